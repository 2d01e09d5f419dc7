use std::collections::BTreeMap;

/// What a proxy has seen and done so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Calls that have come in.
    pub calls: u64,
    /// Those of them that ask for something to be done: attempts to submit.
    pub posts: u64,
    /// Answers that the backend marked as repetitions of an earlier one.
    pub replayed: u64,
    /// Bytes of their bodies that have come in.
    pub body_bytes: u64,
    /// Calls that are under way at this moment: not answered in full, and not broken off.
    pub open: usize,
    /// The most calls that were ever under way at a time.
    pub most_open: usize,
    /// How often each fault was applied, by its name.
    pub faults: BTreeMap<&'static str, u64>,
}
