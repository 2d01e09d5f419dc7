use std::time::Duration;

/// What a network, or what stands between a browser and a backend, does to a call.
///
/// The first two slow a call and can come with any of the others; of those a call meets at most one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NetworkFault {
    /// The call waits this long before anything of it is passed on.
    Latency(Duration),
    /// The call's body is taken from the browser and passed on at this many bytes per second, and no faster.
    Uplink(u64),
    /// The backend does its work; the browser gets the answer's headers, and then nothing for good.
    StallAfterHeaders,
    /// The connection is reset when the backend has got this many bytes of the call's body, or half of a shorter one. A
    /// call without a body is reset before the backend hears of it.
    ResetMidUpload {
        /// Bytes of the body that reach the backend.
        after: u64,
    },
    /// The backend does its work and answers in full; the connection is reset without a byte of it.
    CommitThenDrop,
    /// The backend does its work; half of its answer arrives under the length of all of it, and the connection closes.
    Truncated,
    /// The backend does its work; a login page arrives in place of its answer, as if all were well.
    WrongType,
    /// The browser is sent to a login page of the same origin.
    Redirect {
        /// Whether the backend has done its work before.
        after_commit: bool,
    },
    /// The call is refused for being one too many, and the backend never hears of it.
    TooManyRequests {
        /// Seconds to wait, as the header and the body say.
        retry_after: u32,
    },
    /// The connection is closed at once, and the backend never hears of the call.
    Refused,
}

impl NetworkFault {
    /// The name under which it is counted.
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
