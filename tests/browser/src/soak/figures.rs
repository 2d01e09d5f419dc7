use std::fmt::{self, Display, Formatter};
use std::time::Duration;

use super::verdict::Verdict;

/// What a soak has done, and what has become of it.
#[derive(Clone, Debug)]
pub(crate) struct Figures {
    /// What the random order follows from.
    pub(crate) seed: u64,
    /// How long requests were submitted, and then waited for.
    pub(crate) elapsed: [Duration; 2],
    /// Requests that were sent off.
    pub(crate) sent_off: usize,
    /// Files that came with them.
    pub(crate) files: usize,
    /// Tabs that were loaded anew.
    pub(crate) reloads: usize,
    /// Tabs that were closed or crashed.
    pub(crate) tab_kills: usize,
    /// Backends that were killed.
    pub(crate) backend_kills: usize,
    /// What the proxy has seen and done.
    pub(crate) network: fault_proxy::Figures,
    /// What has become of the requests.
    pub(crate) verdict: Verdict,
}

impl Display for Figures {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let Self { seed, elapsed: [submitting, waiting], verdict, network, .. } = self;
        let submitted = verdict.stored.len() + verdict.waiting.len() + verdict.lost.len();
        writeln!(formatter, "Soak with seed {seed}: {submitting:.1?}, then {waiting:.1?} until all was delivered")?;
        for (name, number) in [
            ("sent off", self.sent_off),
            ("submitted", submitted),
            ("files", self.files),
            ("stored", verdict.stored.len()),
            ("in the outbox", verdict.waiting.len()),
            ("lost", verdict.lost.len()),
            ("duplicates", verdict.duplicates.len()),
            ("with other files", verdict.altered.len()),
            ("reloads", self.reloads),
            ("tab kills", self.tab_kills),
            ("backend kills", self.backend_kills),
        ] {
            writeln!(formatter, "  {number:>8}  {name}")?;
        }
        writeln!(formatter, "  {:>8}  attempts", network.posts)?;
        writeln!(formatter, "  {:>8}  replayed", network.replayed)?;
        for (name, number) in &network.faults {
            writeln!(formatter, "  {number:>8}  fault: {name}")?;
        }
        Ok(())
    }
}
