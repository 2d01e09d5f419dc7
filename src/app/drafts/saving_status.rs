use super::open_draft::OpenDraft;
use super::saved_form::SavedForm;
use super::saving::Saving;

/// Autosave status of a form.
#[derive(Clone, Debug, Default)]
pub struct SavingStatus {
    /// State machine of the autosave.
    pub machine: Saving,
    /// The draft that the form is persisted as.
    pub open: Option<OpenDraft>,
    /// Drafts that the next write of this form deletes: it has taken over another form's, the request that they have
    /// become could not be written and is back in the form, or they are separate copies.
    pub superseded: Vec<OpenDraft>,
    /// The content that the form was restored with, as JSON, until it is changed: it needs no write.
    pub restored: Option<String>,
    /// Keys of drafts that were submitted or discarded.
    pub closed_keys: Vec<String>,
    /// Whether the user, and not only the page, has entered something.
    pub is_touched: bool,
    /// The known person who has typed into the form, by the backend's identifier: what somebody has begun stays theirs
    /// when they sign out.
    pub author: Option<String>,
    /// Whether another tab has submitted or discarded the draft.
    pub ended_in_other_tab: bool,
    /// Whether another tab has changed the draft, so that this form continues as a separate one.
    pub is_separate_copy: bool,
    /// Whether opening another draft was refused because this form's content could not be persisted.
    pub blocks_opening: bool,
    /// Whether the text was persisted without its files, which exceeded the quota.
    pub lacks_files: bool,
    /// Whether an autosave task is running.
    pub is_scheduled: bool,
}

impl SavingStatus {
    /// Returns the key of the draft.
    pub fn id(&self) -> Option<&str> {
        self.open.as_ref().map(OpenDraft::key)
    }

    /// The stored drafts that stand for this form: its own, and those that its next write deletes.
    pub fn drafts(&self) -> impl Iterator<Item = &OpenDraft> {
        self.open.iter().chain(&self.superseded)
    }

    /// Whether a draft of this form was submitted or discarded.
    pub fn has_closed(&self, key: &str) -> bool {
        self.closed_keys.iter().any(|closed| closed == key)
    }

    /// Records that a draft which stands for this form was also written as a separate copy: that one is deleted with it.
    pub fn copied(&mut self, draft: &str, copy: &OpenDraft) {
        if self.drafts().any(|known| known.key() == draft) {
            self.superseded.push(copy.clone());
        }
    }

    /// Records that a draft which was submitted or discarded is wanted again: it could not be deleted then.
    pub fn reopened(&mut self, draft: &str) {
        self.closed_keys.retain(|closed| closed != draft);
    }

    /// Continues a persisted draft.
    pub fn restored_from(&mut self, open: OpenDraft, form: &SavedForm) {
        self.open = Some(open);
        self.restored = Some(form.to_json().to_string());
        self.machine.restored();
    }

    /// Records the end of a write of the form together with other changes, unless it has been changed since.
    pub fn written_with_others(&mut self, is_done: bool, now: u64) {
        if self.restored.is_none() {
            return;
        }
        if is_done {
            self.machine.restored();
        } else {
            self.restored = None;
            self.machine.changed(now);
        }
    }

    /// Separates the form from a draft that another tab has changed. Text typed here becomes a draft of its own at
    /// once, with this key; a form that was only restored does so when it is changed.
    pub fn separate(&mut self, key: String, now: u64) {
        self.is_separate_copy = true;
        self.restored = None;
        let is_typed = self.machine.would_be_lost() || self.open.as_ref().is_some_and(OpenDraft::is_written_here);
        if is_typed {
            self.open.iter_mut().for_each(|open| open.moved(key.clone()));
            self.machine.changed(now);
        } else {
            self.open = None;
            self.machine.forget();
        }
    }

    /// Stops persisting the form. The stored draft is to be deleted, as is one that is just being written.
    pub fn forget(&mut self) {
        let (open, mut closed_keys) = (self.open.take(), std::mem::take(&mut self.closed_keys));
        closed_keys.extend(open.map(|open| open.key().to_owned()));
        *self = Self { is_scheduled: self.is_scheduled, closed_keys, author: self.author.take(), ..Self::default() };
    }

    /// Hands the draft over to another form.
    pub fn hand_over(&mut self) -> Self {
        let mut handed = std::mem::take(self);
        (self.is_scheduled, self.closed_keys) = (handed.is_scheduled, std::mem::take(&mut handed.closed_keys));
        handed
    }

    /// Takes over the draft that another form has handed over. It is written anew, as this form's, in place of the one
    /// that this form has been persisted as.
    pub fn take_over(&mut self, handed: Self) {
        let own = std::mem::take(&mut self.superseded).into_iter().chain(self.open.take());
        let (superseded, author) = (own.chain(handed.superseded).collect(), self.author.take());
        self.leave();
        self.open = handed.open;
        self.superseded = superseded;
        self.author = handed.author.or(author);
        self.is_separate_copy = handed.is_separate_copy;
        self.is_touched = true;
    }

    /// Detaches the form from its draft, which stays in storage; the next change begins a new draft.
    pub fn leave(&mut self) {
        *self = Self {
            is_scheduled: self.is_scheduled,
            closed_keys: std::mem::take(&mut self.closed_keys),
            ..Self::default()
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scheduled() -> SavingStatus {
        let open = OpenDraft::begun("k".to_owned(), "me".to_owned());
        let author = Some("ana".to_owned());
        SavingStatus { open: Some(open), is_scheduled: true, is_touched: true, author, ..SavingStatus::default() }
    }

    #[test]
    fn a_forgotten_draft_is_closed_until_it_is_reopened() {
        let mut saving = scheduled();
        saving.forget();
        assert!(saving.has_closed("k") && saving.id().is_none() && !saving.is_touched);
        saving.reopened("other");
        assert!(saving.has_closed("k"));
        saving.reopened("k");
        assert!(!saving.has_closed("k"));
    }

    #[test]
    fn what_was_written_or_typed_here_becomes_a_draft_of_its_own() {
        let own = || {
            let mut open = OpenDraft::begun("k".to_owned(), "me".to_owned());
            open.next_version();
            open
        };
        for (is_written, is_typed, key) in
            [(false, false, None), (true, false, Some("new")), (false, true, Some("new")), (true, true, Some("new"))]
        {
            let mut saving = scheduled();
            saving.machine.restored();
            if is_written {
                saving.open = Some(own());
            }
            if is_typed {
                saving.machine.changed(0);
            }
            saving.separate("new".to_owned(), 0);
            assert_eq!(saving.id(), key, "written: {is_written}, typed: {is_typed}");
        }
    }

    /// A second task would write beside the one that is running.
    #[test]
    fn the_task_that_is_running_is_not_forgotten_with_the_draft() {
        let steps: [fn(&mut SavingStatus); 3] = [SavingStatus::forget, SavingStatus::leave, |saving| {
            saving.hand_over();
        }];
        for (index, step) in steps.into_iter().enumerate() {
            let mut saving = scheduled();
            saving.closed_keys = vec!["before".to_owned()];
            step(&mut saving);
            assert!(saving.is_scheduled && saving.has_closed("before") && saving.open.is_none(), "step {index}");
        }
    }
}
