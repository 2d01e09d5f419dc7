//! HTTP: the backend, uploads with progress, and downloads.

mod backend;
pub mod backend_address;
pub mod download;
pub mod transport;
mod upload;

pub use backend::{Backend, Body, OutgoingRequest};
pub use transport::Deadlines;
