//! Contents lists of documents.

use crate::document::Document;
use crate::heading::headings;
use crate::prose::lines;

/// Lines from which on a page has a contents list.
const LONG: usize = 80;

/// Returns what is wrong with the contents list of a document. A long page has one, and where there is one, it stands
/// before the first section and has exactly the headings of the sections.
pub fn fault(document: &Document) -> Option<String> {
    let expected: Vec<_> = headings(&document.text)
        .into_iter()
        .filter(|heading| heading.level == 2)
        .map(|heading| format!("- [{}](#{})", heading.text, heading.anchor))
        .collect();
    let lines = lines(&document.text);
    let introduction = lines.split(|line| line.starts_with("## ")).next().unwrap_or_default();
    let is_right = !expected.is_empty() && introduction.split(|line| line.is_empty()).any(|part| part == expected);
    let has_list = introduction.iter().any(|line| is_entry(line));
    let is_required = document.is_page() && document.text.lines().count() > LONG;
    (!is_right && (has_list || is_required)).then(|| {
        format!(
            "{}: expected this list between its introduction and its first section:\n{}",
            document.path,
            expected.join("\n")
        )
    })
}

/// Returns whether a line is an item of a list that links to a section of the same document.
fn is_entry(line: &str) -> bool {
    line.trim_start().starts_with("- [") && line.contains("](#")
}

#[test]
fn a_long_page_needs_the_list_of_its_sections() {
    let page = |introduction: &str, lines: usize| {
        let text = format!("# Title\n\nWords.\n\n{introduction}## One `x`\n\n### Deeper\n\n## Two\n");
        Document { path: "docs/a.md".to_owned(), text: text + &"more\n".repeat(lines) }
    };
    let list = "- [One `x`](#one-x)\n- [Two](#two)\n\n";
    assert_eq!(fault(&page(list, LONG)), None);
    assert_eq!(fault(&page(&format!("{list}More words.\n\n"), LONG)), None);
    assert_eq!(fault(&page("", 10)), None);
    for introduction in [
        "",
        "- [One `x`](#one-x)\n\n",
        "- [Two](#two)\n- [One `x`](#one-x)\n\n",
        "- [One `x`](#one-x)\n- [Two](#two)\n- [Three](#three)\n\n",
        "- [One `x`](#one-x)\n  - [Deeper](#deeper)\n- [Two](#two)\n\n",
        "- [One](#one-x)\n- [Two](#two)\n\n",
        "Words:\n- [One `x`](#one-x)\n- [Two](#two)\n\n",
        "```\n- [One `x`](#one-x)\n- [Two](#two)\n```\n\n",
    ] {
        let fault = fault(&page(introduction, LONG)).unwrap_or_else(|| panic!("{introduction:?} is accepted"));
        assert!(fault.ends_with(list.trim_end()), "{fault}");
    }
}

#[test]
fn a_list_is_right_wherever_there_is_one() {
    for (list, is_right) in
        [("", true), ("- [One](#one)\n- [Two](#two)\n\n", true), ("- [One](#one)\n- [Three](#three)\n\n", false)]
    {
        let text = format!("# Title\n\n- [Elsewhere](docs/b.md)\n\n{list}## One\n\n## Two\n");
        for (path, more) in [("docs/a.md", 0), ("README.md", LONG)] {
            let document = Document { path: path.to_owned(), text: text.clone() + &"more\n".repeat(more) };
            assert_eq!(fault(&document).is_none(), is_right, "{path}: {list:?}");
        }
    }
}

#[test]
fn a_long_page_has_sections() {
    let page = Document { path: "docs/a.md".to_owned(), text: "# Title\n".to_owned() + &"more\n".repeat(LONG) };
    assert!(fault(&page).is_some());
}
