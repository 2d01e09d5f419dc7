//! JSON parsing of wire types without a derived `Deserialize` for every type, to keep the WebAssembly file small.

use super::json::Json;

/// Parses a wire type from a JSON value.
///
/// Derived `Deserialize` does the same, but generates code for each type: for the responses of a backend it came to
/// 60 KB of WebAssembly (`serde_json` fell from 72 KB to 12 KB without it). A test compares the two.
pub trait Read: Sized {
    /// Parses `value`; `None` if it does not match the wire contract.
    fn read(value: &Json) -> Option<Self>;
}

impl Read for () {
    fn read(_: &Json) -> Option<Self> {
        Some(())
    }
}

impl Read for String {
    fn read(value: &Json) -> Option<Self> {
        Some(value.as_str()?.to_owned())
    }
}

impl Read for u64 {
    fn read(value: &Json) -> Option<Self> {
        value.as_u64()
    }
}

impl Read for u32 {
    fn read(value: &Json) -> Option<Self> {
        value.as_u64()?.try_into().ok()
    }
}

impl Read for u16 {
    fn read(value: &Json) -> Option<Self> {
        value.as_u64()?.try_into().ok()
    }
}

impl Read for usize {
    fn read(value: &Json) -> Option<Self> {
        Some(value.as_u64()? as Self)
    }
}

/// An invalid item makes the whole list invalid.
impl<T: Read> Read for Vec<T> {
    fn read(value: &Json) -> Option<Self> {
        value.as_array()?.iter().map(T::read).collect()
    }
}

/// Parses a member of an object; `None` if it is missing or invalid.
pub fn member<T: Read>(value: &Json, key: &str) -> Option<T> {
    T::read(value.get(key)?)
}

/// Parses a list member of an object: empty if it is missing or `null`; an invalid item makes the whole list invalid.
pub fn list<T: Read>(value: &Json, key: &str) -> Option<Vec<T>> {
    match value.get(key) {
        None | Some(Json::Null) => Some(Vec::new()),
        Some(items) => Read::read(items),
    }
}

/// Parses a list member of strings: empty if it is missing or no list; items that are not strings are skipped.
pub fn texts(value: &Json, key: &str) -> Vec<String> {
    let items = value.get(key).and_then(Json::as_array).unwrap_or_default().iter();
    items.filter_map(String::read).collect()
}

/// Parses a boolean member of an object; `false` if it is missing or invalid.
pub fn flag(value: &Json, key: &str) -> bool {
    value.get(key).and_then(Json::as_bool).unwrap_or_default()
}
