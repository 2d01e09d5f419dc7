//! How far the requests of a form have come.

use super::app::App;
use super::form::Form;
use super::outbox::Stage;
use crate::model::Submission;

impl App {
    /// Returns the stage of a form's primary request.
    pub fn stage(&self, form: &Form) -> Stage {
        self.stage_of(&form.progress.peek().submission)
    }

    /// Returns the stage of a submission.
    pub fn stage_of(&self, submission: &Submission) -> Stage {
        self.persistence.peek().queue.stage_of(submission)
    }

    /// Whether the backend has received every request of a form, so that nothing is lost when the user leaves.
    pub fn is_sent(&self, form: &Form) -> bool {
        form.progress.peek().submissions().all(|submission| matches!(self.stage_of(submission), Stage::Sent(_)))
    }

    /// Whether a request of a form is being sent.
    pub fn is_under_way(&self, form: &Form) -> bool {
        form.progress.peek().submissions().any(|submission| matches!(self.stage_of(submission), Stage::Sending { .. }))
    }

    /// Whether a form's primary request is being sent right now, behind whatever the form shows.
    pub fn is_sending(&self, form: &Form) -> bool {
        let progress = form.progress.peek();
        progress.submission.key().is_some_and(|key| self.persistence.peek().queue.is_sending(key))
    }
}
