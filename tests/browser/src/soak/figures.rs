use std::fmt::{self, Display, Formatter};
use std::time::Duration;

use super::verdict::Verdict;

/// Figures and result of a soak.
#[derive(Clone, Debug)]
pub(crate) struct Figures {
    /// Random seed.
    pub(crate) seed: u64,
    /// Duration of the submissions, and of the wait for their delivery.
    pub(crate) elapsed: [Duration; 2],
    /// Submitted requests.
    pub(crate) sent_off: usize,
    /// Files attached to them.
    pub(crate) files: usize,
    /// Reloaded tabs.
    pub(crate) reloads: usize,
    /// Closed or crashed tabs.
    pub(crate) tab_kills: usize,
    /// Backend kills.
    pub(crate) backend_kills: usize,
    /// Figures of the proxy.
    pub(crate) network: fault_proxy::Figures,
    /// Result for the requests.
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
