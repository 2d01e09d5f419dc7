use uuid::Uuid;

use crate::store::{Store, StoreError};

/// An idempotency key, scoped to its caller.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct ScopedKey {
    /// The scope of the caller.
    pub(crate) scope: String,
    /// The key that was sent.
    pub(crate) key: Uuid,
}

/// The answer that was stored with an idempotency key.
#[derive(Debug, sqlx::FromRow)]
pub(crate) struct IdempotencyRecord {
    /// The fingerprint of the content.
    pub(crate) fingerprint: Vec<u8>,
    /// The body of the answer.
    pub(crate) answer: String,
}

impl Store {
    /// The record of an idempotency key, if there is one.
    pub(crate) async fn find_idempotency_record(
        &self,
        key: &ScopedKey,
    ) -> Result<Option<IdempotencyRecord>, StoreError> {
        Ok(sqlx::query_as("SELECT fingerprint, answer FROM idempotency_keys WHERE scope = ? AND key = ?")
            .bind(&key.scope)
            .bind(key.key.to_string())
            .fetch_optional(&self.readers)
            .await?)
    }
}
