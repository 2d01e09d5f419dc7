use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::Instant;

use super::fetch::fetch;
use super::snapshot::{Reading, Snapshot};
use super::source::HealthSource;
use super::{graph, statuspage};
use crate::Settings;
use crate::clock::now;
use crate::store::Store;

/// The health of services, as the source said it a moment ago.
///
/// Everybody who asks within a minute is told the same, and the source is asked by one at a time: its failing makes
/// nobody wait longer than its deadline, and many people's asking is no load for it.
#[derive(Clone)]
pub(crate) struct Health(Arc<Inner>);

struct Inner {
    source: HealthSource,
    deadline: Duration,
    keep: Duration,
    store: Store,
    kept: Mutex<Option<(Instant, Arc<Snapshot>)>>,
}

/// How long it is kept that a source said nothing: it may be back soon.
const KEEP_FAILURE: Duration = Duration::from_secs(15);

impl Health {
    pub(crate) fn new(settings: &Settings, store: Store) -> Self {
        Self(Arc::new(Inner {
            source: settings.health.clone(),
            deadline: settings.health_deadline,
            keep: settings.health_keep,
            store,
            kept: Mutex::default(),
        }))
    }

    /// What the source says, or said a moment ago.
    pub(crate) async fn snapshot(&self) -> Arc<Snapshot> {
        let inner = self.0.clone();
        // A task of its own: what was asked is kept for others also when the one who asked has gone.
        let asking = tokio::spawn(async move {
            let mut kept = inner.kept.lock().await;
            let fresh = kept.as_ref().filter(|(at, snapshot)| at.elapsed() < inner.keeps(snapshot));
            if let Some((_, snapshot)) = fresh {
                return snapshot.clone();
            }
            let snapshot = Arc::new(Snapshot::new(now(), inner.ask().await));
            *kept = Some((Instant::now(), snapshot.clone()));
            snapshot
        });
        // It can only fail by a defect; nobody knows anything then.
        asking.await.unwrap_or_else(|_| Arc::new(Snapshot::new(now(), None)))
    }
}

impl Inner {
    fn keeps(&self, snapshot: &Snapshot) -> Duration {
        if snapshot.is_known() { self.keep } else { self.keep.min(KEEP_FAILURE) }
    }

    async fn ask(&self) -> Option<Reading> {
        let reading = match &self.source {
            HealthSource::Table => {
                self.store.health_table().await.map(Reading::from).map_err(|error| error.to_string())
            }
            HealthSource::Statuspage { url } => self.fetch(url, None).await.and_then(|body| statuspage::read(&body)),
            HealthSource::Graph { url, token } => {
                self.fetch(url, Some(token)).await.and_then(|body| graph::read(&body))
            }
        };
        reading.inspect_err(|reason| tracing::warn!(reason, "the source of health does not say how services are")).ok()
    }

    async fn fetch(&self, url: &str, token: Option<&str>) -> Result<Vec<u8>, String> {
        let (url, token, deadline) = (url.to_owned(), token.map(str::to_owned), self.deadline);
        let fetching = tokio::task::spawn_blocking(move || fetch(&url, token.as_deref(), deadline));
        fetching.await.map_err(|_| "asking failed".to_owned())?
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn health(source: HealthSource) -> (tempfile::TempDir, Health) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let settings = Settings { health: source, ..Settings::new(folder.path()) };
        let store = Store::create(&settings).await.expect("a database");
        (folder, Health::new(&settings, store))
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
