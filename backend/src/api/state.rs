use std::sync::Arc;
use std::time::SystemTime;

use support_widget::model::Timestamp;
use tokio::sync::Semaphore;

use super::in_progress::InProgress;
use crate::Settings;
use crate::store::Store;

/// What the calls share.
#[derive(Clone)]
pub(super) struct ApiState {
    /// The database.
    pub(super) store: Store,
    /// What was chosen.
    pub(super) settings: Arc<Settings>,
    /// The keys whose requests are being stored right now.
    pub(super) in_progress: InProgress,
    /// Room for submissions that wait for the database.
    pub(super) writes: Arc<Semaphore>,
}

impl ApiState {
    pub(super) fn new(store: Store, settings: Arc<Settings>) -> Self {
        let writes = Arc::new(Semaphore::new(settings.concurrent_writes));
        Self { store, settings, in_progress: InProgress::default(), writes }
    }
}

/// This instant, by the computer's clock.
pub(super) fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    Timestamp::from_seconds(i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
}
