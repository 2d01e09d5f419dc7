//! Browser storage: IndexedDB, cross-tab locks and leases, page events, session storage, and the unload prompt.

mod browser_storage;
mod lease;
mod mechanism;
mod page_events;
mod session_store;
mod steps;
pub mod storage_marker;

pub use browser_storage::BrowserStorage;
pub use session_store::SessionStore;
