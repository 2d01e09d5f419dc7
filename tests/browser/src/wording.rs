use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use crate::stage::repository;

/// Messages of a language, read from its catalogue.
///
/// They are parsed without the product's own code, so that a message in the wrong place or language is detected.
/// Messages with plural or select forms are not supported: no test needs them.
pub(crate) struct Wording(BTreeMap<String, String>);

/// The languages that the product ships with.
pub(crate) const LANGUAGES: [&str; 4] = ["en-US", "zh-CN", "zh-TW", "es-ES"];

/// The messages in American English, read once.
static ENGLISH: LazyLock<Wording> = LazyLock::new(|| Wording::of("en-US"));

/// Returns a message in American English: the language of tests whose subject is another.
pub(crate) fn english(id: &str) -> &'static str {
    ENGLISH.get(id)
}

/// Returns a message in American English with one placeholder filled in.
pub(crate) fn english_with(id: &str, name: &str, value: &str) -> String {
    ENGLISH.with(id, name, value)
}

/// Returns a message in American English up to its first placeholder.
pub(crate) fn english_start(id: &str) -> &'static str {
    english(id).split('{').next().unwrap_or_default().trim_end()
}

impl Wording {
    /// Reads the messages of one of the product's languages.
    pub(crate) fn of(tag: &str) -> Self {
        Self::read(&catalogue(tag))
    }

    /// Parses a catalogue.
    pub(crate) fn read(catalogue: &str) -> Self {
        let mut messages = BTreeMap::new();
        let mut last = None;
        for line in catalogue.lines() {
            if let Some(further) = line.strip_prefix("    ") {
                // A continuation line of the previous message, if that is a supported one.
                let message = last.as_ref().and_then(|id| messages.get_mut(id));
                message.into_iter().for_each(|text: &mut String| text.extend(["\n", further]));
            } else {
                let message = line.split_once(" = ");
                let message = message.filter(|(id, text)| !id.starts_with([' ', '-', '#']) && !text.ends_with("->"));
                last = message.map(|(id, _)| id.to_owned());
                messages.extend(message.map(|(id, text)| (id.to_owned(), text.to_owned())));
            }
        }
        Self(messages)
    }

    /// Returns a message.
    pub(crate) fn get(&self, id: &str) -> &str {
        self.0.get(id).unwrap_or_else(|| panic!("no message {id}, or one that chooses between forms"))
    }

    /// Returns a message with one placeholder filled in.
    pub(crate) fn with(&self, id: &str, name: &str, value: &str) -> String {
        filled(self.get(id), name, value)
    }

    /// Returns the ids of all supported messages.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Returns the label of an optional field.
    pub(crate) fn optional(&self, id: &str) -> String {
        self.with("field-optional", "label", self.get(id))
    }
}

/// Fills in a placeholder, with a space where a Chinese character meets a letter or a digit.
pub(crate) fn filled(text: &str, name: &str, value: &str) -> String {
    let is_chinese = |sign: char| ('\u{4e00}'..='\u{9fff}').contains(&sign);
    let is_due = |one: Option<char>, other: Option<char>| match (one, other) {
        (Some(one), Some(other)) => {
            is_chinese(one) && other.is_ascii_alphanumeric() || one.is_ascii_alphanumeric() && is_chinese(other)
        }
        _ => false,
    };
    text.split(&format!("{{ ${name} }}"))
        .map(str::to_owned)
        .reduce(|before, after| {
            let ahead = if is_due(before.chars().next_back(), value.chars().next()) { " " } else { "" };
            let behind = if is_due(value.chars().next_back(), after.chars().next()) { " " } else { "" };
            [&before, ahead, value, behind, &after].concat()
        })
        .unwrap_or_default()
}

/// Reads all catalogue files of a language.
fn catalogue(tag: &str) -> String {
    let folder = repository().join("locales").join(tag);
    let mut paths = entries(&folder);
    paths.sort();
    let texts = paths.iter().filter(|path| path.extension().is_some_and(|extension| extension == "ftl"));
    texts.map(|path| fs::read_to_string(path).expect("a readable file")).collect::<Vec<_>>().join("\n")
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries.map(|entry| entry.expect("a readable folder").path()).collect()
}

/// Returns a pseudo-localized catalogue: the source's meaning, with accented letters and longer texts.
pub(crate) fn pseudo(tag: &str) -> String {
    let is_text = |line: &str| !line.starts_with('#') && (line.contains(" = ") || line.contains("] "));
    let lines = catalogue(tag)
        .lines()
        .map(|line| if is_text(line) { longer(line) } else { line.to_owned() })
        .collect::<Vec<_>>();
    lines.join("\n")
}

/// Returns a catalogue that is written from right to left: each letter is a Hebrew one.
pub(crate) fn mirrored(tag: &str) -> String {
    let is_text = |line: &str| !line.starts_with('#') && (line.contains(" = ") || line.contains("] "));
    let catalogue = catalogue(tag);
    let lines = catalogue.lines().map(|line| match line {
        "text-direction = ltr" => "text-direction = rtl".to_owned(),
        line if is_text(line) => respelled(line, hebrew),
        line => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns a catalogue in which each message begins with its own id, in brackets that no message has.
pub(crate) fn marked(tag: &str) -> String {
    let mark = |line: &str| match line.split_once(" = ") {
        Some((id, text)) if !id.starts_with([' ', '-', '#']) => format!("{id} = ⟦{id}⟧{text}"),
        _ => line.to_owned(),
    };
    catalogue(tag).lines().map(mark).collect::<Vec<_>>().join("\n")
}

/// Returns the ids in a text of a [`marked`] catalogue.
pub(crate) fn marks(text: &str) -> impl Iterator<Item = &str> {
    text.split('⟦').skip(1).filter_map(|rest| rest.split_once('⟧').map(|(id, _)| id))
}

/// Lengthens a message by two fifths, and puts an accent on each letter; names and placeholders stay.
fn longer(line: &str) -> String {
    let length = line.split_once(" = ").map_or(line, |(_, text)| text).chars().count();
    let accented = respelled(line, accent);
    if accented == line {
        return accented;
    }
    let filler: String = "ŵöřđš ".chars().cycle().take(length * 2 / 5).collect();
    format!("{accented} {}", filler.trim_end())
}

/// Replaces the letters of a message; names and placeholders stay.
fn respelled(line: &str, letter: impl Fn(char) -> char) -> String {
    let start = line.find(" = ").map_or_else(|| line.find("] ").map_or(0, |at| at + 2), |at| at + 3);
    let (name, text) = line.split_at(start);
    if text.ends_with("->") {
        return line.to_owned();
    }
    let mut depth = 0;
    let letters = text.chars().map(|sign| {
        depth += i32::from(sign == '{') - i32::from(sign == '}');
        if depth == 0 { letter(sign) } else { sign }
    });
    name.chars().chain(letters).collect()
}

fn hebrew(letter: char) -> char {
    const LETTERS: &str = "אבגדהוזחטיכלמנסעפצקרשת";
    let at = |first: char| (letter as usize - first as usize) % LETTERS.chars().count();
    match letter {
        'a'..='z' => LETTERS.chars().nth(at('a')).unwrap_or(letter),
        'A'..='Z' => LETTERS.chars().nth(at('A')).unwrap_or(letter),
        other => other,
    }
}

fn accent(letter: char) -> char {
    const PLAIN: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    const ACCENTED: &str = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçđéƒĝĥíĵķļɱñöþǫřšţûṽŵẋýž";
    PLAIN.chars().position(|plain| plain == letter).and_then(|at| ACCENTED.chars().nth(at)).unwrap_or(letter)
}
