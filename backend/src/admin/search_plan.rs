use crate::config::Settings;
use crate::store::{OpenError, Store};

/// SQLite's query plan for each statement of the customer search. Measurements of the search count only if every plan
/// reads its index in order.
pub async fn search_plan(settings: Settings) -> Result<Vec<String>, OpenError> {
    let store = Store::open(&settings).await?;
    let plan = store.search_plan().await;
    store.close().await;
    Ok(plan?)
}
