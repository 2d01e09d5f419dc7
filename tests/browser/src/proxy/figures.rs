use std::collections::BTreeMap;

/// Figures of a proxy since its start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Calls received.
    pub calls: u64,
    /// POST calls among them: attempts to submit.
    pub posts: u64,
    /// Answers that the backend marked as idempotent replays of an earlier one.
    pub replayed: u64,
    /// Received bytes of request bodies.
    pub body_bytes: u64,
    /// Calls in progress: neither answered in full nor broken off.
    pub open: usize,
    /// Maximum number of concurrent calls.
    pub most_open: usize,
    /// Number of applications of each fault, by the fault's name.
    pub faults: BTreeMap<&'static str, u64>,
}
