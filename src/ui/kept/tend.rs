use std::rc::Rc;

use super::companions::submit_companions;
use super::delivered::delivered;
use super::device::Change;
use super::take_back::withdraw;
use crate::i18n::messages;
use crate::model::kept::{Kept, OutboxEntry};
use crate::model::{ATTEMPTS, Failure, Receipt, Stage};
use crate::ui::later_services::Outgoing;
use crate::ui::services::HostEvent;
use crate::ui::settings::Caller;
use crate::ui::slot::Slot;
use crate::ui::state::State;

/// Sees to it that a submitted request is delivered, in this tab or in another: whoever holds its claim sends it, and when that
/// tab dies the next one does.
pub fn tend(state: State, key: String) {
    if state.kept.peek().tended.contains(&key) {
        return;
    }
    state.kept.change(|kept| kept.tended.push(key.clone()));
    let claim = state.device().claim(&key);
    state.services().spawn(Box::pin(async move {
        let claim = claim.await;
        deliver(state, &key).await;
        drop(claim);
        state.kept.change(|kept| kept.tended.retain(|known| *known != key));
    }));
}

/// Sees to all that is kept.
pub fn tend_all(state: State) {
    let keys: Vec<_> = state.kept.peek().outbox.iter().map(|entry| entry.key.clone()).collect();
    keys.into_iter().for_each(|key| tend(state, key));
}

async fn deliver(state: State, key: &str) {
    loop {
        let Some(entry) = present(state, key).await else { return };
        if is_held_back(state, &entry) || !waited(state, &entry).await {
            return;
        }
        if entry.delivery.attempts() > 0 && !is_still_theirs(state, &entry).await {
            return;
        }
        // Somebody may have taken it back meanwhile.
        let Some(entry) = present(state, key).await else { return };
        if attempt(state, entry).await {
            return;
        }
    }
}

/// The request as it is kept now: another tab may have delivered, changed or deleted it.
async fn present(state: State, key: &str) -> Option<OutboxEntry> {
    if state.kept.is_gone() {
        return None;
    }
    let known = state.kept.peek().entry(key).cloned()?;
    if state.kept.peek().in_memory.iter().any(|held| held == key) {
        return Some(known);
    }
    let answer = state.device().entry(key).await;
    if state.kept.is_gone() {
        return None;
    }
    match answer {
        Ok(Some(json)) => match OutboxEntry::read(key, &json) {
            Kept::Known(entry) => {
                state.kept.change(|kept| kept.put(entry.clone()));
                Some(entry)
            }
            _ => None,
        },
        Ok(None) => {
            state.kept.change(|kept| kept.remove(key));
            None
        }
        // A device that does not answer now knows nothing better.
        Err(_) => Some(known),
    }
}

/// Whether it is delivered, waits for a person, or comes after another that is not delivered.
fn is_held_back(state: State, entry: &OutboxEntry) -> bool {
    let kept = state.kept.peek();
    let first = entry.after.as_deref().and_then(|first| kept.entry(first));
    let is_waiting = first.is_some_and(|first| !first.delivery.is_delivered());
    let is_refused = entry.delivery.attention().is_some() && !kept.asked.contains(&entry.key);
    is_waiting || entry.delivery.is_delivered() || is_refused
}

/// Waits until an attempt is due, or somebody or something makes it worth while before; false when the widget is gone.
async fn waited(state: State, entry: &OutboxEntry) -> bool {
    const LOOK: u32 = 1_000;
    let wakes = state.kept.peek().wakes;
    loop {
        if state.kept.is_gone() {
            return false;
        }
        let kept = state.kept.peek();
        let is_asked = kept.asked.contains(&entry.key);
        let is_awake = kept.wakes != wakes && entry.delivery.may_be_woken();
        let remaining = entry.delivery.remaining(state.services().now()).unwrap_or_default();
        if is_asked || is_awake || remaining == 0 {
            break;
        }
        state.services().pause(remaining.min(LOOK)).await;
    }
    state.kept.change(|kept| kept.asked.retain(|key| *key != entry.key));
    true
}

