use support_widget::model::{CustomerReference, Relationship};

use crate::store::columns::word;
use crate::store::{Store, StoreError, User};

/// A customer that a caller may refer to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KnownCustomer {
    /// Its row id, which is its identifier.
    pub(crate) number: i64,
    /// The company's name.
    pub(crate) company_name: String,
    /// The company's domain.
    pub(crate) domain: String,
    /// Identifier of its tenant.
    pub(crate) tenant_id: Option<String>,
    /// Its partner's admin relationship with it.
    pub(crate) relationship: Relationship,
}

impl KnownCustomer {
    /// The identifier that callers know it by.
    pub(crate) fn id(&self) -> String {
        identifier(self.number)
    }

    /// The customer as in answers.
    pub(crate) fn reference(&self) -> CustomerReference {
        CustomerReference {
            id: Some(identifier(self.number)),
            company_name: Some(self.company_name.clone()),
            domain: Some(self.domain.clone()),
        }
    }
}

/// The identifier that callers know a customer by.
pub(crate) fn identifier(number: i64) -> String {
    number.to_string()
}

/// The row id of an identifier; `None` for anything else.
fn number_of(id: &str) -> Option<i64> {
    id.parse().ok().filter(|&number| identifier(number) == id)
}

impl Store {
    /// The customer with this identifier; `None` also if the caller may not refer to it.
    pub(crate) async fn customer(&self, caller: User, id: &str) -> Result<Option<KnownCustomer>, StoreError> {
        match number_of(id) {
            Some(number) if caller.customer.is_none_or(|own| own.number == number) => {
                self.customer_with_number(caller, number).await
            }
            _ => Ok(None),
        }
    }

    /// The customer that the caller itself is; `None` for a partner.
    pub(crate) async fn own_customer(&self, caller: User) -> Result<Option<KnownCustomer>, StoreError> {
        match caller.customer {
            Some(own) => self.customer_with_number(caller, own.number).await,
            None => Ok(None),
        }
    }

    async fn customer_with_number(&self, caller: User, number: i64) -> Result<Option<KnownCustomer>, StoreError> {
        let row: Option<(String, String, Option<String>, String)> = sqlx::query_as(
            "SELECT company_name, domain, tenant_id, relationship FROM customers WHERE number = ? AND partner_id = ?",
        )
        .bind(number)
        .bind(caller.partner().0)
        .fetch_optional(&self.readers)
        .await?;
        let Some((company_name, domain, tenant_id, relationship)) = row else { return Ok(None) };
        let relationship = word("relationship", &relationship, Relationship::parse)?;
        Ok(Some(KnownCustomer { number, company_name, domain, tenant_id, relationship }))
    }
}
