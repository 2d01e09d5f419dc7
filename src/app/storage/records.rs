use crate::app::drafts::DraftRecord;
use crate::app::outbox::OutboxEntry;
use crate::app::record::StoredRecord;
use crate::model::Parse;

/// All stored records by their keys, and the identifiers of all stored files.
#[derive(Clone, Debug, Default)]
pub struct Records {
    /// Drafts: key and JSON.
    pub drafts: Vec<(String, String)>,
    /// Outbox entries: key and JSON.
    pub outbox: Vec<(String, String)>,
    /// Identifiers of files.
    pub files: Vec<String>,
}

impl Records {
    /// Whether there is a record that this build or a newer one can read: a damaged one is for nobody, so no visit need
    /// look for it at once.
    pub fn is_for_anybody(&self, parse: Parse) -> bool {
        let has_draft = self.drafts.iter().any(|(_, json)| DraftRecord::read(json, parse) != StoredRecord::Unreadable);
        let is_entry = |(key, json): &(String, String)| OutboxEntry::read(key, json, parse) != StoredRecord::Unreadable;
        has_draft || self.outbox.iter().any(is_entry)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Json;

    #[test]
    fn what_is_damaged_is_for_nobody() {
        let record = |json: &str| vec![("k".to_owned(), json.to_owned())];
        let damaged = Records { drafts: record("{"), outbox: record(r#"{"format":1}"#), ..Records::default() };
        assert!(!damaged.is_for_anybody(Json::parse) && !Records::default().is_for_anybody(Json::parse));
        let newer = r#"{"format":99}"#;
        assert!(Records { drafts: record(newer), ..damaged.clone() }.is_for_anybody(Json::parse));
        assert!(Records { outbox: record(newer), ..damaged }.is_for_anybody(Json::parse));
    }
}
