//! Attachments of a form: selecting, checking, previewing and redacting files.

mod attachments_context;
mod editing;
mod file_check;
mod file_list;
mod file_row;
mod limits;
mod preview;
mod redaction_canvas;
mod redaction_editor;
mod review_row;
mod section;
mod unlisted;
mod words;

pub use file_list::file_list;
pub use review_row::attached;
pub use section::attachments;
