//! What is wrong with a request, if anything: the same rules before it is sent and after it has arrived.

use super::{ContactMethod, Field, Flaw, NewRequest, RequestKind, Rules, Timestamp};

/// All that is wrong with a request, in the order of the form; at most one flaw a field.
pub fn flaws(request: &NewRequest, rules: &Rules, now: Timestamp) -> Vec<(Field, Flaw)> {
    let customer = request.customer.clone().unwrap_or_default();
    let contact = &request.primary_contact;
    let category = request.category_id.as_deref();
    let known_by_id = customer.id.is_some();
    let checks = [
        (Field::CustomerName, customer_part(request, known_by_id, customer.company_name.as_deref(), |_| true)),
        (Field::CustomerDomain, customer_part(request, known_by_id, customer.domain.as_deref(), is_domain)),
        (Field::Customer, short(customer.id.as_deref())),
        (Field::Service, short(request.service_id.as_deref())),
        (Field::Category, category.filter(|id| rules.category(id).is_none()).map(|_| Flaw::NotAllowed)),
        (Field::Title, prose(&request.title, rules.limits.title_length)),
        (Field::Description, prose(&request.description, rules.limits.description_length)),
        (Field::Severity, (!rules.allows(request.severity, category.unwrap_or_default())).then_some(Flaw::NotAllowed)),
        (Field::ProblemStartTime, request.problem_start_time.filter(|&start| start > now).map(|_| Flaw::InFuture)),
        (Field::FirstName, short(contact.first_name.as_deref())),
        (Field::LastName, short(contact.last_name.as_deref())),
        (Field::Email, email(&contact.email).or_else(|| customers_own(request, &contact.email))),
        (Field::PhoneNumber, phone(contact.phone_number.as_deref(), request.preferred_contact_method)),
        (Field::PreferredSupportLanguage, language(request.preferred_support_language.as_deref())),
    ];
    checks.into_iter().filter_map(|(field, flaw)| Some((field, flaw?))).collect()
}

/// Characters in a name, an address or a number: far more than any real one has.
const SHORT: usize = 254;

fn prose(text: &str, limit: usize) -> Option<Flaw> {
    if text.trim().is_empty() {
        return Some(Flaw::Required);
    }
    too_long(text, limit)
}

fn short(text: Option<&str>) -> Option<Flaw> {
    too_long(text?, SHORT)
}

fn too_long(text: &str, limit: usize) -> Option<Flaw> {
    (text.chars().count() > limit).then_some(Flaw::TooLong { limit })
}

/// A customer's name and domain are asked for where a customer is needed and not known by identifier.
fn customer_part(
    request: &NewRequest,
    known_by_id: bool,
    part: Option<&str>,
    is_valid: fn(&str) -> bool,
) -> Option<Flaw> {
    match part {
        _ if request.kind != RequestKind::Customer || known_by_id => None,
        None => Some(Flaw::Required),
        Some(part) if !is_valid(part) => Some(Flaw::Invalid),
        Some(part) => too_long(part, SHORT),
    }
}

fn email(address: &str) -> Option<Flaw> {
    if address.is_empty() {
        return Some(Flaw::Required);
    }
    let is_address = address
        .rsplit_once('@')
        .is_some_and(|(local, domain)| !local.is_empty() && !local.contains('@') && is_domain(domain));
    let has_spaces = address.chars().any(|character| character.is_whitespace() || ",;<>".contains(character));
    if !is_address || has_spaces { Some(Flaw::Invalid) } else { too_long(address, SHORT) }
}

/// On behalf of a customer, support answers the partner: the contact is the partner's person, never the customer's.
fn customers_own(request: &NewRequest, address: &str) -> Option<Flaw> {
    let domain = request.customer.as_ref()?.domain.as_deref().filter(|_| request.kind == RequestKind::Customer)?;
    let (_, own) = address.rsplit_once('@')?;
    own.eq_ignore_ascii_case(domain).then_some(Flaw::NotAllowed)
}

/// Labels with a dot between them; characters of any script, since domains have them too.
fn is_domain(text: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .chars()
                .all(|character| character.is_ascii_alphanumeric() || character == '-' || !character.is_ascii())
    };
    text.contains('.') && text.split('.').all(is_label)
}

fn phone(number: Option<&str>, method: Option<ContactMethod>) -> Option<Flaw> {
    let Some(number) = number else {
        return (method == Some(ContactMethod::Phone)).then_some(Flaw::Required);
    };
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let has_others = number.chars().any(|character| !character.is_ascii_digit() && !"+-. ()/#x".contains(character));
    (has_others || !(5..=20).contains(&digits)).then_some(Flaw::Invalid)
}

fn language(tag: Option<&str>) -> Option<Flaw> {
    let is_subtag = |part: &str| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric());
    (!tag?.split('-').all(is_subtag)).then_some(Flaw::Invalid)
}

#[cfg(test)]
mod tests;
