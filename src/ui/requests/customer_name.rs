use crate::model::{CustomerReference, RequestSummary, text};

/// Returns the name of a request's customer, with the domain that distinguishes it from others of the same name.
pub fn customer_name(item: &RequestSummary) -> Option<String> {
    Some(with_domain(item.customer_name.as_ref()?, item.customer_domain.as_deref()))
}

/// Returns the name and domain of a customer reference; `None` if the name is unknown.
pub fn reference_name(customer: &CustomerReference) -> Option<String> {
    Some(with_domain(customer.company_name.as_ref()?, customer.domain.as_deref()))
}

/// Joins a customer's name with the domain that distinguishes it from others of the same name. Not in brackets: which
/// ones depends on the language, and names have brackets of their own.
pub fn with_domain(name: &str, domain: Option<&str>) -> String {
    let name = text::shown(name, 120);
    match domain {
        Some(domain) => format!("{name} · {}", text::shown(domain, 120)),
        None => name,
    }
}
