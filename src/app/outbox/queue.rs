use std::rc::Rc;

use super::outbox_entry::OutboxEntry;
use super::queued::{Place, Queued, Task};
use super::stage::{ATTEMPTS, LONGEST_SHOWN_PAUSE, Stage};
use super::withdrawn::Withdrawn;
use crate::app::clock::Moment;
use crate::app::drafts::OpenDraft;
use crate::app::owner::UNKNOWN_OWNER;
use crate::model::{AdditionalRequest, Failure, Receipt, Timestamp, sort_by_key};

mod progress;
mod step;
mod task;

pub(super) use step::Step;

/// State machine of everything that was submitted, from then until its sender has seen that it arrived.
///
/// It decides what is sent when, and what is known of it; the delivery tasks carry out what it says. It knows nothing of
/// what a record says beyond who it belongs to, what goes before it, and how far its delivery has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Queue {
    /// Withdrawn requests that may still be in storage.
    pub withdrawn: Withdrawn,
    queued: Vec<Queued>,
    /// Number of reasons so far to attempt again before a pause ends.
    wakes: u64,
}

impl Queue {
    /// The present user's records, oldest first.
    pub fn listed(&self) -> impl Iterator<Item = &OutboxEntry> {
        self.queued.iter().filter(|queued| queued.is_listed).map(|queued| &*queued.entry)
    }

    /// Returns a record of the present user.
    pub fn entry(&self, key: &str) -> Option<&OutboxEntry> {
        self.listed().find(|entry| entry.key == key)
    }

    /// Returns what this page knows of a request, whoever the present user is.
    pub(super) fn queued(&self, key: &str) -> Option<&Queued> {
        self.queued.iter().find(|queued| queued.entry.key == key)
    }

    /// Whether a request is being sent right now by this page, and must not be changed.
    pub fn is_sending(&self, key: &str) -> bool {
        self.queued(key).is_some_and(|queued| queued.task == Task::Sending)
    }

    /// Whether a request is in storage, and not in this page's memory alone.
    pub fn is_stored(&self, key: &str) -> bool {
        self.queued(key).is_none_or(|queued| queued.place != Place::Memory)
    }

    /// Whether a request is another person's, or that of somebody who has signed out.
    pub fn is_withheld(&self, key: &str) -> bool {
        let is_kept = |queued: &Queued| matches!(queued.place, Place::Storage | Place::Memory);
        self.queued(key).is_some_and(|queued| !queued.is_listed && is_kept(queued))
    }

    /// Whether some requests live only as long as this page, since they could not be written to storage.
    pub fn is_partly_in_memory(&self) -> bool {
        self.in_memory().next().is_some()
    }

    /// Whether a request would be lost if the page were closed now.
    pub fn would_lose(&self) -> bool {
        self.in_memory().any(|queued| !queued.entry.delivery.is_delivered())
    }

    /// Whether a request that was made from this draft is not written yet, or could not be: drafts are all that is stored.
    pub fn needs_draft(&self, draft: &str) -> bool {
        self.queued.iter().flat_map(|queued| &queued.drafts).any(|known| known.key() == draft)
    }

    /// Records that the drafts of a request are deleted.
    pub fn replaced_drafts(&mut self, key: &str) {
        self.find(key).into_iter().for_each(|queued| queued.drafts.clear());
    }

    /// Records that a draft which a request needs was also written as a separate copy, which is to be deleted as well.
    pub fn copied(&mut self, draft: &str, copy: &OpenDraft) {
        for queued in &mut self.queued {
            if queued.drafts.iter().any(|known| known.key() == draft) {
                queued.drafts.push(copy.clone());
            }
        }
    }

    /// Whether a request waits for a first one that is gone: it was deleted, so the user decides whether this one is
    /// sent alone.
    pub fn is_left_alone(&self, entry: &OutboxEntry) -> bool {
        entry.after.as_deref().is_some_and(|first| self.entry(first).is_none())
    }

