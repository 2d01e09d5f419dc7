use std::pin::pin;

use futures_util::future::select;

use super::delivered::delivered;
use super::delivery_attempt::{AttemptOutcome, attempt, begin_attempt, failed};
use super::keep::{entries, keep};
use super::outbox_entry::OutboxEntry;
use super::queue::Step;
use super::report::report;
use super::stage::Stage;
use super::submission_handle::SubmissionHandle;
use super::withdraw::withdraw;
use crate::app::App;
use crate::app::form::{Form, Progress};
use crate::app::host::HostEvent;
use crate::app::owner::UNKNOWN_OWNER;
use crate::app::record::StoredRecord;
use crate::app::settings::Caller;
use crate::i18n::messages;
use crate::model::{Failure, Submission, SubmissionStep};

/// Starts the delivery of one request. Only the tab that holds the request's lock sends it; if that tab dies, another
/// acquires the lock and continues. Each request has a lock of its own: a background tab, whose timers are slowed down,
/// must not hold up the request that a user is watching.
fn start_delivery(app: &App, key: &str) {
    if !app.change_persistence(|persistence| persistence.queue.begin(key)) {
        return;
    }
    let lock = app.storage().lock(key);
    let (app, key) = (app.clone(), key.to_owned());
    app.clone().spawn(async move {
        let lock = lock.await;
        deliver(&app, &key).await;
        drop(lock);
        match app.change_persistence(|persistence| persistence.queue.end(&key)) {
            // The user has asked for another attempt while the result of the last one was being written.
            true => start_delivery(&app, &key),
            false => released(&app, &key),
        }
    });
}

/// Starts the delivery of all requests.
pub fn start_deliveries(app: &App) {
    let keys: Vec<_> = app.persistence.peek().queue.listed().map(|entry| entry.key.clone()).collect();
    keys.iter().for_each(|key| start_delivery(app, key));
}

/// Sends a request as soon as possible, overriding its backoff delay or a refusal, and before it the first request that
/// it follows.
pub fn send_now(app: &App, key: &str) {
    let persistence = app.persistence.peek();
    let first = persistence.queue.entry(key).and_then(|entry| entry.after.as_deref());
    for key in first.into_iter().chain([key]) {
        app.change_persistence(|persistence| persistence.queue.ask(key));
        start_delivery(app, key);
    }
}

/// Submits the additional requests once the primary one is delivered; they were persisted together with it, and the user
/// may have deleted them from the outbox.
pub fn submit_additional_requests(app: &App, form: &Form) {
    for (index, additional) in form.progress.peek().additional_requests.iter().enumerate() {
        let queue = &app.persistence.peek().queue;
        if additional.submission.key().is_some_and(|key| queue.entry(key).is_some()) {
            submit_additional_request(app, form, index);
        }
    }
}

/// Submits the request for an additional customer, unless the page cancels it or it is being sent already.
pub fn submit_additional_request(app: &App, form: &Form, index: usize) {
    let progress = form.progress.peek();
    let Some(submission) = progress.additional_requests.get(index).map(|additional| &additional.submission) else {
        return;
    };
    // The first one goes before.
    let is_its_turn = matches!(app.stage(form), Stage::Sent(_));
    let may_begin = is_its_turn && matches!(app.stage_of(submission), Stage::Reviewing | Stage::Failed(_));
    let (Some(request), Some(key)) = (submission.request().filter(|_| may_begin), submission.key()) else { return };
    if app.persistence.peek().queue.is_withheld(key) {
        // It waits for the person who has submitted it to sign in again.
        return app.announce(messages::SEND_FAILED_TITLE);
    }
    if app.host().emit(HostEvent::Submit(Box::new(request.clone()))) {
        SubmissionHandle { form: form.clone(), additional: Some(index) }.change(Submission::submitted);
        app.change_persistence(|persistence| persistence.queue.starts_anew(key));
        match app.persistence.peek().queue.stage(key) {
            None => submit_cancelled(app, form, index),
            Some(_) => send_now(app, key),
        }
    } else if let Some(entry) = app.persistence.peek().queue.entry(key).cloned() {
        // The page cancelled it, so it must not be sent in the background either.
        let own = app.clone();
        app.spawn(async move { withdraw(&own, &entry, None).await });
    }
}

