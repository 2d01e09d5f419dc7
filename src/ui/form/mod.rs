//! The request form: fields, attachments, review, submission and confirmation.

mod additional_requests;
pub mod attachments;
mod confirmation;
mod request_form;
mod response_time;
mod review;
mod review_details;
mod severity_control;
mod upload_bar;

pub use additional_requests::additional_requests;
pub use confirmation::confirmation;
pub use request_form::{category_name, other_form, request_form};
pub use response_time::response_time;
pub use review::review;
pub use review_details::review_details;
pub use upload_bar::upload_progress;
