//! Headings, and the anchors that GitHub gives them.

use std::collections::BTreeSet;

use crate::prose::lines;
use crate::slug::slug;

/// A heading of a document.
#[derive(Debug, PartialEq, Eq)]
pub struct Heading {
    /// Level: the number of `#`.
    pub level: usize,
    /// Text, as it is written.
    pub text: String,
    /// Anchor: the fragment of a link to it.
    pub anchor: String,
}

/// Returns the headings of a document in their order. A repeated anchor gets a number, as on GitHub.
pub fn headings(text: &str) -> Vec<Heading> {
    let mut taken = BTreeSet::new();
    let found = lines(text).into_iter().filter_map(heading);
    let headings = found.map(|(level, text)| {
        let slug = slug(text);
        let numbered = (1..).map(|number| format!("{slug}-{number}"));
        let mut candidates = [slug.clone()].into_iter().chain(numbered);
        let anchor = candidates.find(|anchor| !taken.contains(anchor)).unwrap_or_default();
        taken.insert(anchor.clone());
        Heading { level, text: text.to_owned(), anchor }
    });
    headings.collect()
}

fn heading(line: &str) -> Option<(usize, &str)> {
    let text = line.trim_start_matches('#');
    let level = line.len() - text.len();
    let text = text.strip_prefix(' ')?.trim().trim_end_matches('#').trim_end();
    (1..=6).contains(&level).then_some((level, text))
}

#[test]
fn anchors_follow_the_rules_of_github() {
    for (heading, anchor) in [
        ("# Server headers", "server-headers"),
        ("## Why? It's `--health`, _really_ (100 %)!", "why-its---health-really-100-"),
        ("### snake_case, `_private` and **kebab-case**", "snake_case-_private-and-kebab-case"),
        ("## [Backend](backend.md) API", "backend-api"),
        ("## 日本語 Über", "日本語-über"),
        ("## Closed ##", "closed"),
    ] {
        let anchors: Vec<_> = headings(heading).into_iter().map(|heading| heading.anchor).collect();
        assert_eq!(anchors, [anchor], "{heading}");
    }
}

#[test]
fn repeated_anchors_are_numbered() {
    let anchors: Vec<_> = headings("# A\n## A\n## A-1\n## a").into_iter().map(|heading| heading.anchor).collect();
    assert_eq!(anchors, ["a", "a-1", "a-1-1", "a-2"]);
}

#[test]
fn code_and_hashtags_are_no_headings() {
    let text = "# Title\n```sh\n# comment\n```\n#hashtag\n####### seven\n## Section";
    let found: Vec<_> = headings(text).into_iter().map(|heading| (heading.level, heading.text)).collect();
    assert_eq!(found, [(1, "Title".to_owned()), (2, "Section".to_owned())]);
}