/// Submits the request for an additional customer that is in the outbox no more: the page had cancelled it, or the user
/// had deleted it.
fn submit_cancelled(app: &App, form: &Form, index: usize) {
    let progress = form.progress.peek();
    let Some(key) = progress.submission.key() else { return };
    let Some(entry) = entries(app, form, key).into_iter().nth(index + 1) else { return };
    let key = entry.key.clone();
    let persistence = keep(app, form, vec![OutboxEntry { after: None, ..entry }]);
    let own = app.clone();
    app.spawn(async move {
        persistence.await;
        send_now(&own, &key);
        stop_waiting_for_others(&own, &key);
    });
}

/// Called when this tab has released the request's lock. A form that waits for the request shows what is known of it, and
/// stops waiting.
fn released(app: &App, key: &str) {
    let Some(handle) = SubmissionHandle::find(app, key) else { return };
    let persistence = app.persistence.peek();
    match persistence.queue.stage(key) {
        None => follow_other_tabs(app),
        Some(Stage::Failed(_)) => report(app, key),
        Some(Stage::Sent(receipt)) => {
            handle.change(Submission::submitted);
            report(app, key);
            // If no form shows it, the outbox reports the delivery until the user has seen it.
            if persistence.queue.entry(key).is_some() && handle.is_shown(app) {
                let (own, key) = (app.clone(), key.to_owned());
                app.spawn(async move { delivered(&own, &key, &receipt, true).await });
            }
        }
        Some(_) if handle.is_waiting(app) && persistence.queue.is_idle(key) => {
            // An attempt of another tab was refused; or another user is signed in, or none.
            let code = persistence.queue.entry(key).and_then(|entry| entry.delivery.attention());
            stop_waiting(app, key, code.map_or(Failure::Unauthorized, Failure::of_code));
        }
        Some(_) => {}
    }
}

/// Takes over what other tabs have done to the requests that forms of this page show. If one is stored nowhere any more,
/// since it was withdrawn, or delivered and shown there, its content is the form's again; it is not stored before it is
/// changed. If it was submitted again there, the form shows that.
pub fn follow_other_tabs(app: &App) {
    for form in app.forms() {
        let progress = form.progress.peek();
        let Some(key) = progress.submission.key() else { continue };
        let persistence = app.persistence.peek();
        let (stage, is_listed) = (persistence.queue.stage(key), persistence.queue.entry(key).is_some());
        match progress.submission.step() {
            SubmissionStep::Submitted if stage.is_none() => {
                form.progress.change(Progress::returned);
                let saved = app.saved_form(form).to_json().to_string();
                let is_by_other = !persistence.queue.withdrawn.is_own(key);
                form.saving.change(|saving| (saving.ended_in_other_tab, saving.restored) = (is_by_other, Some(saved)));
                if is_by_other {
                    app.announce(messages::DRAFTS_ENDED_IN_OTHER_TAB);
                }
            }
            SubmissionStep::Reviewing if is_listed => {
                app.change_persistence(|persistence| persistence.queue.show(key));
                form.progress.change(|progress| progress.submission.submitted());
            }
            _ => {}
        }
    }
}

/// Ends the waiting of a form for a request that this page does not send.
fn stop_waiting(app: &App, key: &str, failure: Failure) {
    app.change_persistence(|persistence| persistence.queue.stop_waiting(key, failure));
    report(app, key);
}

/// Ends the waiting of a form whose request is another person's by now: it waits for them.
pub(super) fn stop_waiting_for_others(app: &App, key: &str) {
    let persistence = app.persistence.peek();
    if persistence.queue.is_withheld(key)
        && SubmissionHandle::find(app, key).is_some()
        && matches!(persistence.queue.stage(key), Some(Stage::Sending { .. }))
    {
        stop_waiting(app, key, Failure::Unauthorized);
    }
}

