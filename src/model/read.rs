//! Reading the contract's JSON without a derived reader for every type.

use serde_json::Value;

use super::{
    Article, Category, Conclusion, Contact, Customer, CustomerReference, Escalation, FirstResponse, HandoffCategory,
    HealthIssue, HealthReport, HealthStatus, HistoryEntry, IssueClassification, Lack, Note, Page, Receipt, Recorded,
    Relationship, RequestDetails, RequestKind, RequestStatus, RequestSummary, Service, ServiceHealth, Severity,
    SeverityLevel, Timestamp, WatchedIssue,
};

/// Reads a piece of the contract from parsed JSON; `None` if it is not what the contract says.
///
/// serde derives the same, but each derived reader is code of its own: for the answers of a backend they came to
/// 60 KB of WebAssembly (`serde_json` fell from 72 KB to 12 KB without them). A test holds the two against each other.
pub trait Read: Sized {
    /// Reads one.
    fn read(value: &Value) -> Option<Self>;
}

impl Read for () {
    fn read(_: &Value) -> Option<Self> {
        Some(())
    }
}

/// Reads the items of a list; without a list there are none, and an item that cannot be read spoils all.
pub fn list<T: Read>(value: &Value, key: &str) -> Option<Vec<T>> {
    match value.get(key) {
        None | Some(Value::Null) => Some(Vec::new()),
        Some(items) => items.as_array()?.iter().map(T::read).collect(),
    }
}

/// Reads a text.
pub fn text(value: &Value, key: &str) -> Option<String> {
    Some(value.get(key)?.as_str()?.to_owned())
}

/// Reads the texts of a list; what is no text is left out.
pub fn texts(value: &Value, key: &str) -> Vec<String> {
    let items = value.get(key).and_then(Value::as_array).into_iter().flatten();
    items.filter_map(|item| Some(item.as_str()?.to_owned())).collect()
}

/// Reads a word of a known list.
pub fn word<T>(value: &Value, key: &str, parse: fn(&str) -> Option<T>) -> Option<T> {
    parse(value.get(key)?.as_str()?)
}

fn flag(value: &Value, key: &str) -> bool {
    value.get(key).and_then(Value::as_bool).unwrap_or_default()
}

/// Reads a number that counts something.
pub fn count(value: &Value, key: &str, default: usize) -> usize {
    value.get(key).and_then(Value::as_u64).map_or(default, |count| count as usize)
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

impl Read for Customer {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            id: text(value, "id")?,
            company_name: text(value, "companyName")?,
            domain: text(value, "domain")?,
            tenant_id: text(value, "tenantId"),
            // A word that is not known here is no reason to serve anybody, and none to hide the others that were found.
            relationship: word(value, "relationship", Relationship::parse).unwrap_or(Relationship::None),
            last_used_date: word(value, "lastUsedDate", Timestamp::parse),
        })
    }
}

impl Read for CustomerReference {
    fn read(value: &Value) -> Option<Self> {
        value.as_object()?;
        Some(Self { id: text(value, "id"), company_name: text(value, "companyName"), domain: text(value, "domain") })
    }
}

impl Read for Service {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            id: text(value, "id")?,
            display_name: text(value, "displayName")?,
            admin_center_url: text(value, "adminCenterUrl"),
        })
    }
}

impl Read for HealthReport {
    fn read(value: &Value) -> Option<Self> {
        Some(Self { checked_at: word(value, "checkedAt", Timestamp::parse)?, items: list(value, "items")? })
    }
}

impl Read for ServiceHealth {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            service_id: text(value, "serviceId")?,
            display_name: text(value, "displayName")?,
            status: health_status(value, "status"),
            issues: list(value, "issues")?,
        })
    }
}

impl Read for HealthIssue {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            id: text(value, "id")?,
            title: text(value, "title")?,
            classification: word(value, "classification", IssueClassification::parse)
                .unwrap_or(IssueClassification::Advisory),
            status: health_status(value, "status"),
            start_date_time: word(value, "startDateTime", Timestamp::parse),
            last_modified_date_time: word(value, "lastModifiedDateTime", Timestamp::parse),
            url: text(value, "url"),
        })
    }
}

/// Operators add statuses as they please, so one that is not known here is no mistake.
fn health_status(value: &Value, key: &str) -> HealthStatus {
    word(value, key, HealthStatus::parse).unwrap_or(HealthStatus::Unknown)
}

impl Read for Article {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            id: text(value, "id")?,
            title: text(value, "title")?,
            url: text(value, "url")?,
            summary: text(value, "summary").unwrap_or_default(),
        })
    }
}

impl Read for Contact {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            first_name: text(value, "firstName"),
            last_name: text(value, "lastName"),
            email: text(value, "email")?,
            phone_number: text(value, "phoneNumber"),
        })
    }
}

impl Read for Escalation {
    fn read(value: &Value) -> Option<Self> {
        value.as_object()?;
        Some(Self {
            health_checked_at: word(value, "healthCheckedAt", Timestamp::parse),
            health_status_seen: word(value, "healthStatusSeen", HealthStatus::parse),
            health_issue_id: text(value, "healthIssueId"),
            differs_from_known_issue: flag(value, "differsFromKnownIssue"),
            steps_tried: texts(value, "stepsTried"),
            handoff_category: word(value, "handoffCategory", HandoffCategory::parse),
            lacks: word(value, "lacks", Lack::parse),
            conclusion: word(value, "conclusion", Conclusion::parse),
            concluded_at: word(value, "concludedAt", Timestamp::parse),
            reason: text(value, "reason"),
            customer_to_notify: flag(value, "customerToNotify"),
            customer_notified_at: word(value, "customerNotifiedAt", Timestamp::parse),
        })
    }
}

impl Read for WatchedIssue {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            id: text(value, "id")?,
            issue_id: text(value, "issueId")?,
            title: text(value, "title")?,
            service_id: text(value, "serviceId")?,
            service_name: text(value, "serviceName")?,
            customer_notified_at: word(value, "customerNotifiedAt", Timestamp::parse),
            status: health_status(value, "status"),
            customer: value.get("customer").and_then(CustomerReference::read),
            created_date: word(value, "createdDate", Timestamp::parse)?,
            last_modified_date_time: word(value, "lastModifiedDateTime", Timestamp::parse),
        })
    }
}

impl Read for Recorded {
    fn read(value: &Value) -> Option<Self> {
        Some(Self { id: text(value, "id")? })
    }
}

impl Read for Category {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            id: text(value, "id")?,
            name: text(value, "name"),
            max_severity: word(value, "maxSeverity", Severity::parse),
        })
    }
}

impl Read for SeverityLevel {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            id: word(value, "id", Severity::parse)?,
            name: text(value, "name"),
            first_response: word(value, "firstResponse", FirstResponse::parse),
        })
    }
}
