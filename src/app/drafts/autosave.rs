use super::draft_record::DraftRecord;
use super::draft_write::changes;
use super::open_draft::OpenDraft;
use super::saved_form::SavedForm;
use super::saving_status::SavingStatus;
use super::scheduled_write::{schedule, write, write_as_far_as_there_is_room};
use crate::app::App;
use crate::app::form::Form;
use crate::app::outbox::{note_shown_requests, withdraw_edited};
use crate::app::record::StoredRecord;
use crate::app::storage::{Change, PageEvent};
use crate::model::RequestKind;

/// Notices that a form may have changed, and has its draft persisted if so. Called once at the start, and after each
/// change.
pub fn form_changed(app: &App, form: &Form) {
    app.note_author(form);
    note_shown_requests(app);
    let present = is_being_written(app, form).then(|| app.saved_form(form));
    let is_changed = match form.noticed.peek().as_ref() {
        Some(before) => *before != present && form.is_by_person() && !is_as_taken_up(form, present.as_ref()),
        None => form.saving.peek().is_touched && present.as_ref().is_some_and(SavedForm::is_worth_keeping),
    };
    form.noticed.set(Some(present.clone()));
    if is_changed {
        form.saving.change(|saving| saving.restored = None);
        note(app, form, present.as_ref());
    }
    if present.is_some() {
        withdraw_edited(app, form);
    }
}

/// Whether the form equals the draft it was restored from, which needs no write before the user changes it.
fn is_as_taken_up(form: &Form, present: Option<&SavedForm>) -> bool {
    let saving = form.saving.peek();
    present.is_some_and(|present| saving.restored.as_ref() == Some(&present.to_json().to_string()))
}

/// Writes pending changes at once, unless the page wants no drafts: it is being hidden, and may never be shown again.
pub fn flush(app: &App, form: &Form) {
    if form.saving.peek().machine.would_be_lost() && app.settings.peek().drafts {
        let (own, form) = (app.clone(), form.clone());
        app.spawn(async move { write(&own, &form).await });
    }
}

/// Writes pending and unfinished changes when the widget is unmounted. The write outlives the widget.
pub fn write_last(app: &App, form: &Form) {
    if form.saving.peek().machine.would_be_lost()
        && is_being_written(app, form)
        && app.saved_form(form).is_worth_keeping()
        && app.settings.peek().drafts
        && app.persistence.peek().storage_error.is_none()
    {
        let (storage, (_, changes)) = (app.storage(), changes(app, form));
        app.host().run(Box::pin(async move {
            let _ = write_as_far_as_there_is_room(&storage, &changes).await;
        }));
    }
}

/// Whether the form holds a draft: it belongs to the present audience's flow, and is not submitted.
fn is_being_written(app: &App, form: &Form) -> bool {
    let is_this = form.kind == RequestKind::PartnerCenter || app.flow.peek().kind() == form.kind;
    is_this && form.progress.peek().submission.is_in_form()
}

fn note(app: &App, form: &Form, present: Option<&SavedForm>) {
    let clock = app.clock().monotonic();
    match present {
        Some(present) if present.is_worth_keeping() => form.saving.change(|saving| saving.machine.changed(clock)),
        // The user has emptied the form.
        Some(_) => {
            discard(app, form);
            return form.saving.change(|saving| saving.author = None);
        }
        None => return,
    }
    schedule(app, form);
}

/// Writes a draft again with the owner who is now known to be signed in.
pub fn rewrite_with_owner(app: &App, form: &Form) {
    let saving = form.saving.peek();
    // What another tab has submitted or discarded does not come back by itself.
    if saving.open.is_some() && !saving.ended_in_other_tab {
        let clock = app.clock().monotonic();
        form.saving.change(|saving| saving.machine.changed(clock));
        let (own, form) = (app.clone(), form.clone());
        app.spawn(async move {
            match own.settings.peek().drafts {
                true => write(&own, &form).await,
                false => write_owner(&own, &form).await,
            }
            // Other tabs must not go on offering it to others.
            own.storage().broadcast(&PageEvent::StorageChanged);
            schedule(&own, &form);
        });
    }
}

/// Writes the owner of a stored draft, and leaves its content as it is: the page wants nothing stored of what was typed
/// since.
async fn write_owner(app: &App, form: &Form) {
    let records = app.storage().records().await.unwrap_or_default();
    let Some(mut open) = form.saving.peek().open.clone() else { return };
    let stored = records.drafts.iter().find(|(key, _)| key == open.key());
    let stored = stored.map(|(_, json)| DraftRecord::read(json, app.host().parser()));
    let Some(StoredRecord::Known(stored)) = stored else { return };
    let record = DraftRecord { owner: app.owner_of(form), version: Some(open.next_version()), ..stored };
    form.saving.change(|saving| saving.open = Some(open.clone()));
    // If this write fails, or another tab has written the draft meanwhile, it is claimed by the next visit.
    let _ = app.storage().write(vec![Change::PutDraft { open, record: record.to_json(), apart: None }]).await;
}

/// Deletes the draft of a form.
pub fn discard(app: &App, form: &Form) {
    let saving = form.saving.peek();
    form.saving.change(SavingStatus::forget);
    for draft in saving.drafts() {
        forget_draft(app, draft.clone(), &app.saved_form(form));
    }
}

/// Deletes a draft, with those of its files that no other record refers to.
pub fn forget_draft(app: &App, open: OpenDraft, form: &SavedForm) {
    let freed = app.persistence.peek().freed_files(form, &[open.key()]);
    app.change_persistence(|persistence| persistence.drafts.retain(|(known, _)| known != open.key()));
    let changes = [Change::DeleteDraft(open)].into_iter().chain(freed).collect();
    let storage = app.storage();
    app.spawn(async move {
        // If this write fails, the draft is offered again, and can be discarded then.
        let _ = storage.write(changes).await;
        storage.broadcast(&PageEvent::StorageChanged);
    });
}
