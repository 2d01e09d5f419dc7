use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::Instant;

use super::fetch::Fetcher;
use super::snapshot::{Snapshot, SourceReport};
use super::{graph, statuspage};
use crate::config::{HealthSource, Settings};
use crate::store::Store;
use crate::time::now;

/// A cache of the health of services with a time to live, and with at most one request to the source in flight: a slow
/// or failing source delays no caller beyond its deadline, and many callers are no load for it.
#[derive(Clone)]
pub(crate) struct HealthCache(Arc<Inner>);

struct Inner {
    source: HealthSource,
    fetcher: Fetcher,
    ttl: Duration,
    store: Store,
    cached: Mutex<Option<(Instant, Arc<Snapshot>)>>,
}

/// Time to live of a failure: the source may be back soon.
const FAILURE_TTL: Duration = Duration::from_secs(15);

impl HealthCache {
    pub(crate) fn new(settings: &Settings, store: Store) -> Self {
        Self(Arc::new(Inner {
            source: settings.health.clone(),
            fetcher: Fetcher::new(settings.health_deadline),
            ttl: settings.health_ttl,
            store,
            cached: Mutex::default(),
        }))
    }

    /// The cached snapshot, or a new one where it has expired.
    pub(crate) async fn snapshot(&self) -> Arc<Snapshot> {
        let inner = self.0.clone();
        // A task of its own: the answer is cached for other callers even if this one disconnects.
        let asking = tokio::spawn(async move {
            let mut cached = inner.cached.lock().await;
            let fresh = cached.as_ref().filter(|(at, snapshot)| at.elapsed() < inner.ttl_of(snapshot));
            if let Some((_, snapshot)) = fresh {
                return snapshot.clone();
            }
            let snapshot = Arc::new(Snapshot::new(now(), inner.ask().await));
            *cached = Some((Instant::now(), snapshot.clone()));
            snapshot
        });
        // The task fails only if it panics; then nothing is known.
        asking.await.unwrap_or_else(|_| Arc::new(Snapshot::new(now(), None)))
    }
}

impl Inner {
    fn ttl_of(&self, snapshot: &Snapshot) -> Duration {
        if snapshot.is_known() { self.ttl } else { self.ttl.min(FAILURE_TTL) }
    }

    async fn ask(&self) -> Option<SourceReport> {
        let report = match &self.source {
            HealthSource::Table => {
                self.store.health_table().await.map(SourceReport::from).map_err(|error| error.to_string())
            }
            HealthSource::Statuspage { url } => {
                self.fetcher.fetch(url, None).await.and_then(|body| statuspage::read(&body))
            }
            HealthSource::Graph { url, token } => {
                self.fetcher.fetch(url, Some(token)).await.and_then(|body| graph::read(&body))
            }
        };
        report.inspect_err(|reason| tracing::warn!(reason, "service health source failed")).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn health(source: HealthSource) -> (tempfile::TempDir, HealthCache) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let settings = Settings { health: source, ..Settings::new(folder.path()) };
        let store = Store::create(&settings).await.expect("a database");
        (folder, HealthCache::new(&settings, store))
    }

    /// Lets time go by without waiting for it.
    async fn seconds_go_by(seconds: u64) {
        tokio::time::pause();
        tokio::time::advance(Duration::from_secs(seconds)).await;
        tokio::time::resume();
    }

    #[tokio::test]
    async fn what_was_said_is_kept_for_a_minute() {
        let (_folder, health) = health(HealthSource::Table).await;
        let first = health.snapshot().await;
        assert!(first.is_known());
        seconds_go_by(58).await;
        assert!(Arc::ptr_eq(&first, &health.snapshot().await));
        seconds_go_by(2).await;
        assert!(!Arc::ptr_eq(&first, &health.snapshot().await));
    }

    #[tokio::test]
    async fn that_nothing_was_said_is_kept_for_a_quarter_of_one() {
        let nobody = HealthSource::Statuspage { url: "http://127.0.0.1:1/summary.json".to_owned() };
        let (_folder, health) = health(nobody).await;
        let first = health.snapshot().await;
        assert!(!first.is_known());
        seconds_go_by(13).await;
        assert!(Arc::ptr_eq(&first, &health.snapshot().await));
        seconds_go_by(2).await;
        assert!(!Arc::ptr_eq(&first, &health.snapshot().await));
    }
}