    /// Records a submission that is being written. The first request replaces the drafts that it was made from.
    pub fn submitted(&mut self, entries: &[OutboxEntry], drafts: &[OpenDraft]) {
        for (index, entry) in entries.iter().enumerate() {
            // A withdrawn request that is submitted again unchanged has the same key.
            self.withdrawn.submitted_again(&entry.key);
            let mut queued = Queued::new(entry.clone(), Place::BeingWritten);
            queued.drafts = if index == 0 { drafts.to_vec() } else { Vec::new() };
            queued.has_form = true;
            match self.find(&entry.key) {
                // A delivery task may be waiting since before the request was withdrawn.
                Some(known) => *known = Queued { task: known.task, ..queued },
                None => self.queued.push(queued),
            }
        }
    }

    /// Records whether a submission could be written; `is_own` tells whose it is by now.
    pub fn kept(&mut self, key: &str, is_stored: bool, is_own: bool) {
        if let Some(queued) = self.find(key) {
            queued.place = if is_stored { Place::Storage } else { Place::Memory };
            if is_stored {
                queued.drafts.clear();
            }
            queued.is_listed = is_own;
        }
        self.tidy();
    }

    /// Takes in all stored records of the present user, oldest first; `is_own` tells whose the other ones are.
    pub fn read(&mut self, entries: Vec<OutboxEntry>, is_own: impl Fn(&OutboxEntry) -> bool) {
        for queued in &mut self.queued {
            let is_own = is_own(&queued.entry);
            queued.is_listed = queued.place == Place::Memory && is_own;
            let is_gone =
                is_own && queued.place == Place::Storage && entries.iter().all(|entry| entry.key != queued.entry.key);
            if is_gone {
                queued.gone();
            }
        }
        for entry in entries {
            match self.find(&entry.key) {
                Some(known) => known.take_in(entry),
                None => self.queued.push(Queued::new(entry, Place::Storage)),
            }
        }
        sort_by_key(&mut self.queued, |queued| queued.entry.submitted);
        self.hold_those_left_alone();
        self.tidy();
    }

    /// Lists nothing until the records of the present user are read.
    pub fn hide(&mut self) {
        self.queued.iter_mut().for_each(|queued| queued.is_listed = false);
    }

    /// Lists no more what is another person's by now. What is in memory alone is listed again at once when its sender
    /// comes back: no read of the storage does that.
    pub fn withhold(&mut self, is_own: impl Fn(&OutboxEntry) -> bool) {
        for queued in &mut self.queued {
            queued.is_listed = is_own(&queued.entry) && (queued.is_listed || queued.place == Place::Memory);
        }
    }

    /// Takes in one stored record.
    pub fn found(&mut self, entry: OutboxEntry) {
        if let Some(queued) = self.find(&entry.key) {
            queued.take_in(entry);
        }
        self.hold_those_left_alone();
    }

    /// Takes in that a request is not stored, which says nothing of one that could not be or is being written.
    pub fn missing(&mut self, key: &str) {
        if self.queued(key).is_some_and(|queued| queued.place == Place::Storage) {
            self.remove(key);
        }
    }

    /// Removes a request that is withdrawn, or delivered and seen.
    pub fn remove(&mut self, key: &str) {
        if let Some(queued) = self.find(key) {
            queued.gone();
        }
        self.tidy();
    }

    /// Withdraws a request in this page.
    pub fn withdraw(&mut self, key: &str, submitted: Timestamp) {
        self.remove(key);
        self.withdrawn.add(key, submitted, true);
        self.hold_those_left_alone();
    }

    /// Records that another tab has withdrawn a request.
    pub fn withdrawn_elsewhere(&mut self, key: &str, submitted: Timestamp) {
        self.withdrawn.add(key, submitted, false);
        if self.entry(key).is_some_and(|entry| self.withdrawn.has(entry)) {
            self.remove(key);
        }
    }

    /// Records an attempt that failed, or could not be made; does nothing if the request was withdrawn meanwhile.
    pub fn failed(&mut self, key: &str, failure: &Failure, now: Moment, jitter: f64) {
        if let Some(queued) = self.find(key).filter(|queued| queued.is_listed) {
            Rc::make_mut(&mut queued.entry).delivery.failed(failure, now.time, jitter);
            let pause = queued.entry.delivery.remaining(now.time);
            queued.due = pause.map(|pause| now.monotonic + u64::from(pause));
            queued.is_unwritten = true;
            queued.outcome = Some(Err(failure.clone()));
            let is_long = pause.is_some_and(|pause| pause > LONGEST_SHOWN_PAUSE);
            queued.tries = if is_long { ATTEMPTS } else { queued.tries.saturating_add(1) };
        }
    }

