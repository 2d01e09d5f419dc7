//! Drafts: autosave, restoring, and what a person is told of both.

mod autosave;
mod draft_offer;
mod draft_offers;
mod draft_write;
mod load;
mod saved_note;
mod start;
mod storage_warning;
mod title;

pub use autosave::{discard, write_as_far_as_there_is_room};
pub use draft_offers::draft_offers;
pub use draft_write::{new_files, note_files, write_draft};
pub use saved_note::saved_note;
pub use start::start_persistence;
pub use storage_warning::{form_notice, lack_notice};
pub use title::title;
