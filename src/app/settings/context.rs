use crate::model::{Customer, Field, Json, Tenants, prefill, preset_customer};

/// The page's `context`: what it prefills, and the customer and tenants that it names.
#[derive(Debug, Default)]
pub struct Context {
    /// The tenants that the user and the partner are signed in to.
    pub tenants: Tenants,
    /// The customer preset by the page.
    pub preset: Option<Customer>,
    /// Values to prefill, without those of a preset customer, who is selected as a whole. An identifier without the rest
    /// selects nobody.
    pub fields: Vec<(Field, String)>,
}

impl Context {
    /// Reads a context; what is not understood is skipped.
    pub fn read(context: &Json) -> Self {
        let preset = preset_customer(context);
        let is_about_customer = |field| matches!(field, Field::CustomerName | Field::CustomerDomain);
        let fields = prefill(context)
            .into_iter()
            .filter(|&(field, _)| field != Field::Customer && !(preset.is_some() && is_about_customer(field)));
        Self { tenants: Tenants::read(context), fields: fields.collect(), preset }
    }

    /// Whether the preset customer replaces the selected one: an earlier context has selected that one, not the user.
    pub fn replaces(&self, earlier: Option<&Customer>, selected: Option<&Customer>) -> bool {
        self.preset.is_some() && self.preset.as_ref() != earlier && selected.is_some() && selected == earlier
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn context(id: &str) -> Context {
        let customer = json!({ "id": id, "companyName": "Fabrikam", "domain": "fabrikam.example" });
        Context::read(&json!({ "customer": customer, "title": "Outlook" }).into())
    }

    #[test]
    fn a_preset_customer_is_selected_and_not_prefilled() {
        let named = context("1");
        assert_eq!(named.fields, [(Field::Title, "Outlook".to_owned())]);
        let by_name = Context::read(&json!({ "customer": { "id": "1", "companyName": "Fabrikam" } }).into());
        assert_eq!(by_name.fields, [(Field::CustomerName, "Fabrikam".to_owned())]);
        assert_eq!(by_name.preset, None);
    }

    #[test]
    fn only_a_customer_whom_the_page_has_selected_is_replaced() {
        let (first, second) = (context("1"), context("2"));
        let (one, two) = (first.preset.as_ref(), second.preset.as_ref());
        for (earlier, selected, expected) in [
            (one, one, true),
            (one, None, false),
            (one, two, false),
            (None, one, false),
            (None, None, false),
            (two, two, false),
        ] {
            assert_eq!(second.replaces(earlier, selected), expected, "{earlier:?}, {selected:?}");
        }
        assert!(!Context::default().replaces(one, one), "a context without a customer leaves the choice");
    }
}
