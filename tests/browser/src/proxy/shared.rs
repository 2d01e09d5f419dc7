use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard};

use hyper::Method;

use crate::counters::Counters;
use crate::plan::Plan;
use crate::rule::Rule;

/// State shared by all connections of a proxy, which tests change while it runs.
#[derive(Debug, Default)]
pub(crate) struct Shared {
    /// Address of the backend; `None` while it is down.
    upstream: Mutex<Option<SocketAddr>>,
    rules: Mutex<Vec<Rule>>,
    /// Counters of the proxy.
    pub(crate) counters: Arc<Counters>,
}

impl Shared {
    /// Returns the current address of the backend.
    pub(crate) fn upstream(&self) -> Option<SocketAddr> {
        *lock(&self.upstream)
    }

    /// Changes the address of the backend, or takes it down.
    pub(crate) fn set_upstream(&self, upstream: Option<SocketAddr>) {
        *lock(&self.upstream) = upstream;
    }

    /// Adds a rule with the lowest priority.
    pub(crate) fn add(&self, rule: Rule) {
        lock(&self.rules).push(rule);
    }

    /// Removes all rules.
    pub(crate) fn clear(&self) {
        lock(&self.rules).clear();
    }

    /// Returns the faults of a call, and counts them as applied.
    pub(crate) fn plan(&self, method: &Method, path: &str) -> Plan {
        let mut plan = Plan::default();
        for rule in lock(&self.rules).iter_mut() {
            if let Some(fault) = rule.fault_for(method, path)
                && plan.take(fault.clone())
            {
                rule.struck();
                self.counters.struck(&fault);
            }
        }
        plan
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().expect("nothing panics while it holds this")
}
