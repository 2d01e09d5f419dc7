use std::rc::Rc;

use super::delivered::delivered;
use super::outbox_entry::OutboxEntry;
use super::report::{report, report_refusal};
use super::stage::{ATTEMPTS, Stage};
use super::store_again::store_again;
use super::submission_handle::SubmissionHandle;
use super::withdraw::withdraw;
use crate::app::App;
use crate::app::backend::Outgoing;
use crate::app::form::Form;
use crate::app::host::HostEvent;
use crate::i18n::messages;
use crate::model::{Failure, Submission};

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

/// Tells screen readers that another attempt to send what a form shows begins.
pub fn begin_attempt(app: &App, key: &str) {
    let persistence = app.persistence.peek();
    if let Some(Stage::Sending { attempt: attempt @ 2.. }) = persistence.queue.stage(key)
        && persistence.queue.has_form(key)
    {
        app.announcement.set(retry_text(app, attempt));
    }
}

/// Makes one delivery attempt.
pub async fn attempt(app: &App, key: &str) -> AttemptOutcome {
    let Some(entry) = app.persistence.peek().queue.entry(key).cloned() else { return AttemptOutcome::Over };
    let files = entry.form.files.iter().map(|file| (file.id.clone(), file.name.clone())).collect();
    let outgoing = Outgoing { body: entry.body, key: entry.key, files };
    app.change_persistence(|persistence| persistence.queue.sending(key));
    let (own, sent) = (app.clone(), key.to_owned());
    let progress = Rc::new(move |done, total| own.uploaded(&sent, done, total));
    let outcome = app.backend().submit(outgoing, progress).await;
    app.upload.change(|uploads| uploads.retain(|(known, _)| known != key));
    // The form may have moved on to another request during the attempt.
    let handle = SubmissionHandle::find(app, key);
    match &outcome {
        Ok(receipt) => {
            let is_shown = handle.as_ref().is_some_and(|handle| handle.is_shown(app));
            // It counts even if the user has gone back to the form meanwhile.
            handle.iter().for_each(|handle| handle.change(Submission::submitted));
            delivered(app, key, receipt, is_shown).await;
            let first = handle.filter(|handle| handle.additional.is_none());
            AttemptOutcome::Delivered(first.map(|handle| handle.form))
        }
        Err(failure) => {
            app.change_persistence(|persistence| persistence.queue.answered(key));
            failed(app, key, failure.clone()).await
        }
    }
}

/// Returns the text announced while a retry is under way.
pub fn retry_text(app: &App, attempt: u32) -> String {
    let texts = app.texts.peek();
    let number = |number: u32| app.host().number(texts.tag(), number as usize);
    let arguments = [("attempt", number(attempt).into()), ("attempts", number(ATTEMPTS).into())];
    texts.text_with(messages::REVIEW_RETRYING, &arguments)
}

/// Records that an attempt has failed, or could not be made.
pub async fn failed(app: &App, key: &str, failure: Failure) -> AttemptOutcome {
    let (now, services) = (app.clock().moment(), app.host());
    app.change_persistence(|persistence| persistence.queue.failed(key, &failure, now, services.jitter()));
    let Some(entry) = app.persistence.peek().queue.entry(key).cloned() else {
        // The request was withdrawn during the attempt, or belongs to somebody who has signed out.
        return AttemptOutcome::Over;
    };
    let handle = SubmissionHandle::find(app, key);
    handle.iter().for_each(|handle| handle.change(|submission| submission.failed(&failure)));
    let is_refused = matches!(failure, Failure::Invalid(_) | Failure::FilesRefused(_));
    if let Some(handle) = handle.filter(|handle| handle.additional.is_none()) {
        let is_back = handle.form.progress.peek().submission.is_in_form();
        if is_refused && !is_back {
            // The request is open in the form again, with the fields that must be changed.
            handle.form.progress.change(|progress| progress.refused(failure.clone()));
            report_refusal(app, &handle, failure);
        }
        if is_refused || is_back {
            withdraw(app, &entry, Some(&handle.form)).await;
            return AttemptOutcome::Over;
        }
    }
    store_again(app).await;
    report(app, key);
    let (pause, is_kept) = (entry.delivery.remaining(now.time), app.is_stored(key));
    // If this write fails, the next attempt comes earlier than it should, which is harmless.
    save(app, &[key.to_owned()]).await;
    if entry.delivery.attempts() == 1 && pause.is_some() && is_kept {
        services.emit(HostEvent::Queued);
    }
    if pause.is_none() { AttemptOutcome::Over } else { AttemptOutcome::Retry }
}

/// Writes the records of requests again, as far as they are in storage.
pub async fn save(app: &App, keys: &[String]) {
    let entries = app.persistence.peek().queue.stored(keys);
    if !entries.is_empty() && app.write_and_tell(entries.iter().map(OutboxEntry::rewritten).collect()).await {
        app.change_persistence(|persistence| persistence.queue.written(&entries));
    }
}
