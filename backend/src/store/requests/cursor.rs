use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// Where the next page of a list starts: after the request with this number (keyset pagination).
///
/// Opaque to callers, so that its content can change. It is a place in the list and not an offset, so no request is
/// shown twice or skipped when others arrive in between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cursor(i64);

/// Version of the format; a later format has another prefix.
const MARK: &str = "after:";

impl Cursor {
    pub(crate) fn after(number: i64) -> Self {
        Self(number)
    }

    pub(crate) fn number(self) -> i64 {
        self.0
    }

    /// The opaque text that callers send back.
    pub(crate) fn to_text(self) -> String {
        URL_SAFE_NO_PAD.encode(format!("{MARK}{}", self.0))
    }

    /// Parses a cursor of a caller; `None` for anything else.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let decoded = String::from_utf8(URL_SAFE_NO_PAD.decode(text).ok()?).ok()?;
        let cursor = Self(decoded.strip_prefix(MARK)?.parse().ok()?);
        (cursor.0 > 0 && cursor.to_text() == text).then_some(cursor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_comes_back_as_it_went() {
        for number in [1, 42, i64::MAX] {
            let text = Cursor::after(number).to_text();
            assert_eq!(Cursor::parse(&text), Some(Cursor(number)));
            assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)), "{text}");
        }
    }

    #[test]
    fn invented_cursors_are_refused() {
        let encode = |text: &str| URL_SAFE_NO_PAD.encode(text);
        for text in [
            String::new(),
            "17".to_owned(),
            "not base64!".to_owned(),
            encode("after:"),
            encode("after:0"),
            encode("after:-1"),
            encode("after:+1"),
            encode("after:01"),
            encode("after:99999999999999999999"),
            encode("before:1"),
            encode("after:1; DROP TABLE requests"),
            format!("{}=", encode("after:1")),
        ] {
            assert_eq!(Cursor::parse(&text), None, "{text}");
        }
    }
}
