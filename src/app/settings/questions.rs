use crate::model::Cloud;

/// What the answer of `GET config` depends on, besides the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The backend's base address; without one the answer is a failure at once.
    pub backend: Option<String>,
    /// Whether cookies are sent to a backend of another origin.
    pub sends_cookies: bool,
    /// The cloud that is asked about.
    pub cloud: Cloud,
    /// The language of the answer.
    pub language: &'static str,
}

/// Decides when `GET config` is called, and which answer is outdated.
#[derive(Debug, Default)]
pub struct Questions {
    last: Option<Question>,
    number: u32,
    outcome: Option<bool>,
}

impl Questions {
    /// Returns the number of the call to make, if the question is another one or `must` be asked again: another user may
    /// be signed in, or the last call has failed. `None` if nothing needs to be asked.
    pub fn ask(&mut self, question: Question, must: bool) -> Option<u32> {
        if self.last.as_ref() == Some(&question) && !must {
            return None;
        }
        self.last = Some(question);
        self.outcome = None;
        self.number += 1;
        Some(self.number)
    }

    /// Whether no other question was asked after the one with this number, which is not answered yet.
    pub fn is_open(&self, number: u32) -> bool {
        self.number == number && self.outcome.is_none()
    }

    /// Whether the last question was asked in vain.
    pub fn has_failed(&self) -> bool {
        self.outcome == Some(false)
    }

    /// Records the outcome of the last question.
    pub fn end(&mut self, is_answered: bool) {
        self.outcome = Some(is_answered);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question() -> Question {
        let backend = Some("https://desk.example/".to_owned());
        Question { backend, sends_cookies: false, cloud: Cloud::Global, language: "en-US" }
    }

    #[test]
    fn only_another_question_is_asked() {
        for (change, is_asked) in [
            ((|_| ()) as fn(&mut Question), false),
            (|question| question.backend = None, true),
            (|question| question.sends_cookies = true, true),
            (|question| question.cloud = Cloud::China, true),
            (|question| question.language = "zh-CN", true),
        ] {
            for outcome in [None, Some(true)] {
                let mut questions = Questions::default();
                assert_eq!(questions.ask(question(), false), Some(1));
                outcome.into_iter().for_each(|outcome| questions.end(outcome));
                let mut next = question();
                change(&mut next);
                assert_eq!(questions.ask(next.clone(), false).is_some(), is_asked, "{next:?} after {outcome:?}");
            }
        }
    }

    #[test]
    fn an_answer_to_an_earlier_question_is_outdated() {
        let mut questions = Questions::default();
        assert_eq!(questions.ask(question(), false), Some(1));
        assert_eq!(questions.ask(question(), true), Some(2));
        assert!(!questions.is_open(1) && questions.is_open(2) && !questions.has_failed());
        questions.end(false);
        assert!(!questions.is_open(2) && questions.has_failed());
        assert_eq!(questions.ask(question(), true), Some(3));
        assert!(questions.is_open(3) && !questions.has_failed());
    }
}
