use std::cell::Cell;

use support_widget::model::Timestamp;

/// What is left out of an answer because it cannot be read, counted for the log.
///
/// Tables may hold values that an earlier version took and this one does not. They are no reason to withhold the rest: an
/// optional value is left out, and a row of a list that cannot do without one. The log is told once for each answer, how
/// many and of which table, and never what they are.
pub(super) struct Omissions {
    table: &'static str,
    count: Cell<usize>,
}

impl Omissions {
    /// Nothing is left out of a table yet.
    pub(super) fn of(table: &'static str) -> Self {
        Self { table, count: Cell::new(0) }
    }

    /// Reads the rows of a list, without those that cannot be read.
    pub(super) fn rows<Row, Item>(&self, rows: Vec<Row>, read: impl Fn(Row) -> Result<Item, sqlx::Error>) -> Vec<Item> {
        rows.into_iter().filter_map(|row| read(row).inspect_err(|_| self.add()).ok()).collect()
    }

    /// Reads a column that may hold something.
    pub(super) fn some<Item>(&self, text: Option<&str>, parse: impl Fn(&str) -> Option<Item>) -> Option<Item> {
        let text = text?;
        let read = parse(text);
        if read.is_none() {
            self.add();
        }
        read
    }

    /// Reads a column that may hold an instant.
    pub(super) fn instant(&self, text: Option<&str>) -> Option<Timestamp> {
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
            tracing::error!(table = self.table, count, "stored values cannot be read and are left out");
        }
    }
}
