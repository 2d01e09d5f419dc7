use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::json::Json;
use super::read::Read;

/// Texts by key, in the order of their keys; on the wire an object. A `BTreeMap` of as few entries would cost the browser
/// ten kilobytes of code: only a backend makes one, to write and parse the object.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "BTreeMap<String, String>", into = "BTreeMap<String, String>")]
pub struct Texts(Vec<(String, String)>);

impl Texts {
    /// Returns the text with this key.
    pub fn get(&self, key: &str) -> Option<&String> {
        self.place(key).ok().map(|place| &self.0[place].1)
    }

    /// Returns whether there is a text with this key.
    pub fn contains_key(&self, key: &str) -> bool {
        self.place(key).is_ok()
    }

    /// Stores a text, in place of an earlier one with this key.
    pub fn insert(&mut self, key: String, text: String) {
        match self.place(&key) {
            Ok(place) => self.0[place].1 = text,
            Err(place) => self.0.insert(place, (key, text)),
        }
    }

    /// Removes the text with this key, if there is one.
    pub fn remove(&mut self, key: &str) {
        if let Ok(place) = self.place(key) {
            self.0.remove(place);
        }
    }

    /// Returns all keys with their texts.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &String)> {
        self.0.iter().map(|(key, text)| (key, text))
    }

    /// Returns all texts.
    pub fn values(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|(_, text)| text)
    }

    /// Returns the number of texts.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns all keys with their texts as a list.
    pub fn to_vec(&self) -> Vec<(String, String)> {
        self.0.clone()
    }

    fn place(&self, key: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.as_str().cmp(key))
    }
}

impl FromIterator<(String, String)> for Texts {
    fn from_iter<T: IntoIterator<Item = (String, String)>>(records: T) -> Self {
        let mut texts = Self::default();
        records.into_iter().for_each(|(key, text)| texts.insert(key, text));
        texts
    }
}

impl From<BTreeMap<String, String>> for Texts {
    fn from(texts: BTreeMap<String, String>) -> Self {
        Self(texts.into_iter().collect())
    }
}

impl From<Texts> for BTreeMap<String, String> {
    fn from(texts: Texts) -> Self {
        texts.0.into_iter().collect()
    }
}

/// Members that are not strings are skipped.
impl Read for Texts {
    fn read(value: &Json) -> Option<Self> {
        let members = value.as_object()?.iter();
        Some(members.filter_map(|(name, text)| Some((name.clone(), String::read(text)?))).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_one_text_whatever_the_order() {
        let pair = |key: &str, text: &str| (key.to_owned(), text.to_owned());
        let mut texts: Texts = [pair("b", "1"), pair("a", "2"), pair("b", "3")].into_iter().collect();
        let both = [pair("a", "2"), pair("b", "3")];
        assert_eq!((texts.to_vec(), texts.len()), (both.to_vec(), 2));
        assert!(texts.iter().eq(both.iter().map(|(key, text)| (key, text))) && texts.values().eq(["2", "3"]));
        texts.remove("c");
        texts.remove("a");
        assert!(texts.contains_key("b") && !texts.contains_key("a") && texts.len() == 1);
        assert_eq!(texts.get("b").map(String::as_str), Some("3"));
    }
}
