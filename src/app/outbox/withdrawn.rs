use super::outbox_entry::OutboxEntry;
use crate::model::Timestamp;

/// Outbox entries that the user has withdrawn. They are not delivered, whether the storage deletes them at once or,
/// when the quota is exceeded, only later.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Withdrawn(Vec<Entry>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    key: String,
    /// When the entry was submitted: an unchanged request that is submitted again has the same key, and is not
    /// withdrawn.
    submitted: Timestamp,
    /// Whether it was withdrawn in this tab, which is then responsible for its deletion.
    is_own: bool,
    /// Whether the request was submitted again since: its record of before may still be stored.
    is_past: bool,
}

impl Withdrawn {
    /// Records that an entry was withdrawn, in this tab or in another.
    pub fn add(&mut self, key: &str, submitted: Timestamp, is_own: bool) {
        // This tab also receives its own broadcast, which says nothing new.
        let known = self.0.iter_mut().find(|known| known.key == key && known.submitted == submitted);
        match known {
            Some(known) => known.is_own |= is_own,
            None => self.0.push(Entry { key: key.to_owned(), submitted, is_own, is_past: false }),
        }
    }

    /// The instant of a submission made now: later than any withdrawn submission under the same key, even within the
    /// same second, since instants tell them apart.
    pub fn instant_after(&self, key: &str, now: Timestamp) -> Timestamp {
        let before = self.0.iter().filter(|known| known.key == key).map(|known| known.submitted.plus_seconds(1));
        before.fold(now, Timestamp::max)
    }

    /// Records that a request is submitted again. What is stored of the withdrawn submissions still must not be sent.
    pub fn submitted_again(&mut self, key: &str) {
        self.0.iter_mut().filter(|known| known.key == key).for_each(|known| known.is_past = true);
    }

    /// Whether a stored entry has been withdrawn and must not be delivered.
    pub fn has(&self, found: &OutboxEntry) -> bool {
        self.find(found).is_some()
    }

    /// Whether the user has withdrawn a request in this tab.
    pub fn is_own(&self, key: &str) -> bool {
        self.0.iter().any(|known| known.key == key && known.is_own && !known.is_past)
    }

    /// Whether this tab must delete the stored entry.
    pub fn is_to_go(&self, found: &OutboxEntry) -> bool {
        self.find(found).is_some_and(|known| known.is_own)
    }

    fn find(&self, found: &OutboxEntry) -> Option<&Entry> {
        self.0.iter().find(|known| known.key == found.key && known.submitted == found.submitted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A tab hears its own broadcast, and may hear of an entry before its user withdraws it as well.
    #[test]
    fn what_is_withdrawn_here_stays_so_whoever_else_withdraws_it() {
        for (first, second) in [(true, false), (false, true), (false, false)] {
            let mut withdrawn = Withdrawn::default();
            [first, second].into_iter().for_each(|is_own| withdrawn.add("k", Timestamp::from_seconds(1), is_own));
            assert_eq!(withdrawn.is_own("k"), first || second, "{first} {second}");
        }
    }
}
