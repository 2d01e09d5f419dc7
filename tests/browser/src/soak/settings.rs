use std::time::Duration;

/// Settings of a soak.
#[derive(Clone, Debug)]
pub(crate) struct SoakSettings {
    /// Duration of the submissions. Delivering the rest takes additional time.
    pub(crate) lasts: Duration,
    /// Random seed.
    pub(crate) seed: u64,
    /// Number of tabs that submit in turn.
    pub(crate) tabs: usize,
    /// Maximum number of files per request.
    pub(crate) most_files: usize,
}
