//! Sending a reviewed request: the one place where a submission's steps meet the network.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::error_summary::ERROR_SUMMARY;
use super::form_state::FormState;
use super::services::HostEvent;
use super::state::{HEADING, State};
use crate::i18n::messages;
use crate::model::{ATTEMPTS, Failure, Receipt, Stage};

/// Sends what was reviewed, unless the page forbids it or it is being sent already.
pub fn send(state: State, form: FormState) {
    let submission = form.submission.get_untracked();
    let Some(request) = submission.request().filter(|_| !submission.is_under_way()) else { return };
    if !state.services().tell(HostEvent::Submit(request.clone())) {
        return;
    }
    let mut began = false;
    form.submission.update(|submission| began = submission.submit());
    if began {
        state.announce(state.localizer().text(messages::REVIEW_SENDING));
        spawn_local(attempts(state, form));
    }
}

/// Makes attempts until one has a clear end. The widget can be removed meanwhile: then there is nobody to tell.
async fn attempts(state: State, form: FormState) {
    loop {
        let Some(outcome) = attempt(state, form).await else { return };
        let jitter = state.services().jitter();
        if form.submission.try_update(|submission| submission.ended(outcome.clone(), jitter)).is_none() {
            return;
        }
        let Stage::Waiting { milliseconds, attempt } = form.submission.with_untracked(|s| s.stage().clone()) else {
            return settled(state, form, outcome);
        };
        state.announce(again(state, attempt));
        state.services().pause(milliseconds).await;
        if form.submission.try_update(|submission| submission.pause_over()) != Some(true) {
            return;
        }
    }
}

async fn attempt(state: State, form: FormState) -> Option<Result<Receipt, Failure>> {
    let (request, key) =
        form.submission.try_with_untracked(|s| Some((s.request()?.clone(), s.key()?.to_owned()))).flatten()?;
    Some(state.services().submit(request, key).await)
}

fn settled(state: State, form: FormState, outcome: Result<Receipt, Failure>) {
    let services = state.services();
    match outcome {
        Ok(receipt) => {
            state.announce(String::new());
            services.focus(HEADING);
            services.tell(HostEvent::Sent(receipt));
        }
        Err(failure) => {
            state.announce(String::new());
            if let Failure::Invalid(flaws) = &failure
                && !flaws.is_empty()
            {
                form.flaws.set(flaws.clone());
                services.focus(ERROR_SUMMARY);
            }
            services.tell(HostEvent::Failed(failure));
        }
    }
}

/// What is said while another attempt is under way.
pub fn again(state: State, attempt: u32) -> String {
    let arguments =
        [("attempt", state.number(attempt as usize).into()), ("attempts", state.number(ATTEMPTS as usize).into())];
    state.localizer().text_with(messages::REVIEW_SENDING_AGAIN, &arguments)
}
