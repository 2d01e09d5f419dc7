use serde_json::{Value, json};

use super::saved_form::SavedForm;
use super::version::Version;
use crate::app::record::{FORMAT, StoredRecord, record};
use crate::model::read::{Read, text, texts, word};
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

impl DraftRecord {
    /// Reads a record.
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

    /// Writes a record.
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
