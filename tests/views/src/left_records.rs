//! Records that an earlier visit has left on the device.

#[path = "../../support/first_build.rs"]
mod first_build;

use serde_json::Value;
use support_widget::app::host::HostEvent;
use support_widget::i18n::messages;
use support_widget::model::Timestamp;

use crate::screen::Screen;
use crate::stage::Stage;

/// The key of a request that waits.
pub const KEY: &str = "5f0c2e0e-6c0f-4b93-9d6e-2f2b6f0c1a11";

/// Long enough for what was typed to be saved, in milliseconds.
pub const AUTOSAVE: u64 = 5_000;

/// A request that was submitted on an earlier visit to a page.
pub fn entry_record(stage: &Stage, title: &str) -> Value {
    first_build::entry_record(&stage.settings.backend, title, "2026-11-20T08:00:00Z")
}

/// A draft that an earlier visit to a page saved.
pub fn draft_record(stage: &Stage, title: &str, saved: &str) -> Value {
    first_build::draft_record(&stage.settings.backend, title, saved)
}

impl Stage {
    /// Leaves a request in the outbox of the device.
    pub fn leave_entry(&self, key: &str, record: &Value) {
        self.storage.stored.borrow_mut().outbox.insert(key.to_owned(), record.to_string());
    }

    /// Leaves a draft on the device.
    pub fn leave_draft(&self, key: &str, record: &Value) {
        self.storage.stored.borrow_mut().drafts.insert(key.to_owned(), record.to_string());
    }
}

impl Screen {
    /// The requests in the outbox of the device, by their keys.
    pub fn kept_entries(&self) -> Vec<(String, Value)> {
        parsed(self.storage.stored.borrow().outbox.to_vec())
    }

    /// The drafts on the device, by their keys.
    pub fn kept_drafts(&self) -> Vec<(String, Value)> {
        parsed(self.storage.stored.borrow().drafts.to_vec())
    }

    /// Waits until the device has exactly so many drafts, and as many requests.
    pub async fn keeps(&self, drafts: usize, entries: usize) {
        self.until(&format!("{drafts} drafts and {entries} requests on the device"), || {
            let found = (self.kept_drafts(), self.kept_entries());
            if (found.0.len(), found.1.len()) == (drafts, entries) { Ok(()) } else { Err(found) }
        })
        .await;
    }

    /// Waits until a draft with a title is on the device, and returns its key and record.
    pub async fn keeps_draft(&self, title: &str) -> (String, Value) {
        self.until(&format!("a draft {title:?}"), || {
            let found = self.kept_drafts();
            let draft = found.iter().find(|(_, draft)| draft["form"]["values"]["title"] == title).cloned();
            draft.ok_or(found)
        })
        .await
    }

    /// Takes up a draft from the list of those on the device.
    pub async fn take_up(&self, title: &str) {
        self.click_text(&self.message_with(messages::DRAFTS_CONTINUE_ENTRY, &[("title", title.into())])).await;
    }

    /// The keys of all that was sent, in order.
    pub fn sent_keys(&self) -> Vec<String> {
        self.backend.submit.calls().into_iter().map(|call| call.key).collect()
    }

    /// Waits until so many requests of the outbox are said to have arrived.
    pub async fn shows_arrived(&self, count: usize) {
        let arrived = self.message_with(messages::OUTBOX_DELIVERED, &[("reference", "SR-7F3K-92QD".into())]);
        self.until(&format!("{count} arrived requests"), || {
            let shown = self.text();
            if shown.matches(&arrived).count() == count { Ok(()) } else { Err(shown) }
        })
        .await;
    }

    /// How often the page was told of a request that the backend has.
    pub fn told_sent(&self) -> usize {
        self.told(|event| matches!(event, HostEvent::Sent(_)))
    }
}

/// An instant so many hours before the tests' present.
pub fn hours_ago(hours: i64) -> String {
    let now = Timestamp::parse("2026-11-20T10:00:00Z").expect("an instant");
    now.plus_seconds(-3_600 * hours).to_string()
}

fn parsed(records: Vec<(String, String)>) -> Vec<(String, Value)> {
    let parse = |(key, json): (String, String)| (key, serde_json::from_str(&json).unwrap_or(Value::Null));
    records.into_iter().map(parse).collect()
}
