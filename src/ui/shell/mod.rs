//! The frame around all views, the home view, and the drawing of each chunk's views.

mod app;
mod home;
mod lazy_view;
mod live_region;
mod shell;
mod start_persistence;

pub use app::app;
pub use lazy_view::{files_view, guidance_view, help_view, records_view, requests_view, submission_view};
pub use start_persistence::start_persistence;
