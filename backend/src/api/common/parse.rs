use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::{Path, Segment};

use crate::http::ApiError;

/// Parses a body of the contract. Invalid JSON is a malformed call; a value that does not fit its field is reported
/// with its JSON pointer.
pub(crate) fn parse<Body: DeserializeOwned>(json: &[u8]) -> Result<Body, ApiError> {
    let value: Value =
        serde_json::from_slice(json).map_err(|error| ApiError::malformed(format!("invalid JSON: {error}")))?;
    if !value.is_object() {
        return Err(ApiError::field("", "invalid", "the body must be a JSON object"));
    }
    if let Some(place) = Place::Whole.of_nul(&value) {
        return Err(ApiError::field(place, "invalid", "text must not contain the character U+0000"));
    }
    serde_path_to_error::deserialize(value).map_err(|error| {
        let message = error.inner().to_string();
        let mut pointer = pointer(error.path());
        if let Some(field) = missing_field(&message) {
            pointer.push_str(&step(field));
        }
        ApiError::field(pointer, code(&message), message)
    })
}

/// The path to a value in a body, as a linked list on the stack. The JSON pointer is built for a reported value only,
/// not for each visited one: long member names times long lists would cost gigabytes of copying.
#[derive(Clone, Copy)]
enum Place<'a> {
    /// The body.
    Whole,
    /// A member of an object.
    Member(&'a Place<'a>, &'a str),
    /// An item of an array.
    Item(&'a Place<'a>, usize),
}

impl Place<'_> {
    /// The pointer to the first text with a NUL character: programs that end text there, such as the SQLite shell,
    /// would show less than was sent.
    fn of_nul(&self, value: &Value) -> Option<String> {
        match value {
            Value::String(text) => text.contains('\0').then(|| self.pointer()),
            Value::Array(items) => {
                items.iter().enumerate().find_map(|(index, item)| Place::Item(self, index).of_nul(item))
            }
            Value::Object(members) => {
                members.iter().find_map(|(name, member)| Place::Member(self, name).of_nul(member))
            }
            _ => None,
        }
    }

    fn pointer(&self) -> String {
        #[cfg(test)]
        tests::WRITTEN.with(|written| written.set(written.get() + 1));
        match self {
            Self::Whole => String::new(),
            Self::Member(of, name) => of.pointer() + &step(name),
            Self::Item(of, index) => format!("{}/{index}", of.pointer()),
        }
    }
}

fn pointer(path: &Path) -> String {
    path.iter()
        .map(|segment| match segment {
            Segment::Map { key } => step(key),
            Segment::Enum { variant } => step(variant),
            Segment::Seq { index } => format!("/{index}"),
            Segment::Unknown => String::new(),
        })
        .collect()
}

/// A reference token of a JSON pointer, escaped as in RFC 6901.
pub(crate) fn step(name: &str) -> String {
    format!("/{}", name.replace('~', "~0").replace('/', "~1"))
}

/// Serde reports errors as text only; the tests pin this text.
fn code(message: &str) -> &'static str {
    if missing_field(message).is_some() || message.starts_with("invalid type: null") {
        "required"
    } else if message.starts_with("unknown variant") {
        "notAllowed"
    } else {
        "invalid"
    }
}

fn missing_field(message: &str) -> Option<&str> {
    message.strip_prefix("missing field `")?.split('`').next()
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use serde_json::json;
    use support_widget::wire::NewRequest;

    use super::*;

    thread_local! {
        /// How many pointers were written, one for each place on the way.
        pub(crate) static WRITTEN: Cell<usize> = const { Cell::new(0) };
    }

    fn parse(json: &[u8]) -> Result<NewRequest, ApiError> {
        super::parse(json)
    }

    fn complete() -> Value {
        json!({
            "kind": "partnerCenter", "cloud": "global", "title": "A", "description": "B", "severity": "minimal",
            "primaryContact": {"email": "a@contoso.com"},
        })
    }

    fn refusal(change: impl Fn(&mut Value)) -> (String, String) {
        let mut value = complete();
        change(&mut value);
        match parse(value.to_string().as_bytes()) {
            Err(ApiError::Invalid(errors)) => (errors[0].pointer.clone(), errors[0].code.clone()),
            other => panic!("{other:?}"),
        }
    }

    fn without(value: &mut Value, pointer: &str, name: &str) {
        value.pointer_mut(pointer).and_then(Value::as_object_mut).and_then(|object| object.remove(name));
    }

    #[test]
    fn a_complete_request_is_read() {
        assert_eq!(parse(complete().to_string().as_bytes()).map(|request| request.title), Ok("A".to_owned()));
    }

    #[test]
    fn what_does_not_fit_is_named_by_pointer_and_code() {
        let answer = |pointer: &str, code: &str| (pointer.to_owned(), code.to_owned());
        assert_eq!(refusal(|value| without(value, "", "severity")), answer("/severity", "required"));
        assert_eq!(refusal(|value| value["severity"] = json!(null)), answer("/severity", "required"));
        assert_eq!(refusal(|value| value["severity"] = json!("urgent")), answer("/severity", "notAllowed"));
        assert_eq!(refusal(|value| value["title"] = json!(7)), answer("/title", "invalid"));
        assert_eq!(refusal(|value| value["problemStartTime"] = json!("now")), answer("/problemStartTime", "invalid"));
        assert_eq!(
            refusal(|value| without(value, "/primaryContact", "email")),
            answer("/primaryContact/email", "required")
        );
        assert_eq!(refusal(|value| *value = json!([1])), answer("", "invalid"));
        assert_eq!(refusal(|value| value["title"] = json!("a\0b")), answer("/title", "invalid"));
        assert_eq!(refusal(|value| value["a/b~"] = json!(["\0"])), answer("/a~1b~0/0", "invalid"));
    }

    /// A pointer for every value would make a body of 98 KB with a long name before a long list cost gigabytes of
    /// copying.
    #[test]
    fn a_pointer_is_written_for_nothing_but_what_is_refused() {
        let written = |body: &Value| {
            WRITTEN.with(|written| written.set(0));
            let found = Place::Whole.of_nul(body);
            (found, WRITTEN.with(Cell::get))
        };
        let name = "~".repeat(49_000);
        let mut body = json!({ &*name: vec![json!("0"); 24_500] });
        assert_eq!(written(&body), (None, 0));
        body[&*name][24_499] = json!("\0");
        let pointer = format!("/{}/24499", "~0".repeat(49_000));
        assert_eq!(written(&body), (Some(pointer), 3), "the body, the list and the text");
    }

    #[test]
    fn what_is_no_json_is_malformed() {
        for text in ["", "{", "{}x", "{'title': 1}", "\u{feff}{}", &"[".repeat(10_000)] {
            assert!(matches!(parse(text.as_bytes()), Err(ApiError::Malformed(_))), "{text}");
        }
        assert!(matches!(parse(b"{\"title\":\"\xff\"}"), Err(ApiError::Malformed(_))));
    }
}
