//! Groups of packages with the same text.

use super::license::collapse;
use super::notice::{Notice, NoticeText};
use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};

/// Packages that share a text.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Group {
    /// Licenses in the text; none for other notices.
    pub(super) licenses: Vec<String>,
    /// The text, once.
    pub(super) body: String,
    /// Packages by their copyright lines.
    pub(super) holders: BTreeMap<String, BTreeSet<String>>,
    /// Packages that have no license file, with their authors.
    pub(super) without_file: BTreeMap<String, Vec<String>>,
}

/// Groups notices by text. A package without the text of its license joins the largest group of that license.
/// The groups are ordered by license, the larger before the smaller, and other notices come last.
pub(super) fn group(notices: Vec<Notice>) -> Result<Vec<Group>> {
    let mut groups: BTreeMap<(Vec<String>, String), Group> = BTreeMap::new();
    let mut missing = Vec::new();
    for Notice { licenses, subject, text } in notices {
        match text {
            NoticeText::Missing { authors } => missing.push((licenses, subject, authors)),
            NoticeText::Found { copyright, body } => {
                let group = groups.entry((licenses.clone(), collapse(&body))).or_default();
                if group.body.is_empty() {
                    (group.licenses, group.body) = (licenses, body);
                }
                group.holders.entry(copyright).or_default().insert(subject);
            }
        }
    }
    let mut groups: Vec<_> = groups.into_values().collect();
    groups.sort_by_cached_key(|group| {
        (group.licenses.is_empty(), group.licenses.clone(), usize::MAX - group.size(), group.first())
    });
    for (licenses, subject, authors) in missing {
        let group = groups.iter_mut().find(|group| group.licenses == licenses);
        let group = group.with_context(|| format!("no package has the text of {licenses:?}, which {subject} lacks"))?;
        group.without_file.insert(subject, authors);
    }
    Ok(groups)
}

impl Group {
    fn size(&self) -> usize {
        self.holders.values().map(BTreeSet::len).sum()
    }

    fn first(&self) -> Option<String> {
        self.holders.values().filter_map(|subjects| subjects.first()).min().cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(subject: &str, licenses: &[&str], copyright: &str, body: &str) -> Notice {
        let licenses = licenses.iter().map(ToString::to_string).collect();
        let text = NoticeText::Found { copyright: copyright.to_owned(), body: body.to_owned() };
        Notice { licenses, subject: subject.to_owned(), text }
    }

    fn missing(subject: &str, license: &str) -> Notice {
        let text = NoticeText::Missing { authors: vec!["Contoso".to_owned()] };
        Notice { licenses: vec![license.to_owned()], subject: subject.to_owned(), text }
    }

    fn notices() -> Vec<Notice> {
        vec![
            found("a 1", &[], "", "Other notice."),
            missing("b 1", "MIT"),
            found("c 1", &["Zlib"], "", "Zlib's text."),
            found("d 1", &["MIT"], "", "A rare text."),
            found("e 1", &["MIT"], "Copyright Contoso", "The usual\ntext."),
            found("f 1", &["MIT"], "Copyright Fabrikam", "The usual text."),
            found("g 1", &["MIT"], "Copyright Contoso", "The  usual text."),
        ]
    }

    #[test]
    fn texts_that_differ_in_line_breaks_alone_stand_once() {
        let groups = group(notices()).expect("all texts are there");
        let bodies: Vec<_> = groups.iter().map(|group| group.body.as_str()).collect();
        assert_eq!(bodies, ["The usual\ntext.", "A rare text.", "Zlib's text.", "Other notice."]);
        let holders: Vec<_> = groups[0].holders.iter().map(|(holder, of)| (holder.as_str(), of.len())).collect();
        assert_eq!(holders, [("Copyright Contoso", 2), ("Copyright Fabrikam", 1)]);
    }

    #[test]
    fn a_package_without_a_text_joins_the_largest_group_of_its_license() {
        let groups = group(notices()).expect("all texts are there");
        assert_eq!(groups[0].without_file.keys().collect::<Vec<_>>(), ["b 1"]);
        assert!(groups[1..].iter().all(|group| group.without_file.is_empty()));
    }

    #[test]
    fn a_text_that_no_package_has_is_an_error() {
        let error = group(vec![missing("a 1", "ISC")]).expect_err("there is no text");
        assert!(error.to_string().contains("which a 1 lacks"), "{error}");
    }
}
