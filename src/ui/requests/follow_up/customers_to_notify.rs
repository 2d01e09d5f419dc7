use leptos::prelude::*;

use super::notification_entry::entry;
use super::pending_notifications::{CUSTOMERS_TO_NOTIFY, PendingNotifications, said};
use super::resolved_item::ResolvedItem;
use super::save_action::SaveAction;
use crate::i18n::messages;
use crate::ui::kit::{Element, after_draw, all, button, element, keyed, paragraph, subheading, switch, when};
use crate::ui::state::{State, live};

/// The customers to be notified that their problem is resolved or closed. They come before everything else on the page,
/// because no other party notifies them.
pub fn customers_to_notify_list(state: State, notices: PendingNotifications) -> AnyView {
    after_draw(move || notices.load(state));
    when(move || notices.waiting() > 0 || notices.last.get().is_some(), move || section(state, notices))
}

fn section(state: State, notices: PendingNotifications) -> Element {
    let hint = live(move || {
        state.localizer().text(if notices.waiting() > 0 { messages::NOTIFY_HINT } else { messages::NOTIFY_ALL_DONE })
    });
    let title =
        subheading(state.text(messages::NOTIFY_TITLE)).attribute("id", CUSTOMERS_TO_NOTIFY).attribute("tabindex", "-1");
    let more = when(move || notices.has_more(), move || paragraph("hint", state.text(messages::NOTIFY_MORE)));
    element("section")
        .class("tell-box")
        .attribute("aria-labelledby", CUSTOMERS_TO_NOTIFY)
        .child(title)
        .child(last(state, notices))
        .child(paragraph("hint", hint))
        // The list stays drawn while entries are marked as notified, so that messages being edited are not lost.
        .child(switch(
            move || notices.found_requests().iter().map(|ended| ended.id().to_owned()).collect::<Vec<_>>(),
            move |_| requests(state, notices),
        ))
        .child(when(move || !issues_over(notices).is_empty(), move || issues(state, notices)))
        .child(more)
}

fn requests(state: State, notices: PendingNotifications) -> Option<AnyView> {
    let waiting = notices.found_requests().into_iter().filter(ResolvedItem::awaits_notice);
    let entries: Vec<_> = waiting.map(|ended| entry(state, notices, ended)).collect();
    (!entries.is_empty()).then(|| list().children(entries).into())
}

/// The resolved known issues. Others may be resolved or unwatched while the list is open: the remaining entries keep
/// the text typed into them.
fn issues(state: State, notices: PendingNotifications) -> Element {
    let ids = move || issues_over(notices).iter().map(|ended| ended.id().to_owned()).collect();
    let row = move |id: String| {
        let ended = issues_over(notices).into_iter().find(|ended| ended.id() == id);
        all(ended.map(|ended| entry(state, notices, ended).into()))
    };
    list().child(keyed(ids, row))
}

fn issues_over(notices: PendingNotifications) -> Vec<ResolvedItem> {
    notices.found_issues().into_iter().filter(ResolvedItem::has_customer_to_tell).collect()
}

fn list() -> Element {
    element("ul").part("issues").attribute("role", "list")
}

/// The customer last marked as notified, with an undo button.
fn last(state: State, notices: PendingNotifications) -> AnyView {
    let key = move || notices.last.get().as_ref().as_ref().map(|ended| ended.id().to_owned());
    switch(key, move |_| {
        let ended = (*notices.last.peek()).clone()?;
        let (told, action) = (ended.clone(), SaveAction::idle());
        let undo = button("link", state.text(messages::NOTIFY_UNDO), move || {
            if action.begins() {
                notices.note(state, &told, None, move |outcome| action.ends(outcome));
            }
        });
        let said = live(move || said(state, &ended));
        let line = element("p").class("told-last").child(element("span").text(said)).child(undo);
        Some(element("div").child(line).child(action.refused(state)).into())
    })
}
