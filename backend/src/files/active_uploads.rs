use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use uuid::Uuid;

/// The uploads that calls of this process are working on. The sweeper skips them, whatever the system clock says about
/// their age.
#[derive(Clone, Debug, Default)]
pub(super) struct ActiveUploads(Arc<Mutex<HashSet<Uuid>>>);

/// Marks an upload as active until it is dropped.
#[derive(Debug)]
pub(super) struct UploadGuard {
    active: ActiveUploads,
    upload: Uuid,
}

impl ActiveUploads {
    /// Marks an upload as active.
    pub(super) fn start(&self, upload: Uuid) -> UploadGuard {
        self.uploads().insert(upload);
        UploadGuard { active: self.clone(), upload }
    }

    /// Whether an upload is active.
    pub(super) fn has(&self, upload: Uuid) -> bool {
        self.uploads().contains(&upload)
    }

    /// The set is valid even if a panic poisoned the mutex.
    fn uploads(&self) -> MutexGuard<'_, HashSet<Uuid>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for UploadGuard {
    fn drop(&mut self) {
        self.active.uploads().remove(&self.upload);
    }
}
