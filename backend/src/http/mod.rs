//! What all answers of the API have in common: errors, CORS, headers, limits of bodies, and the access log.

mod access_log;
mod api_error;
mod body;
mod cors;
mod layers;
mod panic;

pub(crate) use access_log::with_access_log;
pub(crate) use api_error::ApiError;
pub(crate) use body::{BODY_LIMIT, DRAIN_LIMIT, read_whole};
pub(crate) use layers::layered;
