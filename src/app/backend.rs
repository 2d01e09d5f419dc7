//! The backend that the page owner has chosen.

use std::rc::Rc;

use super::future::Call;
use crate::model::Receipt;

/// Port to the backend, as far as the delivery of requests needs it.
pub trait Backend {
    /// Submits a request; `progress` is called with the bytes sent and the total.
    fn submit(&self, outgoing: Outgoing, progress: Rc<dyn Fn(u64, u64)>) -> Call<Receipt>;
    /// Asks for the caller's identifier; `None` for an anonymous caller.
    fn caller(&self) -> Call<Option<String>>;
}

/// A request ready to be sent.
#[derive(Clone, Debug)]
pub struct Outgoing {
    /// The request as JSON.
    pub body: String,
    /// The idempotency key: a retry with the same key is the same submission.
    pub key: String,
    /// The attached files, as pairs of identifier and name.
    pub files: Vec<(String, String)>,
}
