use crate::page::Page;

/// The view that shows what is still to be sent.
pub(crate) const VIEW: &str = "outbox";

/// What marks an entry of it.
const ENTRY: &str = "[part~='outbox-entry']";

/// The texts of all entries of the outbox that a page shows.
pub(crate) async fn entries(page: &Page) -> Vec<String> {
    page.widget().texts(ENTRY).await
}
