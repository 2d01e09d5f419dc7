//! The database: the only part that knows SQL, and sqlx.

mod columns;
mod customers;
mod database;
mod help;
mod instance;
mod omissions;
mod open;
mod open_error;
mod requests;
mod seed;
mod store_error;
mod tokens;
mod users;
mod watches;

pub use customers::CustomerLine;
pub(crate) use customers::{CustomerCursor, KnownCustomer, ServiceRow};
pub(crate) use database::{DATABASE, Store};
pub(crate) use help::{ArticleFilter, ArticleText, HealthTable, SolvedEntry};
pub use open_error::OpenError;
pub(crate) use requests::{
    Change, Changed, Cursor, Filter, IdempotencyRecord, NewEntry, NoteEntry, Noted, ScopedKey, Stored,
};
pub use store_error::StoreError;
pub(crate) use users::{User, UserId};
pub(crate) use watches::{LastKnown, WatchEntry};
