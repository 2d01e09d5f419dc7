//! Commands of an operator, which work on the database of a backend that may be running.

mod admin_error;
mod import_customers;
mod resolve;
mod search_plan;

pub use admin_error::{AdminError, ImportError};
pub use import_customers::import_customers;
pub use resolve::{resolve_issue, set_request_status};
pub use search_plan::search_plan;
