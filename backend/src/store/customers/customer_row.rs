use support_widget::model::{Customer, Relationship};

use super::known_customer::identifier;
use crate::store::StoreError;
use crate::store::columns::word;
use crate::store::omissions::Omissions;

/// A customer as a search selects it.
#[derive(sqlx::FromRow)]
pub(crate) struct CustomerRow {
    pub(crate) number: i64,
    company_name: String,
    domain: String,
    tenant_id: Option<String>,
    relationship: String,
    used_date: Option<String>,
}

impl CustomerRow {
    /// The customer as callers see it.
    pub(crate) fn into_customer(self, omissions: &Omissions) -> Result<Customer, StoreError> {
        Ok(Customer {
            relationship: word("relationship", &self.relationship, Relationship::parse)?,
            last_used_date: omissions.instant(self.used_date.as_deref()),
            id: identifier(self.number),
            company_name: self.company_name,
            domain: self.domain,
            tenant_id: self.tenant_id,
        })
    }
}
