use std::sync::Arc;

use tokio::sync::Semaphore;

use super::in_progress::InProgress;
use crate::Settings;
use crate::files::FileStore;
use crate::health::Health;
use crate::store::Store;

/// What the calls share.
#[derive(Clone)]
pub(super) struct ApiState {
    /// The database.
    pub(super) store: Store,
    /// The files of requests.
    pub(super) files: FileStore,
    /// How services are.
    pub(super) health: Health,
    /// What was chosen.
    pub(super) settings: Arc<Settings>,
    /// The keys whose requests are being stored right now.
    pub(super) in_progress: InProgress,
    /// Room for submissions that wait for the database.
    pub(super) writes: Arc<Semaphore>,
    /// Room for submissions with files.
    pub(super) uploads: Arc<Semaphore>,
}

impl ApiState {
    pub(super) fn new(store: Store, files: FileStore, settings: Arc<Settings>) -> Self {
        let writes = Arc::new(Semaphore::new(settings.concurrent_writes));
        let uploads = Arc::new(Semaphore::new(settings.concurrent_uploads));
        let health = Health::new(&settings, store.clone());
        Self { store, files, health, settings, in_progress: InProgress::default(), writes, uploads }
    }
}
