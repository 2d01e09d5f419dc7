use std::rc::Rc;

use leptos::prelude::*;

use super::device::{Change, Device, StorageLack};
use super::load::note_lack;
use super::saving_note::SavingNote;
use super::take_back::take_back_what_is_edited;
use crate::model::kept::{DraftRecord, SavedForm};
use crate::model::{RequestKind, Stage};
use crate::ui::form_state::FormState;
use crate::ui::state::State;

/// Keeps what is written into a form on the device while it is written.
pub fn keep(state: State, form: FormState) {
    Effect::new(move |before: Option<Option<SavedForm>>| {
        form.draft.get();
        form.files.get();
        form.progress.get();
        if form.kind != RequestKind::PartnerCenter {
            state.flow.get();
        }
        let present = is_being_written(state, form).then(|| state.saved_form(form));
        let is_changed = match &before {
            Some(before) => *before != present && form.is_by_person(),
            None => form.saving.peek().is_touched && present.as_ref().is_some_and(SavedForm::is_worth_keeping),
        };
        if is_changed {
            note(state, form, present.as_ref());
        }
        if present.is_some() {
            take_back_what_is_edited(state, form);
        }
        present
    });
}

/// Writes now what waits to be written: the page may never be seen again.
pub fn flush(state: State, form: FormState) {
    if form.saving.peek().machine.would_be_lost() {
        state.spawn(write(state, form));
    }
}

/// Writes what waits to be written, or has not been written to its end: the widget is about to end. This outlives it.
pub fn write_last(state: State, form: FormState) {
    if form.saving.peek().machine.would_be_lost()
        && is_being_written(state, form)
        && state.saved_form(form).is_worth_keeping()
        && state.kept.peek().lack.is_none()
    {
        let (device, changes) = (state.device(), draft_changes(state, form));
        state.services().run(Box::pin(async move {
            let _ = write_as_far_as_there_is_room(&device, &changes).await;
        }));
    }
}

/// Whether what stands in a form is an unfinished request: the audience has this form, and nothing of it has been submitted.
fn is_being_written(state: State, form: FormState) -> bool {
    let is_this = form.kind == RequestKind::PartnerCenter || state.flow.peek().kind() == form.kind;
    let submission = form.progress.peek().submission.clone();
    is_this && matches!(submission.stage(), Stage::Editing | Stage::Reviewing)
}

fn note(state: State, form: FormState, present: Option<&SavedForm>) {
    let clock = state.device().clock();
    match present {
        Some(present) if present.is_worth_keeping() => form.saving.change(|saving| saving.machine.changed(clock)),
        // It was emptied.
        Some(_) => return discard(state, form),
        None => return,
    }
    schedule(state, form);
}

/// Has what waits to be written written when it is due, as soon as it is known that it can be.
pub fn schedule(state: State, form: FormState) {
    let saving = form.saving.peek();
    let is_waiting = !saving.is_scheduled && saving.machine.would_be_lost();
    if is_waiting && state.kept.peek().keeps() && state.settings.peek().drafts {
        form.saving.change(|saving| saving.is_scheduled = true);
        state.spawn(write_when_due(state, form));
    }
}

/// Writes anew, in the name of whoever is known to be signed in now, what was written before that was known.
pub fn sign(state: State, form: FormState) {
    if form.saving.peek().id.is_some() {
        let clock = state.device().clock();
        form.saving.change(|saving| saving.machine.changed(clock));
        schedule(state, form);
    }
}

/// Forgets what is kept of a form.
pub fn discard(state: State, form: FormState) {
    let id = form.saving.peek().id.clone();
    form.saving.change(SavingNote::forget);
    if let Some(id) = id {
        forget_draft(state, &id, &state.saved_form(form));
    }
}

