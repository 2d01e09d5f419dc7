use crate::app::App;
use crate::app::form::{Form, Progress};
use crate::app::host::{ERROR_SUMMARY, FILES_INPUT, HEADING, HostEvent};
use crate::i18n::messages;
use crate::model::{Failure, Receipt, Stage, Submission, View, text};

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
            if progress.submission.key() == Some(key) {
                return Some(Self { form, additional: None });
            }
            let index = progress.additional_requests.iter().position(|known| known.submission.key() == Some(key))?;
            Some(Self { form, additional: Some(index) })
        })
    }

    /// Returns the stage of the submission; `None` if the additional customer has been removed.
    pub fn stage(&self) -> Option<Stage> {
        let progress = self.form.progress.peek();
        match self.additional {
            None => Some(progress.submission.stage().clone()),
            Some(index) => {
                progress.additional_requests.get(index).map(|additional| additional.submission.stage().clone())
            }
        }
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

    /// Records the result of an attempt, and notifies the user and the page if the stage has changed. `pause` is the
    /// delay in milliseconds before the next attempt; `is_kept` tells whether the request is in storage, so that a
    /// retryable failure only delays it.
    pub fn ended(&self, app: &App, outcome: &Result<Receipt, Failure>, pause: Option<u32>, is_kept: bool) {
        let before = self.stage();
        let mut outcome = outcome.clone();
        if self.additional.is_some() {
            outcome = without_fields(outcome);
        }
        self.change(|submission| submission.ended(outcome.clone(), pause));
        let present = self.stage();
        if present == before || matches!(present, Some(Stage::Waiting { .. })) {
            return;
        }
        match self.additional {
            None => self.first_settled(app, &outcome, is_kept),
            Some(_) => companion_settled(app, &self.form),
        }
        match outcome {
            Ok(receipt) => {
                app.host().forget_typed();
                app.host().emit(HostEvent::Sent(receipt))
            }
            // A delayed request has been reported by the `Queued` event.
            Err(failure) => failure.is_retryable() && is_kept || app.host().emit(HostEvent::Failed(failure)),
        };
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

/// Removes field errors: an additional request has no form of its own in which they could be corrected.
fn without_fields(outcome: Result<Receipt, Failure>) -> Result<Receipt, Failure> {
    outcome.map_err(|failure| match failure {
        Failure::Invalid(_) | Failure::FilesRefused(_) => Failure::Invalid(Vec::new()),
        other => other,
    })
}

/// Announces the results of all additional requests at once, when the last one has ended.
fn companion_settled(app: &App, form: &Form) {
    let progress = form.progress.peek();
    if progress.is_under_way() {
        return;
    }
    let said = progress.additional_requests.iter().map(|additional| {
        let name = text::shown(&additional.customer.company_name, 120);
        let is_sent = matches!(additional.submission.stage(), Stage::Sent(_));
        let id = if is_sent { messages::ADDITIONAL_REQUEST_SENT } else { messages::ADDITIONAL_REQUEST_FAILED };
        app.texts.peek().text_with(id, &[("customer", name.into())])
    });
    app.announcement.set(said.collect::<Vec<_>>().join("\n"));
}
