use super::delivered::delivered;
use super::delivery_attempt::{AttemptOutcome, attempt};
use super::outbox_entry::OutboxEntry;
use super::submission_handle::SubmissionHandle;
use super::withdraw::withdraw;
use crate::app::App;
use crate::app::form::Form;
use crate::app::host::HostEvent;
use crate::app::owner::UNKNOWN_OWNER;
use crate::app::record::StoredRecord;
use crate::app::settings::Caller;
use crate::model::{Failure, Stage, Submission};

/// Starts the delivery of one outbox entry. Only the tab that holds the entry's lock sends it; if that tab dies,
/// another acquires the lock and continues. Each entry has a lock of its own: a background tab, whose timers are slowed
/// down, must not hold up the request that a user is watching.
pub fn start_delivery(app: &App, key: String) {
    if app.persistence.peek().delivering.contains(&key) {
        return;
    }
    app.change_persistence(|persistence| persistence.delivering.push(key.clone()));
    let lock = app.storage().lock(&key);
    let app = app.clone();
    app.clone().spawn(async move {
        let lock = lock.await;
        deliver(&app, &key).await;
        drop(lock);
        app.change_persistence(|persistence| persistence.delivering.retain(|known| *known != key));
        released(&app, &key);
    });
}

/// Starts the delivery of all outbox entries.
pub fn start_deliveries(app: &App) {
    let keys: Vec<_> = app.persistence.peek().outbox.iter().map(|entry| entry.key.clone()).collect();
    keys.into_iter().for_each(|key| start_delivery(app, key));
}

/// Sends an entry as soon as possible, overriding its backoff delay or a refusal, and before it the primary request
/// that it depends on.
pub fn send_now(app: &App, key: &str) {
    let persistence = app.persistence.peek();
    let Some(entry) = persistence.entry(key) else { return };
    let first = entry.after.as_deref().and_then(|first| persistence.entry(first));
    for entry in first.into_iter().chain([entry]) {
        let asked = (entry.key.clone(), entry.delivery.attempts());
        app.change_persistence(|persistence| {
            if persistence.delivering.contains(&asked.0) {
                persistence.asked_meanwhile.push(asked.0.clone());
            }
            persistence.asked.push(asked);
        });
        start_delivery(app, entry.key.clone());
    }
}

/// Submits the additional requests once the primary one is delivered; they were persisted together with it.
pub fn submit_additional_requests(app: &App, form: &Form) {
    (0..form.progress.peek().additional_requests.len()).for_each(|index| submit_additional_request(app, form, index));
}

/// Submits the request for an additional customer, unless the page cancels it or it is being sent already.
pub fn submit_additional_request(app: &App, form: &Form, index: usize) {
    let handle = SubmissionHandle { form: form.clone(), additional: Some(index) };
    let may_begin = matches!(handle.stage(), Some(Stage::Reviewing | Stage::Failed(_)));
    let additional_requests = form.progress.peek().additional_requests.clone();
    let Some(submission) =
        additional_requests.get(index).map(|additional| &additional.submission).filter(|_| may_begin)
    else {
        return;
    };
    let (Some(request), Some(key)) = (submission.request(), submission.key()) else { return };
    if app.host().emit(HostEvent::Submit(Box::new(request.clone()))) {
        handle.change(|submission| {
            submission.submit(|| app.host().new_key());
        });
        send_now(app, key);
        start_delivery(app, key.to_owned());
    } else if let Some(entry) = app.persistence.peek().entry(key).cloned() {
        // The page cancelled it, so it must not be sent in the background either.
        let own = app.clone();
        app.spawn(async move { withdraw(&own, &entry, None).await });
    }
}

/// Called when this tab has released the entry's lock. A form that waits for the entry shows what is known of it, and
/// stops waiting.
fn released(app: &App, key: &str) {
    if app.persistence.peek().asked_meanwhile.iter().any(|asked| asked == key) {
        // The user has asked for another attempt while the result of the last one was being written.
        app.change_persistence(|persistence| persistence.asked_meanwhile.retain(|asked| asked != key));
        return start_delivery(app, key.to_owned());
    }
    let Some(handle) = SubmissionHandle::find(app, key) else { return };
    match app.persistence.peek().entry(key).cloned() {
        Some(entry) => {
            if let Some(receipt) = entry.delivery.receipt(app.clock().now()) {
                handle.ended(app, &Ok(receipt.clone()), None, true);
                // If no form shows it, the outbox entry reports the delivery until the user has seen it.
                if handle.is_shown(app) {
                    let own = app.clone();
                    app.spawn(async move { delivered(&own, entry, &receipt, true).await });
                }
            } else if handle.stage().is_some_and(|stage| matches!(stage, Stage::Sending { .. } | Stage::Waiting { .. }))
                && entry.after.is_none()
            {
                // Another user is signed in, or none.
                handle.ended(app, &Err(Failure::Unauthorized), None, true);
            }
        }
        None => handle.change(Submission::given_up),
    }
}