/// Deletes a draft, with those of its files that nothing else has.
pub fn forget_draft(state: State, key: &str, form: &SavedForm) {
    let freed = state.kept.peek().freed_files(form, &[key]);
    let changes = [Change::DeleteDraft(key.to_owned())].into_iter().chain(freed).collect();
    state.change_kept(|kept| kept.drafts.retain(|(known, _)| known != key));
    let device = state.device();
    state.spawn(async move {
        // What could not be forgotten now is offered once more, and can be forgotten then.
        let _ = device.write(changes).await;
    });
}

async fn write_when_due(state: State, form: FormState) {
    let device = state.device();
    loop {
        match form.saving.peek().machine.due_in(device.clock()) {
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
    let (id, changes) = changes(state, form);
    let device = state.device();
    let (answer, is_text_only) = write_as_far_as_there_is_room(&device, &changes).await;
    if form.saving.peek().id.as_ref() != Some(&id) {
        if form.saving.peek().gone.contains(&id) {
            // It was submitted or discarded meanwhile, and so is what has just been written.
            let _ = device.write(vec![Change::DeleteDraft(id)]).await;
        }
        return;
    }
    form.saving.change(|saving| {
        saving.machine.ended(answer.is_ok(), device.clock());
        saving.lacks_files = is_text_only;
        saving.is_in_the_way &= answer.is_err();
    });
    match answer {
        Ok(_) if is_text_only => {}
        Ok(unread) => note_files(state, &changes, &unread),
        // There may be room again later; without a storage there never will.
        Err(StorageLack::Full) => {}
        Err(lack) => state.change_kept(|kept| note_lack(kept, lack)),
    }
}

/// Writes changes; where there is no room for the files the words alone, which come before them: files are still where they
/// were chosen. Says whether it has come to that.
async fn write_as_far_as_there_is_room(
    device: &Rc<dyn Device>,
    changes: &[Change],
) -> (Result<Vec<String>, StorageLack>, bool) {
    let answer = device.write(changes.to_vec()).await;
    let text: Vec<_> = changes.iter().filter(|change| !matches!(change, Change::PutFile(_))).cloned().collect();
    let is_text_only = answer.as_ref().err() == Some(&StorageLack::Full) && text.len() < changes.len();
    if is_text_only { (device.write(text).await, true) } else { (answer, false) }
}

/// Takes note of files that are on the device now, but for those that could not be read.
pub fn note_files(state: State, changes: &[Change], unread: &[String]) {
    let files: Vec<_> = changes
        .iter()
        .filter_map(|change| match change {
            Change::PutFile(id) => Some(id.clone()).filter(|id| !unread.contains(id)),
            _ => None,
        })
        .collect();
    if !files.is_empty() {
        state.change_kept(|kept| kept.files.extend(files));
    }
}

/// The changes that keep a form as it stands, and the key that it is kept under.
fn changes(state: State, form: FormState) -> (String, Vec<Change>) {
    let id = form.saving.peek().id.clone().unwrap_or_else(|| state.services().new_key());
    form.saving.change(|saving| saving.id = Some(id.clone()));
    let saved = state.saved_form(form);
    let files = new_files(state, &saved);
    let record = DraftRecord {
        form: saved,
        saved: state.services().now(),
        overdue_since: None,
        owner: state.owner(),
        submitted: form.progress.peek().submission.submitted_before(),
        backend: state.settings.peek().backend.clone(),
    };
    let changes = files.into_iter().chain([Change::PutDraft(id.clone(), record.to_json())]).collect();
    (id, changes)
}

/// The changes that keep a form together with others; none where drafts are not kept.
pub fn draft_changes(state: State, form: FormState) -> Vec<Change> {
    if state.settings.peek().drafts { changes(state, form).1 } else { Vec::new() }
}

/// The files of a form that are not on the device yet.
pub fn new_files(state: State, form: &SavedForm) -> Vec<Change> {
    let kept = state.kept.peek();
    let new = form.files.iter().filter(|file| !kept.files.contains(&file.id));
    new.map(|file| Change::PutFile(file.id.clone())).collect()
}
