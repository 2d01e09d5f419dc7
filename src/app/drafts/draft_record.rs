use serde_json::{Value, json};

use super::saved_form::SavedForm;
use super::version::Version;
use crate::app::record::{FORMAT, StoredRecord, record};
use crate::model::read::member;
use crate::model::{Submitted, Timestamp};

/// An unfinished request on the device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRecord {
    /// What was written.
    pub form: SavedForm,
    /// Who has written it, and how often; `None` in records of builds that did not say.
    pub version: Option<Version>,
    /// When it was saved last, by the clock of the device.
    pub saved: Timestamp,
    /// Since when it seems too old.
    pub overdue_since: Option<Timestamp>,
    /// Who wrote it, as the backend calls them; `None` for somebody whom it does not know.
    pub owner: Option<String>,
    /// What was submitted of it before and may have arrived: unless it is changed, it keeps its key.
    pub submitted: Option<Submitted>,
    /// The address of the backend that it is for.
    pub backend: String,
}

// By hand: a record says its format beside what it holds.
impl DraftRecord {
    /// Reads a record.
    pub fn read(json: &str) -> StoredRecord<Self> {
        record(json, |value| {
            Some(Self {
                form: member(value, "form")?,
                version: member(value, "version"),
                saved: member(value, "saved")?,
                overdue_since: member(value, "overdueSince"),
                owner: member(value, "owner"),
                submitted: member(value, "submitted"),
                backend: member(value, "backend")?,
            })
        })
    }

    /// Writes a record.
    pub fn to_json(&self) -> String {
        let value: Value = json!({
            "format": FORMAT,
            "form": self.form.to_json(),
            "version": self.version,
            "saved": self.saved,
            "overdueSince": self.overdue_since,
            "owner": self.owner,
            "submitted": self.submitted,
            "backend": self.backend,
        });
        value.to_string()
    }
}
