//! Messages of the fallback card, which is shown when the program cannot run. The card is plain JavaScript without
//! Fluent, so these messages must be plain text.

use super::catalogue;
use super::message_files;
use super::sources::{Locale, SOURCE_LANGUAGE};
use anyhow::{Context, Result, bail, ensure};
use fluent_syntax::ast::{Entry, Message, PatternElement};
use std::collections::BTreeMap;

const PREFIX: &str = "fallback-";

/// The message that says how the language is written, which is the attribute of the same value.
const DIRECTION: &str = "text-direction";

/// Texts by key; the key is the message id without its prefix, in `lowerCamelCase`. `textDirection` is among them.
pub(crate) type Texts = BTreeMap<String, String>;

/// Reads the texts of every language, by language tag. All languages have the same keys.
pub(crate) fn read(locales: &[Locale]) -> Result<BTreeMap<String, Texts>> {
    let mut all = BTreeMap::new();
    for locale in locales {
        let files = [message_files::FIRST.as_slice(), &[message_files::FALLBACK]].concat();
        let texts = texts(&catalogue::read(&locale.folder, &files)?);
        all.insert(locale.tag.clone(), texts.with_context(|| format!("in the messages of {}", locale.tag))?);
    }
    let expected: Vec<_> = all.get(SOURCE_LANGUAGE).context("the source language is missing")?.keys().collect();
    for (tag, texts) in &all {
        let keys: Vec<_> = texts.keys().collect();
        ensure!(keys == expected, "the {PREFIX} messages of {tag} are {keys:?}, not {expected:?}");
    }
    Ok(all)
}

fn texts(source: &str) -> Result<Texts> {
    let mut texts = Texts::new();
    for entry in catalogue::parse(source)?.body {
        if let Entry::Message(message) = entry
            && let Some(key) = key(message.id.name)
        {
            texts.insert(lower_camel_case(key), plain_text(&message)?);
        }
    }
    Ok(texts)
}

fn key(id: &str) -> Option<&str> {
    if id == DIRECTION { Some(id) } else { id.strip_prefix(PREFIX) }
}

fn plain_text(message: &Message<&str>) -> Result<String> {
    let id = message.id.name;
    ensure!(message.attributes.is_empty(), "{id} has attributes, which the card cannot show");
    let elements = message.value.as_ref().map(|value| value.elements.as_slice());
    match elements {
        Some([PatternElement::TextElement { value }]) => Ok((*value).to_owned()),
        _ => bail!("{id} must be one line of plain text: the card cannot fill in anything"),
    }
}

fn lower_camel_case(id: &str) -> String {
    let mut words = id.split('-');
    let mut key = words.next().unwrap_or_default().to_owned();
    for word in words {
        let (first, rest) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
        key.push_str(&first.to_uppercase());
        key.push_str(rest);
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use tempfile::TempDir;

    fn locale(tag: &str, messages: &str) -> (TempDir, Locale) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for file in message_files::FIRST {
            fs::write(folder.path().join(file), "").expect("a writable folder");
        }
        fs::write(folder.path().join(message_files::FALLBACK), messages).expect("a writable folder");
        let locale = Locale { tag: tag.to_owned(), folder: folder.path().to_path_buf() };
        (folder, locale)
    }

    #[test]
    fn keys_lose_their_prefix_and_other_messages_stay_out() {
        let texts =
            texts("close = Close\ntext-direction = rtl\nfallback-title = Sorry\nfallback-stopped-text = It’s “over”\n");
        let expected = [("textDirection", "rtl"), ("title", "Sorry"), ("stoppedText", "It’s “over”")];
        let expected = expected.map(|(key, text)| (key.to_owned(), text.to_owned()));
        assert_eq!(texts.expect("plain messages"), Texts::from(expected));
    }

    #[test]
    fn a_message_that_is_not_plain_is_an_error() {
        assert!(texts("fallback-title = Ask { $operator }\n").is_err());
        assert!(texts("fallback-title = One\n    two\n").is_err());
        assert!(texts("fallback-title =\n    .label = One\n").is_err());
    }

    #[test]
    fn a_language_that_lacks_a_message_is_an_error() {
        let (_one, source) = locale("en-US", "fallback-title = Sorry\nfallback-retry = Try again\n");
        let (_two, other) = locale("zh-CN", "fallback-title = 抱歉\n");
        let error = read(&[source, other]).expect_err("one is missing");
        assert!(error.to_string().contains("zh-CN"), "{error}");
    }
}
