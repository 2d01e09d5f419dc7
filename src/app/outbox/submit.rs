use super::keep::{changes, entries, keep};
use super::stage::Stage;
use super::worker::{send_now, stop_waiting_for_others};
use crate::app::App;
use crate::app::drafts::write_as_far_as_there_is_room;
use crate::app::form::Form;
use crate::app::host::{FILES_INPUT, HostEvent};
use crate::app::storage::PageEvent;
use crate::i18n::messages;
use crate::model::{AdditionalRequest, NewRequest, SubmissionStep};

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
        form.progress.change(|progress| progress.submission.submitted());
        app.change_persistence(|persistence| persistence.queue.starts_anew(&key));
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
        let is_in_hand = {
            let submission = &form.progress.peek().submission;
            submission.step() == SubmissionStep::Checking && submission.key() == Some(key.as_str())
        };
        if own.is_over() {
            if changed.is_empty() && write_as_far_as_there_is_room(&storage, &changes).await.0.is_ok() {
                // Another widget of this origin sends it now, or the next one that is opened.
                storage.broadcast(&PageEvent::StorageChanged);
            }
        } else if is_in_hand && is_fit(&own, &form, &changed) {
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
