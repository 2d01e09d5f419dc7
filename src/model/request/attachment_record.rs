use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::base::string_enum;
use crate::model::read::{Read, text, word};

/// What became of a file that was sent with a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AttachmentReceipt {
    /// The file's name.
    pub name: String,
    /// Whether it is there.
    pub status: AttachmentStatus,
    /// Why it was rejected: a word such as `tooLarge`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

string_enum! {
    /// Whether a file is there that was sent with a request.
    pub enum AttachmentStatus {
        /// It is stored.
        Stored = "stored",
        /// It is being looked at.
        Pending = "pending",
        /// It was not taken.
        Rejected = "rejected",
    }
}

/// A file that belongs to a request, as its page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct StoredAttachment {
    /// The backend's identifier.
    pub id: String,
    /// The file's name, as it was sent.
    pub name: String,
    /// Its bytes.
    pub size: usize,
    /// Where it can be downloaded, absolute or relative to the backend's address.
    pub url: String,
}

impl Read for AttachmentReceipt {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            name: text(value, "name")?,
            status: word(value, "status", AttachmentStatus::parse)?,
            reason: text(value, "reason"),
        })
    }
}

impl Read for StoredAttachment {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            id: text(value, "id")?,
            name: text(value, "name")?,
            size: value.get("size")?.as_u64()? as usize,
            url: text(value, "url")?,
        })
    }
}
