//! Forms: what the user has typed, and how far its submission has come.

use crate::model::{AdditionalRequest, Field, Flaw, Stage, Submission};

/// Validation errors of a form, and the progress of its submissions.
#[derive(Clone, Debug, Default)]
pub struct Progress {
    /// Errors found when the user last tried to continue.
    pub flaws: Vec<(Field, Flaw)>,
    /// Whether the last attempt to continue was blocked by a file that was not ready.
    pub is_held_by_files: bool,
    /// State machine of the primary request's submission.
    pub submission: Submission,
    /// The requests for additional customers, each with a submission of its own.
    pub additional_requests: Vec<AdditionalRequest>,
}

impl Progress {
    /// Whether the backend has received every request, so that nothing is lost when the user leaves.
    pub fn is_over(&self) -> bool {
        let is_sent = |submission: &Submission| matches!(submission.stage(), Stage::Sent(_));
        is_sent(&self.submission) && self.additional_requests.iter().all(|additional| is_sent(&additional.submission))
    }

    /// Whether a request is being sent.
    pub fn is_under_way(&self) -> bool {
        self.submission.is_under_way()
            || self.additional_requests.iter().any(|additional| additional.submission.is_under_way())
    }
}
