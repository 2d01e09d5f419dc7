//! Normalization of typed text before validation and sending, and sanitization of foreign text before display.

/// Normalizes multi-line prose: trims it, converts line ends to `\n`, and removes control characters.
pub fn prose(typed: &str) -> String {
    let mut before = ' ';
    // Of the two characters of a Windows line end, the first counts.
    let characters = typed.chars().filter(|&character| {
        let is_second = before == '\r' && character == '\n';
        before = character;
        !is_second
    });
    let lines = characters.map(|character| if is_line_end(character) { '\n' } else { character });
    let text: String = lines.filter(|&character| is_prose(character)).collect();
    text.trim().to_owned()
}

/// Normalizes single-line prose. Line ends and tabs of pasted text separate words, so they become a space; other
/// control characters are removed.
pub fn line(typed: &str) -> String {
    let is_text = |&character: &char| is_break(character) || !character.is_control();
    let text: String = typed.chars().filter(is_text).collect();
    joined(text.split(is_break).map(str::trim).filter(|part| !part.is_empty()), " ")
}

/// Joins texts with a separator. The library's `join` takes a kilobyte for each kind of list, to copy fast.
pub fn joined<'a>(parts: impl IntoIterator<Item = &'a str>, separator: &str) -> String {
    parts.into_iter().fold(String::new(), |mut text, part| {
        if !text.is_empty() {
            text.push_str(separator);
        }
        text.push_str(part);
        text
    })
}

/// Says, in English for the page's developers, which word was not understood, cut to a line, and which would be.
pub fn unexpected(what: &str, written: &str, known: &[&str]) -> String {
    // Not `{:?}`, whose tables of characters weigh two kilobytes.
    let written: String = written.chars().filter(|&character| is_of_line(character)).take(40).collect();
    let known = joined(known.iter().copied(), ", ");
    format!("{what} \"{written}\"; expected one of {known}")
}

/// Returns whether multi-line prose may contain a character: no control characters except tabs and line ends.
pub fn is_prose(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r') || !character.is_control()
}

/// Returns whether a single line may contain a character. Bidirectional (bidi) marks are allowed: they are text.
pub fn is_of_line(character: char) -> bool {
    !is_break(character) && !character.is_control()
}

/// Normalizes a structured value (address, number, date): converts full-width digits, `＠` and spaces, which Chinese
/// input methods (IME) produce, to ASCII, and removes invisible characters, which pasted text may contain.
pub fn structured(typed: &str) -> String {
    let normalised: String = typed.chars().filter(|&character| !is_invisible(character)).map(half_width).collect();
    normalised.trim().to_owned()
}

/// Sanitizes foreign text for display: truncates it at `limit` characters with an ellipsis, and removes invisible
/// characters, among them the bidi controls that could reorder the surrounding text.
pub fn shown(text: &str, limit: usize) -> String {
    let mut characters = text.chars().filter(|&character| !is_invisible(character) || character == '\n');
    let mut shown: String = characters.by_ref().take(limit).collect();
    if characters.next().is_some() {
        shown.push('…');
    }
    shown
}

/// Removes bidi isolates. Fluent wraps arguments in U+2068 and U+2069: right on screen, wrong in URLs and on the
/// clipboard.
pub fn without_isolates(text: &str) -> String {
    text.chars().filter(|character| !('\u{2066}'..='\u{2069}').contains(character)).collect()
}

/// Isolates text that is written from left to right in every language, though nothing in it says so, such as a phone
/// number: in a text from right to left its groups of digits would change places.
pub fn left_to_right(text: &str) -> String {
    "\u{2066}".to_owned() + text + "\u{2069}"
}

/// Control characters that end a line on any platform.
fn is_line_end(character: char) -> bool {
    matches!(character, '\n'..='\r' | '\u{85}')
}

