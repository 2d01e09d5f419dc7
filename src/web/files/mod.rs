//! Files held by the browser: choosing, hashing, previewing and redacting them.

mod file_input;
mod file_services;
mod held_files;
mod pictures;
mod pointer;

pub use held_files::Files;
