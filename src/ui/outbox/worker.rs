use super::delivered::delivered;
use super::delivery_attempt::{AttemptOutcome, attempt};
use super::submission_handle::SubmissionHandle;
use super::withdraw::withdraw;
use crate::app::outbox::OutboxEntry;
use crate::app::owner::UNKNOWN_OWNER;
use crate::app::record::StoredRecord;
use crate::model::{Failure, Stage, Submission};
use crate::ui::state::{Caller, FormState, HostEvent, State};

/// Starts the delivery of one outbox entry. Only the tab that holds the entry's lock sends it; if that tab dies,
/// another acquires the lock and continues. Each entry has a lock of its own: a background tab, whose timers are slowed
/// down, must not hold up the request that a user is watching.
pub fn start_delivery(state: State, key: String) {
    if state.persistence.peek().delivering.contains(&key) {
        return;
    }
    state.change_persistence(|persistence| persistence.delivering.push(key.clone()));
    let lock = state.storage().lock(&key);
    state.spawn(async move {
        let lock = lock.await;
        deliver(state, &key).await;
        drop(lock);
        state.change_persistence(|persistence| persistence.delivering.retain(|known| *known != key));
        released(state, &key);
    });
}

/// Starts the delivery of all outbox entries.
pub fn start_deliveries(state: State) {
    let keys: Vec<_> = state.persistence.peek().outbox.iter().map(|entry| entry.key.clone()).collect();
    keys.into_iter().for_each(|key| start_delivery(state, key));
}

/// Sends an entry as soon as possible, overriding its backoff delay or a refusal, and before it the primary request
/// that it depends on.
pub fn send_now(state: State, key: &str) {
    let persistence = state.persistence.peek();
    let Some(entry) = persistence.entry(key) else { return };
    let first = entry.after.as_deref().and_then(|first| persistence.entry(first));
    for entry in first.into_iter().chain([entry]) {
        let asked = (entry.key.clone(), entry.delivery.attempts());
        state.change_persistence(|persistence| persistence.asked.push(asked));
        start_delivery(state, entry.key.clone());
    }
}

/// Submits the additional requests once the primary one is delivered; they were persisted together with it.
pub fn submit_additional_requests(state: State, form: FormState) {
    (0..form.progress.peek().additional_requests.len()).for_each(|index| submit_additional_request(state, form, index));
}

/// Submits the request for an additional customer, unless the page cancels it or it is being sent already.
pub fn submit_additional_request(state: State, form: FormState, index: usize) {
    let handle = SubmissionHandle { form, additional: Some(index) };
    let may_begin = matches!(handle.stage(), Some(Stage::Reviewing | Stage::Failed(_)));
    let additional_requests = form.progress.peek().additional_requests.clone();
    let Some(submission) =
        additional_requests.get(index).map(|additional| &additional.submission).filter(|_| may_begin)
    else {
        return;
    };
    let (Some(request), Some(key)) = (submission.request(), submission.key()) else { return };
    if state.services().emit(HostEvent::Submit(Box::new(request.clone()))) {
        handle.change(|submission| {
            submission.submit(|| state.services().new_key());
        });
        send_now(state, key);
        start_delivery(state, key.to_owned());
    } else if let Some(entry) = state.persistence.peek().entry(key).cloned() {
        // The page cancelled it, so it must not be sent in the background either.
        state.spawn(async move { withdraw(state, &entry, None).await });
    }
}

/// Called when this tab has released the entry's lock. A form that waits for the entry shows what is known of it, and
/// stops waiting.
fn released(state: State, key: &str) {
    let Some(handle) = SubmissionHandle::find(state, key) else { return };
    match state.persistence.peek().entry(key).cloned() {
        Some(entry) => {
            if let Some(receipt) = entry.delivery.receipt(state.services().now()) {
                handle.ended(state, &Ok(receipt.clone()), None, true);
                // If no form shows it, the outbox entry reports the delivery until the user has seen it.
                if handle.is_shown(state) {
                    state.spawn(async move { delivered(state, entry, &receipt, true).await });
                }
            } else if handle.stage().is_some_and(|stage| matches!(stage, Stage::Sending { .. } | Stage::Waiting { .. }))
                && entry.after.is_none()
            {
                // Another user is signed in, or none.
                handle.ended(state, &Err(Failure::Unauthorized), None, true);
            }
        }
        None => handle.change(Submission::given_up),
    }
}

