use serde_json::{Value, json};

use crate::model::read::{Read, text};

/// Which of all that was ever written under the key of a draft a record is: tabs tell by it whether they know what they are
/// about to replace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Who wrote it: a name that each form takes anew whenever it begins a draft, or takes one up.
    pub writer: String,
    /// How often they had written it by then.
    pub count: u64,
}

impl Version {
    /// As a part of a record.
    pub(super) fn to_json(&self) -> Value {
        json!({ "writer": self.writer, "count": self.count })
    }
}

impl Read for Version {
    fn read(value: &Value) -> Option<Self> {
        Some(Self { writer: text(value, "writer")?, count: value.get("count")?.as_u64()? })
    }
}
