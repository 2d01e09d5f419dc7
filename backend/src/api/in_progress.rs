use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::store::Key;

/// The keys whose requests are being stored right now.
///
/// They are known in memory alone: a process that is killed takes its locks along, and the database holds either
/// all of a request with its key, or nothing of it.
#[derive(Clone, Default)]
pub(super) struct InProgress(Arc<Mutex<HashSet<Key>>>);

/// The right to work on a key, until it is dropped.
pub(super) struct Turn {
    in_progress: InProgress,
    key: Key,
}

impl InProgress {
    /// Takes a key; `None` while somebody else has it.
    pub(super) fn take(&self, key: &Key) -> Option<Turn> {
        let is_free = self.keys().insert(key.clone());
        is_free.then(|| Turn { in_progress: self.clone(), key: key.clone() })
    }

    /// A set stays usable whatever panicked while it was locked.
    fn keys(&self) -> MutexGuard<'_, HashSet<Key>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Turn {
    /// The key that was taken.
    pub(super) fn key(&self) -> &Key {
        &self.key
    }
}

impl Drop for Turn {
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
        let in_progress = InProgress::default();
        let mine = Key { scope: "mine".to_owned(), key: Uuid::nil() };
        let theirs = Key { scope: "theirs".to_owned(), key: Uuid::nil() };
        let turn = in_progress.take(&mine).expect("a free key");
        assert!(in_progress.take(&mine).is_none());
        assert!(in_progress.take(&theirs).is_some());
        drop(turn);
        assert!(in_progress.take(&mine).is_some());
    }
}
