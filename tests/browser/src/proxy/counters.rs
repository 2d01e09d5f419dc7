use std::sync::{Arc, Mutex, MutexGuard};

use hyper::{HeaderMap, Method};

use crate::figures::Figures;
use crate::network_fault::NetworkFault;

/// Counters of a proxy.
#[derive(Debug, Default)]
pub(crate) struct Counters(Mutex<Figures>);

/// Guard of an open call, which decrements the counter when dropped.
#[derive(Debug)]
pub(crate) struct Open(Arc<Counters>);

impl Counters {
    /// Returns a snapshot of the figures.
    pub(crate) fn figures(&self) -> Figures {
        self.lock().clone()
    }

    /// Counts an incoming call, and returns its guard.
    pub(crate) fn begin(self: &Arc<Self>, method: &Method) -> Open {
        let mut figures = self.lock();
        figures.calls += 1;
        figures.posts += u64::from(method == Method::POST);
        figures.open += 1;
        figures.most_open = figures.most_open.max(figures.open);
        Open(self.clone())
    }

    /// Counts an answer of the backend.
    pub(crate) fn answered(&self, headers: &HeaderMap) {
        let is_repetition = headers.get("idempotency-replayed").is_some_and(|value| value == "true");
        self.lock().replayed += u64::from(is_repetition);
    }

    /// Counts received bytes of a body.
    pub(crate) fn came_in(&self, bytes: usize) {
        self.lock().body_bytes += bytes as u64;
    }

    /// Counts an applied fault.
    pub(crate) fn struck(&self, fault: &NetworkFault) {
        *self.lock().faults.entry(fault.name()).or_default() += 1;
    }

    fn lock(&self) -> MutexGuard<'_, Figures> {
        self.0.lock().expect("nothing panics while it counts")
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.0.lock().open -= 1;
    }
}
