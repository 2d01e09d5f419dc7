use std::rc::Rc;

use super::merged::{merged, wording};
use super::offer::Offer;
use super::page_settings::PageSettings;
use super::page_source::PageSource;
use super::questions::{Question, Questions};
use super::reader::{Reader, Warning};
use super::settings::{Caller, Settings};
use super::wording::Wording;
use crate::model::{Failure, Features};
use crate::wire::BackendConfig;

/// All inputs of the settings: the page, what its backend has said, and the language. Computes the settings from them,
/// and decides when the backend is asked and the texts are made again.
#[derive(Debug)]
pub struct Configuration {
    page: PageSettings,
    offer: Offer,
    language: &'static str,
    questions: Questions,
    wording: Rc<Wording>,
}

/// What follows from a change of the inputs.
#[derive(Debug, Default)]
pub struct Change {
    /// The settings; `None` if they stay.
    pub settings: Option<Settings>,
    /// What texts are made anew with; `None` if they stay.
    pub wording: Option<Rc<Wording>>,
    /// The number of the question to ask (`GET config`); `None` if nothing is asked.
    pub question: Option<u32>,
    /// Warnings for the page's developers.
    pub warnings: Vec<Warning>,
}

impl Configuration {
    /// Creates the configuration of an element that nothing is known of yet.
    pub fn new(language: &'static str) -> Self {
        Self {
            page: PageSettings::default(),
            offer: Offer::default(),
            language,
            questions: Questions::default(),
            wording: Rc::default(),
        }
    }

    /// What the page determines.
    pub fn page(&self) -> &PageSettings {
        &self.page
    }

    /// What `GET config` is asked about now.
    pub fn question(&self) -> Question {
        Question {
            backend: self.page.backend.clone(),
            sends_cookies: self.page.config.credentials,
            cloud: self.page.cloud,
            language: self.language,
        }
    }

    /// Takes in what the page determines now and the language that the backend answers in, together. `must_ask` if
    /// another user may be signed in. What another backend said, or the same one of another cloud, does not hold any
    /// more; its features do, until it answers, so that nothing disappears for a moment.
    pub fn follow(&mut self, page: PageSettings, language: &'static str, must_ask: bool, before: &Settings) -> Change {
        let is_same = page.is_same(&self.page);
        let is_another = (&page.backend, page.cloud) != (&self.page.backend, self.page.cloud);
        (self.page, self.language) = (page, language);
        let mut before = before.clone();
        if is_another {
            self.offer = Offer::default();
            (before.missing, before.customers_to_notify) = (Features::NONE, 0);
        }
        if must_ask {
            before.doubt_caller();
        }
        let is_asked = must_ask || !is_same && self.questions.has_failed();
        Change {
            settings: (!is_same || must_ask).then(|| merged(before, &self.page, &self.offer)),
            wording: self.changed_wording(),
            question: self.questions.ask(self.question(), is_asked),
            warnings: Vec::new(),
        }
    }

    /// Takes in the answer to a question; `None` if it is outdated.
    pub fn answered(
        &mut self,
        number: u32,
        answer: Result<BackendConfig, Failure>,
        source: &dyn PageSource,
        before: &Settings,
    ) -> Option<Change> {
        if !self.questions.is_open(number) {
            return None;
        }
        let mut reader = Reader::new(source);
        let mut settings = before.clone();
        match answer {
            Ok(mut config) => {
                reader.check_zone(&mut config.operator_hours);
                settings.call_by(Caller::Known(config.caller_id.clone()));
                settings.customers_to_notify = config.customers_to_notify.unwrap_or_default();
                self.offer.take(Ok(config));
                self.questions.end(true);
            }
            Err(failure) => {
                let has_no_config = matches!(failure, Failure::NotFound | Failure::Unsupported);
                if has_no_config {
                    settings.call_by(Caller::Known(None));
                }
                self.offer.take(Err(&failure));
                self.questions.end(has_no_config || matches!(failure, Failure::NoBackend));
            }
        }
        let settings = Some(merged(settings, &self.page, &self.offer));
        Some(Change { settings, wording: self.changed_wording(), question: None, warnings: reader.warnings })
    }

    /// Goes on without an answer that has not come in time; `None` if it has, or if another question was asked.
    pub fn overdue(&mut self, number: u32, before: &Settings) -> Option<Settings> {
        if !self.questions.is_open(number) || self.offer.features.is_some() {
            return None;
        }
        self.offer.assume_all();
        Some(merged(before.clone(), &self.page, &self.offer))
    }

    #[cfg(test)]
    pub(super) fn operator(&self) -> Option<&str> {
        self.wording.names.operator.as_deref()
    }

    fn changed_wording(&mut self) -> Option<Rc<Wording>> {
        let wording = wording(&self.page, &self.offer);
        let is_another = wording != *self.wording;
        is_another.then(|| {
            self.wording = Rc::new(wording);
            self.wording.clone()
        })
    }
}
