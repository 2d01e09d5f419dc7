//! Attachments of a form: selecting, checking, previewing and redacting files.

mod attachments_context;
mod editing;
mod file_check;
mod file_row;
mod preview;
mod redaction_canvas;
mod redaction_editor;
mod review_row;
mod section;
mod words;

pub use attachments_context::FILES_INPUT;
pub use review_row::attached;
pub use section::attachments;