/// Whether the person who submitted it is still the one who is signed in: nobody's request goes out in another's name.
async fn is_still_theirs(state: State, entry: &OutboxEntry) -> bool {
    let Some(owner) = &entry.owner else { return true };
    let answer = state.later_services().caller().await;
    if state.kept.is_gone() {
        return false;
    }
    match answer {
        Ok(caller) => {
            let is_theirs = caller.as_ref() == Some(owner);
            state.set_caller(Caller::Known(caller));
            is_theirs
        }
        // Whoever cannot be asked takes no request either.
        Err(_) => true,
    }
}

/// Makes an attempt; whether it was the last one for now.
async fn attempt(state: State, entry: OutboxEntry) -> bool {
    let slot = Slot::find(state, &entry.key);
    if let Some(slot) = slot {
        slot.change(|submission| submission.attempting());
        announce(state, slot);
    }
    let outgoing = Outgoing {
        body: entry.body.clone(),
        key: entry.key.clone(),
        files: entry.form.files.iter().map(|file| (file.id.clone(), file.name.clone())).collect(),
    };
    state.kept.change(|kept| kept.sending.push(entry.key.clone()));
    let outcome =
        state.later_services().submit(outgoing, Rc::new(move |sent, total| state.uploaded(sent, total))).await;
    if state.kept.is_gone() {
        return true;
    }
    state.kept.change(|kept| kept.sending.retain(|key| *key != entry.key));
    state.upload.set(None);
    match &outcome {
        Ok(receipt) => {
            delivered(state, entry, receipt, slot.is_some()).await;
            if state.kept.is_gone() {
                return true;
            }
            let form = slot.filter(|slot| slot.companion.is_none()).map(|slot| slot.form);
            settle(state, slot, &outcome, None, true);
            form.into_iter().for_each(|form| submit_companions(state, form));
            tend_all(state);
            true
        }
        Err(failure) => failed(state, entry, slot, failure.clone()).await,
    }
}

fn announce(state: State, slot: Slot) {
    if let Some(Stage::Sending { attempt }) = slot.stage()
        && attempt > 1
    {
        state.announcement.set(again(state, attempt));
    }
}

/// What is said while another attempt is under way.
pub fn again(state: State, attempt: u32) -> String {
    let arguments =
        [("attempt", state.number(attempt as usize).into()), ("attempts", state.number(ATTEMPTS as usize).into())];
    state.localizer().text_with(messages::REVIEW_SENDING_AGAIN, &arguments)
}

async fn failed(state: State, mut entry: OutboxEntry, slot: Option<Slot>, failure: Failure) -> bool {
    let services = state.services();
    let is_first = entry.delivery.attempts() == 0;
    entry.delivery.failed(&failure, services.now(), services.jitter());
    let pause = entry.delivery.remaining(services.now());
    let is_kept = state.is_on_device(&entry.key);
    settle(state, slot, &Err(failure), pause, is_kept);
    let form = slot.filter(|slot| slot.stage() == Some(Stage::Editing)).map(|slot| slot.form);
    if form.is_some() {
        // It lies open in the form again: with what must be changed, or since somebody has begun to edit it.
        withdraw(state, &entry, form).await;
        return true;
    }
    put(state, &entry).await;
    if state.kept.is_gone() {
        return true;
    }
    if is_first && pause.is_some() && is_kept {
        services.tell(HostEvent::Queued);
    }
    pause.is_none()
}

/// Keeps how far a request has come.
async fn put(state: State, entry: &OutboxEntry) {
    state.kept.change(|kept| kept.put(entry.clone()));
    if state.is_on_device(&entry.key) {
        // Without this the next attempt comes early, which harms nobody.
        let device = state.device();
        let _ = device.write(vec![Change::PutEntry(entry.key.clone(), entry.to_json())]).await;
        device.tell_others();
    }
}

/// Shows the form, or the page alone, what has become of a request.
fn settle(state: State, slot: Option<Slot>, outcome: &Result<Receipt, Failure>, pause: Option<u32>, is_kept: bool) {
    match (slot, outcome) {
        (Some(slot), _) => slot.ended(state, outcome, pause, is_kept),
        (None, Ok(receipt)) => {
            state.announcement.set(state.localizer().text(messages::QUEUE_DELIVERED_TITLE));
            state.services().tell(HostEvent::Sent(receipt.clone()));
        }
        (None, Err(failure)) if pause.is_none() => {
            state.services().tell(HostEvent::Failed(failure.clone()));
        }
        (None, Err(_)) => {}
    }
}
