//! Files of requests: reading them from a multipart form, and downloading them.

mod content_disposition;
pub(crate) mod download;
mod file_name;
mod form;
mod upload_body;

pub(crate) use form::{RequestForm, read_form};
pub(crate) use upload_body::UploadBody;
