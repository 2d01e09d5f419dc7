use serde_json::Value;

/// A JSON value that was parsed elsewhere: natively and in lazy chunks by `serde_json`, in the first form by the
/// browser, whose parser every visitor has already.
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
    /// Parses a text without a browser.
    pub fn parse(text: &str) -> Option<Self> {
        serde_json::from_str::<Value>(text).ok().map(Self::from)
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
