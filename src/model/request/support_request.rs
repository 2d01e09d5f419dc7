use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::attachment_record::{AttachmentReceipt, StoredAttachment};
use super::new_request::{Contact, RequestKind};
use crate::model::base::string_enum;
use crate::model::read::{Read, flag, list, text, word};
use crate::model::{Escalation, Severity, Timestamp};

/// What a backend answers when it has stored a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Receipt {
    /// The backend's identifier.
    pub id: String,
    /// What people quote to each other.
    pub reference: String,
    /// Where the request stands.
    pub status: RequestStatus,
    /// When it was stored.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub created_date: Timestamp,
    /// When the operator answers first at the latest; without it, readers count for themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub first_response_due: Option<Timestamp>,
    /// What became of the files that came with it, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<AttachmentReceipt>,
}

/// A request as it stands in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct RequestSummary {
    /// The backend's identifier.
    pub id: String,
    /// What people quote to each other.
    pub reference: String,
    /// Whose problem it is.
    pub kind: RequestKind,
    /// The problem in a few words.
    pub title: String,
    /// How much it hurts.
    pub severity: Severity,
    /// Where it stands.
    pub status: RequestStatus,
    /// The desk's own word for the status, shown instead of the built-in one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status_label: Option<String>,
    /// The customer it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer_name: Option<String>,
    /// That customer's domain, which tells equal names apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer_domain: Option<String>,
    /// What people call the service that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service_name: Option<String>,
    /// Whether the customer waits to be told how it ended.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub customer_to_notify: bool,
    /// When the customer was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub customer_notified_at: Option<Timestamp>,
    /// When it was stored.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub created_date: Timestamp,
    /// When it last changed.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub last_modified_date: Timestamp,
}

impl RequestSummary {
    /// Whether it is over, and the customer has not been told.
    pub fn awaits_notice(&self) -> bool {
        let is_over = matches!(self.status, RequestStatus::Resolved | RequestStatus::Closed);
        is_over && self.customer_to_notify && self.customer_notified_at.is_none()
    }
}

/// One request with all that its page shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct RequestDetails {
    /// What the list shows of it.
    #[serde(flatten)]
    pub summary: RequestSummary,
    /// The problem in full.
    pub description: String,
    /// Identifier of its category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category_id: Option<String>,
    /// When the problem began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub problem_start_time: Option<Timestamp>,
    /// Whom to answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub primary_contact: Option<Contact>,
    /// What was looked at and tried before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub escalation: Option<Escalation>,
    /// When the operator answers first at the latest; without it, readers count for themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub first_response_due: Option<Timestamp>,
    /// What has happened to it, oldest first.
    #[serde(default)]
    pub history: Vec<HistoryEntry>,
    /// What has been said about it, oldest first.
    #[serde(default)]
    pub notes: Vec<Note>,
    /// The files that came with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<StoredAttachment>,
}

/// A change of status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct HistoryEntry {
    /// The status that it changed to.
    pub status: RequestStatus,
    /// The desk's own word for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status_label: Option<String>,
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub date: Timestamp,
}

/// Something said about a request, by either side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Note {
    /// The backend's identifier.
    pub id: String,
    /// Plain text.
    pub text: String,
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub created_date: Timestamp,
}

/// A part of a list, and where the next part begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Page<Item> {
    /// Items, newest first.
    pub items: Vec<Item>,
    /// What to ask the next part with; absent at the end.
    #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

string_enum! {
    /// Where a request stands.
    pub enum RequestStatus {
        /// Stored, not yet looked at.
        New = "new",
        /// Being worked on.
        Open = "open",
        /// Waiting for the person who reported it.
        AttentionNeeded = "attentionNeeded",
        /// Answered.
        Resolved = "resolved",
        /// Over.
        Closed = "closed",
    }
}

impl Read for Receipt {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            id: text(value, "id")?,
            reference: text(value, "reference")?,
            status: word(value, "status", RequestStatus::parse)?,
            created_date: word(value, "createdDate", Timestamp::parse)?,
            first_response_due: word(value, "firstResponseDue", Timestamp::parse),
            attachments: list(value, "attachments")?,
        })
    }
}

impl Read for RequestSummary {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            id: text(value, "id")?,
            reference: text(value, "reference")?,
            kind: word(value, "kind", RequestKind::parse)?,
            title: text(value, "title")?,
            severity: word(value, "severity", Severity::parse)?,
            status: word(value, "status", RequestStatus::parse)?,
            status_label: text(value, "statusLabel"),
            customer_to_notify: flag(value, "customerToNotify"),
            customer_notified_at: word(value, "customerNotifiedAt", Timestamp::parse),
            customer_name: text(value, "customerName"),
            customer_domain: text(value, "customerDomain"),
            service_name: text(value, "serviceName"),
            created_date: word(value, "createdDate", Timestamp::parse)?,
            last_modified_date: word(value, "lastModifiedDate", Timestamp::parse)?,
        })
    }
}

impl Read for RequestDetails {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            summary: RequestSummary::read(value)?,
            description: text(value, "description")?,
            category_id: text(value, "categoryId"),
            problem_start_time: word(value, "problemStartTime", Timestamp::parse),
            primary_contact: value.get("primaryContact").and_then(Contact::read),
            escalation: value.get("escalation").and_then(Escalation::read),
            first_response_due: word(value, "firstResponseDue", Timestamp::parse),
            history: list(value, "history")?,
            notes: list(value, "notes")?,
            attachments: list(value, "attachments")?,
        })
    }
}

impl Read for HistoryEntry {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            status: word(value, "status", RequestStatus::parse)?,
            status_label: text(value, "statusLabel"),
            date: word(value, "date", Timestamp::parse)?,
        })
    }
}

impl Read for Note {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            id: text(value, "id")?,
            text: text(value, "text")?,
            created_date: word(value, "createdDate", Timestamp::parse)?,
        })
    }
}

impl<Item: Read> Read for Page<Item> {
    fn read(value: &Value) -> Option<Self> {
        value.get("items")?;
        Some(Self { items: list(value, "items")?, next_cursor: text(value, "nextCursor") })
    }
}
