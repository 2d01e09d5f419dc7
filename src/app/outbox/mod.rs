//! Submitted requests until they are delivered: their records, retries with exponential backoff, and the lease that locks one for a tab.

mod backoff;
mod delivery;
mod lease;
mod outbox_entry;
mod withdrawn;

pub use delivery::{Delivery, DeliveryState};
pub use lease::{HEARTBEAT_INTERVAL, Lease, LeaseStep, LeaseWatch};
pub use outbox_entry::OutboxEntry;
pub use withdrawn::Withdrawn;
