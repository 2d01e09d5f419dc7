//! Contents lists of long pages.

use crate::document::Document;
use crate::heading::headings;
use crate::prose::lines;

/// Lines from which on a page has a contents list.
const LONG: usize = 80;

/// Returns what is wrong with the contents list of a page: a long page has one before its first section, with exactly
/// the headings of its sections.
pub fn fault(page: &Document) -> Option<String> {
    let expected: Vec<_> = headings(&page.text)
        .into_iter()
        .filter(|heading| heading.level == 2)
        .map(|heading| format!("- [{}](#{})", heading.text, heading.anchor))
        .collect();
    let is_long = page.text.lines().count() > LONG;
    let has_list = !expected.is_empty() && has_before_sections(&page.text, &expected);
    (is_long && !has_list).then(|| {
        format!(
            "{}: expected this list between its introduction and its first section:\n{}",
            page.path,
            expected.join("\n")
        )
    })
}

/// Returns whether one of the paragraphs before the first section of a page is this list.
fn has_before_sections(text: &str, list: &[String]) -> bool {
    let lines = lines(text);
    let introduction = lines.split(|line| line.starts_with("## ")).next().unwrap_or_default();
    introduction.split(|line| line.is_empty()).any(|paragraph| paragraph == list)
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
fn a_long_page_has_sections() {
    let page = Document { path: "docs/a.md".to_owned(), text: "# Title\n".to_owned() + &"more\n".repeat(LONG) };
    assert!(fault(&page).is_some());
}
