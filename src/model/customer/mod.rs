//! Customers of a partner, and the search for them.

mod customer;
mod customer_search;
mod partner;
mod tenant;

pub use customer::{Customer, Relationship};
pub use customer_search::{CustomerSearch, Found, Outcome, SearchKey};
pub use partner::Partner;
pub use tenant::{Tenants, WrongTenant};
