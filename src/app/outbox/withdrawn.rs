use super::outbox_entry::OutboxEntry;
use crate::model::Timestamp;

/// Submitted requests that a person has taken back. Whether the device forgets them at once or, for want of room, only
/// later: they are not delivered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Withdrawn(Vec<Entry>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    key: String,
    /// When it was submitted: what is submitted anew as it was keeps its key, and is not taken back.
    submitted: Timestamp,
    /// Whether it was taken back in this tab, which sees to it that it goes.
    is_own: bool,
}

impl Withdrawn {
    /// A request is taken back, here or in another tab.
    pub fn add(&mut self, key: &str, submitted: Timestamp, is_own: bool) {
        // What other tabs are told is heard in this one as well.
        let is_this = |known: &Entry| known.key == key && known.submitted == submitted;
        let is_own = is_own || self.0.iter().any(|known| is_this(known) && known.is_own);
        self.clear(key);
        self.0.push(Entry { key: key.to_owned(), submitted, is_own });
    }

    /// When a request counts as submitted that is submitted now: later than what was taken back under its key, though that
    /// was within this second.
    pub fn instant_after(&self, key: &str, now: Timestamp) -> Timestamp {
        let before = self.0.iter().filter(|known| known.key == key).map(|known| known.submitted.plus_seconds(1));
        before.fold(now, Timestamp::max)
    }

    /// It is submitted anew.
    pub fn clear(&mut self, key: &str) {
        self.0.retain(|known| known.key != key);
    }

    /// Whether a request that is found on the device has been taken back, and is not to be delivered.
    pub fn has(&self, found: &OutboxEntry) -> bool {
        self.find(found).is_some()
    }

    /// Whether it falls to this tab to have the device forget it.
    pub fn is_to_go(&self, found: &OutboxEntry) -> bool {
        self.find(found).is_some_and(|known| known.is_own)
    }

    fn find(&self, found: &OutboxEntry) -> Option<&Entry> {
        self.0.iter().find(|known| known.key == found.key && known.submitted == found.submitted)
    }
}
