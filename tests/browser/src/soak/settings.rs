use std::time::Duration;

/// How long a soak lasts, and what is in it.
#[derive(Clone, Debug)]
pub(crate) struct SoakSettings {
    /// How long requests are submitted. What is left to be delivered takes its time afterwards.
    pub(crate) lasts: Duration,
    /// What all that is random follows from.
    pub(crate) seed: u64,
    /// Tabs that submit in turn.
    pub(crate) tabs: usize,
    /// The most files of a request.
    pub(crate) most_files: usize,
}
