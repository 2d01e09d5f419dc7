use crate::Settings;
use crate::store::{OpenError, Store};

/// How SQLite goes about each statement of a search for customers, in its own words: for measurements, which are worth
/// something only where indexes are read in order.
pub async fn search_plan(settings: Settings) -> Result<Vec<String>, OpenError> {
    let store = Store::open(&settings).await?;
    let plan = store.search_plan().await;
    store.close().await;
    Ok(plan?)
}
