//! Views of drafts: offers to continue them, the note that a form is saved, and warnings.

mod draft_offer;
mod draft_offers;
mod offered;
mod saved_note;
mod storage_warning;
mod title;

pub use draft_offers::draft_offers;
pub use offered::offered;
pub use saved_note::saved_note;
pub use storage_warning::{form_notice, storage_warning};
pub use title::title;
