use std::io::BufRead;

use super::ImportError;
use crate::config::Settings;
use crate::store::{CustomerLine, Store};

/// Imports customers from lines of JSON, or updates those with the same partner and domain: all of them or, after an
/// error, none. Returns how many lines there were.
pub async fn import_customers(settings: Settings, lines: impl BufRead) -> Result<usize, ImportError> {
    let store = Store::open(&settings).await?;
    let count = import(&store, &settings, lines).await;
    store.close().await;
    count
}

async fn import(store: &Store, settings: &Settings, lines: impl BufRead) -> Result<usize, ImportError> {
    if settings.seed.is_none() && store.is_demo().await? {
        return Err(ImportError::Demo);
    }
    store.import_customers(lines.lines().enumerate().map(|(index, line)| read(index + 1, &line?))).await
}

fn read(line: usize, json: &str) -> Result<CustomerLine, ImportError> {
    let customer: CustomerLine = serde_json::from_str(json).map_err(|reason| ImportError::Line { line, reason })?;
    match customer.flaw() {
        Some((member, flaw)) => Err(ImportError::Text { line, member, flaw }),
        None => Ok(customer),
    }
}