async fn deliver(app: &App, key: &str) {
    // Read the wake-up counter before the attempt: a wake-up during its last steps must not be lost.
    let mut wakes = app.persistence.peek().queue.wakes();
    while refresh(app, key).await && is_due(app, key, wakes).await {
        wakes = app.persistence.peek().queue.wakes();
        begin_attempt(app, key);
        let outcome = match may_be_sent(app, key).await {
            Ok(true) => attempt(app, key).await,
            Ok(false) => return,
            Err(failure) => failed(app, key, failure).await,
        };
        match outcome {
            AttemptOutcome::Delivered(form) => {
                form.into_iter().for_each(|form| submit_additional_requests(app, &form));
                return start_deliveries(app);
            }
            AttemptOutcome::Over => return,
            AttemptOutcome::Retry => {}
        }
    }
}

/// Whether the request may be sent now: its owner is still signed in, and no other tab has withdrawn or delivered it
/// during the wait. Asks again if somebody else may have signed in while storage was read.
async fn may_be_sent(app: &App, key: &str) -> Result<bool, Failure> {
    loop {
        let doubts = app.settings.peek().doubts;
        if !is_still_theirs(app, key).await? || !refresh(app, key).await {
            return Ok(false);
        }
        if app.settings.peek().doubts == doubts {
            return Ok(app.persistence.peek().queue.entry(key).is_some_and(|entry| !entry.delivery.is_delivered()));
        }
    }
}

/// Reads the request from storage again: another tab may have delivered, changed or deleted it. Returns whether it is
/// still to be sent.
async fn refresh(app: &App, key: &str) -> bool {
    let is_listed = || app.persistence.peek().queue.entry(key).is_some();
    if !is_listed() || !app.is_stored(key) {
        return is_listed();
    }
    match app.storage().entry(key).await {
        Ok(Some(json)) => match OutboxEntry::read(key, &json, app.host().parser()) {
            // Much may have happened while storage was being read.
            StoredRecord::Known(entry) if is_listed() && !app.persistence.peek().queue.withdrawn.has(&entry) => {
                app.change_persistence(|persistence| persistence.queue.found(entry));
                true
            }
            _ => false,
        },
        Ok(None) => {
            app.change_persistence(|persistence| persistence.queue.missing(key));
            is_listed()
        }
        // Storage that cannot be read now has no newer state; the request may have been withdrawn in the meantime.
        Err(_) => is_listed(),
    }
}

/// Waits until an attempt is due, the user asks for one, or a wake-up ends the backoff delay early; false if none is to
/// be made.
async fn is_due(app: &App, key: &str, wakes: u64) -> bool {
    // A clock that was set, or a device that has slept, shortens a pause. A hidden page is told when it is seen again.
    const LOOK: u32 = 30_000;
    loop {
        match app.persistence.peek().queue.step(key, app.clock().moment(), wakes) {
            Step::Stop => return false,
            Step::Pause(milliseconds) => {
                let longest = if app.host().is_hidden() { u32::MAX } else { LOOK };
                let pause = app.clock().pause(milliseconds.min(longest));
                select(pause, pin!(app.persistence_changed.notified())).await;
            }
            Step::Attempt => break,
        }
    }
    app.change_persistence(|persistence| persistence.queue.heard(key));
    true
}

/// Whether the request's owner is still the signed-in user: no request is sent in another user's name. An error if
/// somebody else may be, and the backend cannot be asked.
async fn is_still_theirs(app: &App, key: &str) -> Result<bool, Failure> {
    let Some(entry) = app.persistence.peek().queue.entry(key).cloned() else { return Ok(false) };
    let Some(owner) = entry.owner.filter(|owner| owner != UNKNOWN_OWNER) else { return Ok(true) };
    // A request that this page has just submitted belongs to the signed-in user.
    let is_here = entry.delivery.attempts() == 0 && app.persistence.peek().queue.has_form(key);
    if is_here && !app.settings.peek().is_caller_in_question {
        return Ok(true);
    }
    match app.ask_caller().await {
        Ok(caller) => {
            let is_theirs = caller.as_deref() == Some(owner.as_str());
            app.set_caller(Caller::Known(caller));
            Ok(is_theirs)
        }
        // It may be reached again a moment later, and then takes the request from whoever is signed in.
        Err(failure) if app.settings.peek().is_caller_in_question && failure.is_retryable() => Err(failure),
        // A backend that cannot tell the caller will not accept a request either.
        Err(_) => Ok(true),
    }
}
