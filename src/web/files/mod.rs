//! Files held by the browser: choosing, hashing (SHA-256), preview and redaction of screenshots.

mod file_input;
mod file_services;
mod files;
mod pictures;
mod pointer;

pub use files::Files;
