use std::collections::HashSet;

use super::fold::{fold, words};
use super::ngrams::{LONGEST_DOMAIN, prefixes, starts, word_prefixes};

/// Prefix of the terms of domains, which are different from words of names.
pub(super) const DOMAIN: &str = "@";

/// Prefix of the terms of tenant ids.
pub(super) const TENANT: &str = "#";

/// The FTS5 terms of a customer, separated by spaces: prefixes (edge n-grams) of the words of its name, n-grams of
/// scripts without spaces, prefixes of its domain from each label on, and its tenant id.
///
/// Each begins with the partner, so that no search ever visits the customers of another one.
pub(crate) fn customer_terms(partner: i64, name: &str, domain: &str, tenant_id: Option<&str>) -> String {
    let mut terms = HashSet::new();
    for word in words(&fold(name)) {
        let word: Vec<_> = word.chars().collect();
        terms.extend(starts(&word).flat_map(|start| word_prefixes(&word[start..])));
    }
    let domain: Vec<_> = fold(domain).chars().filter(|&character| is_part_of_domain(character)).collect();
    let labels = (0..domain.len()).filter(|&at| at == 0 || domain[at - 1] == '.');
    let domains = labels.flat_map(|start| prefixes(&domain[start..], LONGEST_DOMAIN));
    terms.extend(domains.map(|prefix| format!("{DOMAIN}{prefix}")));
    let digits = |id: &str| fold(id).chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    terms.extend(tenant_id.map(|id| format!("{TENANT}{}", digits(id))));
    terms.into_iter().map(|term| of_partner(partner, &term)).collect::<Vec<_>>().join(" ")
}

/// The term of a partner's customers.
pub(super) fn of_partner(partner: i64, term: &str) -> String {
    format!("{partner}:{term}")
}

/// Whether a character can be part of a domain.
pub(super) fn is_part_of_domain(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '-' | '.')
}
