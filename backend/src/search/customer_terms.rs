use std::collections::HashSet;

use super::fold::{fold, words};
use super::ngrams::{LONGEST_DOMAIN, beginnings, beginnings_of_word, starts};

/// What marks the beginning of a domain: a word of a name and a label of a domain are not the same.
pub(super) const DOMAIN: &str = "@";

/// What marks an identifier of a tenant, which is no word.
pub(super) const TENANT: &str = "#";

/// The tokens that a customer of a partner is found by, with spaces between them: beginnings of the words of its name,
/// pieces of unspaced text, beginnings of its domain from each label on, and its tenant's identifier.
///
/// Each begins with the partner, so that no search ever goes through the customers of another one.
pub(crate) fn customer_terms(partner: i64, name: &str, domain: &str, tenant_id: Option<&str>) -> String {
    let mut terms = HashSet::new();
    for word in words(&fold(name)) {
        let word: Vec<_> = word.chars().collect();
        terms.extend(starts(&word).flat_map(|start| beginnings_of_word(&word[start..])));
    }
    let domain: Vec<_> = fold(domain).chars().filter(|&character| is_part_of_domain(character)).collect();
    let labels = (0..domain.len()).filter(|&at| at == 0 || domain[at - 1] == '.');
    let domains = labels.flat_map(|start| beginnings(&domain[start..], LONGEST_DOMAIN));
    terms.extend(domains.map(|beginning| format!("{DOMAIN}{beginning}")));
    let digits = |id: &str| fold(id).chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    terms.extend(tenant_id.map(|id| format!("{TENANT}{}", digits(id))));
    terms.into_iter().map(|term| of_partner(partner, &term)).collect::<Vec<_>>().join(" ")
}

/// The token of a partner's customers.
pub(super) fn of_partner(partner: i64, term: &str) -> String {
    format!("{partner}:{term}")
}

/// The characters that a domain has.
pub(super) fn is_part_of_domain(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '-' | '.')
}
