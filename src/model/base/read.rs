//! Reading the contract's JSON without a derived reader for every type.

use serde_json::Value;

/// Reads a piece of the contract from parsed JSON; `None` if it is not what the contract says.
///
/// serde derives the same, but each derived reader is code of its own: for the answers of a backend they came to
/// 60 KB of WebAssembly (`serde_json` fell from 72 KB to 12 KB without them). A test holds the two against each other.
pub trait Read: Sized {
    /// Reads one.
    fn read(value: &Value) -> Option<Self>;
}

impl Read for () {
    fn read(_: &Value) -> Option<Self> {
        Some(())
    }
}

/// Reads the items of a list; without a list there are none, and an item that cannot be read spoils all.
pub fn list<T: Read>(value: &Value, key: &str) -> Option<Vec<T>> {
    match value.get(key) {
        None | Some(Value::Null) => Some(Vec::new()),
        Some(items) => items.as_array()?.iter().map(T::read).collect(),
    }
}

/// Reads a text.
pub fn text(value: &Value, key: &str) -> Option<String> {
    Some(value.get(key)?.as_str()?.to_owned())
}

/// Reads the texts of a list; what is no text is left out.
pub fn texts(value: &Value, key: &str) -> Vec<String> {
    let items = value.get(key).and_then(Value::as_array).into_iter().flatten();
    items.filter_map(|item| Some(item.as_str()?.to_owned())).collect()
}

/// Reads a word of a known list.
pub fn word<T>(value: &Value, key: &str, parse: fn(&str) -> Option<T>) -> Option<T> {
    parse(value.get(key)?.as_str()?)
}

/// Reads a flag; without one it is not set.
pub fn flag(value: &Value, key: &str) -> bool {
    value.get(key).and_then(Value::as_bool).unwrap_or_default()
}

/// Reads a number that counts something.
pub fn count(value: &Value, key: &str, default: usize) -> usize {
    value.get(key).and_then(Value::as_u64).map_or(default, |count| count as usize)
}
