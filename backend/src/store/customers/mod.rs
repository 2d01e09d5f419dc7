//! Customers, and the index that finds them.
//!
//! A customer's *place* grows with name, domain and number among the customers of its partner, and each partner has a
//! range of places of its own. The full-text index knows customers by their places: it yields what it finds in the order
//! of names, without sorting, begins where it is told to, and never visits a customer of another partner.

mod cursor;
mod find;
mod import;
mod known;
mod place;
mod rebuild;
mod row;
mod rows;
mod statements;
mod write;

pub(crate) use cursor::CustomerCursor;
pub(crate) use known::KnownCustomer;
pub(super) use known::identifier;
pub(crate) use write::{CustomerEntry, put_customer};
