use super::customer::Customer;
use crate::model::Json;

/// The tenant that the user is signed in to, and the partner's, as the page provides them in `context`.
///
/// Partners work from their own tenant. A partner's user who is signed in to a customer's tenant, or to the customer
/// record that a partner can have of itself, would file requests for the wrong company.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tenants {
    signed_in: Option<String>,
    partner: Option<String>,
}

/// Why the tenant that the user is signed in to is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongTenant {
    /// It belongs to the chosen customer.
    ThisCustomers,
    /// It belongs neither to the partner nor to the chosen customer.
    Another,
}

impl Tenants {
    /// Reads `signedInTenantId` and `partnerTenantId` from the page's context.
    pub fn read(context: &Json) -> Self {
        let id = |key: &str| Some(context.get(key)?.as_str()?.trim().to_ascii_lowercase()).filter(|id| !id.is_empty());
        Self { signed_in: id("signedInTenantId"), partner: id("partnerTenantId") }
    }

    /// Returns why the tenant is wrong for a user who works for `customer`; `None` if it is right, or if the context
    /// does not say enough.
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
            assert_eq!(Tenants::read(&context.clone().into()).wrong_for(customer), wrong, "{context}");
        }
    }
}
