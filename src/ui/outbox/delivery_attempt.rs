use std::rc::Rc;

use super::delivered::delivered;
use super::submission_handle::SubmissionHandle;
use super::withdraw::withdraw;
use crate::app::outbox::OutboxEntry;
use crate::app::storage::{Change, PageEvent};
use crate::i18n::messages;
use crate::model::{ATTEMPTS, Failure, Receipt, Stage};
use crate::ui::state::{FormState, HostEvent, Outgoing, State};

/// Result of a delivery attempt.
pub enum AttemptOutcome {
    /// The backend has received the request. The form, if one shows the primary request, may submit its additional
    /// requests.
    Delivered(Option<FormState>),
    /// The request was refused or withdrawn: no retry before the user acts.
    Over,
    /// Another attempt follows after the backoff delay.
    Retry,
}

/// Makes one delivery attempt.
pub async fn attempt(state: State, entry: OutboxEntry) -> AttemptOutcome {
    if let Some(handle) = SubmissionHandle::find(state, &entry.key) {
        handle.change(|submission| submission.attempting());
        announce(state, handle);
    }
    let outgoing = Outgoing {
        body: entry.body.clone(),
        key: entry.key.clone(),
        files: entry.form.files.iter().map(|file| (file.id.clone(), file.name.clone())).collect(),
    };
    state.change_persistence(|persistence| {
        persistence.sending.push(entry.key.clone());
        persistence.attempted.push(entry.key.clone());
    });
    let key = entry.key.clone();
    let progress = Rc::new(move |sent, total| state.uploaded(&key, sent, total));
    let outcome = state.lazy_services().submit(outgoing, progress).await;
    state.change_persistence(|persistence| persistence.sending.retain(|key| *key != entry.key));
    state.upload.change(|uploads| uploads.retain(|(key, _)| *key != entry.key));
    // The form may have moved on to another request during the attempt.
    let handle = SubmissionHandle::find(state, &entry.key);
    match &outcome {
        Ok(receipt) => {
            delivered(state, entry, receipt, handle.is_some_and(|handle| handle.is_shown(state))).await;
            let form = handle.filter(|handle| handle.additional.is_none()).map(|handle| handle.form);
            settle(state, handle, &outcome, None, true);
            AttemptOutcome::Delivered(form)
        }
        Err(failure) => failed(state, entry, handle, failure.clone()).await,
    }
}

fn announce(state: State, handle: SubmissionHandle) {
    if let Some(Stage::Sending { attempt }) = handle.stage()
        && attempt > 1
    {
        state.announcement.set(retry_text(state, attempt));
    }
}

/// Returns the text announced while a retry is under way.
pub fn retry_text(state: State, attempt: u32) -> String {
    let arguments =
        [("attempt", state.number(attempt as usize).into()), ("attempts", state.number(ATTEMPTS as usize).into())];
    state.localizer().text_with(messages::REVIEW_RETRYING, &arguments)
}

async fn failed(
    state: State,
    mut entry: OutboxEntry,
    handle: Option<SubmissionHandle>,
    failure: Failure,
) -> AttemptOutcome {
    let services = state.services();
    let is_first = entry.delivery.attempts() == 0;
    entry.delivery.failed(&failure, services.now(), services.jitter());
    let pause = entry.delivery.remaining(services.now());
    let is_kept = state.is_stored(&entry.key);
    if state.persistence.peek().entry(&entry.key).is_none() {
        // The request was withdrawn during the attempt.
        return AttemptOutcome::Over;
    }
    settle(state, handle, &Err(failure), pause, is_kept);
    let form = handle.filter(|handle| handle.stage() == Some(Stage::Editing) && handle.additional.is_none());
    if let Some(handle) = form {
        // The request is open in the form again, with the fields that must be changed.
        withdraw(state, &entry, Some(handle.form)).await;
        return AttemptOutcome::Over;
    }
    save_entry(state, &entry).await;
    if is_first && pause.is_some() && is_kept {
        services.emit(HostEvent::Queued);
    }
    if pause.is_none() { AttemptOutcome::Over } else { AttemptOutcome::Retry }
}

/// Persists the delivery state of an outbox entry.
pub async fn save_entry(state: State, entry: &OutboxEntry) {
    state.change_persistence(|persistence| persistence.put(entry.clone()));
    if state.is_stored(&entry.key) {
        // If this write fails, the next attempt comes earlier than it should, which is harmless.
        let storage = state.storage();
        let (key, record) = (entry.key.clone(), Some(entry.to_json()));
        let _ = storage.write(vec![Change::Settle { key, record, files: Vec::new() }]).await;
        storage.broadcast(&PageEvent::StorageChanged);
    }
}

/// Reports the result of an attempt to the form, or to the page alone if no form shows the request.
fn settle(
    state: State,
    handle: Option<SubmissionHandle>,
    outcome: &Result<Receipt, Failure>,
    pause: Option<u32>,
    is_kept: bool,
) {
    match (handle, outcome) {
        (Some(handle), _) => handle.ended(state, outcome, pause, is_kept),
        (None, Ok(receipt)) => {
            state.announcement.set(state.localizer().text(messages::OUTBOX_DELIVERED_TITLE));
            state.services().emit(HostEvent::Sent(receipt.clone()));
        }
        (None, Err(failure)) if pause.is_none() => {
            state.announcement.set(state.localizer().text(messages::OUTBOX_NEEDS_ATTENTION));
            state.services().emit(HostEvent::Failed(failure.clone()));
        }
        (None, Err(_)) => {}
    }
}
