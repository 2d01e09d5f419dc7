//! Customers of a partner, the customer search, and the tenant check.

mod customer;
mod customer_search;
mod partner;
mod tenant;

pub use customer::{Customer, Relationship};
pub use customer_search::{CustomerSearch, Found, Outcome, SearchKey};
pub use partner::Partner;
pub use tenant::{Tenants, WrongTenant};
