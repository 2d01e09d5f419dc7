//! Tests of the Markdown documents: links, contents lists, the table of documents in the README, and figures.

mod contents;
mod document;
mod figures;
mod heading;
mod link;
mod links;
mod listed;
mod prose;
mod repository;
#[path = "../support/slug.rs"]
mod slug;

use repository::Repository;

#[test]
fn every_relative_link_leads_to_a_file_and_a_heading() {
    let repository = Repository::read();
    assert_none(&links::dead(&repository.documents, &|path| repository.has(path)));
}

#[test]
fn every_contents_list_names_the_sections_and_no_long_page_lacks_one() {
    let repository = Repository::read();
    let faults: Vec<_> = repository.documents.iter().filter_map(contents::fault).collect();
    assert_none(&faults);
}

#[test]
fn the_readme_lists_every_page() {
    let repository = Repository::read();
    let readme = repository.document("README.md");
    let pages: Vec<_> = repository.pages().map(|page| page.path.as_str()).collect();
    assert_none(&listed::missing(readme, &pages));
}

#[test]
fn a_measured_figure_is_in_one_document_only() {
    assert_none(&figures::repeated(&Repository::read().documents));
}

fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}
