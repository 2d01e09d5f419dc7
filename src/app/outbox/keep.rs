use super::delivery::Delivery;
use super::outbox_entry::OutboxEntry;
use crate::app::App;
use crate::app::drafts::{OpenDraft, SavedForm, SavingStatus, files_of, note_files};
use crate::app::form::Form;
use crate::app::storage::{Change, PageEvent};
use crate::model::Submission;

/// The outbox entries of a form's requests: the primary one, under this key, and those for additional customers.
pub(super) fn entries(app: &App, form: &Form, key: &str) -> Vec<OutboxEntry> {
    let saved = app.saved_form(form);
    let progress = form.progress.peek();
    let owner = app.owner_of(form);
    let first = entry(app, saved.clone(), key, &progress.submission, owner.clone());
    let further = progress.additional_requests.iter().filter_map(|additional| {
        let form = saved.clone().for_customer(&additional.customer);
        let entry = entry(app, form, additional.submission.key()?, &additional.submission, owner.clone());
        Some(OutboxEntry { after: Some(key.to_owned()), ..entry })
    });
    [first].into_iter().chain(further).collect()
}

fn entry(app: &App, form: SavedForm, key: &str, submission: &Submission, owner: Option<String>) -> OutboxEntry {
    OutboxEntry {
        key: key.to_owned(),
        form,
        // Serialization cannot fail: a request consists of strings, numbers and lists.
        body: submission.body().unwrap_or_default(),
        after: None,
        submitted: app.persistence.peek().queue.withdrawn.instant_after(key, app.clock().now()),
        owner,
        backend: app.settings.peek().backend.clone(),
        delivery: Delivery::new(),
    }
}

/// The changes that replace the form's draft by outbox entries, in one transaction.
pub(super) fn changes(app: &App, form: &Form, entries: &[OutboxEntry]) -> Vec<Change> {
    let files = entries.first().map(|first| files_of(app, &first.form)).unwrap_or_default();
    let puts = entries.iter().map(|entry| Change::PutEntry(entry.key.clone(), entry.to_json()));
    let saving = form.saving.peek();
    files.into_iter().chain(puts).chain(saving.drafts().cloned().map(Change::DeleteDraft)).collect()
}

/// Persists outbox entries. If that fails they stay in memory, and the user is warned. The write starts when this
/// function is called, not when its future is first polled: a widget that is removed in between has still persisted
/// them.
pub(super) fn keep(app: &App, form: &Form, entries: Vec<OutboxEntry>) -> impl Future<Output = ()> + use<> {
    let changes = changes(app, form, &entries);
    let drafts: Vec<_> = form.saving.peek().drafts().cloned().collect();
    let is_being_written = form.saving.peek().machine.is_writing();
    form.saving.change(SavingStatus::forget);
    form.progress.change(|progress| progress.submission.submitted());
    app.change_persistence(|persistence| {
        persistence.queue.submitted(&entries, &drafts);
        persistence.drafts.retain(|(key, _)| drafts.iter().all(|draft| draft.key() != key));
    });
    let (app, storage) = (app.clone(), app.storage());
    let write = storage.write(changes.clone());
    async move {
        let answer = write.await;
        match &answer {
            Ok(written) => {
                note_files(&app, &changes, &written.unread);
                // An autosave that was under way may have written the draft once more.
                let gone = if is_being_written { Vec::new() } else { drafts };
                delete_drafts(&app, entries.first(), gone).await;
                storage.broadcast(&PageEvent::StorageChanged);
            }
            Err(storage_error) => {
                app.change_persistence(|persistence| persistence.note_storage_error(*storage_error));
            }
        }
        app.change_persistence(|persistence| {
            for entry in entries {
                // Another user may be signed in by now.
                persistence.queue.kept(&entry.key, answer.is_ok(), app.is_own(&entry));
            }
        });
    }
}

/// Deletes the drafts that a request was made from, but for those that are gone, and separate copies that are written
/// meanwhile. If this fails, they are offered again, and can be discarded then.
async fn delete_drafts(app: &App, first: Option<&OutboxEntry>, mut gone: Vec<OpenDraft>) {
    loop {
        let persistence = app.persistence.peek();
        let queued = first.and_then(|first| persistence.queue.queued(&first.key));
        let drafts = queued.into_iter().flat_map(|queued| queued.drafts.clone());
        let left: Vec<_> = drafts.filter(|draft| !gone.contains(draft)).collect();
        if left.is_empty() {
            return;
        }
        let _ = app.storage().write(left.iter().cloned().map(Change::DeleteDraft).collect()).await;
        gone.extend(left);
    }
}
