use std::fmt::{self, Formatter};

use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// A JSON value: parsed natively by `serde_json` and in a browser by its own parser, which every visitor has already, or
/// made of what is to be written.
///
/// Of an object whose members have the same name twice, the last one counts, as in both parsers.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Json {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as JavaScript knows it.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Self>),
    /// An object's members, in no order that counts: the two parsers differ in it.
    Object(Vec<(String, Self)>),
}

/// Parses a text as JSON; `None` if it is not JSON.
pub type Parse = fn(&str) -> Option<Json>;

/// How deep values may be nested, as in `serde_json`: what reads and drops them is recursive, and a stack overflow would
/// stop all widgets of a page.
pub const MAX_DEPTH: usize = 127;

impl Json {
    /// Parses a text without a browser. The program must not call it: that would bring `serde_json` along.
    pub fn parse(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// Makes an object of its members.
    pub fn object(members: Vec<(&str, Self)>) -> Self {
        Self::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }

    /// Whether both say the same, in whatever order objects have their members.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::List(own), Self::List(others)) => {
                own.len() == others.len() && own.iter().zip(others).all(|(own, other)| own.is_same(other))
            }
            (Self::Object(own), Self::Object(others)) => {
                let is_there =
                    |(name, value): &(String, Self)| other.get(name).is_some_and(|other| value.is_same(other));
                own.len() == others.len() && own.iter().all(is_there)
            }
            _ => self == other,
        }
    }

    /// Returns a member of an object, to be changed.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Self> {
        let Self::Object(members) = self else { return None };
        members.iter_mut().rev().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// Takes a member out of an object.
    pub fn remove(&mut self, name: &str) -> Option<Self> {
        let Self::Object(members) = self else { return None };
        let at = members.iter().position(|(known, _)| known == name)?;
        Some(members.remove(at).1)
    }

    /// Returns a member of an object.
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.as_object()?.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// Returns the text of a string.
    pub fn as_str(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// Returns `true` or `false`.
    pub fn as_bool(&self) -> Option<bool> {
        if let Self::Bool(value) = self { Some(*value) } else { None }
    }

    /// Returns a whole number. Beyond 2^53, where JavaScript counts no longer, it is near the one that was written: such
    /// sizes and limits mean "no limit".
    pub fn as_u64(&self) -> Option<u64> {
        let Self::Number(number) = self else { return None };
        let whole = *number as u64;
        (whole as f64 == *number).then_some(whole)
    }

    /// Returns the items of an array.
    pub fn as_array(&self) -> Option<&[Self]> {
        if let Self::List(items) = self { Some(items) } else { None }
    }

    /// Returns the members of an object.
    pub fn as_object(&self) -> Option<&[(String, Self)]> {
        if let Self::Object(members) = self { Some(members) } else { None }
    }
}

/// Makes JSON of what `serde_json` parses, without its own value: of two members with the same name, the last one stays.
struct JsonVisitor;

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(JsonVisitor)
    }
}

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json;

    fn expecting(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut object = Json::Object(Vec::new());
        while let Some((name, value)) = map.next_entry::<String, Json>()? {
            object.remove(&name);
            if let Json::Object(members) = &mut object {
                members.push((name, value));
            }
        }
        Ok(object)
    }
}

impl From<Value> for Json {
    fn from(value: Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Bool(value),
            Value::Number(number) => number.as_f64().map_or(Self::Null, Self::Number),
            Value::String(text) => Self::Text(text),
            Value::Array(items) => Self::List(items.into_iter().map(Self::from).collect()),
            Value::Object(members) => {
                Self::Object(members.into_iter().map(|(name, value)| (name, value.into())).collect())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn whole_numbers_are_counts_and_others_are_not() {
        for (number, count) in [
            (json!(0), Some(0)),
            (json!(1.0), Some(1)),
            (json!(9_007_199_254_740_991_u64), Some(9_007_199_254_740_991)),
            (json!(u64::MAX), Some(u64::MAX)),
            (json!(1e300), None),
            (json!(1.5), None),
            (json!(-1), None),
            (json!("1"), None),
        ] {
            assert_eq!(Json::from(number.clone()).as_u64(), count, "{number}");
        }
    }

    #[test]
    fn the_last_of_two_members_counts() {
        let twice = Json::Object(vec![("a".to_owned(), Json::Bool(true)), ("a".to_owned(), Json::Null)]);
        assert_eq!(twice.get("a"), Some(&Json::Null));
        assert_eq!(Json::parse(r#"{"a":true,"a":null}"#).expect("JSON").get("a"), Some(&Json::Null));
    }

    #[test]
    fn values_are_nested_as_deeply_as_the_limit_says() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(Json::parse(&nested(MAX_DEPTH)).is_some());
        assert!(Json::parse(&nested(MAX_DEPTH + 1)).is_none());
    }
}
