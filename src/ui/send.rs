//! Sending a reviewed request: the one place where a submission's steps meet the network.

use std::rc::Rc;

use super::error_summary::ERROR_SUMMARY;
use super::form_state::{FormState, Progress};
use super::services::{HostEvent, Services};
use super::state::{HEADING, State};
use crate::i18n::messages;
use crate::model::{ATTEMPTS, Companion, Failure, Receipt, Stage, Submission, View, text};

/// One of the requests that a form makes: the first, or that for a further customer.
#[derive(Clone, Copy)]
pub struct Slot {
    /// The form.
    pub form: FormState,
    /// Which further customer's; `None` for the first.
    pub companion: Option<usize>,
}

impl Slot {
    fn submission(self) -> Option<Submission> {
        let progress = self.form.progress.peek();
        match self.companion {
            None => Some(progress.submission.clone()),
            Some(index) => progress.companions.get(index).map(|companion| companion.submission.clone()),
        }
    }

    fn change(self, change: impl FnOnce(&mut Submission)) {
        self.form.progress.change(|progress: &mut Progress| match self.companion {
            None => change(&mut progress.submission),
            Some(index) => {
                if let Some(companion) = progress.companions.get_mut(index) {
                    change(&mut companion.submission);
                }
            }
        });
    }
}

/// Sends what was reviewed, unless the page forbids it or it is being sent already.
pub fn send(state: State, slot: Slot) {
    let Some(submission) = slot.submission().filter(|submission| !submission.is_under_way()) else { return };
    let Some(request) = submission.request() else { return };
    if !state.services().tell(HostEvent::Submit(Box::new(request.clone()))) {
        return;
    }
    let (services, mut began) = (state.services(), false);
    slot.change(|submission| began = submission.submit(|| services.new_key()));
    if began {
        state.announcement.set(state.localizer().text(messages::REVIEW_SENDING));
        state.services().spawn(Box::pin(attempts(state, slot, services)));
    }
}

/// Makes attempts until one has a clear end. The widget can be removed meanwhile: then there is nobody to tell.
async fn attempts(state: State, slot: Slot, services: Rc<dyn Services>) {
    loop {
        if slot.form.progress.is_gone() {
            return;
        }
        let Some(submission) = slot.submission() else { return };
        let (Some(request), Some(key)) = (submission.request(), submission.key()) else { return };
        let outcome = state.later_services().submit(request.clone(), key.to_owned()).await;
        if slot.form.progress.is_gone() {
            return;
        }
        let outcome = if slot.companion.is_some() { without_fields(outcome) } else { outcome };
        slot.change(|submission| submission.ended(outcome.clone(), services.jitter()));
        let Some(submission) = slot.submission() else { return };
        let &Stage::Waiting { milliseconds, attempt } = submission.stage() else {
            return settled(state, slot, outcome);
        };
        state.announcement.set(again(state, attempt));
        services.pause(milliseconds).await;
        if slot.form.progress.is_gone() {
            return;
        }
        slot.change(|submission| {
            submission.pause_over();
        });
    }
}

/// A further customer's request has no form of its own in which a field could be corrected.
fn without_fields(outcome: Result<Receipt, Failure>) -> Result<Receipt, Failure> {
    outcome.map_err(|failure| match failure {
        Failure::Invalid(_) => Failure::Invalid(Vec::new()),
        other => other,
    })
}

fn settled(state: State, slot: Slot, outcome: Result<Receipt, Failure>) {
    match slot.companion {
        None => first_settled(state, slot, &outcome),
        Some(_) => companion_settled(state, slot.form),
    }
    state.services().tell(match outcome {
        Ok(receipt) => HostEvent::Sent(receipt),
        Err(failure) => HostEvent::Failed(failure),
    });
}

fn first_settled(state: State, slot: Slot, outcome: &Result<Receipt, Failure>) {
    let (form, services) = (slot.form, state.services());
    // Who has gone on to another view is told, but not called back.
    let is_shown = match state.navigation.peek().current() {
        &View::NewRequest(kind) => state.kind(kind) == form.kind,
        _ => false,
    };
    let title = if outcome.is_ok() { messages::SENT_TITLE } else { messages::SEND_FAILED_TITLE };
    state.announcement.set(if is_shown { String::new() } else { state.localizer().text(title) });
    match outcome {
        Ok(_) => {
            if is_shown {
                services.focus(HEADING);
            }
            send_companions(state, form);
        }
        Err(Failure::Invalid(flaws)) if !flaws.is_empty() => {
            form.progress.change(|form| form.flaws = flaws.clone());
            if is_shown {
                services.focus(ERROR_SUMMARY);
            }
        }
        Err(_) => {}
    }
}

/// The first request is stored: now those for the further customers.
fn send_companions(state: State, form: FormState) {
    let Some(reviewed) = form.progress.peek().submission.request().cloned() else { return };
    let others = state.flow.peek().others().to_vec();
    let companions: Vec<_> = others.into_iter().map(|customer| Companion::new(customer, &reviewed)).collect();
    let count = companions.len();
    form.progress.change(|progress| progress.companions = companions);
    (0..count).for_each(|index| send(state, Slot { form, companion: Some(index) }));
}

/// Says what became of the further customers' requests, once and for all of them.
fn companion_settled(state: State, form: FormState) {
    let progress = form.progress.peek();
    if progress.is_under_way() {
        return;
    }
    let said = progress.companions.iter().map(|companion| {
        let name = text::shown(&companion.customer.company_name, 120);
        let is_sent = matches!(companion.submission.stage(), Stage::Sent(_));
        let id = if is_sent { messages::COMPANION_SENT } else { messages::COMPANION_FAILED };
        state.localizer().text_with(id, &[("customer", name.into())])
    });
    state.announcement.set(said.collect::<Vec<_>>().join("\n"));
}

/// What is said while another attempt is under way.
pub fn again(state: State, attempt: u32) -> String {
    let arguments =
        [("attempt", state.number(attempt as usize).into()), ("attempts", state.number(ATTEMPTS as usize).into())];
    state.localizer().text_with(messages::REVIEW_SENDING_AGAIN, &arguments)
}
