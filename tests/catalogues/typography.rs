//! Punctuation and spaces are those of each language, as the termbase has them.

use crate::catalogue::{catalogues, texts};
use crate::termbase::{Typography, termbase};

/// Stands for a value that is inserted.
const BLANK: char = '\u{fffc}';

#[test]
fn messages_are_punctuated_as_their_language_is() {
    let mut found = Vec::new();
    for catalogue in catalogues() {
        let rules = termbase().typography.into_iter().find(|rules| rules.language == catalogue.tag);
        let rules = rules.unwrap_or_else(|| panic!("{} has no rules of punctuation", catalogue.tag));
        for (name, pattern) in catalogue.entries.iter().filter(|(name, _)| !rules.except.contains(*name)) {
            for text in texts(pattern, &BLANK.to_string()) {
                found.extend(
                    rules.fault(&text).map(|fault| format!("{name} in {}: {fault} in “{text}”", catalogue.tag)),
                );
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_mark_or_a_space_out_of_place_is_found() {
    for (tag, text, expected) in [
        ("zh-CN", "错误:", Some("half width ':'")),
        ("zh-CN", "（选填）", None),
        ("zh-CN", "例如 contoso.com。", None),
        ("zh-CN", "(选填)", Some("half width '('")),
        ("zh-CN", "请访问 contoso.com.", Some("half width '.'")),
        ("zh-CN", "使用Teams", Some("no space")),
        ("zh-CN", "向 \u{fffc} 报告", Some("a space beside an inserted value")),
        ("zh-CN", "\u{fffc} Teams", None),
        ("zh-TW", "“標題”", Some("“")),
        ("zh-TW", "「標題", Some("unequal 「」")),
        ("es-ES", "¿Qué ha pasado", Some("unequal ¿?")),
        ("es-ES", "«Título»", None),
        ("en-US", "It's saved", Some("'")),
        ("en-US", "使用Teams", None),
    ] {
        let rules = termbase().typography.into_iter().find(|rules| rules.language == tag).expect("a language");
        assert_eq!(rules.fault(text).as_deref(), expected, "{text}");
    }
}

impl Typography {
    /// The first fault in a text.
    fn fault(&self, text: &str) -> Option<String> {
        let forbidden = self.forbidden.iter().find(|row| text.contains(*row)).cloned();
        let unequal = || {
            let count = |pair: &str, at: usize| text.matches(pair.chars().nth(at).unwrap_or(BLANK)).count();
            let pair = self.pairs.iter().find(|pair| count(pair, 0) != count(pair, 1))?;
            Some(format!("unequal {pair}"))
        };
        forbidden.or_else(unequal).or_else(|| self.narrow(text)).or_else(|| self.spacing(text))
    }

    /// A mark of half the width beside a Chinese character, or at the end of a Chinese sentence.
    fn narrow(&self, text: &str) -> Option<String> {
        let is_mark = |sign: char| self.not_beside_han.contains(&sign);
        let beside = neighbours(text).find_map(|(one, other)| match (one, other) {
            (one, other) if is_chinese(one) && is_mark(other) => Some(other),
            (one, other) if is_mark(one) && is_chinese(other) => Some(one),
            _ => None,
        });
        let end = text.trim_end().chars().next_back().filter(|sign| is_mark(*sign) && text.chars().any(is_chinese));
        beside.or(end).map(|mark| format!("half width {mark:?}"))
    }

    /// A space that lacks beside Latin text, or one beside an inserted value, where the program decides.
    fn spacing(&self, text: &str) -> Option<String> {
        let is_glued = |one: char, other: char| is_chinese(one) && other.is_ascii_alphanumeric();
        let lacks = neighbours(text).any(|(one, other)| is_glued(one, other) || is_glued(other, one));
        let signs: Vec<_> = text.chars().collect();
        let is_beside_value = |row: &[char]| match *row {
            [one, ' ', other] => is_chinese(one) && other == BLANK || one == BLANK && is_chinese(other),
            _ => false,
        };
        match self.han_latin_space {
            true if lacks => Some("no space".to_owned()),
            true if signs.windows(3).any(is_beside_value) => Some("a space beside an inserted value".to_owned()),
            _ => None,
        }
    }
}

fn neighbours(text: &str) -> impl Iterator<Item = (char, char)> {
    text.chars().zip(text.chars().skip(1))
}

fn is_chinese(sign: char) -> bool {
    matches!(sign, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}
