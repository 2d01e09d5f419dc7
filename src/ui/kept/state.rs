use std::rc::Rc;

use super::autosave::discard;
use super::device::Device;
use super::draft_write::write_draft;
use super::keeping::Keeping;
use super::saving_note::SavingNote;
use super::tend::tend;
use crate::i18n::messages;
use crate::model::kept::{SavedForm, UNKNOWN};
use crate::model::{Submitted, Upload, View};
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
            Caller::Unknown => Some(UNKNOWN.to_owned()),
        }
    }

    /// Changes what is known of what is kept. All that is drawn of it is drawn later, so that the focus can be kept where it is.
    pub fn change_kept(self, change: impl FnOnce(&mut Keeping)) {
        self.later_services().keep_focus();
        self.kept.change(change);
    }

    /// Whether a submitted request is on the device, and not in this page's memory alone.
    pub fn is_on_device(self, key: &str) -> bool {
        !self.kept.peek().in_memory.iter().any(|entry| entry.key == key)
    }

    /// Has a submitted request sent as soon as that is possible, whatever stood against it, and before it the one that it comes
    /// after.
    pub fn ask_for(self, key: &str) {
        let kept = self.kept.peek();
        let Some(entry) = kept.entry(key) else { return };
        let first = entry.after.as_deref().and_then(|first| kept.entry(first));
        for entry in first.into_iter().chain([entry]) {
            let asked = (entry.key.clone(), entry.delivery.attempts());
            self.change_kept(|kept| kept.asked.push(asked));
            tend(self, entry.key.clone());
        }
    }

    /// Takes note of how many bytes of a request have gone.
    pub fn uploaded(self, key: &str, sent: u64, total: u64) {
        if self.upload.is_gone() {
            return;
        }
        let now = self.device().clock();
        self.upload.change(|uploads| {
            if !uploads.iter().any(|(known, _)| known == key) {
                uploads.push((key.to_owned(), Upload::begin(now)));
            }
            let own = uploads.iter_mut().filter(|(known, _)| known == key);
            own.for_each(|(_, upload)| upload.advanced(sent, total, now));
        });
    }

    /// Leaves what stands in a form as a draft of its own, since something else is about to take its place. False where it
    /// cannot be kept: then it must not be replaced.
    async fn leave(self, form: FormState) -> bool {
        if !form.is_by_person() || !self.saved_form(form).is_worth_keeping() || form.progress.peek().is_over() {
            form.saving.change(SavingNote::leave);
            return true;
        }
        let saving = form.saving.peek();
        let is_as_found = saving.taken_up.is_some();
        // What was written here is written once more, so that it is offered as it stands.
        let is_written = is_as_found || write_draft(self, form, Vec::new()).await.is_ok();
        let is_left = is_written || saving.machine.is_saved();
        if is_left {
            form.saving.change(SavingNote::leave);
        }
        is_left
    }

    /// Puts what was kept in the place of what stands in its form, which is left as a draft of its own. Where that cannot be
    /// kept it stays and is shown, nothing takes its place, and the answer is false.
    pub async fn open_in_place(self, saved: &SavedForm, submitted: Option<&Submitted>) -> bool {
        let form = self.form(saved.kind);
        let is_left = self.leave(form).await;
        if is_left {
            self.put_back(saved);
            submitted
                .into_iter()
                .for_each(|submitted| form.progress.change(|progress| progress.submission.resume(submitted)));
            self.restore_files(form, saved);
        } else {
            self.go(View::NewRequest(form.kind));
            form.saving.change(|saving| saving.is_in_the_way = true);
            self.announcement.set(self.localizer().text(messages::DRAFTS_FORM_NOT_SAVED));
        }
        is_left
    }

    /// Empties a form, and forgets what is kept of it.
    pub fn forget(self, form: FormState) {
        discard(self, form);
        form.draft.set(Default::default());
        self.restart(form);
    }
}
