use super::customer_terms::{is_part_of_domain, tenant_term};
use super::fold::{fold, is_unspaced, name_key, words};
use super::gram::{LONGEST, LONGEST_UNSPACED, WHOLE, starts};

/// What somebody typed to find a customer, as the index is asked for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CustomerQuery {
    /// What the names that come first begin with.
    pub(crate) name_key: String,
    /// The expression for the search index.
    pub(crate) expression: String,
}

/// Characters that are read of what was typed: far more than a name has.
const READ: usize = 64;

/// Hexadecimal digits that are taken for the beginning of a tenant's identifier. Fewer would find customers that have
/// nothing to do with what was typed, since many words begin with such letters.
const TENANT_DIGITS: std::ops::RangeInclusive<usize> = 4..=32;

impl CustomerQuery {
    /// Reads what was typed; `None` when there is nothing to look for in it.
    pub(crate) fn read(typed: &str) -> Option<Self> {
        let typed: String = typed.chars().take(READ).collect();
        let folded = fold(&typed);
        let pieces: Vec<_> = folded.split_whitespace().filter_map(piece).collect();
        (!pieces.is_empty()).then(|| Self { name_key: name_key(&typed), expression: pieces.join(" AND ") })
    }
}

/// The ways in which a piece between spaces may be meant: as words, as a domain, as a tenant's identifier.
fn piece(text: &str) -> Option<String> {
    let words: Vec<_> = words(text).flat_map(word).collect();
    if words.is_empty() {
        return None;
    }
    let mut ways = vec![words.join(" AND ")];
    ways.extend(domain(text));
    ways.extend(tenant(text));
    Some(format!("({})", ways.join(" OR ")))
}

/// The tokens of a word, all of which are wanted.
fn word(word: &str) -> Vec<String> {
    let word: Vec<_> = word.chars().collect();
    let mut tokens = Vec::new();
    for start in starts(&word) {
        let rest = &word[start..];
        if !is_unspaced(rest[0]) {
            // It reaches to the end, so there is nothing to add.
            tokens.push(beginning(rest));
            break;
        }
        if start == 0 || rest.len() >= LONGEST_UNSPACED {
            tokens.push(exact(&rest[..rest.len().min(LONGEST_UNSPACED)]));
        }
    }
    tokens
}

/// As a domain, where it can be told from words.
fn domain(text: &str) -> Option<String> {
    let text = text.trim_start_matches(|character: char| !character.is_alphanumeric());
    let is_domain = text.contains(['-', '.']) && text.chars().all(is_part_of_domain);
    is_domain.then(|| beginning(&text.chars().collect::<Vec<_>>()))
}

fn tenant(text: &str) -> Option<String> {
    let text = text.trim_matches(['{', '}', '(', ')']);
    let digits = text.chars().filter(|&character| character != '-');
    let is_id = digits.clone().all(|digit| digit.is_ascii_hexdigit()) && TENANT_DIGITS.contains(&digits.count());
    is_id.then(|| format!("\"{}\"*", tenant_term(text)))
}

/// The token for the beginning of a text: one that the index holds as it is, or of the longer ones all that begin so.
fn beginning(text: &[char]) -> String {
    if text.len() <= LONGEST {
        return exact(text);
    }
    format!("{}*", exact(&text[..text.len().min(WHOLE)]))
}

/// Quoted, so that nothing in it can be an operator; there are no quotation marks in a token.
fn exact(text: &[char]) -> String {
    format!("\"{}\"", text.iter().collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expression(typed: &str) -> String {
        CustomerQuery::read(typed).map(|query| query.expression).unwrap_or_default()
    }

    #[test]
    fn what_is_typed_becomes_tokens_of_the_index() {
        for (typed, expected) in [
            ("Con", r#"("con")"#),
            ("four cof", r#"("four") AND ("cof")"#),
            ("云杉", r#"("云杉")"#),
            ("云杉科技有", r#"("云杉科技" AND "杉科技有")"#),
            ("云杉ab", r#"("云杉ab" AND "ab")"#),
            ("ab云杉", r#"("ab云杉")"#),
            ("internationaliz", r#"("internationaliz"*)"#),
            ("contoso.ex", r#"("contoso" AND "ex" OR "contoso.ex")"#),
            ("@contoso.example.org", r#"("contoso" AND "example" AND "org" OR "contoso.example.org"*)"#),
            ("cafe", r##"("cafe" OR "#cafe"*)"##),
            ("{2F0C7F2E-6A5B}", r##"("2f0c7f2e" AND "6a5b" OR "#2f0c7f2e6a5b"*)"##),
            ("2f0c7f2e-6", r##"("2f0c7f2e" AND "6" OR "2f0c7f2e-6" OR "#2f0c7f2e6"*)"##),
        ] {
            assert_eq!(expression(typed), expected, "{typed}");
        }
    }

    #[test]
    fn there_is_nothing_to_look_for_in_punctuation() {
        for typed in ["", " ", "\"*:^()-%_", "…", "\u{0}"] {
            assert_eq!(CustomerQuery::read(typed), None, "{typed}");
        }
    }

    #[test]
    fn operators_are_words_like_others() {
        assert_eq!(expression("a OR b NEAR(c)"), r#"("a") AND ("or") AND ("b") AND ("near" AND "c")"#);
        assert_eq!(expression("\"a\" terms:b"), r#"("a") AND ("terms" AND "b")"#);
    }

    #[test]
    fn no_more_is_read_than_a_name_has() {
        assert!(expression(&"云".repeat(1_000_000)).chars().count() < 1_000);
        assert!(expression(&"a ".repeat(1_000_000)).chars().count() < 1_000);
    }
}
