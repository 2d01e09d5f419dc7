//! The files that come with requests: the only part that knows where they lie.
//!
//! An upload has a folder of its own with a random name, and each file in it another. It is written in `staging`, and
//! moved to `attachments` in one step when all of it is on the disk; only then may rows of the database name it. So a
//! crash can leave files that nobody knows, which are swept up, and never a row whose file is missing. Swept up means moved to
//! `trash`: a database that lost its rows looks the same as files that never had any.
//!
//! `attachments/INSTANCE` says which database the files belong to.

mod file_store;
mod file_writer;
mod files_error;
mod folders;
mod instance;
mod live;
mod probe;
mod published;
mod staged_file;
mod trash;
mod upload;

pub(crate) use file_store::FileStore;
pub(crate) use file_writer::FileWriter;
pub use files_error::FilesError;
pub(crate) use folders::{ATTACHMENTS, STAGING, TRASH};
use instance::INSTANCE;
pub(crate) use instance::{adopt, belong_to};
pub(crate) use published::Published;
pub(crate) use staged_file::StagedFile;
pub(crate) use trash::sweep_limit;
pub(crate) use upload::Upload;
