use std::rc::Rc;

use super::autosave::{discard, draft_changes};
use super::device::Device;
use super::load::load;
use super::saving_note::SavingNote;
use super::tend::tend;
use crate::model::Upload;
use crate::ui::form_state::FormState;
use crate::ui::settings::Caller;
use crate::ui::state::State;

impl State {
    /// What the person's device does.
    pub fn device(self) -> Rc<dyn Device> {
        self.later_services().device()
    }

    /// Who leaves something on the device, as the backend calls them; `None` for somebody whom it does not know.
    pub fn owner(self) -> Option<String> {
        match &self.settings.peek().caller {
            Caller::Known(caller) => caller.clone(),
            Caller::Unknown => None,
        }
    }

    /// Takes note of who calls the backend.
    pub fn set_caller(self, caller: Caller) {
        if self.settings.peek().caller != caller {
            self.settings.change(|settings| settings.caller = caller);
        }
    }

    /// Whether a submitted request is on the device, and not in this page's memory alone.
    pub fn is_on_device(self, key: &str) -> bool {
        !self.kept.peek().in_memory.iter().any(|known| known == key)
    }

    /// Has a submitted request sent as soon as that is possible, whatever stood against it.
    pub fn ask_for(self, key: &str) {
        self.kept.change(|kept| kept.asked.push(key.to_owned()));
        tend(self, key.to_owned());
    }

    /// Takes note of how many bytes of a request have gone.
    pub fn uploaded(self, sent: u64, total: u64) {
        if self.upload.is_gone() {
            return;
        }
        let now = self.device().clock();
        self.upload.change(|upload| upload.get_or_insert_with(|| Upload::begin(now)).advanced(sent, total, now));
    }

    /// Leaves what stands in a form as a draft of its own, since something else is about to take its place.
    pub fn leave(self, form: FormState) {
        let (id, changes) = (form.saving.peek().id.clone(), draft_changes(self, form));
        let is_worth_keeping = self.saved_form(form).is_worth_keeping() && form.saving.peek().machine.would_be_lost();
        form.saving.change(SavingNote::forget);
        if id.is_some() || is_worth_keeping {
            self.kept.change(|kept| kept.note_drafts(&changes));
            let device = self.device();
            self.services().spawn(Box::pin(async move {
                // Whether that worked is seen by what is offered next.
                let _ = device.write(changes).await;
                load(self).await;
            }));
        }
    }

    /// Empties a form, and forgets what is kept of it.
    pub fn forget(self, form: FormState) {
        discard(self, form);
        self.restart(form);
        form.draft.set(Default::default());
    }
}
