use std::rc::Rc;

use super::persistence_state::PersistenceState;
use super::settings::Caller;
use super::state::State;
use crate::app::drafts::UNKNOWN;
use crate::app::storage::Storage;
use crate::model::Upload;

impl State {
    /// What the person's device does.
    pub fn storage(self) -> Rc<dyn Storage> {
        self.lazy_services().storage()
    }

    /// Who leaves something on the device, as the backend calls them; `None` for somebody whom it does not know.
    pub fn owner(self) -> Option<String> {
        match &self.settings.peek().caller {
            Caller::Known(caller) => caller.clone(),
            Caller::Unknown => Some(UNKNOWN.to_owned()),
        }
    }

    /// Changes what is known of what is kept. All that is drawn of it is drawn later, so that the focus can be kept where it is.
    pub fn change_persistence(self, change: impl FnOnce(&mut PersistenceState)) {
        self.lazy_services().keep_focus();
        self.persistence.change(change);
    }

    /// Whether a submitted request is on the device, and not in this page's memory alone.
    pub fn is_stored(self, key: &str) -> bool {
        !self.persistence.peek().in_memory.iter().any(|entry| entry.key == key)
    }

    /// Takes note of how many bytes of a request have gone.
    pub fn uploaded(self, key: &str, sent: u64, total: u64) {
        if self.upload.is_gone() {
            return;
        }
        let now = self.storage().clock();
        self.upload.change(|uploads| {
            if !uploads.iter().any(|(known, _)| known == key) {
                uploads.push((key.to_owned(), Upload::begin(now)));
            }
            let own = uploads.iter_mut().filter(|(known, _)| known == key);
            own.for_each(|(_, upload)| upload.advanced(sent, total, now));
        });
    }
}
