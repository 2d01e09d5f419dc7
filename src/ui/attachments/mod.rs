//! The files of a form: choosing, checking and showing them, and blacking out parts of pictures.
//!
//! They belong to what is fetched later: the first form is there, and can be filled in, before they are.

mod blackout_editor;
mod blackout_stage;
mod chosen_file;
mod desk;
mod editing;
mod examination;
mod file_content;
mod file_row;
mod file_services;
mod preview;
mod review_row;
mod same_file;
mod section;
mod words;

pub use chosen_file::ChosenFile;
pub use file_content::FileContent;
pub use file_services::FileServices;
pub use review_row::attached;
pub use section::{INPUT as FILES, attachments};
