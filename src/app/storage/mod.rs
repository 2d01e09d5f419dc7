//! The storage port: drafts, outbox entries and files that are persisted on the device. What a change does to the stored
//! state is decided here, for every implementation: see [`Snapshot::apply`].

mod change;
mod deletions;
mod edit;
mod expected_files;
mod needed;
mod page_event;
mod port;
mod read_your_writes;
mod records;
mod snapshot;
mod storage_error;

pub use change::{Change, Written};
pub use edit::{Edit, RecordStore};
pub use needed::Needed;
pub use page_event::PageEvent;
pub use port::Storage;
pub use read_your_writes::ReadYourWrites;
pub use records::Records;
pub use snapshot::{Applied, Snapshot};
pub use storage_error::StorageError;
