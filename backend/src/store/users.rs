use sqlx::{Sqlite, Transaction};

use super::store_error::StoreError;

/// Identifies a company that has tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct UserId(pub(crate) i64);

impl UserId {
    /// Its row id.
    pub(crate) fn number(self) -> i64 {
        self.0
    }
}

/// The owner of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct User {
    /// The company.
    pub(crate) id: UserId,
    /// Set if the company is a customer of a partner.
    pub(crate) customer: Option<OwnCustomer>,
}

/// A company as the customer of its partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OwnCustomer {
    /// Its customer number.
    pub(crate) number: i64,
    /// Its partner.
    pub(crate) partner: UserId,
}

impl User {
    /// The partner whose customers this user may refer to: itself, or the partner of a customer.
    pub(crate) fn partner(self) -> UserId {
        self.customer.map_or(self.id, |customer| customer.partner)
    }
}

/// The company with this name, inserted if missing.
pub(crate) async fn company(transaction: &mut Transaction<'_, Sqlite>, name: &str) -> Result<UserId, StoreError> {
    sqlx::query("INSERT INTO users (company_name) VALUES (?) ON CONFLICT DO NOTHING")
        .bind(name)
        .execute(&mut **transaction)
        .await?;
    let id = sqlx::query_scalar("SELECT id FROM users WHERE company_name = ?").bind(name);
    Ok(UserId(id.fetch_one(&mut **transaction).await?))
}
