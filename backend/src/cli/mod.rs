//! The command line.

mod arguments;
mod commands;
mod log;

pub(crate) use commands::run;
pub(crate) use log::start_log;
