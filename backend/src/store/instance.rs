use std::collections::HashSet;

use uuid::Uuid;

use super::columns::unreadable;
use super::database::Store;
use super::store_error::StoreError;

impl Store {
    /// The random identifier of this database.
    pub(crate) async fn instance(&self) -> Result<String, StoreError> {
        Ok(sqlx::query_scalar("SELECT id FROM instance").fetch_one(&self.readers).await?)
    }

    /// Whether it is a demo database, filled from a seed.
    pub(crate) async fn is_demo(&self) -> Result<bool, StoreError> {
        Ok(sqlx::query_scalar("SELECT is_demo FROM instance").fetch_one(&self.readers).await?)
    }

    /// The uploads that rows refer to.
    pub(crate) async fn uploads(&self) -> Result<HashSet<Uuid>, StoreError> {
        let rows: Vec<String> =
            sqlx::query_scalar("SELECT DISTINCT upload FROM attachments").fetch_all(&self.readers).await?;
        let read = |upload: String| Uuid::try_parse(&upload).map_err(|_| unreadable("upload"));
        rows.into_iter().map(read).collect()
    }
}
