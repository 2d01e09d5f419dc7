use super::app::App;
use super::form::Form;
use super::outbox::OutboxEntry;
use super::owner::{Ownership, UNKNOWN_OWNER, ownership};
use super::persistence_state::PersistenceState;
use super::settings::Caller;
use super::storage::{Change, PageEvent};
use crate::model::{Failure, Upload};

impl App {
    /// Returns the owner to record with drafts and outbox entries: the caller's identifier, or `None` for an anonymous
    /// caller. While the backend has not answered it is whoever typed before the program was restarted, or
    /// [`UNKNOWN_OWNER`].
    pub fn owner(&self) -> Option<String> {
        let settings = self.settings.peek();
        match &settings.caller {
            Caller::Known(caller) => caller.clone(),
            Caller::Unknown => Some(settings.person.clone().unwrap_or_else(|| UNKNOWN_OWNER.to_owned())),
        }
    }

    /// Asks the backend who calls, again if somebody else may have signed in before it answered.
    pub async fn ask_caller(&self) -> Result<Option<String>, Failure> {
        loop {
            let doubts = self.settings.peek().doubts;
            let answer = self.backend().caller().await;
            if self.settings.peek().doubts == doubts {
                return answer;
            }
        }
    }

    /// Returns whether the current user owns a record. While the user is unknown, records with a known owner are
    /// withheld.
    pub fn ownership(&self, left_by: Option<&str>) -> Ownership {
        match &self.settings.peek().caller {
            Caller::Unknown => ownership(left_by, None),
            Caller::Known(caller) => ownership(left_by, caller.as_deref()),
        }
    }

    /// Whether an entry is the current user's, for the current backend.
    pub fn is_own(&self, entry: &OutboxEntry) -> bool {
        self.is_own_record(&entry.backend, entry.owner.as_deref())
    }

    /// Whether a record that was made for a backend is the current user's, for the current one.
    pub fn is_own_record(&self, backend: &str, owner: Option<&str>) -> bool {
        backend == self.settings.peek().backend && self.ownership(owner) == Ownership::Own
    }

    /// Returns the owner to record with what is in a form: whoever is signed in, or was when it was begun.
    pub fn owner_of(&self, form: &Form) -> Option<String> {
        self.owner().or_else(|| form.saving.peek().author.clone())
    }

    /// Records who types into a form, if that is known: while the backend has not answered, whoever typed before the
    /// program was restarted.
    pub fn note_author(&self, form: &Form) {
        let settings = self.settings.peek();
        let person = match &settings.caller {
            Caller::Known(caller) => caller,
            Caller::Unknown => &settings.person,
        };
        let Some(person) = person else { return };
        if form.is_by_person() && form.saving.peek().author.as_ref() != Some(person) {
            form.saving.change(|saving| saving.author = Some(person.clone()));
        }
    }

    /// Changes the persistence state, wakes the tasks that wait for a change of it, and returns what the change has
    /// answered.
    pub fn change_persistence<R>(&self, change: impl FnOnce(&mut PersistenceState) -> R) -> R {
        let answer = self.persistence.change(change);
        self.persistence_changed.notify_waiters();
        answer
    }

    /// Writes changes, and tells other tabs if that succeeds. They are not told of what could not be written: they would
    /// find what was there before, and each would do the same again at once.
    pub async fn write_and_tell(&self, changes: Vec<Change>) -> bool {
        let storage = self.storage();
        let is_done = storage.write(changes).await.is_ok();
        if is_done {
            storage.broadcast(&PageEvent::StorageChanged);
        }
        is_done
    }

    /// Whether an outbox entry is in storage, and not in this page's memory alone.
    pub fn is_stored(&self, key: &str) -> bool {
        self.persistence.peek().queue.is_stored(key)
    }

    /// Records the upload progress of a request.
    pub fn uploaded(&self, key: &str, sent: u64, total: u64) {
        if self.is_over() {
            return;
        }
        let now = self.clock().monotonic();
        self.upload.change(|uploads| {
            if !uploads.iter().any(|(known, _)| known == key) {
                uploads.push((key.to_owned(), Upload::begin(now)));
            }
            let own = uploads.iter_mut().filter(|(known, _)| known == key);
            own.for_each(|(_, upload)| upload.advanced(sent, total, now));
        });
    }
}
