//! Sending a reviewed request: the one place where a submission's steps meet the network.

use super::error_summary::ERROR_SUMMARY;
use super::form_state::FormState;
use super::services::HostEvent;
use super::state::{HEADING, State};
use crate::i18n::messages;
use crate::model::{ATTEMPTS, Failure, Receipt, Stage, View};

/// Sends what was reviewed, unless the page forbids it or it is being sent already.
pub fn send(state: State, form: FormState) {
    let submission = form.progress.peek().submission.clone();
    let Some(request) = submission.request().filter(|_| !submission.is_under_way()) else { return };
    if !state.services().tell(HostEvent::Submit(request.clone())) {
        return;
    }
    let (services, mut began) = (state.services(), false);
    form.progress.change(|form| began = form.submission.submit(|| services.new_key()));
    if began {
        state.announcement.set(state.localizer().text(messages::REVIEW_SENDING));
        state.services().spawn(Box::pin(attempts(state, form)));
    }
}

/// Makes attempts until one has a clear end. The widget can be removed meanwhile: then there is nobody to tell.
async fn attempts(state: State, form: FormState) {
    loop {
        let services = state.services();
        let submission = form.progress.peek().submission.clone();
        let (Some(request), Some(key)) = (submission.request(), submission.key()) else { return };
        let outcome = services.submit(request.clone(), key.to_owned()).await;
        if form.progress.is_gone() {
            return;
        }
        form.progress.change(|form| form.submission.ended(outcome.clone(), services.jitter()));
        let stage = form.progress.peek().submission.stage().clone();
        let Stage::Waiting { milliseconds, attempt } = stage else { return settled(state, form, outcome) };
        state.announcement.set(again(state, attempt));
        services.pause(milliseconds).await;
        if form.progress.is_gone() {
            return;
        }
        form.progress.change(|form| {
            form.submission.pause_over();
        });
    }
}

fn settled(state: State, form: FormState, outcome: Result<Receipt, Failure>) {
    let services = state.services();
    // Who has gone on to another view is told, but not called back.
    let is_shown = *state.navigation.peek().current() == View::NewRequest(form.kind);
    let title = if outcome.is_ok() { messages::SENT_TITLE } else { messages::SEND_FAILED_TITLE };
    state.announcement.set(if is_shown { String::new() } else { state.localizer().text(title) });
    match outcome {
        Ok(receipt) => {
            if is_shown {
                services.focus(HEADING);
            }
            services.tell(HostEvent::Sent(receipt));
        }
        Err(failure) => {
            if let Failure::Invalid(flaws) = &failure
                && !flaws.is_empty()
            {
                form.progress.change(|form| form.flaws = flaws.clone());
                if is_shown {
                    services.focus(ERROR_SUMMARY);
                }
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
