//! From the form to the review of the request.

use super::app::App;
use super::form::Form;
use super::host::{ERROR_SUMMARY, FILES_INPUT, HEADING};
use crate::i18n::messages;
use crate::model::{Field, Flaw, NewRequest, RequestKind};

impl App {
    /// Validates a form, and goes on to the review of its request or shows what has to be corrected. `is_unreadable`
    /// tells whether the control of the date holds what the browser cannot parse, and so reports as empty.
    pub fn review(&self, form: &Form, is_unreadable: bool) {
        if !form.progress.peek().submission.is_in_form() {
            return;
        }
        let checked = self.checked(form, is_unreadable);
        if checked.is_ok() && form.files.peek().blocks_sending() {
            form.progress.change(|progress| progress.is_held_by_files = true);
            self.announce(messages::FILES_NOT_READY);
            return self.host().focus(FILES_INPUT);
        }
        let files = form.files.peek().digests();
        let escalation = (form.kind != RequestKind::PartnerCenter).then(|| self.flow.peek().escalation());
        let target = if checked.is_ok() { HEADING } else { ERROR_SUMMARY };
        form.progress.change(|form| match checked {
            Ok(request) => {
                form.flaws = Vec::new();
                let context = Some(self.host().context());
                form.submission.attach(files);
                form.submission.review(NewRequest { context, escalation, ..request });
            }
            Err(flaws) => form.flaws = flaws,
        });
        self.host().focus(target);
    }

    fn checked(&self, form: &Form, is_unreadable: bool) -> Result<NewRequest, Vec<(Field, Flaw)>> {
        let (settings, clock) = (self.settings.peek(), self.clock());
        let to_utc = |local: &str| clock.local_to_utc(local);
        let checked = form.draft.peek().complete(form.kind, &settings.rules, clock.now(), &to_utc);
        match is_unreadable {
            true => {
                let unreadable = [(Field::ProblemStartTime, Flaw::Invalid)];
                Err(Flaw::in_order(&[&unreadable, checked.err().unwrap_or_default().as_slice()].concat()))
            }
            false => checked,
        }
    }
}
