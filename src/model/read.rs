//! Reading the contract's JSON without a derived reader for every type.

use serde_json::Value;

use super::{
    Category, FirstResponse, HistoryEntry, Limits, Note, Page, Receipt, RequestDetails, RequestKind, RequestStatus,
    RequestSummary, Severity, SeverityLevel, Timestamp,
};

/// Reads a piece of the contract from parsed JSON; `None` if it is not what the contract says.
///
/// serde derives the same, but each derived reader is code of its own: for the answers of a backend they came to
/// 60 KB of WebAssembly (`serde_json` fell from 72 KB to 12 KB without them). A test holds the two against each other.
pub trait Read: Sized {
    /// Reads one.
    fn read(value: &Value) -> Option<Self>;
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

fn word<T>(value: &Value, key: &str, parse: fn(&str) -> Option<T>) -> Option<T> {
    parse(value.get(key)?.as_str()?)
}

fn count(value: &Value, key: &str, default: usize) -> usize {
    value.get(key).and_then(Value::as_u64).map_or(default, |count| count as usize)
}

impl Read for Receipt {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            id: text(value, "id")?,
            reference: text(value, "reference")?,
            status: word(value, "status", RequestStatus::parse)?,
            created_date: word(value, "createdDate", Timestamp::parse)?,
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
            customer_name: text(value, "customerName"),
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
            history: list(value, "history")?,
            notes: list(value, "notes")?,
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

impl Read for Limits {
    fn read(value: &Value) -> Option<Self> {
        let default = Self::default();
        value.as_object()?;
        Some(Self {
            title_length: count(value, "titleLength", default.title_length),
            description_length: count(value, "descriptionLength", default.description_length),
        })
    }
}
