//! The backend that the page owner has chosen.

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
