//! The files of a form: choosing, checking, previewing and redacting them.

mod attachments_context;
mod chosen_file;
mod editing;
mod file_check;
mod file_content;
mod file_row;
mod file_services;
mod preview;
mod redaction_canvas;
mod redaction_editor;
mod review_row;
mod same_file;
mod section;
mod words;

pub use chosen_file::ChosenFile;
pub use file_content::FileContent;
pub use file_services::FileServices;
pub use review_row::attached;
pub use section::{FILES_INPUT, attachments};
