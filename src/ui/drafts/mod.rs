//! Drafts: autosave, restore, and their notices.

mod autosave;
mod draft_offer;
mod draft_offers;
mod draft_write;
mod form_snapshot;
mod load;
mod open_draft;
mod saved_note;
mod storage_warning;
mod title;

pub use autosave::{autosave, discard, flush, rewrite_with_owner, write_as_far_as_there_is_room, write_last};
pub use draft_offers::draft_offers;
pub use draft_write::{new_files, note_files, write_draft};
pub use load::load;
pub use open_draft::open_in_place;
pub use saved_note::saved_note;
pub use storage_warning::{form_notice, storage_warning};
pub use title::title;
