use serde_json::Value;

use super::Field;

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
}
