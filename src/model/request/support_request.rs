use serde::{Deserialize, Serialize};

use super::attachment_record::{AttachmentReceipt, StoredAttachment};
use super::new_request::{Contact, RequestKind};
use crate::model::base::{string_enum, wire_struct};
use crate::model::read::{Read, list, member};
use crate::model::{Escalation, Json, Severity, Timestamp};

wire_struct! {
    /// Response to a new request that the backend has stored.
    pub struct Receipt {
        /// The backend's identifier of the request.
        pub id: String,
        /// Reference for users to quote, such as `SR-7F3K-92QD`.
        pub reference: String,
        /// Status of the request.
        pub status: RequestStatus,
        /// When the backend stored the request.
        pub created_date: Timestamp,
        /// Deadline of the operator's first response; without it, the client computes one.
        pub first_response_due: Option<Timestamp>,
        /// Result for each attached file, in the order of the files.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub attachments: Vec<AttachmentReceipt>,
    }
}

wire_struct! {
    /// A request as an item of a list.
    pub struct RequestSummary {
        /// The backend's identifier of the request.
        pub id: String,
        /// Reference for users to quote, such as `SR-7F3K-92QD`.
        pub reference: String,
        /// Kind of the request: whose problem it reports.
        pub kind: RequestKind,
        /// One-line summary of the problem.
        pub title: String,
        /// Business impact of the problem.
        pub severity: Severity,
        /// Status of the request.
        pub status: RequestStatus,
        /// The operator's own label for the status, shown instead of the built-in one.
        pub status_label: Option<String>,
        /// Name of the customer that the request is for.
        pub customer_name: Option<String>,
        /// That customer's domain, which distinguishes customers of the same name.
        pub customer_domain: Option<String>,
        /// Display name of the affected service.
        pub service_name: Option<String>,
        /// Whether the customer expects a follow-up when the request is resolved.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub customer_to_notify: bool,
        /// When the partner notified the customer of the outcome; absent until then.
        pub customer_notified_at: Option<Timestamp>,
        /// When the backend stored the request.
        pub created_date: Timestamp,
        /// When the request last changed.
        pub last_modified_date: Timestamp,
    }
}

impl RequestSummary {
    /// Returns whether the request is resolved or closed and its customer still has to be notified.
    pub fn awaits_notice(&self) -> bool {
        let is_over = matches!(self.status, RequestStatus::Resolved | RequestStatus::Closed);
        is_over && self.customer_to_notify && self.customer_notified_at.is_none()
    }
}

wire_struct! {
    /// A request with its details.
    pub struct RequestDetails {
        /// The members of a list item.
        #[serde(flatten)]
        pub summary: RequestSummary,
        /// Full description of the problem, in plain text.
        pub description: String,
        /// Identifier of the category.
        pub category_id: Option<String>,
        /// When the problem began.
        pub problem_start_time: Option<Timestamp>,
        /// The person whom support contacts.
        pub primary_contact: Option<Contact>,
        /// Escalation record: what was checked and tried before the request.
        pub escalation: Option<Escalation>,
        /// Deadline of the operator's first response; without it, the client computes one.
        pub first_response_due: Option<Timestamp>,
        /// Changes of status, oldest first.
        #[serde(default)]
        pub history: Vec<HistoryEntry>,
        /// Notes of both sides, oldest first.
        #[serde(default)]
        pub notes: Vec<Note>,
        /// The stored files of the request.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub attachments: Vec<StoredAttachment>,
    }
}

wire_struct! {
    /// A change of a request's status.
    pub struct HistoryEntry {
        /// The new status.
        pub status: RequestStatus,
        /// The operator's own label for it, shown instead of the built-in one.
        pub status_label: Option<String>,
        /// When the status changed.
        pub date: Timestamp,
    }
}

wire_struct! {
    /// A note on a request, by either side.
    pub struct Note {
        /// The backend's identifier of the note.
        pub id: String,
        /// Text of the note, in plain text.
        pub text: String,
        /// When the backend stored the note.
        pub created_date: Timestamp,
    }
}

/// One page of a list (cursor pagination).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Page<Item> {
    /// Items, newest first.
    pub items: Vec<Item>,
    /// Cursor to request the next page with; absent on the last page.
    #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

string_enum! {
    /// Status of a request.
    pub enum RequestStatus {
        /// Stored; support has not looked at it yet.
        New = "new",
        /// Support is working on it.
        Open = "open",
        /// Support waits for an answer of the user who submitted it.
        AttentionNeeded = "attentionNeeded",
        /// Support has provided a solution.
        Resolved = "resolved",
        /// Closed; no further work is expected.
        Closed = "closed",
    }
}

// Implemented by hand: `wire_struct!` supports no generics, and would accept a page without `items`.
impl<Item: Read> Read for Page<Item> {
    fn read(value: &Json) -> Option<Self> {
        value.get("items")?;
        Some(Self { items: list(value, "items")?, next_cursor: member(value, "nextCursor") })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn summary(status: &str, is_to_notify: bool, notified: Option<&str>) -> RequestSummary {
        let item = json!({
            "id": "7",
            "reference": "SR-7",
            "kind": "customer",
            "title": "Mail is late",
            "severity": "moderate",
            "status": status,
            "customerToNotify": is_to_notify,
            "customerNotifiedAt": notified,
            "createdDate": "2026-01-02T03:04:05Z",
            "lastModifiedDate": "2026-01-02T03:04:05Z",
        });
        let page = Page::read(&json!({ "items": [item], "nextCursor": "c" }).into()).expect("a page");
        assert_eq!(page.next_cursor.as_deref(), Some("c"));
        page.items.into_iter().next().expect("a request")
    }

    #[test]
    fn a_customer_is_to_be_notified_once_of_what_is_resolved_or_closed() {
        let then = Some("2026-01-03T03:04:05Z");
        for (status, is_to_notify, notified, awaits) in [
            ("resolved", true, None, true),
            ("closed", true, None, true),
            ("open", true, None, false),
            ("resolved", false, None, false),
            ("resolved", true, then, false),
        ] {
            let summary = summary(status, is_to_notify, notified);
            assert_eq!(summary.awaits_notice(), awaits, "{status} {is_to_notify} {notified:?}");
        }
    }

    #[test]
    fn a_page_without_items_is_none() {
        assert!(Page::<RequestSummary>::read(&json!({ "nextCursor": "c" }).into()).is_none());
    }
}
