use sha2::{Digest, Sha256};

use super::Store;

/// Who a token belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct UserId(pub(super) i64);

impl UserId {
    /// The number that stands for it in the database.
    pub(crate) fn number(self) -> i64 {
        self.0
    }
}

/// The companies of the demo and their tokens, which everybody may know.
const DEMO_USERS: [(&str, &str); 2] = [("Contoso Resale", "demo-contoso"), ("Fabrikam Cloud", "demo-fabrikam")];

impl Store {
    /// The user whom a token belongs to.
    pub(crate) async fn user_with_token(&self, token: &str) -> Result<Option<UserId>, sqlx::Error> {
        let user: Option<i64> = sqlx::query_scalar("SELECT user_id FROM tokens WHERE hash = ?")
            .bind(hash(token))
            .fetch_optional(&self.readers)
            .await?;
        Ok(user.map(UserId))
    }

    /// Adds the demo's companies where they are missing.
    pub(super) async fn add_demo_users(&self) -> Result<(), sqlx::Error> {
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        for (company_name, token) in DEMO_USERS {
            sqlx::query("INSERT INTO users (company_name) VALUES (?) ON CONFLICT DO NOTHING")
                .bind(company_name)
                .execute(&mut *transaction)
                .await?;
            sqlx::query(
                "INSERT INTO tokens (hash, user_id) SELECT ?, id FROM users WHERE company_name = ? \
                 ON CONFLICT DO NOTHING",
            )
            .bind(hash(token))
            .bind(company_name)
            .execute(&mut *transaction)
            .await?;
        }
        transaction.commit().await
    }
}

fn hash(token: &str) -> Vec<u8> {
    Sha256::digest(token).to_vec()
}
