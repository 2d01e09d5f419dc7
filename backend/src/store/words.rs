use std::error::Error;

use support_widget::model::Timestamp;

/// Reads a column that holds one of a type's words. The error does not repeat what was read: it goes to the log.
pub(super) fn word<Word>(column: &str, text: &str, parse: impl Fn(&str) -> Option<Word>) -> Result<Word, sqlx::Error> {
    parse(text).ok_or_else(|| unreadable(column))
}

/// Reads a column that holds an instant.
pub(super) fn instant(column: &str, text: &str) -> Result<Timestamp, sqlx::Error> {
    word(column, text, Timestamp::parse)
}

/// A column holds what this version cannot read.
pub(super) fn unreadable(column: &str) -> sqlx::Error {
    sqlx::Error::ColumnDecode { index: column.to_owned(), source: unknown_word() }
}

fn unknown_word() -> Box<dyn Error + Send + Sync> {
    "a value that this version does not know".into()
}
