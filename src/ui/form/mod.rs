//! The request form: fields, attachments, review, submission and confirmation.

pub mod attachments;
mod confirmation;
mod request_form;
mod response_time;
mod review;
mod severity_control;
mod submission_handle;
mod upload_bar;

pub use confirmation::confirmation;
pub use request_form::{category_name, other_form, request_form};
pub use response_time::response_time;
pub use review::review;
pub use submission_handle::SubmissionHandle;
pub use upload_bar::upload_progress;
