//! The message catalogues as they are shipped: one minified file per language and chunk.

use super::bundle::Bundle;
use super::message_files;
use super::sources::Sources;
use anyhow::{Context, Result, ensure};
use fluent_syntax::ast::{Entry, Resource};
use fluent_syntax::parser;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Adds the catalogues of all languages except the compiled-in one: those of the first chunk, or those of the lazy
/// chunk. Returns the file names by language.
pub(crate) fn add(bundle: &mut Bundle, sources: &Sources, chunk: Option<&str>) -> Result<BTreeMap<String, String>> {
    let mut names = BTreeMap::new();
    for locale in sources.locales()?.iter().filter(|locale| !locale.is_source()) {
        let (files, name) = match chunk {
            None => (message_files::FIRST.as_slice(), format!("{}.ftl", locale.tag)),
            Some(chunk) => (message_files::LAZY.as_slice(), format!("{chunk}-{}.ftl", locale.tag)),
        };
        let hashed = bundle.add_hashed(&sources.version, &name, read(&locale.folder, files)?.into_bytes());
        names.insert(locale.tag.clone(), hashed);
    }
    Ok(names)
}

/// Concatenates the given catalogue files of a folder, without comments and blank lines.
pub(crate) fn read(folder: &Path, files: &[&str]) -> Result<String> {
    let mut catalogue = String::new();
    for path in files.iter().map(|file| folder.join(file)) {
        let source = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
        catalogue.push_str(&strip(&source).with_context(|| format!("in {}", path.display()))?);
    }
    Ok(catalogue)
}

/// Removes comments and blank lines, and checks that every message stays unchanged: a multi-line text may contain a
/// blank line, which would be lost.
fn strip(source: &str) -> Result<String> {
    let kept: Vec<&str> = source.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()).collect();
    let stripped = kept.iter().flat_map(|line| [line, "\n"]).collect::<String>();
    ensure!(parse(source)? == parse(&stripped)?, "a text has a blank line inside, which is not possible here");
    Ok(stripped)
}

/// Parses the messages and terms of a file, without its comments.
pub(crate) fn parse(source: &str) -> Result<Resource<&str>> {
    let mut resource = parser::parse(source)
        .map_err(|(_, errors)| anyhow::anyhow!("these are not well-formed messages: {}", errors[0]))?;
    resource.body.retain_mut(|entry| match entry {
        Entry::Message(message) => {
            message.comment = None;
            true
        }
        Entry::Term(term) => {
            term.comment = None;
            true
        }
        _ => false,
    });
    Ok(resource)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_follow_each_other_in_the_order_of_their_names() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::write(folder.path().join("b.ftl"), "# About b.\n\nb = B").expect("a writable folder");
        fs::write(folder.path().join("a.ftl"), "a = A\n").expect("a writable folder");
        fs::write(folder.path().join("notes.txt"), "c = C\n").expect("a writable folder");
        assert_eq!(read(folder.path(), &["a.ftl", "b.ftl"]).expect("both are messages"), "a = A\nb = B\n");
    }

    #[test]
    fn a_listed_file_that_is_missing_is_an_error() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let error = read(folder.path(), &["a.ftl"]).expect_err("it is not there");
        assert!(error.to_string().contains("a.ftl"), "{error}");
    }

    #[test]
    fn what_only_looks_like_a_comment_stays() {
        let source = "# About it.\nhash = First\n    # second\n### All of it.\n-term = { hash } # end\n";
        assert_eq!(strip(source).expect("these are messages"), "hash = First\n    # second\n-term = { hash } # end\n");
    }

    #[test]
    fn a_text_that_would_change_is_an_error() {
        assert!(strip("paragraphs =\n    One.\n\n    Two.\n").is_err());
    }

    #[test]
    fn what_is_no_message_is_an_error() {
        assert!(strip("a = { \n").is_err());
    }
}