async fn deliver(app: &App, key: &str) {
    // Read the wake-up counter before the attempt: a wake-up during its last steps must not be lost.
    let mut wakes = app.persistence.peek().wakes;
    loop {
        let Some(entry) = present(app, key).await else { return };
        if is_held_back(app, &entry) {
            return;
        }
        wait(app, &entry, wakes).await;
        wakes = app.persistence.peek().wakes;
        // A request that this page has just submitted belongs to the signed-in user.
        let is_here = entry.delivery.attempts() == 0 && SubmissionHandle::find(app, key).is_some();
        let is_new = is_here && !app.settings.peek().is_caller_in_question;
        if !is_new && !is_still_theirs(app, &entry).await {
            return;
        }
        // Another tab may have withdrawn it during the wait.
        let Some(entry) = present(app, key).await else { return };
        match attempt(app, entry).await {
            AttemptOutcome::Delivered(form) => {
                form.into_iter().for_each(|form| submit_additional_requests(app, &form));
                return start_deliveries(app);
            }
            AttemptOutcome::Over => return,
            AttemptOutcome::Retry => {}
        }
    }
}

/// Reads the entry from storage again: another tab may have delivered, changed or deleted it.
async fn present(app: &App, key: &str) -> Option<OutboxEntry> {
    let known = app.persistence.peek().entry(key).cloned()?;
    if !app.is_stored(key) {
        return Some(known);
    }
    let answer = app.storage().entry(key).await;
    match answer {
        Ok(Some(json)) => match OutboxEntry::read(key, &json) {
            // Much may have happened while storage was being read.
            StoredRecord::Known(entry) if may_be_sent(app, &entry) => {
                let entry = app.persistence.peek().latest(entry);
                app.change_persistence(|persistence| {
                    persistence.put(entry.clone());
                    persistence.hold_those_left_alone();
                });
                Some(entry)
            }
            _ => None,
        },
        Ok(None) => {
            app.change_persistence(|persistence| persistence.remove(key));
            None
        }
        // Storage that cannot be read now has no newer state; the request may have been withdrawn in the meantime.
        Err(_) => app.persistence.peek().entry(key).cloned(),
    }
}

/// Whether an entry is neither withdrawn nor another person's by now.
fn may_be_sent(app: &App, entry: &OutboxEntry) -> bool {
    let persistence = app.persistence.peek();
    persistence.entry(&entry.key).is_some() && !persistence.withdrawn.has(entry)
}

/// Whether the entry is delivered, needs the user's attention, or depends on a primary request that is not delivered.
fn is_held_back(app: &App, entry: &OutboxEntry) -> bool {
    let persistence = app.persistence.peek();
    let first = entry.after.as_deref().and_then(|first| persistence.entry(first));
    let is_waiting = first.is_some_and(|first| !first.delivery.is_delivered());
    // A request with an unknown owner is not sent in the signed-in user's name unless they ask for it.
    let is_unclaimed =
        entry.owner.as_deref() == Some(UNKNOWN_OWNER) && SubmissionHandle::find(app, &entry.key).is_none();
    let needs_person = entry.delivery.attention().is_some() || is_unclaimed || persistence.is_left_alone(entry);
    is_waiting || entry.delivery.is_delivered() || needs_person && !persistence.is_asked(entry)
}

/// Waits until an attempt is due, the user asks for one, or a wake-up ends the backoff delay early.
async fn wait(app: &App, entry: &OutboxEntry, wakes: u64) {
    const LOOK: u32 = 1_000;
    loop {
        let persistence = app.persistence.peek();
        // A request withdrawn and submitted again unchanged has restarted its count of attempts.
        let is_asked = persistence.is_asked(persistence.entry(&entry.key).unwrap_or(entry));
        // A newly opened page counts as a wake-up: the user is back.
        let is_news = persistence.wakes != wakes || !persistence.attempted.contains(&entry.key);
        let is_awake = is_news && entry.delivery.may_be_woken();
        let remaining = entry.delivery.remaining(app.clock().now()).unwrap_or_default();
        if is_asked || is_awake || remaining == 0 {
            break;
        }
        app.clock().pause(remaining.min(LOOK)).await;
    }
    app.change_persistence(|persistence| {
        persistence.asked.retain(|(key, _)| *key != entry.key);
        persistence.asked_meanwhile.retain(|key| *key != entry.key);
    });
}

/// Whether the request's owner is still the signed-in user: no request is sent in another user's name.
async fn is_still_theirs(app: &App, entry: &OutboxEntry) -> bool {
    let Some(owner) = entry.owner.as_ref().filter(|owner| *owner != UNKNOWN_OWNER) else { return true };
    let answer = app.backend().caller().await;
    match answer {
        Ok(caller) => {
            let is_theirs = caller.as_ref() == Some(owner);
            app.set_caller(Caller::Known(caller));
            is_theirs
        }
        // A backend that cannot tell the caller will not accept a request either.
        Err(_) => true,
    }
}
