//! What is done to text that people type before it is checked and sent.

/// Prose as it is sent: as typed, without surrounding white space and without characters that cannot be stored.
pub fn prose(typed: &str) -> String {
    typed.trim().chars().filter(|&character| character != '\0').collect()
}

/// A structured value (address, number, date) as it is sent: input methods for Chinese type full-width digits,
/// `＠` and spaces, and pasted text brings invisible characters along.
pub fn structured(typed: &str) -> String {
    let normalised: String = typed.chars().filter(|&character| !is_invisible(character)).map(half_width).collect();
    normalised.trim().to_owned()
}

/// Text from outside as it is shown: cut at `limit` characters, visibly, and without the controls that could
/// reorder what stands around it.
pub fn shown(text: &str, limit: usize) -> String {
    let mut characters = text.chars().filter(|&character| !is_invisible(character) || character == '\n');
    let mut shown: String = characters.by_ref().take(limit).collect();
    if characters.next().is_some() {
        shown.push('…');
    }
    shown
}

/// Fluent isolates arguments with U+2068 and U+2069: right on screen, wrong in addresses and on a clipboard.
pub fn without_isolates(text: &str) -> String {
    text.chars().filter(|character| !('\u{2066}'..='\u{2069}').contains(character)).collect()
}

fn half_width(character: char) -> char {
    match character {
        '\u{3000}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(character as u32 - 0xFEE0).unwrap_or(character),
        _ => character,
    }
}

/// Controls, zero-width characters and the marks that change the direction of writing.
fn is_invisible(character: char) -> bool {
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
    }

    #[test]
    fn prose_keeps_its_characters() {
        assert_eq!(prose("  價格：１２３\n\0第二行 "), "價格：１２３\n第二行");
    }

    #[test]
    fn shown_text_is_cut_visibly_and_cannot_reorder() {
        assert_eq!(shown("abcdef", 3), "abc…");
        assert_eq!(shown("abc", 3), "abc");
        assert_eq!(shown("invoice\u{202E}fdp.exe", 40), "invoicefdp.exe");
        assert_eq!(shown(&"x".repeat(1_000_000), 10).chars().count(), 11);
    }

    #[test]
    fn isolates_are_stripped() {
        assert_eq!(without_isolates("\u{2068}SR-1\u{2069}"), "SR-1");
    }
}
