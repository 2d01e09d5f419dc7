//! The message catalogues as they are shipped: one compiled file per language and chunk.

use super::bundle::Bundle;
use super::compiled::seal::seal;
use super::compiled::writer::{Ids, compile};
use super::message_files;
use super::sources::{Locale, Sources};
use anyhow::{Context, Result, ensure};
use fluent_syntax::ast::Resource;
use fluent_syntax::parser;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The catalogues of a part of the program: the beginning of their files' names, and the files of messages.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part {
    prefix: &'static str,
    files: &'static [&'static str],
}

impl Part {
    /// The parts that come with chunks, by their names.
    pub(crate) const LAZY: [(&'static str, Self); 3] =
        [("submission", Self::SUBMISSION), ("files", Self::FILES), ("flows", Self::FLOWS)];
    /// What the first form shows.
    pub(crate) const FIRST: Self = Self { prefix: "", files: &message_files::FIRST };
    /// What follows every form.
    const SUBMISSION: Self = Self { prefix: "lazy-submission-", files: &message_files::SUBMISSION };
    /// What the views that list and redact files show.
    const FILES: Self = Self { prefix: "lazy-files-", files: &message_files::FILES };
    /// What further flows show.
    const FLOWS: Self = Self { prefix: "lazy-flows-", files: &message_files::FLOWS };
}

/// Adds the catalogues of a part in all languages except the compiled-in one. Returns the file names by language.
pub(crate) fn add(bundle: &mut Bundle, sources: &Sources, part: Part) -> Result<BTreeMap<String, String>> {
    let mut names = BTreeMap::new();
    for (tag, name, text) in files(sources, part)? {
        names.insert(tag, bundle.add_hashed(&sources.version, &format!("{name}.txt"), text.into_bytes()));
    }
    Ok(names)
}

/// Returns the catalogues of a part in all languages except the compiled-in one: the language, the name of the file
/// without its ending, the text.
pub(crate) fn files(sources: &Sources, part: Part) -> Result<Vec<(String, String, String)>> {
    let locales = sources.locales()?;
    let ids = ids(&locales)?;
    let mut files = Vec::new();
    for locale in locales.iter().filter(|locale| !locale.is_source()) {
        let text = shipped(&read(&locale.folder, part.files)?, &ids).with_context(|| format!("in {}", locale.tag))?;
        files.push((locale.tag.clone(), format!("{}{}", part.prefix, locale.tag), text));
    }
    Ok(files)
}

/// The ids of the source language, numbered as in the program.
fn ids(locales: &[Locale]) -> Result<Ids> {
    let mut ids = Ids::default();
    for locale in locales.iter().filter(|locale| locale.is_source()) {
        for part in message_files::PARTS {
            compile(&parse(&read(&locale.folder, part)?)?, &mut ids);
        }
    }
    Ok(ids)
}

/// Compiles a catalogue into the content of its file.
fn shipped(source: &str, ids: &Ids) -> Result<String> {
    let mut all = ids.clone();
    let text = compile(&parse(source)?, &mut all);
    let surplus = &all.names()[ids.names().len()..];
    ensure!(surplus.is_empty(), "the source language has no {surplus:?}");
    let seal = seal(ids.hash(), &text).map(char::from);
    Ok(seal.into_iter().collect::<String>() + &text)
}

/// Concatenates the given catalogue files of a folder.
pub(crate) fn read(folder: &Path, files: &[&str]) -> Result<String> {
    let mut catalogue = String::new();
    for path in files.iter().map(|file| folder.join(file)) {
        let source = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
        parse(&source).with_context(|| format!("in {}", path.display()))?;
        catalogue += &(source + "\n");
    }
    Ok(catalogue)
}

/// Parses a catalogue.
pub(crate) fn parse(source: &str) -> Result<Resource<&str>> {
    parser::parse(source).map_err(|(_, errors)| anyhow::anyhow!("these are not well-formed messages: {}", errors[0]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(names: &[&str]) -> Ids {
        let mut ids = Ids::default();
        for name in names {
            ids.add(name);
        }
        ids
    }

    #[test]
    fn files_follow_each_other_in_the_order_of_their_names() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::write(folder.path().join("b.ftl"), "# About b.\n\nb = B").expect("a writable folder");
        fs::write(folder.path().join("a.ftl"), "a = A").expect("a writable folder");
        let read = read(folder.path(), &["a.ftl", "b.ftl"]).expect("both are messages");
        assert_eq!(read, "a = A\n# About b.\n\nb = B\n");
    }

    #[test]
    fn a_listed_file_that_is_missing_is_an_error() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let error = read(folder.path(), &["a.ftl"]).expect_err("it is not there");
        assert!(error.to_string().contains("a.ftl"), "{error}");
    }

    #[test]
    fn a_message_is_in_the_line_of_its_id_without_its_name_and_its_comment() {
        let file = shipped("# It.\nc = C\na = A\n", &ids(&["a", "b", "c"])).expect("these are messages");
        assert!(file.ends_with("A\n\nC\n") && file.len() == 6 + 5, "{file:?}");
    }

    #[test]
    fn a_file_differs_from_that_of_a_build_with_other_ids() {
        let [one, other] = [["a", "b"], ["a", "c"]].map(|names| shipped("a = A\n", &ids(&names)));
        assert_ne!(one.expect("these are messages"), other.expect("these are messages"));
    }

    #[test]
    fn a_message_that_the_source_language_lacks_is_an_error() {
        let error = shipped("b = B\n", &ids(&["a"])).expect_err("it is no message of ours");
        assert!(error.to_string().contains('b'), "{error}");
    }

    #[test]
    fn what_is_no_message_is_an_error() {
        assert!(shipped("a = { \n", &ids(&["a"])).is_err());
    }
}
