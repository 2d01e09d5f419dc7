use std::time::Duration;

/// A fault of the network, or of a middlebox between browser and backend.
///
/// The first two slow a call down and combine with any other; of the others at most one applies to a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NetworkFault {
    /// Latency before any byte of the call is forwarded.
    Latency(Duration),
    /// Rate limit of the upload: the body is read from the browser and forwarded at this many bytes per second.
    Uplink(u64),
    /// The backend processes the call; the browser gets the answer's headers, then a stall without an end.
    StallAfterHeaders,
    /// TCP reset once the backend has received this many bytes of the call's body, or half of a shorter one. A call
    /// without a body is reset before it reaches the backend.
    ResetMidUpload {
        /// Bytes of the body that reach the backend.
        after: u64,
    },
    /// The backend processes the call and answers in full; TCP reset before any byte of the answer.
    CommitThenDrop,
    /// The backend processes the call; half of its answer arrives with the content length of the whole, then the
    /// connection closes.
    Truncated,
    /// The backend processes the call; a login page with status 200 arrives instead of its answer.
    WrongType,
    /// Redirect to a login page of the same origin.
    Redirect {
        /// Whether the backend has processed the call before.
        after_commit: bool,
    },
    /// 429 Too Many Requests; the call does not reach the backend.
    TooManyRequests {
        /// Seconds to wait, in the header `Retry-After` and in the body.
        retry_after: u32,
    },
    /// The connection is closed at once; the call does not reach the backend.
    Refused,
}

impl NetworkFault {
    /// Returns the name under which the fault is counted.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Latency(_) => "latency",
            Self::Uplink(_) => "uplink",
            Self::StallAfterHeaders => "stall after headers",
            Self::ResetMidUpload { .. } => "reset mid-upload",
            Self::CommitThenDrop => "commit then drop",
            Self::Truncated => "truncated",
            Self::WrongType => "wrong type",
            Self::Redirect { after_commit: true } => "redirect after commit",
            Self::Redirect { after_commit: false } => "redirect before commit",
            Self::TooManyRequests { .. } => "too many requests",
            Self::Refused => "refused",
        }
    }
}
