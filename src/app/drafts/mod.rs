//! Drafts: their stored records and owners, retention, autosave with debounce, and conflicts between tabs.

mod draft_record;
mod open_draft;
mod retention;
mod saved_form;
mod saving;
mod saving_status;
mod version;

pub use draft_record::DraftRecord;
pub use open_draft::{OpenDraft, Standing};
pub use retention::{Retention, retention};
pub use saved_form::{KnownBy, SavedFile, SavedForm};
pub use saving::Saving;
pub use saving_status::SavingStatus;
pub use version::Version;

#[cfg(test)]
mod record_tests;

#[cfg(test)]
mod saved_form_tests;

#[cfg(test)]
mod two_tabs;
