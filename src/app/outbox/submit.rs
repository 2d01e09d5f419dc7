use super::delivery::Delivery;
use super::outbox_entry::OutboxEntry;
use super::stage::Stage;
use super::worker::{give_up, send_now};
use crate::app::App;
use crate::app::drafts::{OpenDraft, SavedForm, SavingStatus, files_of, note_files, write_as_far_as_there_is_room};
use crate::app::form::Form;
use crate::app::host::{FILES_INPUT, HostEvent};
use crate::app::storage::{Change, PageEvent};
use crate::i18n::messages;
use crate::model::{AdditionalRequest, NewRequest, Submission};

/// Submits the reviewed request, unless the page cancels it or it is being sent already. The request is persisted in
/// the outbox, with its files and idempotency key, before the first byte is sent.
pub fn submit(app: &App, form: &Form) {
    let submission = form.progress.peek().submission.clone();
    let may_begin = matches!(app.stage(form), Stage::Reviewing | Stage::Failed(_));
    let Some(request) = submission.request().filter(|_| may_begin) else { return };
    if submission.key().is_some_and(|key| app.persistence.peek().queue.is_withheld(key)) {
        // It waits for the person who has submitted it to sign in again.
        return app.announce(messages::SEND_FAILED_TITLE);
    }
    if !app.host().emit(HostEvent::Submit(Box::new(request.clone()))) {
        return;
    }
    let services = app.host();
    let began = form.progress.change(|progress| progress.submission.submit(|| services.new_key()));
    let Some(key) = form.progress.peek().submission.key().map(str::to_owned).filter(|_| began) else { return };
    app.announce(messages::REVIEW_SENDING);
    if app.persistence.peek().queue.entry(&key).is_some() {
        form.progress.change(|progress| progress.submission.queued());
        return send_now(app, &key);
    }
    prepare_additional_requests(app, form, request);
    let entries = entries(app, form, &key);
    let (storage, changes, changed_files) = (app.storage(), changes(app, form, &entries), changed_files(app, form));
    // A page may remove the widget on the submit event, at once or a moment later: the request is persisted all the
    // same.
    let (own, form) = (app.clone(), form.clone());
    services.run(Box::pin(async move {
        let changed = changed_files.await;
        if own.is_over() {
            if changed.is_empty() && write_as_far_as_there_is_room(&storage, &changes).await.0.is_ok() {
                // Another widget of this origin sends it now, or the next one that is opened.
                storage.broadcast(&PageEvent::StorageChanged);
            }
        } else if is_fit(&own, &form, &changed) {
            let persistence = keep(&own, &form, entries);
            let app = own.clone();
            own.spawn(async move {
                persistence.await;
                // A delivery task that is still waiting from before the edit must not wait for the end of its backoff
                // delay.
                send_now(&app, &key);
                stop_waiting_for_others(&app, &key);
            });
        }
    }));
}

/// Ends the waiting of a form whose request is another person's by now: it waits for them.
fn stop_waiting_for_others(app: &App, key: &str) {
    let persistence = app.persistence.peek();
    if persistence.queue.entry(key).is_none() && matches!(persistence.queue.stage(key), Some(Stage::Sending { .. })) {
        give_up(app, key);
    }
}

/// Returns the files that have changed since the user selected them.
fn changed_files(app: &App, form: &Form) -> impl Future<Output = Vec<String>> + use<> {
    let (services, storage) = (app.files(), app.storage());
    let files = form.files.peek();
    async move {
        let mut changed = Vec::new();
        for item in files.ready() {
            // A file restored from storage is unchanged by definition, if it is still there.
            let is_stored = !services.holds(&item.id) && storage.restore_file(&item.id, &item.name).await;
            if !is_stored && !services.is_unchanged(&item.id, item.digest.unwrap_or_default()).await {
                changed.push(item.id.clone());
            }
        }
        changed
    }
}

/// Whether no file has changed. Otherwise the form marks the changed files, and nothing is sent.
fn is_fit(app: &App, form: &Form, changed: &[String]) -> bool {
    changed.iter().for_each(|id| form.files.change(|files| files.changed(id)));
    let is_fit = !form.files.peek().blocks_sending();
    if !is_fit {
        form.progress.change(|progress| {
            progress.additional_requests = Vec::new();
            progress.is_held_by_files = true;
            progress.submission.call_off();
        });
        app.announce(messages::FILES_NOT_READY);
        app.host().focus(FILES_INPUT);
    }
    is_fit
}

/// Prepares the requests for additional customers; their idempotency keys are created together with the primary one's.
fn prepare_additional_requests(app: &App, form: &Form, reviewed: &NewRequest) {
    let services = app.host();
    // The flow may have been left for a problem of the partner's own.
    let flow = app.flow.peek();
    let others = if flow.kind() == form.kind { flow.others().to_vec() } else { Vec::new() };
    let additional_requests = others.into_iter().map(|customer| {
        let mut additional = AdditionalRequest::new(customer, reviewed);
        additional.submission.prepare(|| services.new_key());
        additional
    });
    form.progress.change(|progress| progress.additional_requests = additional_requests.collect());
}

fn entries(app: &App, form: &Form, key: &str) -> Vec<OutboxEntry> {
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
fn changes(app: &App, form: &Form, entries: &[OutboxEntry]) -> Vec<Change> {
    let files = entries.first().map(|first| files_of(app, &first.form)).unwrap_or_default();
    let puts = entries.iter().map(|entry| Change::PutEntry(entry.key.clone(), entry.to_json()));
    let draft = form.saving.peek().open.clone().map(Change::DeleteDraft);
    files.into_iter().chain(puts).chain(draft).collect()
}

/// Persists outbox entries. If that fails they stay in memory, and the user is warned. The write starts when this
/// function is called, not when its future is first polled: a widget that is removed in between has still persisted
/// them.
fn keep(app: &App, form: &Form, entries: Vec<OutboxEntry>) -> impl Future<Output = ()> + use<> {
    let changes = changes(app, form, &entries);
    let draft = form.saving.peek().open.clone();
    let is_being_written = form.saving.peek().machine.is_writing();
    form.saving.change(SavingStatus::forget);
    form.progress.change(|progress| progress.submission.queued());
    app.change_persistence(|persistence| {
        persistence.queue.submitted(&entries, draft.as_ref());
        persistence.drafts.retain(|(key, _)| Some(key.as_str()) != draft.as_ref().map(OpenDraft::key));
    });
    let (app, storage) = (app.clone(), app.storage());
    let write = storage.write(changes.clone());
    async move {
        let answer = write.await;
        match &answer {
            Ok(written) => {
                note_files(&app, &changes, &written.unread);
                if is_being_written && let Some(draft) = &draft {
                    // An autosave that was under way may have written the draft once more. If this fails, it is
                    // offered again, and can be discarded then.
                    let _ = storage.write(vec![Change::DeleteDraft(draft.clone())]).await;
                }
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
