use hyper::Method;

use crate::mix::Mix;
use crate::network_fault::NetworkFault;
use crate::target::Target;

/// Faults with their target, and how often they still apply.
#[derive(Debug)]
pub(crate) struct Rule {
    target: Target,
    source: Source,
    times: usize,
}

#[derive(Debug)]
enum Source {
    One(NetworkFault),
    Mixed(Mix),
}

impl Rule {
    /// Makes a rule that applies one fault this many times.
    pub(crate) fn one(target: Target, fault: NetworkFault, times: usize) -> Self {
        Self { target, source: Source::One(fault), times }
    }

    /// Makes a permanent rule that applies a mix of faults.
    pub(crate) fn mixed(target: Target, mix: Mix) -> Self {
        Self { target, source: Source::Mixed(mix), times: usize::MAX }
    }

    /// Returns the fault that this rule would apply to a call.
    pub(crate) fn fault_for(&mut self, method: &Method, path: &str) -> Option<NetworkFault> {
        if self.times == 0 || !self.target.is_hit(method, path) {
            return None;
        }
        match &mut self.source {
            Source::One(fault) => Some(fault.clone()),
            Source::Mixed(mix) => mix.draw(),
        }
    }

    /// Records that the rule's fault was applied.
    pub(crate) fn struck(&mut self) {
        self.times -= 1;
    }
}