/// Line ends, tabs and separators, none of which a single line may contain.
fn is_break(character: char) -> bool {
    is_line_end(character) || matches!(character, '\t' | '\u{2028}' | '\u{2029}')
}

fn half_width(character: char) -> char {
    match character {
        '\u{3000}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(character as u32 - 0xFEE0).unwrap_or(character),
        _ => character,
    }
}

/// Returns whether a character is invisible: a control character, a zero-width character or a bidi mark.
pub fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn structured_values_lose_full_width_and_invisible_characters() {
        assert_eq!(structured("　ａｎａ＠ｃｏｎｔｏｓｏ．ｃｏｍ "), "ana@contoso.com");
        assert_eq!(structured("\u{202E}０１２３\u{200B}"), "0123");
        assert_eq!(structured("+34　555 0100"), "+34 555 0100", "a space may stand inside");
    }

    #[test]
    fn prose_keeps_its_characters() {
        assert_eq!(prose("  價格：１２３\n\0第二行 "), "價格：１２３\n第二行");
        assert_eq!(prose("\u{202E}שלום\u{202C}\u{200D}👩‍💻"), "\u{202E}שלום\u{202C}\u{200D}👩‍💻", "marks are text");
    }

    #[test]
    fn a_word_that_is_not_understood_is_cut_to_a_line() {
        let written = format!("a\nb\u{1B}{}", "c".repeat(50));
        let said = unexpected("cloud: unknown value", &written, &["global", "china"]);
        assert_eq!(said, format!("cloud: unknown value \"ab{}\"; expected one of global, china", "c".repeat(38)));
        assert_eq!(joined([], ", "), "");
    }

    #[test]
    fn prose_has_one_kind_of_line_end_and_no_controls() {
        for (typed, sent) in [
            ("a\r\nb\rc\nd", "a\nb\nc\nd"),
            ("a\u{B}b\u{C}c\u{85}d", "a\nb\nc\nd"),
            ("a\r\n\r\nb", "a\n\nb"),
            ("a\tb", "a\tb"),
            ("\u{1B}[31mred\u{7F}\u{9B}\0", "[31mred"),
            ("\r\n", ""),
        ] {
            assert_eq!(prose(typed), sent, "{typed:?}");
            assert!(sent.chars().all(is_prose), "{typed:?}");
        }
    }

    #[test]
    fn a_line_is_one_line_without_controls() {
        for (typed, sent) in [
            ("a\r\nBcc: all@x.example", "a Bcc: all@x.example"),
            (" a \n\n b\tc\u{2028}d\u{2029}e\u{85}f\u{B}g\u{C}h ", "a b c d e f g h"),
            ("two  spaces", "two  spaces"),
            ("be\u{7}ll\u{1B}[0m\0\u{9C}", "bell[0m"),
            ("\u{202E}價格：１２３", "\u{202E}價格：１２３"),
            ("\t\r\n", ""),
        ] {
            assert_eq!(line(typed), sent, "{typed:?}");
            assert!(sent.chars().all(is_of_line), "{typed:?}");
        }
    }

    #[test]
    fn shown_text_is_cut_visibly_and_cannot_reorder() {
        assert_eq!(shown("abcdef", 3), "abc…");
        assert_eq!(shown("abc", 3), "abc");
        assert_eq!(shown("invoice\u{202E}fdp.exe", 40), "invoicefdp.exe");
        assert_eq!(shown(&"x".repeat(1_000_000), 10).chars().count(), 11);
    }

    #[test]
    fn a_phone_number_keeps_its_order_and_loses_the_marks_for_it() {
        let isolated = left_to_right("+972 2 555 0100");
        assert_eq!(isolated, "\u{2066}+972 2 555 0100\u{2069}");
        assert_eq!(without_isolates(&isolated), "+972 2 555 0100");
    }

    #[test]
    fn isolates_are_stripped() {
        assert_eq!(without_isolates("\u{2068}SR-1\u{2069}"), "SR-1");
    }
}
