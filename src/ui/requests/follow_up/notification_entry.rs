use leptos::prelude::*;

use super::message_editor::message_editor;
use super::pending_notifications::PendingNotifications;
use super::report_again::report_again;
use super::resolved_item::ResolvedItem;
use super::save_action::SaveAction;
use crate::i18n::messages;
use crate::model::{RequestSummary, View, WatchedIssue, text};
use crate::ui::help::{health_tag, stop_button};
use crate::ui::kit::{Element, all, button, element, fact, fixed, status_tag, when};
use crate::ui::state::{Shared, State, live};

/// A customer to be notified: the problem, its resolution, the message, and a button to mark the customer as notified.
/// A marked entry is only hidden, so that undo brings back the text typed into it.
pub fn entry(state: State, notices: PendingNotifications, ended: ResolvedItem) -> Element {
    let id = ended.id().to_owned();
    let name = ended.customer();
    let unnamed = live(move || state.localizer().text(messages::FORM_CUSTOMER_SECTION));
    let (status, about, facts, more) = match &ended {
        ResolvedItem::Request(request) => {
            let status = status_tag(state, request.status, request.status_label.clone());
            (status, link(state, request), request_facts(state, request), None)
        }
        ResolvedItem::Issue(issue) => {
            let about = element("span").in_language(issue.title_language.as_ref()).literal(ended.title());
            (
                health_tag(state, issue.status),
                about,
                issue_facts(state, issue),
                Some(after_issue(state, notices, issue)),
            )
        }
    };
    let heading = element("h4").given("id", format!("tell-{id}-customer")).text(name.map_or(unnamed, fixed));
    element("li")
        .part("issue")
        .live_attribute("hidden", live(move || (!notices.is_waiting(&id)).then(String::new)))
        .child(element("div").class("request-head").child(heading).child(status))
        .child(element("p").class("told-of").child(about))
        .child(facts)
        .child(message_and_note(state, notices, ended))
        .children(more)
}

fn link(state: State, request: &RequestSummary) -> Element {
    let (title, view) = (text::shown(&request.title, 200), View::parse(&("request/".to_owned() + &request.id)));
    button("link", fixed(title), move || view.clone().into_iter().for_each(|view| state.go(view)))
}

fn request_facts(state: State, request: &RequestSummary) -> Element {
    let service = request.service_name.as_ref().map(|name| fixed(text::shown(name, 80)));
    element("dl")
        .class("facts")
        .child(fact(state, messages::REQUESTS_REFERENCE, fixed(text::shown(&request.reference, 80))))
        .children(service.map(|name| fact(state, messages::FIELD_SERVICE, name)))
        .child(fact(state, messages::REQUESTS_UPDATED, state.date(request.last_modified_date)))
}

fn issue_facts(state: State, issue: &WatchedIssue) -> Element {
    element("dl")
        .class("facts")
        .child(fact(state, messages::FIELD_SERVICE, fixed(text::shown(&issue.service_name, 80))))
        .children(issue.last_modified_date_time.map(|date| fact(state, messages::ISSUE_UPDATED, state.date(date))))
}

/// The message editor, opened in place, and the button to mark the customer as notified.
fn message_and_note(state: State, notices: PendingNotifications, ended: ResolvedItem) -> AnyView {
    let id = ended.id().to_owned();
    let (is_open, was_open) = (Shared::new(false), Shared::new(false));
    let action = SaveAction::idle();
    let toggle = move || {
        was_open.set(true);
        is_open.set(!*is_open.peek());
    };
    let open = button("secondary", state.text(messages::NOTIFY_MESSAGE), toggle)
        .given("id", format!("tell-{id}"))
        .given("aria-controls", format!("tell-{id}-message"))
        .given("aria-describedby", format!("tell-{id}-customer"))
        .live_attribute("aria-expanded", live(move || Some(is_open.get().to_string())));
    let situation = ended.situation();
    let tell = move || {
        if action.begins() {
            notices.note(state, &ended, Some(state.services().now()), move |outcome| action.ends(outcome));
        }
    };
    let told = button("secondary", state.text(messages::NOTIFY_MARK_NOTIFIED), tell)
        .given("aria-describedby", format!("tell-{id}-customer"));
    let name = format!("tell-{id}");
    let editor = when(
        move || *was_open.get(),
        move || {
            let situation = situation.clone();
            message_editor(state, &name, live(move || situation.clone()))
        },
    );
    let message = element("div")
        .given("id", format!("tell-{id}-message"))
        .live_attribute("hidden", live(move || (!*is_open.get()).then(String::new)))
        .child(editor);
    // The opened message comes before the button that follows it, so that the reading order matches the steps.
    let steps = element("div").class("tell-steps").child(open).child(message).child(told);
    all([steps.into(), action.refused(state)])
}

/// Further actions for a resolved known issue: report it again, or stop watching it.
fn after_issue(state: State, notices: PendingNotifications, issue: &WatchedIssue) -> Element {
    let heading = format!("tell-{}-customer", issue.id);
    report_again(state, issue, heading, stop_button(state, issue, notices.issues))
}
