//! Customers in the help flow: search, selection, and additional customers.

mod additional_customers;
mod blocked;
mod customer_message;
mod customer_picker;
mod customer_requests;
mod customer_step;
mod for_whom;
mod on_behalf;
mod options;
mod wrong_tenant;

pub use additional_customers::also_affected;
pub use customer_message::customer_message;
pub use customer_requests::customer_requests;
pub use customer_step::customer_step;
pub use for_whom::for_whom;
