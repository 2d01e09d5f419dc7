//! The files of requests: the only part that knows where they are on disk.
//!
//! Each upload has a folder of its own with a random name, which holds its files. It is written in `staging` and moved
//! to `attachments` by one atomic rename once it is completely on disk; only then may rows of the database refer to it.
//! So a crash can leave orphaned files, but never a row whose file is missing. The sweeper moves orphans to `trash` and
//! does not delete them at once: after the loss of database rows, all their files look like orphans.
//!
//! `attachments/INSTANCE` holds the identifier of the database that the files belong to.

mod active_uploads;
mod file_store;
mod file_writer;
mod files_error;
mod folders;
mod instance;
mod probe;
mod trash;
mod upload;

pub(crate) use file_store::FileStore;
pub(crate) use file_writer::{FileWriter, StagedFile};
pub use files_error::FilesError;
pub(crate) use folders::{ATTACHMENTS, STAGING, TRASH};
pub(crate) use instance::{adopt, belong_to};
pub(crate) use trash::sweep_limit;
pub(crate) use upload::{Published, Upload};
