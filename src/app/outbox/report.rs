use super::submission_handle::SubmissionHandle;
use crate::app::App;
use crate::app::host::HostEvent;
use crate::i18n::messages;
use crate::model::{Failure, Receipt};

/// Tells the user and the page what has become of a request, unless they have been told: in the form that shows it, or
/// beside whatever is shown.
pub fn report(app: &App, key: &str) {
    let persistence = app.persistence.peek();
    let Some(outcome) = persistence.queue.news(key) else { return };
    app.change_persistence(|persistence| persistence.queue.told(key, &outcome));
    match SubmissionHandle::find(app, key) {
        Some(handle) => in_form(app, &handle, outcome, app.is_stored(key)),
        // Nobody is told of another person's request.
        None if persistence.queue.entry(key).is_some() => beside(app, outcome),
        None => {}
    }
}

/// Tells that a request is the form's again, because the backend has refused it.
pub fn report_refusal(app: &App, handle: &SubmissionHandle, failure: Failure) {
    in_form(app, handle, Err(failure), false);
}

fn in_form(app: &App, handle: &SubmissionHandle, outcome: Result<Receipt, Failure>, is_kept: bool) {
    let outcome = if handle.additional.is_some() { without_fields(outcome) } else { outcome };
    handle.settled(app, &outcome, is_kept);
    match outcome {
        Ok(receipt) => {
            app.host().forget_typed();
            app.host().emit(HostEvent::Sent(receipt))
        }
        // A delayed request is reported by the `Queued` event.
        Err(failure) => failure.is_retryable() && is_kept || app.host().emit(HostEvent::Failed(failure)),
    };
}

fn beside(app: &App, outcome: Result<Receipt, Failure>) {
    let (said, event) = match outcome {
        Ok(receipt) => (messages::OUTBOX_DELIVERED_TITLE, HostEvent::Sent(receipt)),
        // It is sent later.
        Err(failure) if failure.is_retryable() => return,
        Err(failure) => (messages::OUTBOX_NEEDS_ATTENTION, HostEvent::Failed(failure)),
    };
    app.announce(said);
    app.host().emit(event);
}

/// Removes field errors: an additional request has no form of its own in which they could be corrected.
fn without_fields(outcome: Result<Receipt, Failure>) -> Result<Receipt, Failure> {
    outcome.map_err(|failure| match failure {
        Failure::Invalid(_) | Failure::FilesRefused(_) => Failure::Invalid(Vec::new()),
        other => other,
    })
}
