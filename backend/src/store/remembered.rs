use uuid::Uuid;

use super::Store;

/// An idempotency key, and whose it is: a key of somebody else is another key.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    /// Who sent it.
    pub(crate) scope: String,
    /// What was sent.
    pub(crate) key: Uuid,
}

/// What was stored under a key.
#[derive(Debug, sqlx::FromRow)]
pub(crate) struct Remembered {
    /// The fingerprint of the content it came with.
    pub(crate) fingerprint: Vec<u8>,
    /// The body that was answered.
    pub(crate) answer: String,
}

impl Store {
    /// What was stored under a key before, if anything.
    pub(crate) async fn remembered(&self, key: &Key) -> Result<Option<Remembered>, sqlx::Error> {
        sqlx::query_as("SELECT fingerprint, answer FROM idempotency_keys WHERE scope = ? AND key = ?")
            .bind(&key.scope)
            .bind(key.key.to_string())
            .fetch_optional(&self.readers)
            .await
    }
}
