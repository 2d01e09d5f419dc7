//! What is kept on a person's device: unfinished requests, and requests that are still to be delivered.

mod attempt;
mod autosave;
mod begin;
mod companions;
mod delivered;
pub mod device;
mod draft_offers;
mod entry;
mod keeping;
mod lack_notice;
mod load;
mod outbox;
mod rescue_focus;
mod saved_form;
mod saved_note;
mod saving_note;
mod state;
mod submit;
mod sure;
mod take_back;
mod tend;
mod upload_progress;
mod waiting;

pub use attempt::again;
pub use begin::begin;
pub use companions::{leave_out_companion, submit_companion};
pub use draft_offers::draft_offers;
pub use keeping::Keeping;
pub use lack_notice::{form_notice, lack_notice};
pub use outbox::outbox;
pub use saved_note::saved_note;
pub use saving_note::SavingNote;
pub use submit::submit;
pub use take_back::take_back;
pub use upload_progress::upload_progress;
pub use waiting::waiting;
