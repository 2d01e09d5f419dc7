use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use uuid::Uuid;

/// The uploads that are being worked on in this process. They are not swept up, whatever the computer's clock makes of
/// their age.
#[derive(Clone, Debug, Default)]
pub(super) struct Live(Arc<Mutex<HashSet<Uuid>>>);

/// An upload that is being worked on, until this is dropped.
#[derive(Debug)]
pub(super) struct Work {
    live: Live,
    upload: Uuid,
}

impl Live {
    /// Begins to work on an upload.
    pub(super) fn begin(&self, upload: Uuid) -> Work {
        self.uploads().insert(upload);
        Work { live: self.clone(), upload }
    }

    /// Whether an upload is being worked on.
    pub(super) fn has(&self, upload: Uuid) -> bool {
        self.uploads().contains(&upload)
    }

    /// A set stays usable whatever panicked while it was locked.
    fn uploads(&self) -> MutexGuard<'_, HashSet<Uuid>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        self.live.uploads().remove(&self.upload);
    }
}
