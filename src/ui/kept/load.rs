use super::autosave::schedule;
use super::device::{Change, Records, StorageLack};
use super::keeping::Keeping;
use crate::i18n::messages;
use crate::model::kept::{DraftRecord, Kept, OutboxEntry, Ownership, Retention, ownership, retention};
use crate::model::{Draft, Field, RequestKind, Timestamp};
use crate::ui::form_state::FormState;
use crate::ui::settings::Caller;
use crate::ui::state::State;

/// Looks at what is on the device, and shows as much of it as is the person's own. Drafts of somebody else, and those that
/// are too old, are forgotten; so are files that nothing refers to.
pub async fn load(state: State) {
    let device = state.device();
    let changes = match device.records().await {
        Ok(records) => {
            RequestKind::ALL.iter().for_each(|&kind| miss(state, state.form(kind), &records));
            taken(state, &records)
        }
        Err(lack) => {
            state.change_kept(|kept| note_lack(kept, lack));
            return;
        }
    };
    for &kind in RequestKind::ALL {
        let form = state.form(kind);
        recognise(state, form);
        // What was typed before it was known that there is room.
        schedule(state, form);
    }
    if !changes.is_empty() {
        // What could not be forgotten now is found again the next time.
        let _ = device.write(changes).await;
    }
}

/// A draft that is not there any more was submitted or discarded in another tab: whoever goes on here is told.
fn miss(state: State, form: FormState, records: &Records) {
    let saving = form.saving.peek();
    let is_missing = saving.machine.is_saved()
        && saving.id.as_ref().is_some_and(|id| records.drafts.iter().all(|(known, _)| known != id));
    if is_missing && !saving.is_elsewhere {
        form.saving.change(|saving| saving.is_elsewhere = true);
        state.announcement.set(state.localizer().text(messages::KEPT_ELSEWHERE));
    }
}

/// A form that was put back as it was, after the program had stopped, goes on with the draft that it was.
fn recognise(state: State, form: FormState) {
    let present = form.draft.peek();
    let kept = state.kept.peek();
    let is_new = form.saving.peek().id.is_none() && form.saving.peek().is_touched;
    // The customer may still be to be chosen anew.
    let is_same =
        |draft: &Draft| [Field::Title, Field::Description].iter().all(|&field| draft.get(field) == present.get(field));
    let same = kept.drafts.iter().find(|(_, draft)| draft.form.kind == form.kind && is_same(&draft.form.draft));
    if let Some((key, _)) = same.filter(|_| is_new) {
        form.saving.change(|saving| saving.id = Some(key.clone()));
    }
}

/// Takes note that nothing can be kept.
pub fn note_lack(kept: &mut Keeping, lack: StorageLack) {
    kept.is_known = true;
    kept.lack = Some(lack);
}

fn taken(state: State, records: &Records) -> Vec<Change> {
    let look = Look { state, now: state.services().now(), changes: Vec::new(), used: Vec::new(), has_newer: false };
    look.take(records)
}

/// One look at the device.
struct Look {
    state: State,
    now: Timestamp,
    changes: Vec<Change>,
    used: Vec<String>,
    has_newer: bool,
}

impl Look {
    fn take(mut self, records: &Records) -> Vec<Change> {
        let mut drafts: Vec<_> = records.drafts.iter().filter_map(|(key, json)| self.draft(key, json)).collect();
        drafts.sort_by_key(|(_, draft)| std::cmp::Reverse(draft.saved));
        let mut outbox: Vec<_> = records.outbox.iter().filter_map(|(key, json)| self.entry(key, json)).collect();
        outbox.sort_by_key(|entry| entry.submitted);
        if !self.has_newer {
            // All records were read, in one transaction with the names of the files: what none of them has, nobody has.
            let unused = records.files.iter().filter(|file| !self.used.contains(file));
            self.changes.extend(unused.map(|file| Change::DeleteFile(file.clone())));
        }
        let is_condemned = |file: &String| self.changes.contains(&Change::DeleteFile(file.clone()));
        let files = records.files.iter().filter(|file| !is_condemned(file)).cloned().collect();
        let has_newer = self.has_newer;
        let in_memory = self.state.kept.peek().in_memory.clone();
        let in_memory: Vec<_> = in_memory.into_iter().filter(|entry| self.is_own(entry)).collect();
        // What could not be deleted from the device, and could not be written anew either, is one request.
        outbox.retain(|entry| in_memory.iter().all(|known| known.key != entry.key));
        self.state.change_kept(|kept| {
            kept.is_known = true;
            if kept.in_memory.is_empty() {
                kept.lack = None;
            }
            kept.drafts = drafts;
            kept.outbox = in_memory.into_iter().chain(outbox).collect();
            kept.files = files;
            kept.has_newer = has_newer;
        });
        self.changes
    }

    fn draft(&mut self, key: &str, json: &str) -> Option<(String, DraftRecord)> {
        let mut draft = self.known(DraftRecord::read(json))?;
        let is_for_here = draft.backend == self.state.settings.peek().backend;
        let owner = self.ownership(draft.owner.as_deref());
        let age = retention(draft.saved, draft.overdue_since, self.now);
        if age == Retention::Discard || owner == Ownership::Foreign && is_for_here {
            self.changes.push(Change::DeleteDraft(key.to_owned()));
            return None;
        }
        self.used.extend(draft.form.files.iter().map(|file| file.id.clone()));
        let overdue_since = match age {
            Retention::Hold(since) => Some(since),
            _ => None,
        };
        if overdue_since != draft.overdue_since {
            draft.overdue_since = overdue_since;
            self.changes.push(Change::PutDraft(key.to_owned(), draft.to_json()));
        }
        let is_offered = overdue_since.is_none() && owner == Ownership::Own && is_for_here;
        is_offered.then(|| (key.to_owned(), draft))
    }

    fn entry(&mut self, key: &str, json: &str) -> Option<OutboxEntry> {
        let entry = self.known(OutboxEntry::read(key, json))?;
        self.used.extend(entry.form.files.iter().map(|file| file.id.clone()));
        // What is being taken back is still there for a moment.
        let is_going = self.state.kept.peek().going.contains(&entry.key);
        (!is_going && self.is_own(&entry)).then_some(entry)
    }

    fn is_own(&self, entry: &OutboxEntry) -> bool {
        let is_for_here = entry.backend == self.state.settings.peek().backend;
        is_for_here && self.ownership(entry.owner.as_deref()) == Ownership::Own
    }

    fn known<T>(&mut self, record: Kept<T>) -> Option<T> {
        match record {
            Kept::Known(record) => Some(record),
            Kept::Newer => {
                self.has_newer = true;
                None
            }
            Kept::Unreadable => None,
        }
    }

    /// Whose a record is. While it is not known who looks, nobody sees what somebody has left.
    fn ownership(&self, left_by: Option<&str>) -> Ownership {
        match &self.state.settings.peek().caller {
            Caller::Unknown => ownership(left_by, None),
            Caller::Known(caller) => ownership(left_by, caller.as_deref()),
        }
    }
}
