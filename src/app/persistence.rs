use super::app::App;
use super::owner::UNKNOWN_OWNER;
use super::persistence_state::PersistenceState;
use super::settings::Caller;
use crate::model::Upload;

impl App {
    /// Returns the owner to record with drafts and outbox entries: the caller's identifier, `None` for an anonymous
    /// caller, or [`UNKNOWN_OWNER`] while the backend has not answered.
    pub fn owner(&self) -> Option<String> {
        match &self.settings.peek().caller {
            Caller::Known(caller) => caller.clone(),
            Caller::Unknown => Some(UNKNOWN_OWNER.to_owned()),
        }
    }

    /// Changes the persistence app. The views are redrawn later, so that the focus can be preserved first.
    pub fn change_persistence(&self, change: impl FnOnce(&mut PersistenceState)) {
        self.persistence.change(change);
    }

    /// Whether an outbox entry is in storage, and not in this page's memory alone.
    pub fn is_stored(&self, key: &str) -> bool {
        !self.persistence.peek().in_memory.iter().any(|entry| entry.key == key)
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
