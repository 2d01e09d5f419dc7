use super::saved_form::SavedForm;
use super::version::Version;
use crate::app::record::{FORMAT, StoredRecord, record};
use crate::model::read::member;
use crate::model::{Json, Parse, Submitted, Timestamp};

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

// By hand: a record says its format beside what it holds.
impl DraftRecord {
    /// Reads a stored record.
    pub fn read(json: &str, parse: Parse) -> StoredRecord<Self> {
        record(json, parse, |value| {
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

    /// Writes the record as JSON.
    pub fn to_json(&self) -> String {
        let value = Json::object(vec![
            ("format", Json::of(&FORMAT)),
            ("form", self.form.to_json()),
            ("version", Json::of(&self.version)),
            ("saved", Json::of(&self.saved)),
            ("overdueSince", Json::of(&self.overdue_since)),
            ("owner", Json::of(&self.owner)),
            ("submitted", Json::of(&self.submitted)),
            ("backend", Json::of(&self.backend)),
        ]);
        value.to_string()
    }
}
