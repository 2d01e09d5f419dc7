//! Validation of a request: the widget applies the same rules before sending as the backend on arrival.

use super::field::Field;
use super::flaw::Flaw;
use super::new_request::{ContactMethod, NewRequest, RequestKind};
use crate::model::{Rules, Timestamp, text};

/// Validates a request. Returns its flaws in the order of the form, at most one per field.
pub fn flaws(request: &NewRequest, rules: &Rules, now: Timestamp) -> Vec<(Field, Flaw)> {
    let customer = request.customer.clone().unwrap_or_default();
    let contact = &request.primary_contact;
    let category = request.category_id.as_deref();
    let known_by_id = customer.id.is_some();
    let checks = [
        (Field::CustomerName, customer_part(request, known_by_id, customer.company_name.as_deref(), |_| true)),
        (Field::CustomerDomain, customer_part(request, known_by_id, customer.domain.as_deref(), is_domain)),
        (Field::Category, category.filter(|id| rules.category(id).is_none()).map(|_| Flaw::NotAllowed)),
        (Field::Title, missing(&request.title)),
        (Field::Description, missing(&request.description)),
        (Field::Severity, (!rules.allows(request.severity, category.unwrap_or_default())).then_some(Flaw::NotAllowed)),
        (Field::ProblemStartTime, request.problem_start_time.filter(|&start| start > now).map(|_| Flaw::InFuture)),
        (Field::Email, email(&contact.email).or_else(|| customers_own(request, &contact.email))),
        (Field::PhoneNumber, phone(contact.phone_number.as_deref(), request.preferred_contact_method)),
        (Field::PreferredSupportLanguage, language(request.preferred_support_language.as_deref())),
    ];
    // Every text is limited, also one that the kind of request does not use: the backend stores it.
    let texts = [
        (Field::CustomerName, customer.company_name.as_deref()),
        (Field::CustomerDomain, customer.domain.as_deref()),
        (Field::Customer, customer.id.as_deref()),
        (Field::Service, request.service_id.as_deref()),
        (Field::Category, category),
        (Field::Title, Some(request.title.as_str())),
        (Field::Description, Some(request.description.as_str())),
        (Field::FirstName, contact.first_name.as_deref()),
        (Field::LastName, contact.last_name.as_deref()),
        (Field::Email, Some(contact.email.as_str())),
        (Field::PhoneNumber, contact.phone_number.as_deref()),
        (Field::PreferredSupportLanguage, request.preferred_support_language.as_deref()),
    ];
    let unfit =
        texts.into_iter().map(|(field, text)| (field, field.limit(&rules.limits).flaw(text.unwrap_or_default())));
    let flaws: Vec<_> = checks.into_iter().chain(unfit).filter_map(|(field, flaw)| Some((field, flaw?))).collect();
    Flaw::in_order(&flaws)
}

fn missing(text: &str) -> Option<Flaw> {
    text.trim().is_empty().then_some(Flaw::Required)
}

/// Validates a customer's name or domain: required only for requests for a customer without an identifier.
fn customer_part(
    request: &NewRequest,
    known_by_id: bool,
    part: Option<&str>,
    is_valid: fn(&str) -> bool,
) -> Option<Flaw> {
    match part {
        _ if request.kind != RequestKind::Customer || known_by_id => None,
        None => Some(Flaw::Required),
        Some(part) => (!is_valid(part)).then_some(Flaw::Invalid),
    }
}

fn email(address: &str) -> Option<Flaw> {
    if address.is_empty() {
        return Some(Flaw::Required);
    }
    let parts = address.rsplit_once('@');
    let is_address = parts.is_some_and(|(local, domain)| local.split('.').all(is_atom) && is_domain(domain));
    (!is_address).then_some(Flaw::Invalid)
}

/// Returns whether `text` is an unquoted atom of an email address (RFC 5322, `atext`). Brackets, quotes and spaces are
/// never allowed, which prevents injection where the address is put into a query or a header.
fn is_atom(text: &str) -> bool {
    let is_of_atom = |character: char| {
        character.is_ascii_alphanumeric()
            || b"!#$%&'*+-/=?^_`{|}~".iter().any(|&known| character == char::from(known))
            || is_international(character)
    };
    !text.is_empty() && text.chars().all(is_of_atom)
}

/// Returns whether a character is a visible non-ASCII one: addresses and domains may use letters of any script (EAI,
/// IDN), but neither white space nor invisible characters.
fn is_international(character: char) -> bool {
    !character.is_ascii() && !character.is_whitespace() && !text::is_invisible(character)
}

/// Refuses a contact in the customer's own domain: in a request for a customer, support answers the partner, so the
/// contact must be the partner's employee.
fn customers_own(request: &NewRequest, address: &str) -> Option<Flaw> {
    let domain = request.customer.as_ref()?.domain.as_deref().filter(|_| request.kind == RequestKind::Customer)?;
    let (_, own) = address.rsplit_once('@')?;
    own.eq_ignore_ascii_case(domain).then_some(Flaw::NotAllowed)
}

/// Returns whether `text` is a domain of at least two labels; labels may use characters of any script (IDN).
fn is_domain(text: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .chars()
                .all(|character| character.is_ascii_alphanumeric() || character == '-' || is_international(character))
    };
    text.split('.').count() > 1 && text.split('.').all(is_label)
}

fn phone(number: Option<&str>, method: Option<ContactMethod>) -> Option<Flaw> {
    let Some(number) = number else {
        return (method == Some(ContactMethod::Phone)).then_some(Flaw::Required);
    };
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let has_others = number.chars().any(|character| {
        !character.is_ascii_digit() && !b"+-. ()/#x".iter().any(|&known| character == char::from(known))
    });
    (has_others || !(5..=20).contains(&digits)).then_some(Flaw::Invalid)
}

fn language(tag: Option<&str>) -> Option<Flaw> {
    let is_subtag = |part: &str| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric());
    (!tag?.split('-').all(is_subtag)).then_some(Flaw::Invalid)
}

#[cfg(test)]
mod tests;
