use serde_json::{Value, json};

use super::saved_form::SavedForm;
use super::version::Version;
use crate::app::record::{FORMAT, StoredRecord, record};
use crate::model::read::{Read, text, texts, word};
use crate::model::{Submitted, Timestamp};

/// A stored draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRecord {
    /// The form's content.
    pub form: SavedForm,
    /// Writer and version count; `None` in records of builds without versions.
    pub version: Option<Version>,
    /// When it was last saved, by the clock of the device.
    pub saved: Timestamp,
    /// Since when it has exceeded the retention period.
    pub overdue_since: Option<Timestamp>,
    /// The caller who wrote it, by the backend's identifier; `None` for an anonymous caller.
    pub owner: Option<String>,
    /// An earlier submission of this draft that the backend may have received: an unchanged draft keeps its idempotency
    /// key.
    pub submitted: Option<Submitted>,
    /// Base address of the backend that it is for.
    pub backend: String,
}

impl DraftRecord {
    /// Reads a stored record.
    pub fn read(json: &str) -> StoredRecord<Self> {
        record(json, |value| {
            Some(Self {
                form: SavedForm::read(value.get("form")?)?,
                version: value.get("version").and_then(Version::read),
                saved: word(value, "saved", Timestamp::parse)?,
                overdue_since: word(value, "overdueSince", Timestamp::parse),
                owner: text(value, "owner"),
                submitted: value.get("submitted").and_then(submitted),
                backend: text(value, "backend")?,
            })
        })
    }

    /// Writes the record as JSON.
    pub fn to_json(&self) -> String {
        let value: Value = json!({
            "format": FORMAT,
            "form": self.form.to_json(),
            "version": self.version.as_ref().map(Version::to_json),
            "saved": self.saved.to_string(),
            "overdueSince": self.overdue_since.map(|since| since.to_string()),
            "owner": self.owner,
            "submitted": self.submitted.as_ref().map(|submitted| {
                json!({ "body": submitted.body, "files": submitted.files, "key": submitted.key })
            }),
            "backend": self.backend,
        });
        value.to_string()
    }
}

fn submitted(value: &Value) -> Option<Submitted> {
    Some(Submitted { body: text(value, "body")?, files: texts(value, "files"), key: text(value, "key")? })
}
