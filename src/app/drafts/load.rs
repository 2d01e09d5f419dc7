use std::cmp::Reverse;

use super::draft_record::DraftRecord;
use super::open_draft::{OpenDraft, Standing};
use super::retention::{Retention, retention};
use super::scheduled_write::schedule;
use crate::app::App;
use crate::app::form::Form;
use crate::app::outbox::OutboxEntry;
use crate::app::owner::Ownership;
use crate::app::record::StoredRecord;
use crate::app::storage::{Change, Records};
use crate::i18n::messages;
use crate::model::{Timestamp, sort_by_key};

/// Loads drafts and outbox from storage, and shows the records of the current user. Drafts of other users, expired
/// drafts, and orphaned files are deleted.
pub async fn load(app: &App) {
    let storage = app.storage();
    let changes = match storage.records().await {
        Ok(records) => {
            app.forms().iter().for_each(|form| compare(app, form, &records));
            taken(app, &records)
        }
        Err(storage_error) => {
            app.change_persistence(|persistence| persistence.note_storage_error(storage_error));
            return;
        }
    };
    for form in app.forms() {
        recognise(app, form);
        // Text may have been typed before storage was known to work.
        schedule(app, form);
    }
    if !changes.is_empty() {
        // If this write fails, the records are found again on the next load.
        let _ = storage.write(changes).await;
    }
}

/// Detects what other tabs have done to the form's draft, and announces it.
fn compare(app: &App, form: &Form, records: &Records) {
    let saving = form.saving.peek();
    let Some(open) = &saving.open else { return };
    let stored = records.drafts.iter().find(|(known, _)| known == open.key()).map(|(_, json)| json.as_str());
    let told = match open.standing(stored, app.host().parser()) {
        // Another tab has submitted or discarded the draft.
        Standing::Absent if saving.machine.is_saved() && !saving.ended_in_other_tab => {
            form.saving.change(|saving| saving.ended_in_other_tab = true);
            messages::DRAFTS_ENDED_IN_OTHER_TAB
        }
        // A write in progress detects this conflict by itself.
        Standing::WrittenElsewhere if !saving.machine.is_writing() => {
            let (key, clock) = (app.host().new_key(), app.clock().monotonic());
            form.saving.change(|saving| saving.separate(key, clock));
            messages::DRAFTS_CHANGED_IN_OTHER_TAB
        }
        _ => return,
    };
    app.announce(told);
}

/// Reconnects a form that was restored after a crash with its draft, and restores the draft's files.
fn recognise(app: &App, form: &Form) {
    let (saving, persistence) = (form.saving.peek(), app.persistence.peek());
    let is_new = saving.open.is_none() && saving.is_touched;
    if !is_new || !form.progress.peek().submission.is_editing() {
        return;
    }
    let mut present = app.saved_form(form);
    let is_same = |(_, draft): &&(String, DraftRecord)| draft.form.is_continued_by(&present);
    let Some((key, draft)) = persistence.drafts.iter().find(is_same) else { return };
    let open = OpenDraft::restored(key.clone(), draft, app.host().new_key());
    if present.files.is_empty() {
        app.restore_files(form, &draft.form);
        present.files = draft.form.files.clone();
    }
    form.saving.change(|saving| {
        saving.restored_from(open, &draft.form);
        // Text typed after the draft's last write still has to be written.
        if present != draft.form {
            saving.restored = None;
            saving.machine.changed(app.clock().monotonic());
        }
    });
}

fn taken(app: &App, records: &Records) -> Vec<Change> {
    let look = Look { app, now: app.clock().now(), changes: Vec::new(), used: Vec::new(), has_newer: false };
    look.take(records)
}

/// One pass over the records in storage.
struct Look<'a> {
    app: &'a App,
    now: Timestamp,
    changes: Vec<Change>,
    used: Vec<String>,
    has_newer: bool,
}

impl Look<'_> {
    fn take(mut self, records: &Records) -> Vec<Change> {
        let mut drafts: Vec<_> = records.drafts.iter().filter_map(|(key, json)| self.draft(key, json)).collect();
        sort_by_key(&mut drafts, |(_, draft)| Reverse(draft.saved));
        let outbox = records.outbox.iter().filter_map(|(key, json)| self.entry(key, json)).collect();
        if !self.has_newer {
            // All records and the file names were read in one transaction: a file that no record refers to is an
            // orphan.
            let unused = records.files.iter().filter(|file| !self.used.contains(file));
            self.changes.extend(unused.map(|file| Change::DeleteFile(file.clone())));
        }
        let is_condemned = |file: &String| self.changes.contains(&Change::DeleteFile(file.clone()));
        let files = records.files.iter().filter(|file| !is_condemned(file)).cloned().collect();
        let has_newer = self.has_newer;
        self.app.change_persistence(|persistence| {
            persistence.is_known = true;
            if !persistence.queue.is_partly_in_memory() {
                persistence.storage_error = None;
            }
            persistence.drafts = drafts;
            persistence.queue.read(outbox, |entry| self.app.is_own(entry));
            persistence.files = files;
            persistence.has_newer = has_newer;
        });
        self.changes
    }

    fn draft(&mut self, key: &str, json: &str) -> Option<(String, DraftRecord)> {
        let mut draft = self.known(DraftRecord::read(json, self.app.host().parser()))?;
        let is_for_here = draft.backend == self.app.settings.peek().backend;
        let owner = self.app.ownership(draft.owner.as_deref());
        let age = retention(draft.saved, draft.overdue_since, self.now);
        if age == Retention::Discard || owner == Ownership::Foreign && is_for_here {
            self.changes.push(Change::DeleteDraft(self.found(key, &draft)));
            return None;
        }
        self.used.extend(draft.form.files.iter().map(|file| file.id.clone()));
        let overdue_since = match age {
            Retention::Hold(since) => Some(since),
            _ => None,
        };
        if overdue_since != draft.overdue_since {
            draft.overdue_since = overdue_since;
            let (open, record) = (self.found(key, &draft), draft.to_json());
            self.changes.push(Change::PutDraft { open, record, apart: None });
        }
        let is_offered = overdue_since.is_none() && self.app.is_own_record(&draft.backend, draft.owner.as_deref());
        is_offered.then(|| (key.to_owned(), draft))
    }

    /// The draft at its stored version: a change to it is void if another tab writes in the meantime.
    fn found(&self, key: &str, draft: &DraftRecord) -> OpenDraft {
        OpenDraft::restored(key.to_owned(), draft, self.app.host().new_key())
    }

    fn entry(&mut self, key: &str, json: &str) -> Option<OutboxEntry> {
        let entry = self.known(OutboxEntry::read(key, json, self.app.host().parser()))?;
        self.used.extend(entry.form.files.iter().map(|file| file.id.clone()));
        let withdrawn = &self.app.persistence.peek().queue.withdrawn;
        if withdrawn.is_to_go(&entry) {
            // It could not be deleted when it was withdrawn, or that deletion is still in progress.
            self.changes.push(Change::DeleteEntry(key.to_owned(), entry.submitted));
        }
        (!withdrawn.has(&entry) && self.app.is_own(&entry)).then_some(entry)
    }

    fn known<T>(&mut self, record: StoredRecord<T>) -> Option<T> {
        match record {
            StoredRecord::Known(record) => Some(record),
            StoredRecord::Newer => {
                self.has_newer = true;
                None
            }
            StoredRecord::Unreadable => None,
        }
    }
}
