use std::rc::Rc;

use leptos::prelude::*;

use super::draft_write::{changes, note_written};
use crate::app::drafts::{OpenDraft, SavedForm};
use crate::app::storage::{Change, PageEvent, Storage, StorageError, Written};
use crate::model::{RequestKind, Stage};
use crate::ui::outbox::withdraw_edited;
use crate::ui::state::{FormState, SavingStatus, State};

/// Autosaves a form: persists its draft whenever the form changes.
pub fn autosave(state: State, form: FormState) {
    Effect::new(move |before: Option<Option<SavedForm>>| {
        form.draft.get();
        form.files.get();
        form.progress.get();
        if form.kind != RequestKind::PartnerCenter {
            state.flow.get();
        }
        let present = is_being_written(state, form).then(|| state.saved_form(form));
        let is_changed = match &before {
            Some(before) => *before != present && form.is_by_person() && !is_as_taken_up(form, present.as_ref()),
            None => form.saving.peek().is_touched && present.as_ref().is_some_and(SavedForm::is_worth_keeping),
        };
        if is_changed {
            form.saving.change(|saving| saving.restored = None);
            note(state, form, present.as_ref());
        }
        if present.is_some() {
            withdraw_edited(state, form);
        }
        present
    });
}

/// Whether the form equals the draft it was restored from, which needs no write before the user changes it.
fn is_as_taken_up(form: FormState, present: Option<&SavedForm>) -> bool {
    let saving = form.saving.peek();
    present.is_some_and(|present| saving.restored.as_ref() == Some(&present.to_json()))
}

/// Writes pending changes at once: the page is being hidden, and may never be shown again.
pub fn flush(state: State, form: FormState) {
    if form.saving.peek().machine.would_be_lost() {
        state.spawn(write(state, form));
    }
}

/// Writes pending and unfinished changes when the widget is unmounted. The write outlives the widget.
pub fn write_last(state: State, form: FormState) {
    if form.saving.peek().machine.would_be_lost()
        && is_being_written(state, form)
        && state.saved_form(form).is_worth_keeping()
        && state.settings.peek().drafts
        && state.persistence.peek().storage_error.is_none()
    {
        let (storage, (_, changes)) = (state.storage(), changes(state, form));
        state.services().run(Box::pin(async move {
            let _ = write_as_far_as_there_is_room(&storage, &changes).await;
        }));
    }
}

/// Whether the form holds a draft: it belongs to the present audience's flow, and is not submitted.
fn is_being_written(state: State, form: FormState) -> bool {
    let is_this = form.kind == RequestKind::PartnerCenter || state.flow.peek().kind() == form.kind;
    let submission = form.progress.peek().submission.clone();
    is_this && matches!(submission.stage(), Stage::Editing | Stage::Reviewing)
}

fn note(state: State, form: FormState, present: Option<&SavedForm>) {
    let clock = state.storage().clock();
    match present {
        Some(present) if present.is_worth_keeping() => form.saving.change(|saving| saving.machine.changed(clock)),
        // The user has emptied the form.
        Some(_) => return discard(state, form),
        None => return,
    }
    schedule(state, form);
}

/// Schedules an autosave, debounced, as soon as storage is known to work.
pub fn schedule(state: State, form: FormState) {
    let saving = form.saving.peek();
    let is_waiting = !saving.is_scheduled && saving.machine.would_be_lost();
    if is_waiting && state.persistence.peek().keeps() && state.settings.peek().drafts {
        form.saving.change(|saving| saving.is_scheduled = true);
        state.spawn(write_when_due(state, form));
    }
}

/// Writes a draft again with the owner who is now known to be signed in.
pub fn rewrite_with_owner(state: State, form: FormState) {
    if form.saving.peek().open.is_some() {
        let clock = state.storage().clock();
        form.saving.change(|saving| saving.machine.changed(clock));
        schedule(state, form);
    }
}

/// Deletes the draft of a form.
pub fn discard(state: State, form: FormState) {
    let open = form.saving.peek().open.clone();
    form.saving.change(SavingStatus::forget);
    if let Some(open) = open {
        forget_draft(state, open, &state.saved_form(form));
    }
}

/// Deletes a draft, with those of its files that no other record refers to.
pub fn forget_draft(state: State, open: OpenDraft, form: &SavedForm) {
    let freed = state.persistence.peek().freed_files(form, &[open.key()]);
    state.change_persistence(|persistence| persistence.drafts.retain(|(known, _)| known != open.key()));
    let changes = [Change::DeleteDraft(open)].into_iter().chain(freed).collect();
    let storage = state.storage();
    state.spawn(async move {
        // If this write fails, the draft is offered again, and can be discarded then.
        let _ = storage.write(changes).await;
        storage.broadcast(&PageEvent::StorageChanged);
    });
}

async fn write_when_due(state: State, form: FormState) {
    let storage = state.storage();
    loop {
        match form.saving.peek().machine.due_in(storage.clock()) {
            None => break,
            Some(0) => write(state, form).await,
            Some(milliseconds) => state.services().pause(milliseconds as u32).await,
        }
    }
    form.saving.change(|saving| saving.is_scheduled = false);
}

async fn write(state: State, form: FormState) {
    let mut began = false;
    form.saving.change(|saving| began = saving.machine.begin());
    if !began {
        return;
    }
    let (mut open, changes) = changes(state, form);
    let storage = state.storage();
    let (answer, is_text_only) = write_as_far_as_there_is_room(&storage, &changes).await;
    let saving = form.saving.peek();
    if saving.id() != Some(open.key()) {
        if saving.closed_keys.iter().any(|closed_keys| closed_keys == open.key()) {
            // The draft was submitted or discarded during the write, so what has just been written is deleted.
            answer.ok().and_then(|written| written.apart).into_iter().for_each(|key| open.moved(key));
            let _ = storage.write(vec![Change::DeleteDraft(open)]).await;
        }
        return;
    }
    form.saving.change(|saving| {
        saving.machine.ended(answer.is_ok(), storage.clock());
        saving.lacks_files = is_text_only;
        saving.blocks_opening &= answer.is_err();
    });
    match answer {
        // The files were not persisted; they exist only where the user selected them.
        Ok(written) if is_text_only => note_written(state, form, &open, &[], &written),
        Ok(written) => note_written(state, form, &open, &changes, &written),
        // Quota may become available later; missing storage never will.
        Err(StorageError::QuotaExceeded) => {}
        Err(storage_error) => state.change_persistence(|persistence| persistence.note_storage_error(storage_error)),
    }
}

/// Writes changes; if the quota does not allow the files, writes the text alone, which has priority: the user still has
/// the original files. The returned flag tells whether the files were left out.
pub async fn write_as_far_as_there_is_room(
    storage: &Rc<dyn Storage>,
    changes: &[Change],
) -> (Result<Written, StorageError>, bool) {
    let answer = storage.write(changes.to_vec()).await;
    let text: Vec<_> = changes.iter().filter(|change| !matches!(change, Change::PutFile(_))).cloned().collect();
    let is_text_only = answer.as_ref().err() == Some(&StorageError::QuotaExceeded) && text.len() < changes.len();
    if is_text_only { (storage.write(text).await, true) } else { (answer, false) }
}
