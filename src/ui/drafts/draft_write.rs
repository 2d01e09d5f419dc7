//! What keeps a form on the device, and what is known once it is there.

use crate::app::drafts::{DraftRecord, OpenDraft, SavedForm};
use crate::app::storage::{Change, PageEvent, StorageError, Written};
use crate::i18n::messages;
use crate::ui::state::{FormState, State};

/// The changes that keep a form as it stands, and the draft that it is kept as.
pub fn changes(state: State, form: FormState) -> (OpenDraft, Vec<Change>) {
    let services = state.services();
    let saved = state.saved_form(form);
    let files = new_files(state, &saved);
    let known = form.saving.peek().open.clone();
    let mut open = known.unwrap_or_else(|| OpenDraft::begun(services.new_key(), services.new_key()));
    let record = DraftRecord {
        form: saved,
        version: Some(open.next_version()),
        saved: services.now(),
        overdue_since: None,
        owner: state.owner(),
        submitted: form.progress.peek().submission.submitted_before(),
        backend: state.settings.peek().backend.clone(),
    };
    form.saving.change(|saving| saving.open = Some(open.clone()));
    let put = Change::PutDraft { open: open.clone(), record: record.to_json(), apart: Some(services.new_key()) };
    (open, files.into_iter().chain([put]).collect())
}

/// Keeps a form as it stands, together with other changes; an error where that cannot be done, or is not wanted.
pub async fn write_draft(state: State, form: FormState, others: Vec<Change>) -> Result<(), StorageError> {
    let is_wanted = state.settings.peek().drafts;
    let (open, draft) = if is_wanted { changes(state, form) } else { return write_without(state, others).await };
    let changes: Vec<_> = others.into_iter().chain(draft).collect();
    let written = state.storage().write(changes.clone()).await?;
    state.change_persistence(|persistence| persistence.note_drafts(&changes, &written));
    note_written(state, form, &open, &changes, &written);
    Ok(())
}

async fn write_without(state: State, others: Vec<Change>) -> Result<(), StorageError> {
    if others.is_empty() { Err(StorageError::Unavailable) } else { state.storage().write(others).await.map(|_| ()) }
}

/// Takes note of what is on the device now of a form, `open` being the draft as it was written. Whoever has the draft open in
/// another tab is told when it is no longer what they know.
pub fn note_written(state: State, form: FormState, open: &OpenDraft, changes: &[Change], written: &Written) {
    note_files(state, changes, &written.unread);
    let is_same = form.saving.peek().id() == Some(open.key());
    if is_same {
        form.saving.change(|saving| saving.open.iter_mut().for_each(OpenDraft::written));
    }
    if let Some(key) = written.apart.clone().filter(|_| is_same) {
        form.saving.change(|saving| {
            saving.is_apart = true;
            saving.open.iter_mut().for_each(|open| open.moved(key.clone()));
        });
        state.announcement.set(state.localizer().text(messages::DRAFTS_CHANGED_IN_OTHER_TAB));
    }
    if written.apart.is_some() || open.is_being_taken() {
        state.storage().broadcast(&PageEvent::StorageChanged);
    }
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
        state.change_persistence(|persistence| persistence.files.extend(files));
    }
}

/// The files of a form that are not on the device yet.
pub fn new_files(state: State, form: &SavedForm) -> Vec<Change> {
    let persistence = state.persistence.peek();
    let new = form.files.iter().filter(|file| !persistence.files.contains(&file.id));
    new.map(|file| Change::PutFile(file.id.clone())).collect()
}
