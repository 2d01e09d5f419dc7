use std::collections::BTreeMap;

use super::stored_request::StoredRequest;
use super::submission::Submission;

/// Result of a soak for all requests, by title.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Verdict {
    /// Accepted and stored.
    pub(crate) stored: Vec<String>,
    /// Accepted, not stored yet, and still in the outbox.
    pub(crate) waiting: Vec<String>,
    /// Accepted, but neither stored nor in the outbox.
    pub(crate) lost: Vec<String>,
    /// Stored more than once, accepted or not.
    pub(crate) duplicates: Vec<String>,
    /// Stored with files that differ from the submitted ones.
    pub(crate) altered: Vec<String>,
}

impl Verdict {
    /// Compares the submitted requests with the stored ones and with the outbox.
    pub(crate) fn of(sent: &[Submission], stored: &[StoredRequest], outbox: &[String]) -> Self {
        let mut found = BTreeMap::<&str, Vec<&StoredRequest>>::new();
        for request in stored {
            found.entry(&request.title).or_default().push(request);
        }
        let mut verdict = Self::default();
        for submission in sent {
            let copies = found.get(submission.title.as_str()).map_or(&[][..], Vec::as_slice);
            verdict.judge(submission, copies, outbox);
        }
        verdict
    }

    /// Returns whether nothing was lost, duplicated or altered.
    pub(crate) fn is_good(&self) -> bool {
        self.lost.is_empty() && self.duplicates.is_empty() && self.altered.is_empty()
    }

    fn judge(&mut self, submission: &Submission, copies: &[&StoredRequest], outbox: &[String]) {
        let title = || submission.title.clone();
        if copies.len() > 1 {
            self.duplicates.push(title());
        }
        if copies.iter().any(|copy| copy.files != submission.files) {
            self.altered.push(title());
        }
        if !submission.is_accepted {
            return;
        }
        let place = match copies {
            [] if outbox.iter().any(|entry| entry.contains(&submission.title)) => &mut self.waiting,
            [] => &mut self.lost,
            _ => &mut self.stored,
        };
        place.push(title());
    }
}
