use std::cell::RefCell;

use super::change::Change;

/// Deletions of outbox entries that have failed: the next write makes them. What was withdrawn while the storage was out
/// of reach is not to be sent from there by a tab that is opened later.
///
/// Each names one submission, so it is right whenever it is made. A read finds such entries as well, but it may come
/// late, or never.
#[derive(Default)]
pub struct Deletions(RefCell<Vec<Change>>);

impl Deletions {
    /// Adds to a write what has failed so far.
    pub fn with_failed(&self, changes: Vec<Change>) -> Vec<Change> {
        let failed = self.0.borrow().clone();
        let others = changes.into_iter().filter(|change| !failed.contains(change));
        failed.iter().cloned().chain(others).collect()
    }

    /// The deletions of entries among changes.
    pub fn among(changes: &[Change]) -> Vec<Change> {
        changes.iter().filter(|change| matches!(change, Change::DeleteEntry(..))).cloned().collect()
    }

    /// Records whether deletions were made.
    pub fn note(&self, deletions: Vec<Change>, are_made: bool) {
        let mut failed = self.0.borrow_mut();
        failed.retain(|known| !deletions.contains(known));
        failed.extend(deletions.into_iter().filter(|_| !are_made));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Timestamp;

    fn delete(key: &str) -> Change {
        Change::DeleteEntry(key.to_owned(), Timestamp::from_seconds(1))
    }

    #[test]
    fn what_could_not_be_deleted_comes_before_the_next_write_until_it_is() {
        let (deletions, put) = (Deletions::default(), Change::PutEntry("k".to_owned(), String::new()));
        let changes = vec![delete("k"), put.clone()];
        assert_eq!(Deletions::among(&changes), [delete("k")]);
        deletions.note(Deletions::among(&changes), false);
        assert_eq!(deletions.with_failed(vec![put.clone()]), [delete("k"), put.clone()]);
        assert_eq!(
            deletions.with_failed(vec![put.clone(), delete("k"), delete("l")]),
            [delete("k"), put.clone(), delete("l")]
        );
        deletions.note(vec![delete("k")], false);
        assert_eq!(deletions.with_failed(Vec::new()), [delete("k")], "once, however often it fails");
        deletions.note(vec![delete("k"), delete("l")], true);
        assert_eq!(deletions.with_failed(vec![put.clone()]), [put]);
    }
}
