#[path = "../../support/first_build.rs"]
mod first_build;

use serde_json::Value;

use crate::page::Page;
use crate::wait::until;

/// IndexedDB records of the page's origin, read past the widget.
pub(crate) struct StoredRecords(Page);

impl StoredRecords {
    /// Reads the origin of `page`, which may be a page without a widget.
    pub(crate) fn of(page: &Page) -> Self {
        Self(page.clone())
    }

    /// Returns the records of an object store by key: `drafts`, `outbox`, or `files`, whose bytes become numbers.
    pub(crate) async fn records(&self, store: &str) -> Vec<(String, Value)> {
        self.0.execute(SCRIPT, vec!["records".into(), store.into()]).await
    }

    /// Waits until a store has exactly this many records, and returns them.
    pub(crate) async fn wait_for(&self, store: &str, count: usize) -> Vec<(String, Value)> {
        let enough = async || {
            let found = self.records(store).await;
            if found.len() == count { Ok(found) } else { Err(format!("{found:?}")) }
        };
        until(&format!("{count} records in {store}"), enough).await
    }

    /// Waits until a draft with this title is persisted, and returns its key and record.
    pub(crate) async fn draft(&self, title: &str) -> (String, Value) {
        let titled = async || {
            let found = self.records("drafts").await;
            let draft = found.iter().find(|(_, draft)| draft["form"]["values"]["title"] == title).cloned();
            draft.ok_or_else(|| format!("{found:?}"))
        };
        until(&format!("a draft {title:?}"), titled).await
    }

    /// Returns the instant `hours` ago, in the format of records.
    pub(crate) async fn ago(&self, hours: i64) -> String {
        let script = "return new Date(Date.now() - arguments[0] * 3_600_000).toISOString().slice(0, 19) + 'Z';";
        self.0.execute(script, vec![hours.into()]).await
    }

    /// Makes the page read the changes of another tab.
    pub(crate) async fn look_again(&self) {
        self.0.run("dispatchEvent(new Event('pageshow'));").await;
    }

    /// Deletes a record behind the widget's back.
    pub(crate) async fn remove(&self, store: &str, key: &str) {
        self.0.execute::<Value>(SCRIPT, vec!["remove".into(), store.into(), key.into()]).await;
    }

    /// Stores a record, as left by another build or an earlier visit.
    pub(crate) async fn put(&self, store: &str, key: &str, record: &Value) {
        self.0.execute::<Value>(SCRIPT, vec!["put".into(), store.into(), key.into(), record.clone()]).await;
    }
}

/// Returns the record of a Partner Center draft that an earlier visit to an origin saved at `saved`.
pub(crate) fn draft_record(origin: &str, title: &str, saved: &str) -> Value {
    first_build::draft_record(&backend(origin), title, saved)
}

/// Returns the outbox entry of a Partner Center request that was submitted on an earlier visit to an origin, and is due.
pub(crate) fn entry_record(origin: &str, title: &str) -> Value {
    first_build::entry_record(&backend(origin), title, "2026-11-21T08:00:00Z")
}

fn backend(origin: &str) -> String {
    format!("{origin}/support/v1/")
}

const SCRIPT: &str = include_str!("stored_records.js");
