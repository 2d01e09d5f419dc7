//! A data folder: the database and the files of its requests, which belong together.

mod data_folder;
mod grace_period;
mod sweeper;

pub use data_folder::init;
pub(crate) use data_folder::open;
pub use sweeper::{SweepError, Sweeper, Swept};
