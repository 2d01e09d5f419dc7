use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::store::ScopedKey;

/// The idempotency keys of requests that are being stored right now.
///
/// Kept in memory only: the locks of a killed process vanish with it, and the database holds a request together with
/// its key or neither.
#[derive(Clone, Default)]
pub(crate) struct KeysInProgress(Arc<Mutex<HashSet<ScopedKey>>>);

/// Holds an idempotency key until it is dropped.
pub(crate) struct KeyGuard {
    in_progress: KeysInProgress,
    key: ScopedKey,
}

impl KeysInProgress {
    /// Acquires a key; `None` while another call holds it.
    pub(crate) fn acquire(&self, key: &ScopedKey) -> Option<KeyGuard> {
        let is_free = self.keys().insert(key.clone());
        is_free.then(|| KeyGuard { in_progress: self.clone(), key: key.clone() })
    }

    /// The set is valid even if a panic poisoned the mutex.
    fn keys(&self) -> MutexGuard<'_, HashSet<ScopedKey>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl KeyGuard {
    /// The key that is held.
    pub(crate) fn key(&self) -> &ScopedKey {
        &self.key
    }
}

impl Drop for KeyGuard {
    fn drop(&mut self) {
        self.in_progress.keys().remove(&self.key);
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_key_is_taken_once_in_a_scope_and_given_back() {
        let in_progress = KeysInProgress::default();
        let mine = ScopedKey { scope: "mine".to_owned(), key: Uuid::nil() };
        let theirs = ScopedKey { scope: "theirs".to_owned(), key: Uuid::nil() };
        let guard = in_progress.acquire(&mine).expect("a free key");
        assert!(in_progress.acquire(&mine).is_none());
        assert!(in_progress.acquire(&theirs).is_some());
        drop(guard);
        assert!(in_progress.acquire(&mine).is_some());
    }
}
