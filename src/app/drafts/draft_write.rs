//! Writing drafts to storage, and updating the state after a write.

use super::draft_record::DraftRecord;
use super::needed::{is_closed, is_needed};
use super::open_draft::OpenDraft;
use super::saved_form::SavedForm;
use crate::app::App;
use crate::app::form::Form;
use crate::app::storage::{Change, PageEvent, StorageError, Written};
use crate::i18n::messages;

/// Returns the changes that persist a form, and the draft that it is persisted as.
pub fn changes(app: &App, form: &Form) -> (OpenDraft, Vec<Change>) {
    let services = app.host();
    let saved = app.saved_form(form);
    let files = files_of(app, &saved);
    let known = form.saving.peek().open.clone();
    let mut open = known.unwrap_or_else(|| OpenDraft::begun(services.new_key(), services.new_key()));
    let record = DraftRecord {
        form: saved,
        version: Some(open.next_version()),
        saved: app.clock().now(),
        overdue_since: None,
        owner: app.owner_of(form),
        submitted: form.progress.peek().submission.submitted_before(),
        backend: app.settings.peek().backend.clone(),
    };
    form.saving.change(|saving| saving.open = Some(open.clone()));
    let put = Change::PutDraft { open: open.clone(), record: record.to_json(), apart: Some(services.new_key()) };
    let superseded = form.saving.peek().superseded.clone().into_iter().map(Change::DeleteDraft);
    (open, files.into_iter().chain([put]).chain(superseded).collect())
}

/// Persists a form together with other changes; an error if that fails, or if drafts are disabled and there are no
/// others.
pub async fn write_draft(app: &App, form: &Form, others: Vec<Change>) -> Result<(), StorageError> {
    let is_wanted = app.settings.peek().drafts;
    let (open, draft) = if is_wanted { changes(app, form) } else { return write_without(app, others).await };
    let changes: Vec<_> = others.into_iter().chain(draft).collect();
    // Until it is changed, the form needs no write of its own.
    form.saving.change(|saving| saving.restored = Some(app.saved_form(form).to_json().to_string()));
    let answer = app.storage().write(changes.clone()).await;
    if form.saving.peek().id() == Some(open.key()) {
        let now = app.clock().monotonic();
        form.saving.change(|saving| saving.written_with_others(answer.is_ok(), now));
    }
    let written = answer?;
    if is_closed(app, open.key()) && form.saving.peek().id() != Some(open.key()) {
        delete_closed(app, open.clone(), &written).await;
    } else {
        let parse = app.host().parser();
        app.change_persistence(|persistence| persistence.note_drafts(&changes, &written, parse));
    }
    note_written(app, form, &open, &changes, &written);
    Ok(())
}

/// Deletes a draft that was submitted or discarded while it was being written, unless this page needs it: then the
/// separate copy that was written, if any, goes with it later.
pub async fn delete_closed(app: &App, open: OpenDraft, written: &Written) {
    let mut copy = open.clone();
    written.apart.iter().for_each(|key| copy.moved(key.clone()));
    if !is_needed(app, open.key()) {
        // If this fails, it is offered again, and can be discarded then.
        let _ = app.storage().write(vec![Change::DeleteDraft(copy)]).await;
        // They may have read it in between.
        app.storage().broadcast(&PageEvent::StorageChanged);
    } else if written.apart.is_some() {
        for form in app.forms() {
            form.saving.change(|saving| saving.copied(open.key(), &copy));
        }
        app.change_persistence(|persistence| persistence.queue.copied(open.key(), &copy));
    }
}

async fn write_without(app: &App, others: Vec<Change>) -> Result<(), StorageError> {
    if others.is_empty() { Err(StorageError::Unavailable) } else { app.storage().write(others).await.map(|_| ()) }
}

/// Updates the state after a write; `open` is the draft as it was written. Other tabs that have the draft open are
/// notified when their copy is outdated.
pub fn note_written(app: &App, form: &Form, open: &OpenDraft, changes: &[Change], written: &Written) {
    note_files(app, changes, &written.unread);
    let is_same = form.saving.peek().id() == Some(open.key());
    let is_gone =
        |key: &str| changes.iter().any(|change| matches!(change, Change::DeleteDraft(gone) if gone.key() == key));
    if is_same {
        form.saving.change(|saving| {
            saving.open.iter_mut().for_each(OpenDraft::written);
            saving.superseded.retain(|draft| !is_gone(draft.key()));
        });
        app.change_persistence(|persistence| persistence.drafts.retain(|(key, _)| !is_gone(key)));
    }
    if let Some(key) = written.apart.clone().filter(|_| is_same) {
        form.saving.change(|saving| {
            saving.is_separate_copy = true;
            saving.open.iter_mut().for_each(|open| open.moved(key.clone()));
        });
        app.announce(messages::DRAFTS_CHANGED_IN_OTHER_TAB);
    }
    if written.apart.is_some() || open.is_being_taken() {
        app.storage().broadcast(&PageEvent::StorageChanged);
    }
}

/// Records which files are persisted now, except those that could not be read.
pub fn note_files(app: &App, changes: &[Change], unread: &[String]) {
    let files: Vec<_> = changes
        .iter()
        .filter_map(|change| match change {
            Change::PutFile(id) => Some(id.clone()).filter(|id| !unread.contains(id)),
            _ => None,
        })
        .collect();
    if !files.is_empty() {
        app.change_persistence(|persistence| persistence.files.extend(files));
    }
}

/// The changes that persist the files of a form. Those that are persisted already are not written again.
pub fn files_of(app: &App, form: &SavedForm) -> Vec<Change> {
    let persistence = app.persistence.peek();
    let is_stored = |id: &String| persistence.files.contains(id);
    let ids = form.files.iter().map(|file| file.id.clone());
    ids.map(|id| if is_stored(&id) { Change::ExpectFile(id) } else { Change::PutFile(id) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::fake_host::FakeHost;
    use crate::app::settings::Settings;
    use crate::model::{RequestKind, View};

    #[test]
    fn a_write_ends_the_drafts_that_it_replaces_and_no_other() {
        let (app, _) = FakeHost::app(Settings::default(), View::Home);
        let form = app.form(RequestKind::PartnerCenter);
        let [open, replaced, later] =
            ["open", "replaced", "later"].map(|key| OpenDraft::begun(key.to_owned(), "me".to_owned()));
        form.saving.change(|saving| {
            (saving.open, saving.superseded) = (Some(open.clone()), vec![replaced.clone(), later.clone()]);
        });
        let record = DraftRecord {
            form: app.saved_form(form),
            version: None,
            saved: app.clock().now(),
            overdue_since: None,
            owner: None,
            submitted: None,
            backend: String::new(),
        };
        let listed = ["replaced", "another"].map(|key| (key.to_owned(), record.clone()));
        app.change_persistence(|persistence| persistence.drafts = listed.to_vec());
        note_written(&app, form, &open, &[Change::DeleteDraft(replaced)], &Written::default());
        assert_eq!(form.saving.peek().superseded, [later]);
        let left: Vec<_> = app.persistence.peek().drafts.iter().map(|(key, _)| key.clone()).collect();
        assert_eq!(left, ["another"]);
    }
}
