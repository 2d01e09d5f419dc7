use sha2::{Digest, Sha256};
use sqlx::{Sqlite, Transaction};
use support_widget::model::Partner;

use super::columns::unreadable;
use super::database::Store;
use super::store_error::StoreError;
use super::users::{OwnCustomer, User, UserId};

impl Store {
    /// The owner of a token. The publicly known tokens of a seed are accepted by the demo only.
    pub(crate) async fn user_with_token(&self, token: &str) -> Result<Option<User>, StoreError> {
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

    /// What a partner's customers see of it.
    pub(crate) async fn partner(&self, partner: UserId, language: &str) -> Result<Partner, StoreError> {
        let (name, hours, channels): (String, Option<String>, String) = sqlx::query_as(
            "SELECT company_name, coalesce(company_hours.hours, users.hours), channels FROM users \
                 LEFT JOIN company_hours ON user_id = id AND language = ? WHERE id = ?",
        )
        .bind(language)
        .bind(partner.0)
        .fetch_one(&self.readers)
        .await?;
        let channels = serde_json::from_str(&channels).map_err(|_| unreadable("channels"))?;
        Ok(Partner { name: Some(name), hours, channels })
    }
}

/// The company of a publicly known token, inserted if missing. `None` if a company of this name existed without that
/// token: it may be a real company, which such a token must not open.
pub(crate) async fn published_company(
    transaction: &mut Transaction<'_, Sqlite>,
    name: &str,
    token: &str,
) -> Result<Option<UserId>, StoreError> {
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
    let id: Option<i64> = known.bind(hash(token)).bind(name).fetch_optional(&mut **transaction).await?;
    Ok(id.map(UserId))
}

fn hash(token: &str) -> Vec<u8> {
    Sha256::digest(token).to_vec()
}
