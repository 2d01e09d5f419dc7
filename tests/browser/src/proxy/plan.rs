use std::time::Duration;

use crate::network_fault::NetworkFault;

/// The combined faults of one call.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    /// Latency before the call is forwarded.
    pub(crate) latency: Duration,
    /// Upload rate in bytes per second; `None` for no limit.
    pub(crate) uplink: Option<u64>,
    /// The fault that decides the answer; `None` for the backend's own answer.
    pub(crate) outcome: Option<NetworkFault>,
}

impl Plan {
    /// Adds a fault, and returns whether it applies: of each kind only the first does.
    pub(crate) fn take(&mut self, fault: NetworkFault) -> bool {
        match fault {
            NetworkFault::Latency(latency) if self.latency.is_zero() => self.latency = latency,
            NetworkFault::Uplink(rate) if self.uplink.is_none() => self.uplink = Some(rate),
            NetworkFault::Latency(_) | NetworkFault::Uplink(_) => return false,
            outcome if self.outcome.is_none() => self.outcome = Some(outcome),
            _ => return false,
        }
        true
    }
}
