use super::stage::Stage;
use crate::app::App;
use crate::app::form::{Form, Progress};
use crate::app::host::{ERROR_SUMMARY, FILES_INPUT, HEADING};
use crate::i18n::messages;
use crate::model::{Failure, Receipt, Submission, View, text};

/// Handle to one submission of a form: the primary request, or the one for an additional customer.
#[derive(Clone)]
pub struct SubmissionHandle {
    /// The form.
    pub form: Form,
    /// Index of the additional request; `None` for the primary one.
    pub additional: Option<usize>,
}

impl SubmissionHandle {
    /// Finds the submission with this idempotency key among the forms of this page.
    pub fn find(app: &App, key: &str) -> Option<Self> {
        app.forms().iter().find_map(|form| {
            let form = form.clone();
            let progress = form.progress.peek();
            let index = progress.submissions().position(|known| known.key() == Some(key))?;
            Some(Self { form, additional: index.checked_sub(1) })
        })
    }

    /// Changes the submission.
    pub fn change(&self, change: impl FnOnce(&mut Submission)) {
        self.form.progress.change(|progress: &mut Progress| match self.additional {
            None => change(&mut progress.submission),
            Some(index) => {
                if let Some(additional) = progress.additional_requests.get_mut(index) {
                    change(&mut additional.submission);
                }
            }
        });
    }

    /// Whether the form waits for the outcome.
    pub fn is_waiting(&self, app: &App) -> bool {
        let index = self.additional.map_or(0, |index| index + 1);
        let progress = self.form.progress.peek();
        progress.submissions().nth(index).is_some_and(|known| matches!(app.stage_of(known), Stage::Sending { .. }))
    }

    /// Tells the user how an attempt has ended. `is_kept` tells whether the request is in storage, so that a retryable
    /// failure only delays it.
    pub fn settled(&self, app: &App, outcome: &Result<Receipt, Failure>, is_kept: bool) {
        match self.additional {
            None => self.first_settled(app, outcome, is_kept),
            Some(_) => additional_settled(app, &self.form),
        }
    }

    /// Whether the view that shows the result is open.
    pub fn is_shown(&self, app: &App) -> bool {
        match app.navigation.peek().current() {
            &View::NewRequest(kind) => app.kind(kind) == self.form.kind,
            _ => false,
        }
    }

    fn first_settled(&self, app: &App, outcome: &Result<Receipt, Failure>, is_kept: bool) {
        let (form, services) = (&self.form, app.host());
        // If the user has moved to another view, the result is announced, but the focus stays there.
        let is_shown = self.is_shown(app);
        let title = match outcome {
            Ok(_) => messages::SENT_TITLE,
            Err(failure) if failure.is_retryable() && is_kept => messages::SEND_QUEUED_TITLE,
            Err(Failure::UnknownOutcome | Failure::InProgress) => messages::SEND_UNCONFIRMED_TITLE,
            Err(_) => messages::SEND_FAILED_TITLE,
        };
        app.announcement.set(if is_shown { String::new() } else { app.texts.peek().text(title) });
        let target = match outcome {
            Ok(_) => HEADING,
            Err(Failure::Invalid(flaws)) if !flaws.is_empty() => {
                form.progress.change(|form| form.flaws = flaws.clone());
                ERROR_SUMMARY
            }
            Err(Failure::FilesRefused(flaws)) => {
                form.files.change(|files| files.refused(flaws));
                FILES_INPUT
            }
            Err(_) => return,
        };
        if is_shown {
            services.focus(target);
        }
    }
}

/// Lets go of the requests that no form shows any more.
pub fn note_shown_requests(app: &App) {
    let is_shown = |key: &str| SubmissionHandle::find(app, key).is_some();
    if !app.persistence.peek().queue.with_forms().all(is_shown) {
        app.change_persistence(|persistence| persistence.queue.retain_shown(is_shown));
    }
}

/// Announces the results of all additional requests at once, when the last one has ended.
fn additional_settled(app: &App, form: &Form) {
    if app.is_under_way(form) {
        return;
    }
    let progress = form.progress.peek();
    let said = progress.additional_requests.iter().map(|additional| {
        let name = text::shown(&additional.customer.company_name, 120);
        let is_sent = matches!(app.stage_of(&additional.submission), Stage::Sent(_));
        let id = if is_sent { messages::ADDITIONAL_REQUEST_SENT } else { messages::ADDITIONAL_REQUEST_FAILED };
        app.texts.peek().text_with(id, &[("customer", name.into())])
    });
    app.announcement.set(said.collect::<Vec<_>>().join("\n"));
}
