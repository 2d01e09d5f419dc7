use serde_json::Value;

use super::customer::Customer;

/// The tenant that somebody is signed in to, as far as the page knows and tells it in `context`.
///
/// A partner works from its own tenant. Signed in to a customer's, or to the customer record that a partner can have of
/// itself, requests would be filed for the wrong company.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tenants {
    signed_in: Option<String>,
    partner: Option<String>,
}

/// Why the tenant that somebody is signed in to is the wrong one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongTenant {
    /// It is the customer's who was chosen.
    ThisCustomers,
    /// It is neither the partner's nor this customer's.
    Another,
}

impl Tenants {
    /// Reads `signedInTenantId` and `partnerTenantId` of the page's context.
    pub fn read(context: &Value) -> Self {
        let id = |key: &str| Some(context.get(key)?.as_str()?.trim().to_ascii_lowercase()).filter(|id| !id.is_empty());
        Self { signed_in: id("signedInTenantId"), partner: id("partnerTenantId") }
    }

    /// What is wrong, if anything, while somebody works for a customer; nothing where the page does not say enough.
    pub fn wrong_for(&self, customer: Option<&Customer>) -> Option<WrongTenant> {
        let signed_in = self.signed_in.as_ref()?;
        let customers = customer.and_then(|customer| customer.tenant_id.as_ref());
        if self.partner.as_ref() == Some(signed_in) {
            None
        } else if customers.is_some_and(|id| id.eq_ignore_ascii_case(signed_in)) {
            Some(WrongTenant::ThisCustomers)
        } else {
            self.partner.as_ref().map(|_| WrongTenant::Another)
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::Relationship;

    #[test]
    fn the_wrong_tenant_is_told_from_the_right_one() {
        let customer = Customer {
            id: "1".to_owned(),
            company_name: "Fabrikam".to_owned(),
            domain: "fabrikam.example".to_owned(),
            tenant_id: Some("C".to_owned()),
            relationship: Relationship::Active,
            last_used_date: None,
        };
        let known = Some(&customer);
        for (context, customer, wrong) in [
            (json!({}), known, None),
            (json!({ "signedInTenantId": "x" }), known, None),
            (json!({ "signedInTenantId": "x", "partnerTenantId": "X" }), known, None),
            (json!({ "signedInTenantId": "x", "partnerTenantId": "p" }), known, Some(WrongTenant::Another)),
            (json!({ "signedInTenantId": "x", "partnerTenantId": "p" }), None, Some(WrongTenant::Another)),
            (json!({ "signedInTenantId": "c" }), known, Some(WrongTenant::ThisCustomers)),
            (json!({ "signedInTenantId": "c", "partnerTenantId": "p" }), known, Some(WrongTenant::ThisCustomers)),
            (json!({ "signedInTenantId": "c", "partnerTenantId": "c" }), known, None),
            (json!({ "signedInTenantId": 5 }), known, None),
        ] {
            assert_eq!(Tenants::read(&context).wrong_for(customer), wrong, "{context}");
        }
    }
}
