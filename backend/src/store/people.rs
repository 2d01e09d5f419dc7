use sha2::{Digest, Sha256};
use sqlx::{Sqlite, Transaction};

use super::{Store, unreadable};
use support_widget::model::Partner;

/// A company that calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct UserId(pub(super) i64);

impl UserId {
    /// The number that stands for it in the database.
    pub(crate) fn number(self) -> i64 {
        self.0
    }
}

/// Who a token belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct User {
    /// The company.
    pub(crate) id: UserId,
    /// Which customer it is, where it is another company's customer.
    pub(crate) customer: Option<OwnCustomer>,
}

/// The customer that a caller is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OwnCustomer {
    /// Its number among customers.
    pub(crate) number: i64,
    /// The partner whose customer it is.
    pub(crate) partner: UserId,
}

impl User {
    /// The partner whose customers are meant when this user speaks of one.
    pub(crate) fn partner(self) -> UserId {
        self.customer.map_or(self.id, |customer| customer.partner)
    }
}

impl Store {
    /// The user whom a token belongs to. A token that a seed publishes is nobody's outside the demo.
    pub(crate) async fn user_with_token(&self, token: &str) -> Result<Option<User>, sqlx::Error> {
        let row: Option<(i64, Option<i64>, Option<i64>)> = sqlx::query_as(
            "SELECT user_id, customers.number, customers.partner_id FROM tokens \
             JOIN users ON users.id = tokens.user_id \
             LEFT JOIN customers ON customers.number = users.customer_number \
             WHERE hash = ? AND (? OR NOT is_published)",
        )
        .bind(hash(token))
        .bind(self.published_tokens)
        .fetch_optional(&self.readers)
        .await?;
        Ok(row.map(|(id, number, partner)| User {
            id: UserId(id),
            customer: number.zip(partner).map(|(number, partner)| OwnCustomer { number, partner: UserId(partner) }),
        }))
    }

    /// What a partner's customers read about it.
    pub(crate) async fn partner(&self, partner: UserId) -> Result<Partner, sqlx::Error> {
        let (name, hours, channels): (String, Option<String>, String) =
            sqlx::query_as("SELECT company_name, hours, channels FROM users WHERE id = ?")
                .bind(partner.0)
                .fetch_one(&self.readers)
                .await?;
        let channels = serde_json::from_str(&channels).map_err(|_| unreadable("channels"))?;
        Ok(Partner { name: Some(name), hours, channels })
    }
}

/// The company with this name, added where it is missing.
pub(super) async fn company(transaction: &mut Transaction<'_, Sqlite>, name: &str) -> Result<UserId, sqlx::Error> {
    sqlx::query("INSERT INTO users (company_name) VALUES (?) ON CONFLICT DO NOTHING")
        .bind(name)
        .execute(&mut **transaction)
        .await?;
    let id = sqlx::query_scalar("SELECT id FROM users WHERE company_name = ?").bind(name);
    id.fetch_one(&mut **transaction).await.map(UserId)
}

/// A company that a published token speaks for, added where it is missing. `None` when a company of this name was there
/// before: it may be somebody's, and anybody may know the token.
pub(super) async fn published_company(
    transaction: &mut Transaction<'_, Sqlite>,
    name: &str,
    token: &str,
) -> Result<Option<UserId>, sqlx::Error> {
    let new = sqlx::query_scalar("INSERT INTO users (company_name) VALUES (?) ON CONFLICT DO NOTHING RETURNING id");
    let new: Option<i64> = new.bind(name).fetch_optional(&mut **transaction).await?;
    if let Some(id) = new {
        sqlx::query("INSERT INTO tokens (hash, user_id, is_published) VALUES (?, ?, 1) ON CONFLICT DO NOTHING")
            .bind(hash(token))
            .bind(id)
            .execute(&mut **transaction)
            .await?;
    }
    let known =
        sqlx::query_scalar("SELECT user_id FROM tokens JOIN users ON id = user_id WHERE hash = ? AND company_name = ?");
    known.bind(hash(token)).bind(name).fetch_optional(&mut **transaction).await.map(|id| id.map(UserId))
}

fn hash(token: &str) -> Vec<u8> {
    Sha256::digest(token).to_vec()
}
