//! Relative links: each leads to an existing file, and its anchor to a heading of that file.

use crate::document::Document;
use crate::heading::headings;
use crate::link::{is_external, resolved, targets};

/// Returns the dead links of all documents. `has` says whether the repository has a file or folder.
pub fn dead(documents: &[Document], has: &impl Fn(&str) -> bool) -> Vec<String> {
    let mut dead = Vec::new();
    for document in documents {
        for target in targets(&document.text).into_iter().filter(|target| !is_external(target)) {
            if let Some(fault) = fault(document, &target, documents, has) {
                dead.push(format!("{}: {target}: {fault}", document.path));
            }
        }
    }
    dead
}

fn fault(
    document: &Document,
    target: &str,
    documents: &[Document],
    has: &impl Fn(&str) -> bool,
) -> Option<&'static str> {
    let (relative, anchor) = target.split_once('#').map_or((target, None), |(path, anchor)| (path, Some(anchor)));
    let path = if relative.is_empty() { Some(document.path.clone()) } else { resolved(&document.path, relative) };
    let Some(path) = path.filter(|path| has(path)) else { return Some("no such file") };
    let anchor = anchor?;
    let linked = documents.iter().find(|document| document.path == path);
    let is_heading = linked.is_some_and(|linked| headings(&linked.text).iter().any(|heading| heading.anchor == anchor));
    (!is_heading).then_some("no such heading")
}

#[test]
fn dead_links_are_found() {
    let document = |path: &str, text: &str| Document { path: path.to_owned(), text: text.to_owned() };
    let linking = |link: &str| {
        let documents =
            [document("docs/a.md", &format!("# A b\n[x]({link})")), document("README.md", "## First steps")];
        let has = |path: &str| ["docs/a.md", "README.md", "docs", "docs/picture.png", "src/lib.rs"].contains(&path);
        dead(&documents, &has)
    };
    for link in [
        "#a-b",
        "a.md",
        "a.md#a-b",
        "../README.md#first-steps",
        "picture.png",
        "../docs/",
        "../src/lib.rs",
        "https://elsewhere.example/#x",
        "mailto:a@b.example",
    ] {
        assert_eq!(linking(link), Vec::<String>::new());
    }
    for (link, fault) in [
        ("b.md", "no such file"),
        ("A.md", "no such file"),
        ("../../README.md", "no such file"),
        ("/README.md", "no such file"),
        ("#a", "no such heading"),
        ("../README.md#first", "no such heading"),
        ("../src/lib.rs#L10", "no such heading"),
    ] {
        assert_eq!(linking(link), [format!("docs/a.md: {link}: {fault}")]);
    }
}
