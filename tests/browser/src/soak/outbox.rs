use crate::page::Page;

/// Path of the outbox view.
pub(crate) const VIEW: &str = "outbox";

/// Selector of an outbox entry.
const ENTRY: &str = "[part~='outbox-entry']";

/// Returns the texts of all outbox entries that a page shows.
pub(crate) async fn entries(page: &Page) -> Vec<String> {
    page.widget().texts(ENTRY).await
}
