//! Customers with their services, and the FTS5 index that finds them.
//!
//! A customer's *place* grows with name, domain and number among the customers of its partner, and each partner has a
//! range of places of its own. The places are the row ids of the full-text index: it yields matches in the order of names
//! without sorting, starts at a given place, and never visits a customer of another partner.

mod cursor;
mod customer_line;
mod find;
mod import;
mod known;
mod place;
mod rebuild;
mod recent_customers;
mod row;
mod rows;
mod services;
mod statements;
mod write;

pub(crate) use cursor::CustomerCursor;
pub use customer_line::CustomerLine;
pub(crate) use known::KnownCustomer;
pub(super) use known::identifier;
pub(super) use recent_customers::record_use;
pub(crate) use services::ServiceRow;
pub(super) use write::{CustomerEntry, put_customer};
