use crate::repository;
use anyhow::{Context, Result};
use fluent_syntax::ast::{Entry, Message, Resource};
use fluent_syntax::{parser, serializer};
use std::collections::BTreeMap;
use std::fs;

/// The English source texts of all messages, by id.
#[derive(Debug, Default)]
pub(crate) struct English(BTreeMap<String, Source>);

/// The source of one message.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Source {
    /// The name of its file.
    pub(crate) file: String,
    /// Its text, with placeholders and forms as they are written.
    pub(crate) text: String,
}

impl English {
    /// Reads the catalogue of the source language.
    pub(crate) fn read() -> Result<Self> {
        let folder = repository::root().join("locales/en-US");
        let mut english = Self::default();
        for entry in fs::read_dir(&folder).with_context(|| format!("could not read {}", folder.display()))? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let text = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
            english.add(&name, &text);
        }
        Ok(english)
    }

    /// Adds the messages of a file. The build has already refused files with errors.
    pub(crate) fn add(&mut self, file: &str, text: &str) {
        let resource = parser::parse(text).unwrap_or_else(|(resource, _)| resource);
        let messages = resource.body.into_iter().filter_map(|entry| match entry {
            Entry::Message(message) => Some(message),
            _ => None,
        });
        self.0.extend(messages.map(|message| {
            let id = message.id.name.to_owned();
            (id, Source { file: file.to_owned(), text: written(message) })
        }));
    }

    /// Returns a message.
    pub(crate) fn get(&self, id: &str) -> Option<&Source> {
        self.0.get(id)
    }

    /// Returns all messages with their ids.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&str, &Source)> {
        self.0.iter().map(|(id, source)| (id.as_str(), source))
    }
}

/// Returns the text of a message as it is written in a catalogue, without its id, comment and indentation.
fn written(message: Message<&str>) -> String {
    let id = message.id.name;
    let resource = Resource { body: vec![Entry::Message(Message { comment: None, ..message })] };
    let entry = serializer::serialize(&resource);
    let text = entry.strip_prefix(id).and_then(|rest| rest.trim_start().strip_prefix('=')).unwrap_or(&entry);
    let lines = text.lines().map(|line| line.strip_prefix("    ").unwrap_or(line));
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_as_they_are_written_in_the_catalogue() {
        let mut english = English::default();
        english.add(
            "a.ftl",
            "# For nobody.\n-term = T\nplain = For { $name }: { -term }\n# Two lines.\nlong = One\n    two\n",
        );
        english.add("b.ftl", "count = { $count ->\n    [one] One\n   *[other] { $count }\n}\n");
        let texts: Vec<_> = english.all().map(|(id, source)| (id, &*source.file, &*source.text)).collect();
        let expected = [
            ("count", "b.ftl", "{ $count ->\n    [one] One\n   *[other] { $count }\n}"),
            ("long", "a.ftl", "One\ntwo"),
            ("plain", "a.ftl", "For { $name }: { -term }"),
        ];
        assert_eq!(texts, expected);
    }

    #[test]
    fn the_catalogue_is_read() {
        let english = English::read().expect("a catalogue");
        let title = english.get("home-title").expect("a message");
        assert_eq!((&*title.file, title.text.is_empty()), ("home.ftl", false));
    }
}
