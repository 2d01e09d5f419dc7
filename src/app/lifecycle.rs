//! From the mount of a widget to its end: what is read from the storage, when, and for whom.

use std::any::Any;
use std::rc::Rc;

use super::app::App;
use super::drafts::{discard, flush, form_changed, load, rewrite_with_owner, write_last};
use super::form::Form;
use super::outbox::{follow_other_tabs, save, send_now, start_deliveries};
use super::settings::Caller;
use super::storage::PageEvent;
use crate::model::Failure;

/// Starts autosave, and listens for what happens to the page and in other tabs until the returned value is dropped.
pub fn start(app: &App) -> Box<dyn Any> {
    app.forms().iter().for_each(|form| form_changed(app, form));
    let own = app.clone();
    app.storage().watch(Rc::new(move |event| heard(&own, event)))
}

/// Writes what is not written yet: the widget is being unmounted.
pub fn end(app: &App) {
    app.forms().iter().for_each(|form| write_last(app, form));
}

/// Notices whether another person calls, or another backend is called, and shows what this person has left there.
/// Called once at the start, and after each change of the settings.
pub fn settings_changed(app: &App) {
    let settings = app.settings.peek();
    let present = (settings.caller.clone(), settings.backend.clone(), settings.turn);
    let before = app.shown_for.peek();
    let before = (*before).as_ref();
    if before != Some(&present) {
        withhold(app);
        let is_another = before.is_some_and(|(_, _, turn)| *turn != settings.turn);
        let (own, caller) = (app.clone(), present.0.clone());
        app.shown_for.set(Some(present));
        app.spawn(async move { changed_hands(&own, caller, is_another).await });
    }
}

/// Whether something would be lost if the page were closed now. A write that starts while a page is being closed may
/// not complete, and a file is in no draft before it is read: what reads it may still have to be loaded.
pub fn would_lose(app: &App) -> bool {
    let is_unsaved = |form: &Form| form.saving.peek().machine.would_be_lost() || !form.files.peek().is_settled();
    app.forms().iter().any(is_unsaved) || app.persistence.peek().queue.would_lose()
}

fn heard(app: &App, signal: PageEvent) {
    match signal {
        PageEvent::Hiding => return app.forms().iter().for_each(|form| flush(app, form)),
        PageEvent::Resumed => app.change_persistence(|persistence| persistence.queue.wake()),
        PageEvent::StorageChanged => {}
        PageEvent::SendRequested(key) => {
            if app.persistence.peek().queue.entry(&key).is_some() {
                send_now(app, &key);
            }
        }
        PageEvent::Withdrawn(key, submitted) => app.change_persistence(|persistence| {
            persistence.queue.withdrawn_elsewhere(&key, submitted);
        }),
    }
    let own = app.clone();
    app.spawn(async move { look_again(&own).await });
}

/// Hides at once what is another person's, or that of somebody who has signed out: reading the present person's records
/// may take a while.
fn withhold(app: &App) {
    app.change_persistence(|persistence| {
        persistence.drafts.retain(|(_, draft)| app.is_own_record(&draft.backend, draft.owner.as_deref()));
        persistence.queue.withhold(|entry| app.is_own(entry));
    });
}

async fn look_again(app: &App) {
    load(app).await;
    follow_other_tabs(app);
    start_deliveries(app);
}

/// Asks for the caller until the backend answers: it was unreachable when the widget was mounted. Without it nothing
/// could be delivered either.
async fn ask_who_calls(app: &App) {
    const PAUSE: u32 = 30_000;
    if app.persistence.peek().is_asking {
        return;
    }
    app.change_persistence(|persistence| persistence.is_asking = true);
    while app.settings.peek().caller == Caller::Unknown {
        let wakes = app.persistence.peek().queue.wakes();
        match app.ask_caller().await {
            Ok(caller) => app.set_caller(Caller::Known(caller)),
            Err(Failure::NotFound | Failure::Unsupported) => app.set_caller(Caller::Known(None)),
            Err(_) => {
                app.clock().pause(PAUSE).await;
                seen_or_online(app, wakes).await;
            }
        }
    }
    app.change_persistence(|persistence| persistence.is_asking = false);
}

/// Waits until the page is seen, or the network has come back since `wakes` was read. A hidden page needs the caller as
/// well: what the caller has left in the outbox is not sent before.
async fn seen_or_online(app: &App, wakes: u64) {
    while app.host().is_hidden() && app.persistence.peek().queue.wakes() == wakes {
        app.persistence_changed.notified().await;
    }
}

/// Called when the caller may have changed. If another user has signed in, drafts open in the forms are deleted; if the
/// caller has become known, they are saved again with the owner now known. The records shown are then loaded for this
/// caller.
async fn changed_hands(app: &App, caller: Caller, is_another: bool) {
    if let Caller::Known(Some(person)) = &caller {
        let keep: fn(&App, &Form) = if is_another { discard } else { rewrite_with_owner };
        app.forms().iter().for_each(|form| keep(app, form));
        claim_own(app, person).await;
    }
    load(app).await;
    if caller == Caller::Unknown {
        let own = app.clone();
        app.spawn(async move { ask_who_calls(&own).await });
    }
    // Requests refused for lack of authentication may succeed now.
    let persistence = app.persistence.peek();
    let refused =
        persistence.queue.listed().filter(|entry| entry.delivery.attention() == Some(Failure::Unauthorized.code()));
    refused.for_each(|entry| send_now(app, &entry.key));
    start_deliveries(app);
}

/// Assigns requests submitted in this page before the caller was known to the user who turned out to be signed in, so
/// that they are delivered without a further confirmation.
async fn claim_own(app: &App, person: &str) {
    let keys = app.change_persistence(|persistence| persistence.queue.claim(person));
    save(app, &keys).await;
}
