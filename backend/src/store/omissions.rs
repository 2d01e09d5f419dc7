use std::cell::Cell;

use support_widget::model::Timestamp;

use super::store_error::StoreError;

/// Counts stored values that are omitted from an answer because they cannot be decoded.
///
/// Tables may hold values that an earlier version accepted and this one does not. They must not fail the whole answer:
/// an optional value is omitted, and so is a row of a list without a required one. When dropped, one log line states
/// the table and the count, but never the values.
pub(crate) struct Omissions {
    table: &'static str,
    count: Cell<usize>,
}

impl Omissions {
    /// No omissions yet.
    pub(crate) fn of(table: &'static str) -> Self {
        Self { table, count: Cell::new(0) }
    }

    /// Decodes the rows of a list, omitting those that fail.
    pub(crate) fn rows<Row, Item>(&self, rows: Vec<Row>, read: impl Fn(Row) -> Result<Item, StoreError>) -> Vec<Item> {
        rows.into_iter().filter_map(|row| read(row).inspect_err(|_| self.add()).ok()).collect()
    }

    /// Decodes an optional column.
    pub(crate) fn some<Item>(&self, text: Option<&str>, parse: impl Fn(&str) -> Option<Item>) -> Option<Item> {
        let text = text?;
        let read = parse(text);
        if read.is_none() {
            self.add();
        }
        read
    }

    /// Decodes an optional instant.
    pub(crate) fn instant(&self, text: Option<&str>) -> Option<Timestamp> {
        self.some(text, Timestamp::parse)
    }

    fn add(&self) {
        self.count.set(self.count.get() + 1);
    }
}

impl Drop for Omissions {
    fn drop(&mut self) {
        let count = self.count.get();
        if count > 0 {
            tracing::error!(table = self.table, count, "stored values cannot be decoded and are omitted");
        }
    }
}
