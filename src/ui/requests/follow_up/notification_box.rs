use leptos::prelude::*;

use super::mark_notified::{note_request, refusal};
use super::message_context::MessageContext;
use super::message_editor::message_editor;
use super::notification_line::notification_line;
use super::save_action::SaveAction;
use crate::i18n::messages;
use crate::model::{Audience, RequestDetails, RequestSummary, Timestamp};
use crate::ui::kit::{all, button, element, paragraph, subheading};
use crate::ui::state::{State, live};

/// Id of the heading, which takes the focus when the content below it is replaced.
const TITLE: &str = "tell-customer";

/// Follow-up section on the page of a resolved or closed request: the message to its customer, and a button to mark it
/// as notified, or the date of the notification. `changed` receives the updated request.
pub fn notification_box(
    state: State,
    details: &RequestDetails,
    changed: impl Fn(RequestDetails) + Clone + 'static,
) -> AnyView {
    let summary = &details.summary;
    let is_partner = state.settings.peek().audience == Audience::Partner;
    if !is_partner || !(summary.awaits_notice() || summary.customer_notified_at.is_some()) {
        return ().into_any();
    }
    let title =
        subheading(state.text(messages::CUSTOMER_MESSAGE_TITLE)).attribute("id", TITLE).attribute("tabindex", "-1");
    let section = element("section").class("tell-box").attribute("aria-labelledby", TITLE).child(title);
    let body = if summary.awaits_notice() { tell(state, summary, changed) } else { told(state, summary, changed) };
    section.child(body).into()
}

fn tell(state: State, summary: &RequestSummary, changed: impl Fn(RequestDetails) + Clone + 'static) -> AnyView {
    let situation = MessageContext::of_request(summary);
    let action = SaveAction::idle();
    let request = summary.clone();
    let note = button("primary", state.text(messages::NOTIFY_MARK_NOTIFIED), move || {
        save(state, &request, Some(state.services().now()), action, changed.clone());
    });
    all([
        paragraph("hint", state.text(messages::CUSTOMER_MESSAGE_HINT)).into(),
        message_editor(state, "message", live(move || situation.clone())).into(),
        element("div").class("actions").child(note).into(),
        action.refused(state),
    ])
}

fn told(state: State, summary: &RequestSummary, changed: impl Fn(RequestDetails) + Clone + 'static) -> AnyView {
    let action = SaveAction::idle();
    let request = summary.clone();
    let undo = button("link", state.text(messages::NOTIFY_UNDO), move || {
        save(state, &request, None, action, changed.clone());
    });
    let line = element("div").class("told-last").children(notification_line(state, summary)).child(undo);
    all([line.into(), action.refused(state)])
}

fn save(
    state: State,
    request: &RequestSummary,
    at: Option<Timestamp>,
    action: SaveAction,
    changed: impl Fn(RequestDetails) + 'static,
) {
    if !action.begins() {
        return;
    }
    let call = note_request(state, request, at);
    // A live region ignores unchanged text: clear it first, so that a repeated message is announced.
    state.announcement.set(String::new());
    action.receive(state, call, move |answer| {
        let said = match &answer {
            Ok(_) if at.is_some() => messages::NOTIFY_SAVED,
            Ok(_) => messages::NOTIFY_UNDONE,
            Err(failure) => refusal(failure),
        };
        state.announcement.set(state.localizer().text(said));
        action.ends(answer.is_err().then_some(said));
        if let Ok(details) = answer {
            changed(details);
            state.services().focus(TITLE);
        }
    });
}
