use super::customer_terms::{DOMAIN, TENANT, is_part_of_domain, of_partner};
use super::fold::{fold, is_unspaced, name_key, words};
use super::ngrams::{LONGEST_DOMAIN, LONGEST_UNSPACED, LONGEST_WORD, WHOLE, starts};

/// A customer search, compiled from the search text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CustomerQuery {
    /// The normalized prefix of the names that come first.
    pub(crate) name_key: String,
    /// The FTS5 expression.
    pub(crate) expression: String,
}

/// Longest search text that is read, in characters: far more than a name has.
const READ: usize = 64;

/// How many hexadecimal digits count as the prefix of a tenant id. Fewer would find unrelated customers, since many
/// words begin with such letters.
const TENANT_DIGITS: std::ops::RangeInclusive<usize> = 4..=32;

impl CustomerQuery {
    /// Compiles the search text of a partner; `None` if it has nothing to search for.
    pub(crate) fn read(partner: i64, typed: &str) -> Option<Self> {
        let typed: String = typed.chars().take(READ).collect();
        let folded = fold(&typed);
        let reader = Reader { partner };
        let pieces: Vec<_> = folded.split_whitespace().filter_map(|text| reader.piece(text)).collect();
        (!pieces.is_empty()).then(|| Self { name_key: name_key(&typed), expression: pieces.join(" AND ") })
    }
}

/// Builds terms of a partner's customers.
struct Reader {
    partner: i64,
}

impl Reader {
    /// The possible meanings of a piece between spaces: words, a domain, or a tenant id.
    fn piece(&self, text: &str) -> Option<String> {
        let words: Vec<_> = words(text).flat_map(|word| self.word(word)).collect();
        if words.is_empty() {
            return None;
        }
        let mut ways = vec![words.join(" AND ")];
        ways.extend(self.domain(text));
        ways.extend(self.tenant(text));
        Some(format!("({})", ways.join(" OR ")))
    }

    /// The terms of a word, all of which must match.
    fn word(&self, word: &str) -> Vec<String> {
        let word: Vec<_> = word.chars().collect();
        let mut tokens = Vec::new();
        for start in starts(&word) {
            let rest = &word[start..];
            if !is_unspaced(rest[0]) {
                // This term reaches to the end of the word.
                tokens.push(self.prefix("", rest, LONGEST_WORD));
                break;
            }
            if start == 0 || rest.len() >= LONGEST_UNSPACED {
                tokens.push(self.token("", &rest[..rest.len().min(LONGEST_UNSPACED)]));
            }
        }
        tokens
    }

    /// The term of a domain, which may be typed as the end of an e-mail address or URL.
    fn domain(&self, text: &str) -> Option<String> {
        let text: Vec<_> = text.trim_start_matches(|character: char| !character.is_alphanumeric()).chars().collect();
        let is_domain = text.iter().all(|&character| is_part_of_domain(character));
        is_domain.then(|| self.prefix(DOMAIN, &text, LONGEST_DOMAIN))
    }

    fn tenant(&self, text: &str) -> Option<String> {
        let text = text.trim_matches(['{', '}', '(', ')']);
        let digits: Vec<_> = text.chars().filter(|&character| character != '-').collect();
        let is_id = digits.iter().all(char::is_ascii_hexdigit) && TENANT_DIGITS.contains(&digits.len());
        is_id.then(|| format!("{}*", self.token(TENANT, &digits)))
    }

    /// The term for a prefix: as the index holds it or, if it is longer, as an FTS5 prefix query.
    fn prefix(&self, mark: &str, text: &[char], longest: usize) -> String {
        if text.len() <= longest {
            return self.token(mark, text);
        }
        format!("{}*", self.token(mark, &text[..text.len().min(WHOLE)]))
    }

    /// Quoted, so that nothing in it is an FTS5 operator; a term has no quotation marks.
    fn token(&self, mark: &str, text: &[char]) -> String {
        format!("\"{}\"", of_partner(self.partner, &(mark.to_owned() + &text.iter().collect::<String>())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::customer_terms;

    fn expression(typed: &str) -> String {
        // Without the partner, which stands at the beginning of each token.
        let query = CustomerQuery::read(7, typed);
        query.map(|query| query.expression.replace("\"7:", "\"")).unwrap_or_default()
    }

    #[test]
    fn what_is_typed_becomes_tokens_of_the_index() {
        for (typed, expected) in [
            ("Con", r#"("con" OR "@con")"#),
            ("four cof", r#"("four" OR "@four") AND ("cof" OR "@cof")"#),
            ("云杉", r#"("云杉" OR "@云杉")"#),
            ("云杉科技有", r#"("云杉科技" AND "杉科技有" OR "@云杉科技有")"#),
            ("云杉ab", r#"("云杉ab" AND "ab" OR "@云杉ab")"#),
            ("ab云杉", r#"("ab云杉" OR "@ab云杉")"#),
            ("international", r#"("international" OR "@international"*)"#),
            ("internationalisierung", r#"("internationalisierung"* OR "@internationalisierung"*)"#),
            ("contoso.ex", r#"("contoso" AND "ex" OR "@contoso.ex")"#),
            ("@contoso.example.org", r#"("contoso" AND "example" AND "org" OR "@contoso.example.org"*)"#),
            ("a&b", r#"("a" AND "b")"#),
            ("cafe", r##"("cafe" OR "@cafe" OR "#cafe"*)"##),
            ("{2F0C7F2E-6A5B}", r##"("2f0c7f2e" AND "6a5b" OR "#2f0c7f2e6a5b"*)"##),
            ("2f0c7f2e-6", r##"("2f0c7f2e" AND "6" OR "@2f0c7f2e-6" OR "#2f0c7f2e6"*)"##),
        ] {
            assert_eq!(expression(typed), expected, "{typed}");
        }
    }

    #[test]
    fn there_is_nothing_to_look_for_in_punctuation() {
        for typed in ["", " ", "\"*:^()-%_", "…", "\u{0}"] {
            assert_eq!(CustomerQuery::read(7, typed), None, "{typed}");
        }
    }

    #[test]
    fn a_partner_asks_for_nothing_but_its_own_tokens() {
        let query = CustomerQuery::read(12, "cafe no-10").expect("a query");
        let tokens = query.expression.matches('"').count() / 2;
        assert_eq!(query.expression.matches("\"12:").count(), tokens, "{query:?}");
        let terms = customer_terms(12, "Café", "cafe.example", Some("cafe"));
        assert!(terms.split(' ').all(|term| term.starts_with("12:")), "{terms}");
    }

    #[test]
    fn operators_are_words_like_others() {
        assert_eq!(
            expression("a OR b NEAR(c)"),
            r#"("a" OR "@a") AND ("or" OR "@or") AND ("b" OR "@b") AND ("near" AND "c")"#
        );
        assert_eq!(expression("\"a\" terms:b"), r#"("a") AND ("terms" AND "b")"#);
    }

    #[test]
    fn no_more_is_read_than_a_name_has() {
        assert!(expression(&"云".repeat(1_000_000)).chars().count() < 1_000);
        assert!(expression(&"a ".repeat(1_000_000)).chars().count() < 1_000);
    }
}
