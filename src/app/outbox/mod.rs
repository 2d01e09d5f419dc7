//! The outbox: submitted requests until their sender has seen that they arrived. Holds the queue that decides what is
//! sent when, the tasks that carry it out, the stored records, retries with exponential backoff, withdrawal, and the
//! lease that locks an entry for one tab where there are no Web Locks.

mod actions;
mod additional_requests;
mod backoff;
mod delivered;
mod delivery;
mod delivery_attempt;
mod keep;
mod lease;
mod outbox_entry;
mod queue;
mod queued;
mod report;
mod stage;
mod store_again;
mod submission_handle;
#[cfg(test)]
mod submission_handle_tests;
mod submit;
mod withdraw;
mod withdrawn;
mod worker;

pub use actions::{delete, edit, send};
pub use additional_requests::leave_out_additional_request;
pub use delivery::{Delivery, DeliveryState};
pub use delivery_attempt::{retry_text, save};
pub use lease::{HEARTBEAT_INTERVAL, Lease, LeaseStep, LeaseWatch};
pub use outbox_entry::OutboxEntry;
pub use queue::Queue;
pub use stage::{ATTEMPTS, Stage};
pub use submission_handle::note_shown_requests;
pub use submit::submit;
pub use withdraw::{edit_again, withdraw_edited};
pub use withdrawn::Withdrawn;
pub use worker::{follow_other_tabs, send_now, start_deliveries, submit_additional_request};