async fn deliver(state: State, key: &str) {
    // Read the wake-up counter before the attempt: a wake-up during its last steps must not be lost.
    let mut wakes = state.persistence.peek().wakes;
    loop {
        let Some(entry) = present(state, key).await else { return };
        if is_held_back(state, &entry) {
            return;
        }
        wait(state, &entry, wakes).await;
        wakes = state.persistence.peek().wakes;
        // A request that this page has just submitted belongs to the signed-in user.
        let is_new = entry.delivery.attempts() == 0 && SubmissionHandle::find(state, key).is_some();
        if !is_new && !is_still_theirs(state, &entry).await {
            return;
        }
        // Another tab may have withdrawn it during the wait.
        let Some(entry) = present(state, key).await else { return };
        match attempt(state, entry).await {
            AttemptOutcome::Delivered(form) => {
                form.into_iter().for_each(|form| submit_additional_requests(state, form));
                return start_deliveries(state);
            }
            AttemptOutcome::Over => return,
            AttemptOutcome::Retry => {}
        }
    }
}

/// Reads the entry from storage again: another tab may have delivered, changed or deleted it.
async fn present(state: State, key: &str) -> Option<OutboxEntry> {
    let known = state.persistence.peek().entry(key).cloned()?;
    if !state.is_stored(key) {
        return Some(known);
    }
    let answer = state.storage().entry(key).await;
    match answer {
        Ok(Some(json)) => match OutboxEntry::read(key, &json) {
            // The user or another tab may have withdrawn it while storage was being read.
            StoredRecord::Known(entry) if !state.persistence.peek().withdrawn.has(&entry) => {
                state.change_persistence(|persistence| persistence.put(entry.clone()));
                Some(entry)
            }
            _ => None,
        },
        Ok(None) => {
            state.change_persistence(|persistence| persistence.remove(key));
            None
        }
        // Storage that cannot be read now has no newer state; the request may have been withdrawn in the meantime.
        Err(_) => state.persistence.peek().entry(key).cloned(),
    }
}

/// Whether the entry is delivered, needs the user's attention, or depends on a primary request that is not delivered.
fn is_held_back(state: State, entry: &OutboxEntry) -> bool {
    let persistence = state.persistence.peek();
    let first = entry.after.as_deref().and_then(|first| persistence.entry(first));
    let is_waiting = first.is_some_and(|first| !first.delivery.is_delivered());
    // A request with an unknown owner is not sent in the signed-in user's name unless they ask for it.
    let is_unclaimed =
        entry.owner.as_deref() == Some(UNKNOWN_OWNER) && SubmissionHandle::find(state, &entry.key).is_none();
    let needs_person = entry.delivery.attention().is_some() || is_unclaimed;
    is_waiting || entry.delivery.is_delivered() || needs_person && !persistence.is_asked(entry)
}

/// Waits until an attempt is due, the user asks for one, or a wake-up ends the backoff delay early.
async fn wait(state: State, entry: &OutboxEntry, wakes: u64) {
    const LOOK: u32 = 1_000;
    loop {
        let persistence = state.persistence.peek();
        // A request withdrawn and submitted again unchanged has restarted its count of attempts.
        let is_asked = persistence.is_asked(persistence.entry(&entry.key).unwrap_or(entry));
        // A newly opened page counts as a wake-up: the user is back.
        let is_news = persistence.wakes != wakes || !persistence.attempted.contains(&entry.key);
        let is_awake = is_news && entry.delivery.may_be_woken();
        let remaining = entry.delivery.remaining(state.services().now()).unwrap_or_default();
        if is_asked || is_awake || remaining == 0 {
            break;
        }
        state.services().pause(remaining.min(LOOK)).await;
    }
    state.change_persistence(|persistence| persistence.asked.retain(|(key, _)| *key != entry.key));
}

/// Whether the request's owner is still the signed-in user: no request is sent in another user's name.
async fn is_still_theirs(state: State, entry: &OutboxEntry) -> bool {
    let Some(owner) = entry.owner.as_ref().filter(|owner| *owner != UNKNOWN_OWNER) else { return true };
    let answer = state.lazy_services().caller().await;
    match answer {
        Ok(caller) => {
            let is_theirs = caller.as_ref() == Some(owner);
            state.set_caller(Caller::Known(caller));
            is_theirs
        }
        // A backend that cannot tell the caller will not accept a request either.
        Err(_) => true,
    }
}
