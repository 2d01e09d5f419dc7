//! Values as columns hold them.

use support_widget::model::Timestamp;

use super::store_error::StoreError;

/// Decodes a column that holds a keyword of a type.
pub(super) fn word<Word>(column: &str, text: &str, parse: impl Fn(&str) -> Option<Word>) -> Result<Word, StoreError> {
    parse(text).ok_or_else(|| unreadable(column))
}

/// Decodes a column that holds an instant.
pub(super) fn instant(column: &str, text: &str) -> Result<Timestamp, StoreError> {
    word(column, text, Timestamp::parse)
}

/// The error for a column that this version cannot decode.
pub(super) fn unreadable(column: &str) -> StoreError {
    StoreError::Corrupt(column.to_owned())
}

/// Encodes a list of texts as JSON.
pub(super) fn json_list(texts: &[String]) -> String {
    serde_json::Value::from(texts).to_string()
}
