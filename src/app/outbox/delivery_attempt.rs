use std::rc::Rc;

use super::delivered::delivered;
use super::outbox_entry::OutboxEntry;
use super::submission_handle::SubmissionHandle;
use super::withdraw::withdraw;
use crate::app::App;
use crate::app::backend::Outgoing;
use crate::app::form::Form;
use crate::app::host::HostEvent;
use crate::i18n::messages;
use crate::model::{ATTEMPTS, Failure, Receipt, Stage};

/// Result of a delivery attempt.
pub enum AttemptOutcome {
    /// The backend has received the request. The form, if one shows the primary request, may submit its additional
    /// requests.
    Delivered(Option<Form>),
    /// The request was refused or withdrawn: no retry before the user acts.
    Over,
    /// Another attempt follows after the backoff delay.
    Retry,
}

/// Makes one delivery attempt.
pub async fn attempt(app: &App, entry: OutboxEntry) -> AttemptOutcome {
    if let Some(handle) = SubmissionHandle::find(app, &entry.key) {
        handle.change(|submission| submission.attempting());
        announce(app, &handle);
    }
    let outgoing = Outgoing {
        body: entry.body.clone(),
        key: entry.key.clone(),
        files: entry.form.files.iter().map(|file| (file.id.clone(), file.name.clone())).collect(),
    };
    app.change_persistence(|persistence| {
        persistence.sending.push(entry.key.clone());
        persistence.attempted.push(entry.key.clone());
    });
    let (own, key) = (app.clone(), entry.key.clone());
    let progress = Rc::new(move |sent, total| own.uploaded(&key, sent, total));
    let outcome = app.backend().submit(outgoing, progress).await;
    let entry = app.persistence.peek().with_present_owner(entry);
    app.change_persistence(|persistence| persistence.sending.retain(|key| *key != entry.key));
    app.upload.change(|uploads| uploads.retain(|(key, _)| *key != entry.key));
    // The form may have moved on to another request during the attempt.
    let handle = SubmissionHandle::find(app, &entry.key);
    match &outcome {
        Ok(receipt) => {
            delivered(app, entry, receipt, handle.as_ref().is_some_and(|handle| handle.is_shown(app))).await;
            let first = handle.as_ref().filter(|handle| handle.additional.is_none());
            let form = first.map(|handle| handle.form.clone());
            settle(app, handle.as_ref(), &outcome, None, true);
            AttemptOutcome::Delivered(form)
        }
        Err(failure) => failed(app, entry, handle, failure.clone()).await,
    }
}

fn announce(app: &App, handle: &SubmissionHandle) {
    if let Some(Stage::Sending { attempt }) = handle.stage()
        && attempt > 1
    {
        app.announcement.set(retry_text(app, attempt));
    }
}

/// Returns the text announced while a retry is under way.
pub fn retry_text(app: &App, attempt: u32) -> String {
    let texts = app.texts.peek();
    let number = |number: u32| app.host().number(texts.tag(), number as usize);
    let arguments = [("attempt", number(attempt).into()), ("attempts", number(ATTEMPTS).into())];
    texts.text_with(messages::REVIEW_RETRYING, &arguments)
}

async fn failed(
    app: &App,
    mut entry: OutboxEntry,
    handle: Option<SubmissionHandle>,
    failure: Failure,
) -> AttemptOutcome {
    let services = app.host();
    let is_first = entry.delivery.attempts() == 0;
    entry.delivery.failed(&failure, app.clock().now(), services.jitter());
    let pause = entry.delivery.remaining(app.clock().now());
    let is_kept = app.is_stored(&entry.key);
    if app.persistence.peek().entry(&entry.key).is_none() {
        // The request was withdrawn during the attempt.
        return AttemptOutcome::Over;
    }
    settle(app, handle.as_ref(), &Err(failure), pause, is_kept);
    let form = handle.filter(|handle| handle.stage() == Some(Stage::Editing) && handle.additional.is_none());
    if let Some(handle) = form {
        // The request is open in the form again, with the fields that must be changed.
        withdraw(app, &entry, Some(&handle.form)).await;
        return AttemptOutcome::Over;
    }
    save_entry(app, &entry).await;
    if is_first && pause.is_some() && is_kept {
        services.emit(HostEvent::Queued);
    }
    if pause.is_none() { AttemptOutcome::Over } else { AttemptOutcome::Retry }
}

/// Persists the delivery state of an outbox entry.
pub async fn save_entry(app: &App, entry: &OutboxEntry) {
    app.change_persistence(|persistence| persistence.put(entry.clone()));
    if app.is_stored(&entry.key) {
        // If this write fails, the next attempt comes earlier than it should, which is harmless.
        app.write_and_tell(vec![entry.rewritten()]).await;
    }
}

/// Reports the result of an attempt to the form, or to the page alone if no form shows the request.
fn settle(
    app: &App,
    handle: Option<&SubmissionHandle>,
    outcome: &Result<Receipt, Failure>,
    pause: Option<u32>,
    is_kept: bool,
) {
    match (handle, outcome) {
        (Some(handle), _) => handle.ended(app, outcome, pause, is_kept),
        (None, Ok(receipt)) => {
            app.announce(messages::OUTBOX_DELIVERED_TITLE);
            app.host().emit(HostEvent::Sent(receipt.clone()));
        }
        (None, Err(failure)) if pause.is_none() => {
            app.announce(messages::OUTBOX_NEEDS_ATTENTION);
            app.host().emit(HostEvent::Failed(failure.clone()));
        }
        (None, Err(_)) => {}
    }
}
