//! The outbox: submission, delivery in the background, and the view of undelivered requests.

mod additional_requests;
mod delivered;
mod delivery_attempt;
mod entry;
mod entry_actions;
mod outbox;
mod submission_handle;
mod submit;
mod waiting;
mod withdraw;
mod worker;

pub use additional_requests::leave_out_additional_request;
pub use delivery_attempt::{retry_text, save_entry};
pub use outbox::outbox;
pub use submission_handle::SubmissionHandle;
pub use submit::submit;
pub use waiting::waiting;
pub use withdraw::{edit_again, withdraw_edited};
pub use worker::{send_now, start_deliveries, submit_additional_request};
