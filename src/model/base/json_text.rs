//! The text of a JSON value, without spaces, as `serde_json` and browsers write it.

use std::fmt::{Display, Formatter, Result, Write};

use super::json::Json;

impl Display for Json {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Result {
        match self {
            Self::Null => formatter.write_str("null"),
            Self::Bool(value) => formatter.write_str(if *value { "true" } else { "false" }),
            // Nothing that the widget writes has fractions: they are counts, sizes and times.
            Self::Number(number) => {
                debug_assert!(number.fract() == 0.0, "{number} has a fraction");
                write!(formatter, "{}", *number as i64)
            }
            Self::Text(text) => write_text(formatter, text),
            Self::List(items) => {
                formatter.write_char('[')?;
                for (place, item) in items.iter().enumerate() {
                    separate(formatter, place)?;
                    item.fmt(formatter)?;
                }
                formatter.write_char(']')
            }
            Self::Object(members) => {
                formatter.write_char('{')?;
                for (place, (name, value)) in members.iter().enumerate() {
                    separate(formatter, place)?;
                    write_text(formatter, name)?;
                    formatter.write_char(':')?;
                    value.fmt(formatter)?;
                }
                formatter.write_char('}')
            }
        }
    }
}

fn separate(formatter: &mut Formatter<'_>, place: usize) -> Result {
    if place > 0 { formatter.write_char(',') } else { Ok(()) }
}

fn write_text(formatter: &mut Formatter<'_>, text: &str) -> Result {
    formatter.write_char('"')?;
    let mut rest = text;
    while let Some(at) = rest.find(|character: char| character < ' ' || character == '"' || character == '\\') {
        formatter.write_str(&rest[..at])?;
        match rest.as_bytes()[at] {
            b'"' => formatter.write_str("\\\"")?,
            b'\\' => formatter.write_str("\\\\")?,
            b'\n' => formatter.write_str("\\n")?,
            b'\r' => formatter.write_str("\\r")?,
            b'\t' => formatter.write_str("\\t")?,
            0x08 => formatter.write_str("\\b")?,
            0x0c => formatter.write_str("\\f")?,
            control => write!(formatter, "\\u{control:04x}")?,
        }
        rest = &rest[at + 1..];
    }
    formatter.write_str(rest)?;
    formatter.write_char('"')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    fn any_json() -> impl Strategy<Value = Value> {
        let text = || "(?s).{0,12}|[\"\\\\\\x00-\\x1f\\x7f]{0,4}".prop_map(Value::from);
        let number = (-9_007_199_254_740_991_i64..=9_007_199_254_740_991).prop_map(Value::from);
        let leaf = prop_oneof![Just(Value::Null), any::<bool>().prop_map(Value::from), number, text()];
        leaf.prop_recursive(4, 32, 4, |inner| {
            let list = prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from);
            let object = prop::collection::btree_map("(?s).{0,6}", inner, 0..4);
            prop_oneof![list, object.prop_map(|members| Value::Object(members.into_iter().collect()))]
        })
    }

    proptest! {
        #[test]
        fn the_text_is_what_serde_json_writes(value in any_json()) {
            prop_assert_eq!(Json::from(value.clone()).to_string(), value.to_string());
        }

        #[test]
        fn what_is_written_is_read_again(value in any_json()) {
            let json = Json::from(value);
            prop_assert_eq!(Json::parse(&json.to_string()), Some(json));
        }
    }
}
