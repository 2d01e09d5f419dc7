//! Punctuation: Chinese and Japanese use full-width marks.

use crate::catalogue::{catalogues, texts};

/// Placeholder for interpolated values: most often these are words of the same script.
const BLANK: &str = "字";

fn is_ideographic(character: char) -> bool {
    matches!(character, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}')
}

#[test]
fn no_ascii_punctuation_stands_beside_chinese_characters() {
    let languages =
        catalogues().into_iter().filter(|catalogue| catalogue.tag.starts_with("zh") || catalogue.tag.starts_with("ja"));
    for catalogue in languages {
        for (name, pattern) in &catalogue.entries {
            for text in texts(pattern, BLANK) {
                let glued = glued(&text);
                assert_eq!(glued, None, "{name} in {}: full width is due in “{text}”", catalogue.tag);
            }
        }
    }
}

/// Returns the first adjacent pair of an ideograph and a half-width mark, in either order.
fn glued(text: &str) -> Option<(char, char)> {
    let is_mark = |character: char| ",.;:?!()\"'".contains(character);
    let is_pair =
        |one: char, other: char| is_ideographic(one) && is_mark(other) || is_mark(one) && is_ideographic(other);
    text.chars().zip(text.chars().skip(1)).find(|(one, other)| is_pair(*one, *other))
}

#[test]
fn a_mark_of_the_wrong_width_is_found() {
    assert_eq!(glued("错误:"), Some(('误', ':')));
    assert_eq!(glued("（选填）"), None);
    assert_eq!(glued("例如 contoso.com。"), None);
    assert_eq!(glued("(选填）"), Some(('(', '选')));
}

/// A sentence that ends inside Latin text still ends in Chinese.
#[test]
fn no_chinese_message_ends_in_an_ascii_full_stop() {
    for catalogue in catalogues().into_iter().filter(|catalogue| catalogue.tag.starts_with("zh")) {
        for (name, pattern) in &catalogue.entries {
            for text in texts(pattern, BLANK).iter().filter(|text| text.chars().any(is_ideographic)) {
                let end = text.trim_end().chars().last();
                assert!(!matches!(end, Some('.' | '?' | '!' | ':' | ',' | ';')), "{name} in {}: {text}", catalogue.tag);
            }
        }
    }
}
