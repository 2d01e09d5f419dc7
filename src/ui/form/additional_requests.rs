use leptos::prelude::*;

use crate::app::outbox::Stage;
use crate::i18n::{messages, wording};
use crate::model::{AdditionalRequest, Failure, Submission, text};
use crate::ui::kit::{Element, button, copy_button, element, paragraph, subheading, switch};
use crate::ui::state::{FormState, HEADING, State, live};

/// Results of the requests for additional customers, each with its own reference or retry button.
pub fn additional_requests(state: State, form: FormState) -> AnyView {
    switch(
        move || {
            let progress = form.progress.get();
            progress.additional_requests.iter().map(|known| known.customer.id.clone()).collect::<Vec<_>>()
        },
        move |_| {
            let all = form.progress.peek().additional_requests.clone();
            let items = all.iter().enumerate().map(|(index, additional)| entry(state, form, index, additional));
            let list = element("ul").part("additional-requests").attribute("role", "list").children(items);
            let title = subheading(state.text(messages::ADDITIONAL_REQUESTS_TITLE));
            (!all.is_empty()).then(|| element("section").child(title).child(list).into())
        },
    )
}

fn entry(state: State, form: FormState, index: usize, additional: &AdditionalRequest) -> Element {
    let stage = move || {
        let progress = form.progress.get();
        progress
            .additional_requests
            .get(index)
            .map(|additional| outcome(stage(state, &additional.submission)))
            .unwrap_or(Outcome::Failed(Failure::Forbidden))
    };
    let outcome = switch(stage, move |outcome| {
        Some(match outcome {
            Outcome::Sent(reference) => sent(state, &reference).into(),
            Outcome::Failed(failure) => failed(state, form, index, &failure).into(),
            Outcome::Awaited => paragraph("loading", state.text(messages::REVIEW_SENDING)).into(),
        })
    });
    element("li")
        .part("additional-request")
        .child(element("strong").literal(text::shown(&additional.customer.company_name, 120)))
        .child(element("span").class("domain").literal(text::shown(&additional.customer.domain, 120)))
        .child(outcome)
}

/// The stage of a request for an additional customer, which is in the outbox before its turn has come.
fn stage(state: State, submission: &Submission) -> Stage {
    let persistence = state.persistence.get();
    let queued = submission.key().and_then(|key| match persistence.queue.stage(key)? {
        // An attempt of another tab was refused.
        Stage::Sending { .. } if let Some(code) = persistence.queue.attention_at_rest(key) => {
            Some(Stage::Failed(Failure::of_code(code)))
        }
        stage => Some(stage),
    });
    queued.unwrap_or_else(|| state.stage_of(submission))
}

/// What the request for an additional customer has come to.
#[derive(PartialEq)]
enum Outcome {
    Awaited,
    Sent(String),
    Failed(Failure),
}

fn outcome(stage: Stage) -> Outcome {
    match stage {
        Stage::Sent(receipt) => Outcome::Sent(receipt.reference),
        Stage::Failed(failure) => Outcome::Failed(failure),
        // The page cancelled the submit event.
        Stage::Editing | Stage::Reviewing => Outcome::Failed(Failure::Forbidden),
        Stage::Sending { .. } => Outcome::Awaited,
    }
}

fn sent(state: State, reference: &str) -> Element {
    let reference = text::shown(reference, 80);
    element("div")
        .class("additional-request-sent")
        .child(element("span").part("reference").literal(reference.clone()))
        .child(copy_button(state, messages::SENT_COPY_REFERENCE, reference))
}

fn failed(state: State, form: FormState, index: usize, failure: &Failure) -> Element {
    let seconds = match failure {
        Failure::Busy(Some(seconds)) => *seconds as usize,
        _ => 0,
    };
    // A refused request cannot be changed here, but a new one can be made for this customer alone.
    let reason = match failure {
        Failure::Invalid(_) | Failure::FilesRefused(_) => messages::ADDITIONAL_REQUEST_REFUSED,
        failure => wording::send_failure(failure),
    };
    let again = move || {
        state.submit_additional_request(form, index);
        state.services().focus(HEADING);
    };
    let leave_out = move || {
        state.leave_out_additional_request(form, index);
        state.services().focus(HEADING);
    };
    let actions = element("div")
        .class("actions")
        .child(button("secondary", state.text(messages::TRY_AGAIN), again))
        .child(button("link", state.text(messages::ADDITIONAL_REQUEST_LEAVE_OUT), leave_out));
    element("div").child(paragraph("error", live(move || state.counted(reason, seconds)))).child(actions)
}
