//! Browser storage: IndexedDB, cross-tab locks and leases, page events, session storage, and the unload prompt.

mod browser_storage;
mod database;
mod lease;
mod lock;
mod page_events;
mod session_store;
pub mod storage_marker;
mod unload_guard;

pub use browser_storage::BrowserStorage;
pub use session_store::SessionStore;
