use std::collections::HashSet;

use super::fold::{fold, words};
use super::gram::{beginnings, starts};

/// What marks an identifier of a tenant, which is no word.
pub(super) const TENANT: char = '#';

/// The tokens that a customer is found by, with spaces between them: beginnings of the words of its name, pieces of
/// unspaced text, beginnings of its domain from each label on, and its tenant's identifier.
pub(crate) fn customer_terms(name: &str, domain: &str, tenant_id: Option<&str>) -> String {
    let mut terms = HashSet::new();
    for word in words(&fold(name)) {
        let word: Vec<_> = word.chars().collect();
        terms.extend(starts(&word).flat_map(|start| beginnings(&word[start..])));
    }
    let domain: Vec<_> = fold(domain).chars().filter(|&character| is_part_of_domain(character)).collect();
    let labels = (0..domain.len()).filter(|&at| at == 0 || domain[at - 1] == '.');
    terms.extend(labels.flat_map(|start| beginnings(&domain[start..])));
    terms.extend(tenant_id.map(|id| tenant_term(&fold(id))));
    terms.into_iter().collect::<Vec<_>>().join(" ")
}

/// The characters that a domain has.
pub(super) fn is_part_of_domain(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '-' | '.')
}

/// The token of an identifier or of its beginning, with or without dashes.
pub(super) fn tenant_term(id: &str) -> String {
    std::iter::once(TENANT).chain(id.chars().filter(char::is_ascii_alphanumeric)).collect()
}
