use leptos::prelude::*;

use super::ended::Ended;
use super::entry::{entry, refused};
use super::notices::{CUSTOMERS_TO_TELL, Notices, said};
use crate::i18n::messages;
use crate::ui::element::{Element, button, element, live, switch, when};
use crate::ui::heading::{paragraph, subheading};
use crate::ui::shared::Shared;
use crate::ui::state::State;

/// The customers who do not know yet that their problem is over. They stand before everything else: nobody else tells
/// them.
pub fn customers_to_tell(state: State, notices: Notices) -> AnyView {
    notices.load(state);
    when(move || notices.waiting() > 0 || notices.last.get().is_some(), move || section(state, notices))
}

fn section(state: State, notices: Notices) -> Element {
    let hint = live(move || {
        state.localizer().text(if notices.waiting() > 0 { messages::TELL_HINT } else { messages::TELL_ALL_DONE })
    });
    let title =
        subheading(state.text(messages::TELL_TITLE)).attribute("id", CUSTOMERS_TO_TELL).attribute("tabindex", "-1");
    let more = when(move || notices.has_more(), move || paragraph("hint", state.text(messages::TELL_MORE)));
    element("section")
        .class("tell-box")
        .attribute("aria-labelledby", CUSTOMERS_TO_TELL)
        .child(title)
        .child(last(state, notices))
        .child(paragraph("hint", hint))
        // What is over already stays drawn while others are told, and with it the messages that were begun.
        .child(switch(
            move || notices.found_requests().iter().fold(String::new(), |key, ended| key + ended.id() + "\n"),
            move |_| list(state, notices, notices.found_requests()),
        ))
        .child(switch(
            move || (!notices.found_issues().is_empty()).to_string(),
            move |_| list(state, notices, notices.found_issues()),
        ))
        .child(more)
}

fn list(state: State, notices: Notices, found: Vec<Ended>) -> Option<AnyView> {
    let entries: Vec<_> =
        found.into_iter().filter(Ended::awaits_notice).map(|ended| entry(state, notices, ended)).collect();
    let list = || element("ul").part("issues").attribute("role", "list");
    (!entries.is_empty()).then(|| list().children(entries).into())
}

/// The customer who was told last, with a way to take it back.
fn last(state: State, notices: Notices) -> AnyView {
    let key = move || notices.last.get().as_ref().as_ref().map(|ended| ended.id().to_owned()).unwrap_or_default();
    switch(key, move |_| {
        let ended = (*notices.last.peek()).clone()?;
        let (told, refusal) = (ended.clone(), Shared::new(None));
        let undo = button("link", state.text(messages::TELL_UNDO), move || {
            notices.note(state, &told, None, move |outcome| {
                if !refusal.is_gone() {
                    refusal.set(outcome);
                }
            });
        });
        let said = live(move || said(state, &ended));
        let line = element("p").class("told-last").child(element("span").text(said)).child(undo);
        Some(element("div").child(line).child(refused(state, refusal)).into())
    })
}