    /// Records that the backend has a request, which shrinks to what its sender is to be told, and returns the keys of
    /// the requests that waited for it.
    pub fn delivered(&mut self, key: &str, receipt: &Receipt) -> Vec<String> {
        self.change(key, |entry| entry.delivered(receipt));
        self.find(key).into_iter().for_each(|queued| queued.outcome = Some(Ok(receipt.clone())));
        let followers = self.queued.iter().filter(|queued| queued.entry.after.as_deref() == Some(key));
        let followers: Vec<_> = followers.map(|queued| queued.entry.key.clone()).collect();
        // Whether it was delivered or deleted cannot be told any more once its record is gone.
        followers.iter().for_each(|key| self.change(key, |entry| entry.after = None));
        followers
    }

    /// Keeps a request in the memory of this page alone: there is no room for its record.
    pub fn keep_in_memory(&mut self, key: &str) {
        if let Some(queued) = self.find(key) {
            queued.place = Place::Memory;
        }
    }

    /// Assigns requests whose sender was unknown, and that a form of this page shows, to the person who turned out to be
    /// signed in. Returns their keys.
    pub fn claim(&mut self, person: &str) -> Vec<String> {
        let unclaimed = self.listed().filter(|entry| entry.owner.as_deref() == Some(UNKNOWN_OWNER));
        let keys: Vec<_> = unclaimed.map(|entry| entry.key.clone()).filter(|key| self.has_form(key)).collect();
        keys.iter().for_each(|key| self.change(key, |entry| entry.owner = Some(person.to_owned())));
        keys
    }

    /// Changes a record. The change stands until it is written, or another tab has come further.
    pub fn change(&mut self, key: &str, change: impl FnOnce(&mut OutboxEntry)) {
        if let Some(queued) = self.find(key) {
            change(Rc::make_mut(&mut queued.entry));
            queued.is_unwritten = true;
        }
    }

    /// What is undelivered and in the memory of this page alone.
    pub fn undelivered_in_memory(&self) -> Vec<Queued> {
        self.in_memory().filter(|queued| !queued.entry.delivery.is_delivered()).cloned().collect()
    }

    /// The records of requests that are in storage, to be written again.
    pub fn stored(&self, keys: &[String]) -> Vec<OutboxEntry> {
        let stored = self.queued.iter().filter(|queued| queued.place == Place::Storage);
        stored.map(|queued| &*queued.entry).filter(|entry| keys.contains(&entry.key)).cloned().collect()
    }

    /// Records that records were written as they were then.
    pub fn written(&mut self, entries: &[OutboxEntry]) {
        for queued in self.queued.iter_mut().filter(|queued| entries.contains(&queued.entry)) {
            queued.is_unwritten = false;
        }
        self.tidy();
    }

    fn in_memory(&self) -> impl Iterator<Item = &Queued> {
        self.queued.iter().filter(|queued| queued.place == Place::Memory)
    }

    fn find(&mut self, key: &str) -> Option<&mut Queued> {
        self.queued.iter_mut().find(|queued| queued.entry.key == key)
    }

    fn hold_those_left_alone(&mut self) {
        let alone = self.listed().filter(|entry| self.is_left_alone(entry) && !entry.delivery.is_delivered());
        let alone: Vec<_> = alone.map(|entry| entry.key.clone()).collect();
        for queued in self.queued.iter_mut().filter(|queued| alone.contains(&queued.entry.key)) {
            Rc::make_mut(&mut queued.entry).delivery.hold(AdditionalRequest::LEFT_ALONE);
        }
    }

    /// Forgets what is neither listed, shown nor under way, nor known to this page alone, and waits for no request that is
    /// under way: that one releases it, whoever is signed in by then.
    fn tidy(&mut self) {
        let busy = self.queued.iter().filter(|queued| queued.task != Task::None);
        let busy: Vec<_> = busy.map(|queued| queued.entry.key.clone()).collect();
        let is_behind = |queued: &Queued| queued.entry.after.as_ref().is_some_and(|first| busy.contains(first));
        self.queued.retain(|queued| !queued.is_over() || is_behind(queued));
    }
}

#[cfg(test)]
mod tests;
