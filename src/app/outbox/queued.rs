use std::rc::Rc;

use super::outbox_entry::OutboxEntry;
use crate::app::drafts::OpenDraft;
use crate::model::{Failure, Receipt};

/// One request of the [`Queue`](super::Queue): its record, and what this page does with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Queued {
    /// The record, as it is now: what this page could not write stands here all the same. Copies of the queue, which is
    /// copied for each change, share the records that stay as they are.
    pub entry: Rc<OutboxEntry>,
    /// Where the record is kept.
    pub place: Place,
    /// Drafts that the request was made from and that may still be stored: until the request is written, or for want of
    /// room.
    pub drafts: Vec<OpenDraft>,
    /// Whether the present user may see and send it.
    pub(super) is_listed: bool,
    pub(super) task: Task,
    /// When the pause that this page has begun ends, by the monotonic clock.
    pub(super) due: Option<u64>,
    /// Whether the record has changed since this page last wrote or read it.
    pub(super) is_unwritten: bool,
    /// Number of attempts that had ended when the user asked for one: the next, by any tab, fulfils the wish.
    pub(super) asked_after: Option<u32>,
    /// Whether the user has asked while the task was ending, which then does not notice.
    pub(super) is_asked_again: bool,
    /// Number of attempts of this page that have failed since the user submitted the request, or last asked for it.
    pub(super) tries: u32,
    /// Outcome of the last attempt of this page since then.
    pub(super) outcome: Option<Result<Receipt, Failure>>,
    /// Whether a form of this page shows what becomes of it.
    pub(super) has_form: bool,
    /// The outcome that the user was last told of.
    pub(super) told: Option<Result<Receipt, Failure>>,
}

/// Where the record of a queued request is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// It is being written for the first time.
    BeingWritten,
    /// In storage.
    Storage,
    /// In the memory of this page alone: it could not be written.
    Memory,
    /// Nowhere any more: it is withdrawn, delivered and seen, or deleted by another tab.
    Nowhere,
}

/// What this page does with a queued request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Task {
    /// Nothing.
    None,
    /// A delivery task waits for the lock or the next attempt, or finishes its last one.
    Waiting,
    /// An attempt is under way.
    Sending,
}

impl Queued {
    /// Puts a record into the queue.
    pub(super) fn new(entry: OutboxEntry, place: Place) -> Self {
        Self {
            entry: Rc::new(entry),
            place,
            drafts: Vec::new(),
            is_listed: place == Place::Storage,
            task: Task::None,
            due: None,
            is_unwritten: false,
            asked_after: None,
            is_asked_again: false,
            tries: 0,
            outcome: None,
            has_form: false,
            told: None,
        }
    }

    /// Takes in a record that was read. What this page could not write, for want of room, is known to it alone, and
    /// stands until another tab has come further.
    pub(super) fn take_in(&mut self, read: OutboxEntry) {
        let is_same = self.entry.submitted == read.submitted;
        if is_same && self.place == Place::Nowhere && matches!(self.outcome, Some(Ok(_))) {
            // It is delivered and shown, and its record could not be deleted; the next visit does that.
            return;
        }
        self.is_listed = true;
        if self.place == Place::Memory {
            // It could be neither deleted nor rewritten.
            return;
        }
        if self.place == Place::Nowhere {
            self.place = Place::Storage;
        }
        self.is_unwritten &= is_same && !read.delivery.is_after(&self.entry.delivery);
        if !self.is_unwritten {
            self.due = self.due.filter(|_| *self.entry == read);
            self.entry = Rc::new(read);
        } else if read.after.is_none() && self.entry.after.is_some() {
            // Another tab has delivered the first request.
            let entry = Rc::make_mut(&mut self.entry);
            (entry.after, entry.delivery) = (None, read.delivery);
        }
    }

    /// Records that the request is stored nowhere any more.
    pub(super) fn gone(&mut self) {
        (self.is_listed, self.is_unwritten, self.place) = (false, false, Place::Nowhere);
        self.drafts.clear();
    }

    /// Forgets what attempts have come to: the user wants another one.
    pub(super) fn starts_anew(&mut self) {
        (self.tries, self.told) = (0, None);
        self.outcome = self.outcome.take().filter(Result::is_ok);
    }

    /// Whether the user wants it to be sent now, and no attempt has been made since.
    pub(super) fn is_asked(&self) -> bool {
        self.asked_after == Some(self.entry.delivery.attempts())
    }

    /// Whether nothing is left to do or to show here.
    pub(super) fn is_over(&self) -> bool {
        let is_elsewhere = self.place == Place::Storage && !self.is_unwritten || self.place == Place::Nowhere;
        !self.is_listed && !self.has_form && is_elsewhere && self.task == Task::None
    }
}
