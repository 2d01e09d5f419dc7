//! The outbox: submitted requests until they are delivered. Holds their records, retries with exponential backoff,
//! withdrawal, and the lease that locks an entry for one tab where there are no Web Locks.

mod backoff;
mod delivery;
mod lease;
mod outbox_entry;
mod withdrawn;

pub use delivery::{Delivery, DeliveryState};
pub use lease::{HEARTBEAT_INTERVAL, Lease, LeaseStep, LeaseWatch};
pub use outbox_entry::OutboxEntry;
pub use withdrawn::Withdrawn;
