use super::{ATTEMPTS, OutboxEntry, Place, Queue, Queued, Stage, Task};
use crate::model::{Failure, Receipt, Submission, SubmissionStep};

/// How far what was submitted has come.
impl Queue {
    /// The stage of a submission: what its form says of content that is the user's, else what the queue says.
    pub fn stage_of(&self, submission: &Submission) -> Stage {
        match submission.step() {
            SubmissionStep::Editing => Stage::Editing,
            SubmissionStep::Reviewing => submission.refusal().cloned().map_or(Stage::Reviewing, Stage::Failed),
            SubmissionStep::Checking => Stage::Sending { attempt: 1 },
            SubmissionStep::Submitted => submission.key().and_then(|key| self.stage(key)).unwrap_or(Stage::Reviewing),
        }
    }

    /// How far a submitted request has come; `None` if it is stored nowhere, since another tab has withdrawn it, or
    /// delivered it and shown that.
    pub fn stage(&self, key: &str) -> Option<Stage> {
        let queued = self.queued(key)?;
        let delivery = &queued.entry.delivery;
        match &queued.outcome {
            // It is shown when it is settled, so that no next visit sends it again.
            Some(Ok(_)) if queued.task == Task::Sending => Some(Stage::Sending { attempt: queued.tries + 1 }),
            Some(Ok(receipt)) => Some(Stage::Sent(receipt.clone())),
            // Another tab has delivered it: the backend's instant is not known here.
            _ if delivery.is_delivered() => delivery.receipt(queued.entry.submitted).map(Stage::Sent),
            _ if queued.place == Place::Nowhere => None,
            Some(Err(failure)) if queued.tries >= ATTEMPTS || delivery.attention().is_some() => {
                Some(Stage::Failed(failure.clone()))
            }
            _ => Some(Stage::Sending { attempt: queued.tries + 1 }),
        }
    }

    /// The outcome of a request, if the user has not been told of it.
    pub(in crate::app::outbox) fn news(&self, key: &str) -> Option<Result<Receipt, Failure>> {
        let outcome = match self.stage(key)? {
            Stage::Sent(receipt) => Ok(receipt),
            Stage::Failed(failure) => Err(failure),
            _ => return None,
        };
        let is_news = self.queued(key).is_some_and(|queued| queued.told.as_ref() != Some(&outcome));
        is_news.then_some(outcome)
    }

    /// Records that the user is told of an outcome.
    pub(in crate::app::outbox) fn told(&mut self, key: &str, outcome: &Result<Receipt, Failure>) {
        if let Some(queued) = self.find(key) {
            queued.told = Some(outcome.clone());
        }
    }

    /// Records that the user of this page wants a request to be sent, whatever has become of it so far.
    pub(in crate::app::outbox) fn starts_anew(&mut self, key: &str) {
        self.find(key).into_iter().for_each(Queued::starts_anew);
    }

    /// Whether nothing happens to a request by itself: it neither waits for another one nor is it being written.
    pub(in crate::app::outbox) fn is_idle(&self, key: &str) -> bool {
        let queued = self.queued(key);
        queued.is_some_and(|queued| queued.entry.after.is_none() && queued.place != Place::BeingWritten)
    }

    /// Has a form stop waiting for a request that this page cannot send.
    pub(in crate::app::outbox) fn stop_waiting(&mut self, key: &str, failure: Failure) {
        if let Some(queued) = self.find(key) {
            (queued.outcome, queued.tries) = (Some(Err(failure)), ATTEMPTS);
        }
    }

    /// Records which requests the forms of this page still show. What becomes of the others need not be known any more,
    /// but for those that are taken back with the first, which they wait for.
    pub fn retain_shown(&mut self, is_shown: impl Fn(&str) -> bool) {
        let is_needed = |entry: &OutboxEntry| is_shown(&entry.key) || entry.after.as_deref().is_some_and(&is_shown);
        self.queued.iter_mut().for_each(|queued| queued.has_form &= is_needed(&queued.entry));
        self.tidy();
    }

    /// Records that a form of this page shows a request.
    pub fn show(&mut self, key: &str) {
        self.find(key).into_iter().for_each(|queued| queued.has_form = true);
    }

    /// The code of a failure for which a request waits for the user, while this page does nothing with it.
    pub fn attention_at_rest(&self, key: &str) -> Option<&str> {
        let queued = self.queued(key).filter(|queued| queued.task == Task::None && !queued.is_asked())?;
        queued.entry.delivery.attention()
    }

    /// The records of the present user, and those that a form of this page shows while their sender is signed out.
    pub(in crate::app::outbox) fn in_reach(&self) -> impl Iterator<Item = &OutboxEntry> {
        let is_shown = |queued: &Queued| queued.has_form && self.is_withheld(&queued.entry.key);
        self.queued.iter().filter(move |queued| queued.is_listed || is_shown(queued)).map(|queued| &*queued.entry)
    }

    /// Whether a form of this page shows a request.
    pub fn has_form(&self, key: &str) -> bool {
        self.queued(key).is_some_and(|queued| queued.has_form)
    }

    /// The requests that forms of this page show.
    pub fn with_forms(&self) -> impl Iterator<Item = &str> {
        self.queued.iter().filter(|queued| queued.has_form).map(|queued| queued.entry.key.as_str())
    }
}
