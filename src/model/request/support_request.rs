use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::attachment_record::{AttachmentReceipt, StoredAttachment};
use super::new_request::{Contact, RequestKind};
use crate::model::base::{string_enum, wire_struct};
use crate::model::read::{Read, list, member};
use crate::model::{Escalation, Severity, Timestamp};

wire_struct! {
    /// What a backend answers when it has stored a request.
    pub struct Receipt {
        /// The backend's identifier.
        pub id: String,
        /// What people quote to each other.
        pub reference: String,
        /// Where the request stands.
        pub status: RequestStatus,
        /// When it was stored.
        pub created_date: Timestamp,
        /// When the operator answers first at the latest; without it, readers count for themselves.
        pub first_response_due: Option<Timestamp>,
        /// What became of the files that came with it, in their order.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub attachments: Vec<AttachmentReceipt>,
    }
}

wire_struct! {
    /// A request as it stands in a list.
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
        pub status_label: Option<String>,
        /// The customer it is for.
        pub customer_name: Option<String>,
        /// That customer's domain, which tells equal names apart.
        pub customer_domain: Option<String>,
        /// What people call the service that it is about.
        pub service_name: Option<String>,
        /// Whether the customer waits to be told how it ended.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub customer_to_notify: bool,
        /// When the customer was told.
        pub customer_notified_at: Option<Timestamp>,
        /// When it was stored.
        pub created_date: Timestamp,
        /// When it last changed.
        pub last_modified_date: Timestamp,
    }
}

impl RequestSummary {
    /// Whether it is over, and the customer has not been told.
    pub fn awaits_notice(&self) -> bool {
        let is_over = matches!(self.status, RequestStatus::Resolved | RequestStatus::Closed);
        is_over && self.customer_to_notify && self.customer_notified_at.is_none()
    }
}

wire_struct! {
    /// One request with all that its page shows.
    pub struct RequestDetails {
        /// What the list shows of it.
        #[serde(flatten)]
        pub summary: RequestSummary,
        /// The problem in full.
        pub description: String,
        /// Identifier of its category.
        pub category_id: Option<String>,
        /// When the problem began.
        pub problem_start_time: Option<Timestamp>,
        /// Whom to answer.
        pub primary_contact: Option<Contact>,
        /// What was looked at and tried before.
        pub escalation: Option<Escalation>,
        /// When the operator answers first at the latest; without it, readers count for themselves.
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
}

wire_struct! {
    /// A change of status.
    pub struct HistoryEntry {
        /// The status that it changed to.
        pub status: RequestStatus,
        /// The desk's own word for it.
        pub status_label: Option<String>,
        /// When.
        pub date: Timestamp,
    }
}

wire_struct! {
    /// Something said about a request, by either side.
    pub struct Note {
        /// The backend's identifier.
        pub id: String,
        /// Plain text.
        pub text: String,
        /// When.
        pub created_date: Timestamp,
    }
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

// By hand: it is generic, and without its items it is no part of a list.
impl<Item: Read> Read for Page<Item> {
    fn read(value: &Value) -> Option<Self> {
        value.get("items")?;
        Some(Self { items: list(value, "items")?, next_cursor: member(value, "nextCursor") })
    }
}
