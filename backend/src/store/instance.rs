use std::collections::HashSet;

use sqlx::{Sqlite, Transaction};
use uuid::Uuid;

use super::{Store, unreadable};

/// What only a database holds that is in use, or was filled.
const ANYTHING: &str = "SELECT EXISTS (SELECT 1 FROM users) OR EXISTS (SELECT 1 FROM tokens) \
    OR EXISTS (SELECT 1 FROM requests) OR EXISTS (SELECT 1 FROM solved_problems) \
    OR EXISTS (SELECT 1 FROM services) OR EXISTS (SELECT 1 FROM articles)";

impl Store {
    /// Which database this is.
    pub(crate) async fn instance(&self) -> Result<String, sqlx::Error> {
        sqlx::query_scalar("SELECT id FROM instance").fetch_one(&self.readers).await
    }

    /// Whether a seed filled it.
    pub(crate) async fn is_demo(&self) -> Result<bool, sqlx::Error> {
        sqlx::query_scalar("SELECT is_demo FROM instance").fetch_one(&self.readers).await
    }

    /// The uploads whose files belong to requests.
    pub(crate) async fn uploads(&self) -> Result<HashSet<Uuid>, sqlx::Error> {
        let rows: Vec<String> =
            sqlx::query_scalar("SELECT DISTINCT upload FROM attachments").fetch_all(&self.readers).await?;
        let read = |upload: String| Uuid::try_parse(&upload).map_err(|_| unreadable("upload"));
        rows.into_iter().map(read).collect()
    }
}

/// Marks a database as the demo's, unless something is in it that is not. Answers whether it is the demo's now.
pub(super) async fn become_demo(transaction: &mut Transaction<'_, Sqlite>) -> Result<bool, sqlx::Error> {
    let is_demo: bool = sqlx::query_scalar("SELECT is_demo FROM instance").fetch_one(&mut **transaction).await?;
    if is_demo {
        return Ok(true);
    }
    let is_used: bool = sqlx::query_scalar(ANYTHING).fetch_one(&mut **transaction).await?;
    if is_used {
        return Ok(false);
    }
    sqlx::query("UPDATE instance SET is_demo = 1").execute(&mut **transaction).await?;
    Ok(true)
}
