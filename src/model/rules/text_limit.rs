use crate::model::{Flaw, text};

/// What a text on the wire may hold: the same table for whoever sends it and for whoever takes it.
///
/// Controls are no text: they end lines in mail and log files, and paint on terminals. Marks that change the direction
/// of writing are text, and isolated where they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextLimit {
    /// Characters at most.
    pub length: usize,
    /// Whether it may have several lines.
    pub has_lines: bool,
}

impl TextLimit {
    /// A name, an address of mail, a domain: far more than any real one has.
    pub const NAME: Self = Self::line(254);
    /// An identifier that somebody else has given.
    pub const IDENTIFIER: Self = Self::line(254);
    /// A telephone number with all that is written between its digits.
    pub const PHONE_NUMBER: Self = Self::line(50);
    /// A tag of a language.
    pub const LANGUAGE: Self = Self::line(64);
    /// The address of a page.
    pub const PAGE_URL: Self = Self::line(2_048);
    /// A version of the widget.
    pub const VERSION: Self = Self::line(64);
    /// Why somebody goes on all the same.
    pub const REASON: Self = Self::lines(1_000);

    /// Entries of a list of identifiers that nobody writes by hand.
    pub const ENTRIES: usize = 50;

    /// Text of a single line.
    pub const fn line(length: usize) -> Self {
        Self { length, has_lines: false }
    }

    /// Text of several lines.
    pub const fn lines(length: usize) -> Self {
        Self { length, has_lines: true }
    }

    /// What is wrong with a text.
    pub fn flaw(self, text: &str) -> Option<Flaw> {
        let is_text = if self.has_lines { text::is_prose } else { text::is_of_line };
        if !text.chars().all(is_text) {
            return Some(Flaw::Invalid);
        }
        (text.chars().count() > self.length).then_some(Flaw::TooLong { limit: self.length })
    }

    /// Whether nothing is wrong with it.
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
