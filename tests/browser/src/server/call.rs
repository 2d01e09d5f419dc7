use axum::http::{HeaderMap, Method};
use serde_json::Value;

/// A recorded HTTP call of a page.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    /// HTTP method.
    pub(crate) method: Method,
    /// Path with query.
    pub(crate) path: String,
    /// Request headers.
    pub(crate) headers: HeaderMap,
    /// Request body.
    pub(crate) body: Vec<u8>,
    /// How the call ended; `None` while it is in progress.
    pub(crate) ending: Option<Ending>,
}

/// How a call ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// With an answer of this status, or with the status that a fault set; 0 for no answer.
    Answered(u16),
    /// The page aborted the call.
    Cancelled,
}

impl Call {
    /// Returns a header as text.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// Parses the body as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("the widget sends JSON")
    }
}
