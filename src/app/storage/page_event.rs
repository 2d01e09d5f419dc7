use crate::model::Timestamp;

/// A page event or a message of another tab, after which stored state should be read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageEvent {
    /// The network is back, or the page is visible again.
    Resumed,
    /// The page is about to be hidden and may never be visible again.
    Hiding,
    /// Another tab has changed stored records.
    StorageChanged,
    /// The user asked to send the outbox entry with this key at once, in a tab that does not hold its lock.
    SendRequested(String),
    /// Another tab has withdrawn the entry with this key that was submitted at this instant, and it is still stored.
    Withdrawn(String, Timestamp),
}
