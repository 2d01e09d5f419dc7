use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard};

use hyper::Method;

use crate::counters::Counters;
use crate::plan::Plan;
use crate::rule::Rule;

/// What all connections of a proxy have in common, and what a test changes meanwhile.
#[derive(Debug, Default)]
pub(crate) struct Shared {
    /// Where calls go; `None` while nobody is there.
    upstream: Mutex<Option<SocketAddr>>,
    rules: Mutex<Vec<Rule>>,
    /// Where calls are counted.
    pub(crate) counters: Arc<Counters>,
}

impl Shared {
    /// Where calls go at this moment.
    pub(crate) fn upstream(&self) -> Option<SocketAddr> {
        *lock(&self.upstream)
    }

    /// Has calls go elsewhere, or nowhere.
    pub(crate) fn set_upstream(&self, upstream: Option<SocketAddr>) {
        *lock(&self.upstream) = upstream;
    }

    /// Adds a rule below those that are there.
    pub(crate) fn add(&self, rule: Rule) {
        lock(&self.rules).push(rule);
    }

    /// Takes all rules away.
    pub(crate) fn clear(&self) {
        lock(&self.rules).clear();
    }

    /// What happens to a call, which counts as having happened.
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
