use serde_json::Value;

use crate::model::read::Read;
use crate::model::{Customer, Field, Relationship};

/// The fields that a page fills in beforehand, from the object that it gives the element as `context`.
///
/// Names are those of the wire, with `contact` for `primaryContact`. Consent cannot be given beforehand, and what is
/// no text is left out.
pub fn prefill(context: &Value) -> Vec<(Field, String)> {
    let fields = Field::ALL.iter().filter(|&&field| field != Field::DiagnosticConsent);
    let known = fields.filter_map(|&field| {
        let pointer = field.pointer().replace("/primaryContact/", "/contact/");
        Some((field, context.pointer(&pointer)?.as_str()?.to_owned()))
    });
    known.collect()
}

/// The customer whom a page names in `context.customer`; it knows its own customers, so a relationship that it does not
/// mention is taken to hold. `None` without identifier, name and domain.
pub fn preset_customer(context: &Value) -> Option<Customer> {
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
        assert_eq!(prefill(&context), expected);
        assert_eq!(prefill(&json!("text")), []);
    }

    #[test]
    fn a_page_names_a_customer_by_identifier_name_and_domain() {
        let named = json!({ "id": "1", "companyName": "Fabrikam", "domain": "fabrikam.example" });
        let customer = preset_customer(&json!({ "customer": named })).expect("all is there");
        assert_eq!((customer.relationship, customer.tenant_id), (Relationship::Active, None));
        let expired = json!({ "id": "1", "companyName": "F", "domain": "f.example", "relationship": "expired" });
        let customer = preset_customer(&json!({ "customer": expired })).expect("all is there");
        assert_eq!(customer.relationship, Relationship::Expired);
        assert_eq!(preset_customer(&json!({ "customer": { "id": "1" } })), None);
        assert_eq!(preset_customer(&json!({})), None);
    }
}
