use serde_json::Value;

use crate::app::drafts::{OpenDraft, SavedForm, Saving};

/// How far what is written into a form is kept.
#[derive(Clone, Debug, Default)]
pub struct SavingStatus {
    /// What is on the device of it.
    pub machine: Saving,
    /// The draft that it is kept as.
    pub open: Option<OpenDraft>,
    /// What it was taken up as, until that is changed: it is on the device already.
    pub restored: Option<Value>,
    /// Keys of what was submitted or discarded.
    pub gone: Vec<String>,
    /// Whether a person has typed or chosen something, and not the page alone.
    pub is_touched: bool,
    /// Whether another tab has submitted or discarded it.
    pub is_elsewhere: bool,
    /// Whether another tab has written on in the draft, so that it is one of its own here.
    pub is_apart: bool,
    /// Whether something else was to take its place, which it cannot as long as this is kept nowhere.
    pub is_in_the_way: bool,
    /// Whether there was no room for its files beside it.
    pub lacks_files: bool,
    /// Whether somebody sees to its being written.
    pub is_scheduled: bool,
}

impl SavingStatus {
    /// The key that it is kept under.
    pub fn id(&self) -> Option<&str> {
        self.open.as_ref().map(OpenDraft::key)
    }

    /// A draft that is kept is written on.
    pub fn restored_from(&mut self, open: OpenDraft, form: &SavedForm) {
        self.open = Some(open);
        self.restored = Some(form.to_json());
        self.machine.restored();
    }

    /// Another tab has written on in the draft. What was typed here becomes a draft of its own, with this key, at once; what
    /// was only taken up does as soon as it is changed.
    pub fn part(&mut self, key: String, now: u64) {
        self.is_apart = true;
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

    /// There is nothing to keep any more: what is kept, or just being written, is to go.
    pub fn forget(&mut self) {
        let (open, mut gone) = (self.open.take(), std::mem::take(&mut self.gone));
        gone.extend(open.map(|open| open.key().to_owned()));
        *self = Self { is_scheduled: self.is_scheduled, gone, ..Self::default() };
    }

    /// Something else is written from now on; what is kept stays.
    pub fn leave(&mut self) {
        *self = Self { is_scheduled: self.is_scheduled, gone: std::mem::take(&mut self.gone), ..Self::default() };
    }
}
