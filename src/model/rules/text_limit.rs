use crate::model::{Flaw, text};

/// Validation limits of a text on the wire, shared by the widget and the backend.
///
/// Control characters are refused: they break lines in mail and log files, and change what terminals display.
/// Bidirectional formatting characters are accepted, and isolated where the text is displayed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextLimit {
    /// Maximum length in characters (not bytes).
    pub length: usize,
    /// Whether line breaks are accepted.
    pub has_lines: bool,
}

impl TextLimit {
    /// A name, an e-mail address or a domain: far longer than any real one.
    pub const NAME: Self = Self::line(254);
    /// An identifier assigned by another system.
    pub const IDENTIFIER: Self = Self::line(254);
    /// A telephone number, including punctuation and spaces.
    pub const PHONE_NUMBER: Self = Self::line(50);
    /// A language tag (BCP 47).
    pub const LANGUAGE: Self = Self::line(64);
    /// The URL of a page.
    pub const PAGE_URL: Self = Self::line(2_048);
    /// The version of the widget.
    pub const VERSION: Self = Self::line(64);
    /// The reason to continue against the advice of the escalation gate.
    pub const REASON: Self = Self::lines(1_000);

    /// Maximum number of entries in a generated list of identifiers.
    pub const ENTRIES: usize = 50;

    /// Limits of a single-line text.
    pub const fn line(length: usize) -> Self {
        Self { length, has_lines: false }
    }

    /// Limits of a multi-line text.
    pub const fn lines(length: usize) -> Self {
        Self { length, has_lines: true }
    }

    /// Returns the first flaw of a text: invalid characters, then excess length.
    pub fn flaw(self, text: &str) -> Option<Flaw> {
        let is_text = if self.has_lines { text::is_prose } else { text::is_of_line };
        if !text.chars().all(is_text) {
            return Some(Flaw::Invalid);
        }
        (text.chars().count() > self.length).then_some(Flaw::TooLong { limit: self.length })
    }

    /// Whether the text has no flaw.
    pub fn fits(self, text: &str) -> bool {
        self.flaw(text).is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_are_refused_and_what_changes_the_direction_of_writing_is_not() {
        let is_invalid = |limit: TextLimit, text: &str| limit.flaw(text) == Some(Flaw::Invalid);
        let controls = (0..=0x1f).chain(0x7f..=0x9f).filter_map(char::from_u32);
        for control in controls {
            let text = format!("a{control}b");
            assert!(is_invalid(TextLimit::line(9), &text), "{text:?}");
            assert_eq!(is_invalid(TextLimit::lines(9), &text), !"\t\n\r".contains(control), "{text:?}");
        }
        for text in ["a\u{2028}b", "a\u{2029}b"] {
            assert!(is_invalid(TextLimit::line(9), text) && TextLimit::lines(9).fits(text), "{text:?}");
        }
        assert!(TextLimit::line(9).fits("\u{202E}a\u{2066}\u{200F}\u{FEFF}"));
    }

    #[test]
    fn characters_are_counted_and_not_bytes() {
        assert!(TextLimit::line(3).fits("價價價"));
        assert_eq!(TextLimit::line(3).flaw("價價價價"), Some(Flaw::TooLong { limit: 3 }));
    }
}
