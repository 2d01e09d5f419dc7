//! What a person does with an entry of the outbox.

use super::delivery::Delivery;
use super::delivery_attempt::save;
use super::outbox_entry::OutboxEntry;
use super::submission_handle::SubmissionHandle;
use super::withdraw::{edit_again, withdraw};
use super::worker::send_now;
use crate::app::App;
use crate::app::drafts::open_in_place;
use crate::app::host::HEADING;
use crate::app::storage::PageEvent;
use crate::i18n::messages;
use crate::model::{Submitted, View};

/// Sends an entry as soon as possible.
pub fn send(app: &App, key: &str) {
    let Some(entry) = at_rest(app, key) else { return };
    app.announce(messages::REVIEW_SENDING);
    let (own, key) = (app.clone(), key.to_owned());
    app.spawn(async move {
        if own.persistence.peek().queue.is_left_alone(&entry) {
            own.change_persistence(|persistence| {
                persistence.queue.change(&key, |entry| (entry.after, entry.delivery) = (None, Delivery::new()));
            });
            save(&own, std::slice::from_ref(&key)).await;
        }
        send_now(&own, &key);
        // Another tab may hold the entry's lock.
        own.storage().broadcast(&PageEvent::SendRequested(key));
    });
}

/// Opens a request in its form again. Unless it is changed it keeps its idempotency key, so that it never becomes a
/// duplicate.
pub fn edit(app: &App, key: &str) {
    let Some(entry) = at_rest(app, key) else { return };
    let form = app.form(entry.form.kind).clone();
    if app.is_under_way(&form) {
        return;
    }
    if let Some(handle) = SubmissionHandle::find(app, key).filter(|handle| handle.additional.is_none()) {
        edit_again(app, &handle.form);
        app.go(View::NewRequest(entry.form.kind));
        return app.host().focus(HEADING);
    }
    let own = app.clone();
    app.spawn(async move {
        let files = entry.form.files.iter().map(|file| file.digest.clone()).collect();
        let submitted = Submitted { body: entry.body.clone(), files, key: entry.key.clone() };
        if !open_in_place(&own, &entry.form, entry.owner.as_ref(), Some(&submitted)).await {
            return;
        }
        withdraw(&own, &entry, Some(&form)).await;
        own.go(View::NewRequest(entry.form.kind));
        own.host().focus(HEADING);
    });
}

/// Deletes an entry: it is never sent.
pub fn delete(app: &App, key: &str) {
    let Some(entry) = at_rest(app, key) else { return };
    let own = app.clone();
    app.spawn(async move {
        withdraw(&own, &entry, None).await;
        own.announce(messages::OUTBOX_DELETED);
        own.host().focus(HEADING);
    });
}

/// Returns an entry that this page is not sending.
fn at_rest(app: &App, key: &str) -> Option<OutboxEntry> {
    let queue = &app.persistence.peek().queue;
    queue.entry(key).filter(|entry| !queue.is_sending(&entry.key)).cloned()
}
