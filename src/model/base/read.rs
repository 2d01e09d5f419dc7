//! Reading the contract's JSON without a derived reader for every type.

use std::collections::BTreeMap;

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

impl Read for String {
    fn read(value: &Value) -> Option<Self> {
        Some(value.as_str()?.to_owned())
    }
}

impl Read for u64 {
    fn read(value: &Value) -> Option<Self> {
        value.as_u64()
    }
}

impl Read for u32 {
    fn read(value: &Value) -> Option<Self> {
        value.as_u64()?.try_into().ok()
    }
}

impl Read for u16 {
    fn read(value: &Value) -> Option<Self> {
        value.as_u64()?.try_into().ok()
    }
}

impl Read for usize {
    fn read(value: &Value) -> Option<Self> {
        Some(value.as_u64()? as Self)
    }
}

/// An item that cannot be read spoils all.
impl<T: Read> Read for Vec<T> {
    fn read(value: &Value) -> Option<Self> {
        value.as_array()?.iter().map(T::read).collect()
    }
}

/// What is no text is left out.
impl Read for BTreeMap<String, String> {
    fn read(value: &Value) -> Option<Self> {
        let members = value.as_object()?.iter();
        Some(members.filter_map(|(name, text)| Some((name.clone(), String::read(text)?))).collect())
    }
}

/// Reads a member of an object.
pub fn member<T: Read>(value: &Value, key: &str) -> Option<T> {
    T::read(value.get(key)?)
}

/// Reads the items of a list; without a list there are none, and an item that cannot be read spoils all.
pub fn list<T: Read>(value: &Value, key: &str) -> Option<Vec<T>> {
    match value.get(key) {
        None | Some(Value::Null) => Some(Vec::new()),
        Some(items) => Read::read(items),
    }
}

/// Reads the texts of a list; what is no text is left out.
pub fn texts(value: &Value, key: &str) -> Vec<String> {
    let items = value.get(key).and_then(Value::as_array).into_iter().flatten();
    items.filter_map(String::read).collect()
}

/// Reads a flag; without one it is not set.
pub fn flag(value: &Value, key: &str) -> bool {
    value.get(key).and_then(Value::as_bool).unwrap_or_default()
}
