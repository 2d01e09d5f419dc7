use std::rc::Rc;

use super::Instance;
use crate::app::settings::{Batch, Change};
use crate::model::Customer;

/// Timeout in milliseconds for the backend's configuration, after which all its features are assumed.
const CONFIG_TIMEOUT: u32 = 3_000;

/// The settings: what the page has changed and what the backend answers goes in, and what follows is carried out.
impl Instance {
    /// Reads what a batch names. Nothing is borrowed meanwhile: data of the page may have code that runs when it is read.
    pub(super) fn configure(self: &Rc<Self>, batch: &Batch) {
        let page = self.configuration.borrow().page().clone();
        let (page, warnings) = page.updated(batch, &self.host);
        let (language, settings) = (self.texts.language_of_answers(), self.state.settings.peek());
        let must_ask = batch.has("tokenProvider");
        let change = self.configuration.borrow_mut().follow(page, language, must_ask, &settings);
        self.host.warn_all(&warnings);
        self.carry_out(change);
    }

    /// Prefills the forms, if a batch asks for it.
    pub(super) fn prefill(&self, batch: &Batch, earlier: Option<&Customer>) {
        if batch.has("context") || batch.has("audience") {
            let context = self.configuration.borrow().page().context.clone();
            self.state.prefill(&context, earlier);
        }
    }

    /// Carries out what follows from a change of the settings' inputs.
    pub(super) fn carry_out(self: &Rc<Self>, change: Change) {
        let question = self.configuration.borrow().question();
        self.backend.set_question(question);
        self.host.warn_all(&change.warnings);
        if let Some(settings) = change.settings {
            self.backend.set_limits(settings.rules.limits);
            self.state.apply_settings(settings);
        }
        if let Some(wording) = change.wording {
            self.texts.set_wording(wording);
            if !self.compile_overrides() {
                self.localize();
            }
        }
        if let Some(number) = change.question {
            self.ask(number);
        }
    }

    /// Compiles the page's overrides if they are others than before, and then rebuilds all texts; returns whether they
    /// are.
    pub(super) fn compile_overrides(self: &Rc<Self>) -> bool {
        let is_due = self.texts.are_overrides_out_of_date();
        if is_due {
            let instance = self.clone();
            self.state.spawn(async move {
                instance.texts.update_overrides().await;
                instance.localize();
            });
        }
        is_due
    }

    /// Rebuilds all texts.
    pub(super) fn localize(&self) {
        let (localizer, warnings) = self.texts.localizer();
        self.state.set_localizer(Rc::new(localizer));
        self.host.warn_all(&warnings);
    }

    /// Asks the backend, once the present state has been seen: the call would delay the first frame.
    fn ask(self: &Rc<Self>, number: u32) {
        let (instance, call, frame) = (self.clone(), self.backend.config(), self.state.services().frame());
        self.state.spawn(async move {
            frame.await;
            let answer = call.await;
            let settings = instance.state.settings.peek();
            let change = instance.configuration.borrow_mut().answered(number, answer, &instance.host, &settings);
            change.into_iter().for_each(|change| instance.carry_out(change));
            // What completes the form waits for the answer.
            instance.state.settled().notify_waiters();
        });
        let (instance, pause) = (self.clone(), self.state.services().pause(CONFIG_TIMEOUT));
        self.state.spawn(async move {
            pause.await;
            let settings = instance.state.settings.peek();
            let settings = instance.configuration.borrow_mut().overdue(number, &settings);
            settings.into_iter().for_each(|settings| instance.state.apply_settings(settings));
        });
    }
}
