use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// Normalizes text for searching: case folding, and without width variants and accents.
pub(super) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let plain = text.nfkd().filter(|&character| !is_accent(character));
    let lower = plain.flat_map(char::to_lowercase).filter(|&character| !is_accent(character));
    lower.flat_map(Letters::of).nfc().collect()
}

/// The sort key of a company name: its normalized words, separated by single spaces.
pub(crate) fn name_key(name: &str) -> String {
    words(&fold(name)).collect::<Vec<_>>().join(" ")
}

/// The words of folded text, separated by spaces and punctuation.
pub(super) fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether a character belongs to a script that writes words without spaces between them.
pub(super) fn is_unspaced(character: char) -> bool {
    matches!(character,
        '\u{2e80}'..='\u{2fdf}' // radicals
        | '\u{3005}'..='\u{3007}' | '\u{3021}'..='\u{3029}' | '\u{3031}'..='\u{303b}' // marks among ideographs
        | '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' // kana
        | '\u{3100}'..='\u{312f}' | '\u{31a0}'..='\u{31bf}' // bopomofo
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' // ideographs
        | '\u{20000}'..='\u{3ffff}')
}

/// Whether a combining mark does not make another letter: the voicing marks of kana, and the marks inside Indic
/// syllables, have lower classes.
fn is_accent(character: char) -> bool {
    canonical_combining_class(character) > 9
}

/// Substitutes for letters that Unicode does not decompose, although people without them on their keyboards do.
enum Letters {
    One(char),
    Two(char, char),
}

impl Letters {
    fn of(character: char) -> Self {
        match character {
            'ß' => Self::Two('s', 's'),
            'æ' => Self::Two('a', 'e'),
            'œ' => Self::Two('o', 'e'),
            'þ' => Self::Two('t', 'h'),
            'ø' => Self::One('o'),
            'đ' | 'ð' => Self::One('d'),
            'ħ' => Self::One('h'),
            'ı' => Self::One('i'),
            'ł' => Self::One('l'),
            'ς' => Self::One('σ'),
            other => Self::One(other),
        }
    }
}

impl IntoIterator for Letters {
    type Item = char;
    type IntoIter = std::iter::Flatten<std::array::IntoIter<Option<char>, 2>>;

    fn into_iter(self) -> Self::IntoIter {
        let letters = match self {
            Self::One(letter) => [Some(letter), None],
            Self::Two(first, second) => [Some(first), Some(second)],
        };
        letters.into_iter().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_width_and_accents_make_no_difference() {
        for (text, folded) in [
            ("Contoso", "contoso"),
            ("ＣＯＮＴＯＳＯ　Ｌｔｄ．", "contoso ltd."),
            ("Café Ñandú", "cafe nandu"),
            ("Cafe\u{301}", "cafe"),
            ("Straße", "strasse"),
            ("STRASSE", "strasse"),
            ("Łódź Smørrebrød", "lodz smorrebrod"),
            ("İstanbul ISPARTA", "istanbul isparta"),
            ("ΟΔΟΣ", "οδοσ"),
            ("Ёлка", "елка"),
            ("ｶﾞｲﾄﾞ", "ガイド"),
            ("が か", "が か"),
            ("한국", "한국"),
            ("㈱ ①", "(株) 1"),
            ("云杉", "云杉"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
            assert_eq!(fold(&fold(text)), folded, "{text}, again");
        }
    }

    #[test]
    fn names_are_compared_without_punctuation() {
        for (name, key) in [
            ("A. Datum Corporation", "a datum corporation"),
            ("  Fourth\tCoffee ", "fourth coffee"),
            ("O'Reilly & Sons", "o reilly sons"),
            ("云杉（上海）科技", "云杉 上海 科技"),
            ("\"*:^()-%_", ""),
        ] {
            assert_eq!(name_key(name), key, "{name}");
        }
    }
}
