use std::collections::BTreeMap;

use super::stored_request::StoredRequest;
use super::submission::Submission;

/// What has become of all requests, by their titles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Verdict {
    /// Stored, of those that were accepted.
    pub(crate) stored: Vec<String>,
    /// Not stored yet, but still in the outbox.
    pub(crate) waiting: Vec<String>,
    /// Accepted, and nowhere.
    pub(crate) lost: Vec<String>,
    /// Stored more than once, accepted or not.
    pub(crate) duplicates: Vec<String>,
    /// Stored with other files than they were sent with.
    pub(crate) altered: Vec<String>,
}

impl Verdict {
    /// Holds what was sent against what is stored, and against what the outbox shows.
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

    /// Whether it is as it must be.
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
