//! Customers with their services, and the FTS5 index that finds them.
//!
//! A customer's *place* grows with name, domain and number among the customers of its partner, and each partner has a
//! range of places of its own. The places are the row ids of the full-text index: it yields matches in the order of
//! names without sorting, starts at a given place, and never visits a customer of another partner.

mod cursor;
mod customer_line;
mod customer_row;
mod import;
mod known_customer;
mod place;
mod rebuild_index;
mod recent_customers;
mod search;
mod search_statements;
mod services;
mod write_many;
mod write_one;

pub(crate) use cursor::CustomerCursor;
pub use customer_line::CustomerLine;
pub(crate) use known_customer::KnownCustomer;
pub(super) use known_customer::identifier;
pub(super) use recent_customers::record_use;
pub(crate) use services::ServiceRow;
pub(super) use write_one::{CustomerEntry, put_customer};
