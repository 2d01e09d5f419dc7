//! Drafts: their stored records and owners, retention, autosave with debounce, and conflicts between tabs.

mod autosave;
mod draft_record;
mod draft_write;
mod form_snapshot;
mod load;
mod needed;
mod offers;
mod open_draft;
mod reopen;
mod retention;
mod saved_form;
mod saving;
mod saving_status;
mod scheduled_write;
mod version;

pub use autosave::{discard, flush, forget_draft, form_changed, rewrite_with_owner, write_last};
pub use draft_record::DraftRecord;
pub use draft_write::{files_of, note_files, write_draft};
pub use load::load;
pub use offers::{continue_draft, discard_offered, discard_open, offered};
pub use open_draft::{OpenDraft, Standing};
pub use reopen::open_in_place;
pub use retention::{Retention, retention};
pub use saved_form::{KnownBy, PROBLEM, SavedFile, SavedForm};
pub use saving::Saving;
pub use saving_status::SavingStatus;
pub use scheduled_write::{schedule, write_as_far_as_there_is_room};
pub use version::Version;

#[cfg(test)]
mod offers_tests;

#[cfg(test)]
mod record_tests;

#[cfg(test)]
mod saved_form_tests;

#[cfg(test)]
mod two_tabs;
