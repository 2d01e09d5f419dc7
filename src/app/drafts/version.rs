use serde_json::{Value, json};

use crate::model::read::{Read, text};

/// Version of a stored draft, for optimistic concurrency control: a tab compares it to find out whether it knows the
/// record that it is about to replace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Unique name of the writer; each form takes a new one whenever it starts or reopens a draft.
    pub writer: String,
    /// Number of writes by this writer.
    pub count: u64,
}

impl Version {
    /// Writes the version as JSON, as a part of a record.
    pub(super) fn to_json(&self) -> Value {
        json!({ "writer": self.writer, "count": self.count })
    }
}

impl Read for Version {
    fn read(value: &Value) -> Option<Self> {
        Some(Self { writer: text(value, "writer")?, count: value.get("count")?.as_u64()? })
    }
}
