use std::sync::Arc;

use tokio::sync::Semaphore;

use super::in_progress::KeysInProgress;
use crate::config::Settings;
use crate::files::FileStore;
use crate::health::HealthCache;
use crate::store::Store;

/// State that the handlers share.
#[derive(Clone)]
pub(crate) struct ApiState {
    /// The database.
    pub(crate) store: Store,
    /// The files of requests.
    pub(crate) files: FileStore,
    /// The health of services.
    pub(crate) health: HealthCache,
    /// The settings.
    pub(crate) settings: Arc<Settings>,
    /// Idempotency keys of requests that are being stored right now.
    pub(crate) in_progress: KeysInProgress,
    /// Limits submissions that wait for the database.
    pub(crate) writes: Arc<Semaphore>,
    /// Limits submissions with files.
    pub(crate) uploads: Arc<Semaphore>,
}

impl ApiState {
    pub(crate) fn new(store: Store, files: FileStore, settings: Arc<Settings>) -> Self {
        let writes = Arc::new(Semaphore::new(settings.concurrent_writes));
        let uploads = Arc::new(Semaphore::new(settings.concurrent_uploads));
        let health = HealthCache::new(&settings, store.clone());
        Self { store, files, health, settings, in_progress: KeysInProgress::default(), writes, uploads }
    }
}
