//! Futures of the ports: boxed, and not `Send`, since the page has one thread.

use std::future::Future;
use std::pin::Pin;

use crate::model::Failure;

/// A boxed future that is not `Send`.
pub type LocalBoxFuture<T> = Pin<Box<dyn Future<Output = T>>>;

/// Future of a call to the backend.
pub type Call<T> = LocalBoxFuture<Result<T, Failure>>;
