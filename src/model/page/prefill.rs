use crate::model::read::Read;
use crate::model::{Customer, Field, Json, Relationship};

/// Returns the values that the page prefills, from the element's `context` object.
///
/// Names are those of the wire, with `contact` for `primaryContact`. Diagnostic consent cannot be prefilled, and values
/// that are not strings are skipped.
pub fn prefill(context: &Json) -> Vec<(Field, String)> {
    let fields = Field::ALL.iter().filter(|&&field| field != Field::DiagnosticConsent);
    let known = fields.filter_map(|&field| {
        let value = field
            .as_str()
            .split('.')
            .try_fold(context, |value, name| value.get(if name == "primaryContact" { "contact" } else { name }));
        Some((field, value?.as_str()?.to_owned()))
    });
    known.collect()
}

/// Returns the customer that the page presets in `context.customer`; `None` unless it has identifier, name and domain.
/// A missing relationship is taken as active, since the page knows its own customers.
pub fn preset_customer(context: &Json) -> Option<Customer> {
    let customer = context.get("customer")?;
    let read = Customer::read(customer)?;
    let says_nothing = customer.get("relationship").is_none();
    Some(if says_nothing { Customer { relationship: Relationship::Active, ..read } } else { read })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn known_texts_are_taken_and_the_rest_is_left() {
        let context = json!({
            "contact": { "email": "ana@contoso.com", "phoneNumber": 5 },
            "title": "Billing",
            "diagnosticConsent": "true",
            "colour": "red",
        });
        let expected = [(Field::Title, "Billing".to_owned()), (Field::Email, "ana@contoso.com".to_owned())];
        assert_eq!(prefill(&context.into()), expected);
        assert_eq!(prefill(&json!("text").into()), []);
    }

    #[test]
    fn a_page_names_a_customer_by_identifier_name_and_domain() {
        let named = json!({ "id": "1", "companyName": "Fabrikam", "domain": "fabrikam.example" });
        let customer = preset_customer(&json!({ "customer": named }).into()).expect("all is there");
        assert_eq!((customer.relationship, customer.tenant_id), (Relationship::Active, None));
        let expired = json!({ "id": "1", "companyName": "F", "domain": "f.example", "relationship": "expired" });
        let customer = preset_customer(&json!({ "customer": expired }).into()).expect("all is there");
        assert_eq!(customer.relationship, Relationship::Expired);
        assert_eq!(preset_customer(&json!({ "customer": { "id": "1" } }).into()), None);
        assert_eq!(preset_customer(&json!({}).into()), None);
    }
}
