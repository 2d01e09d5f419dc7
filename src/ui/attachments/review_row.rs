use leptos::prelude::*;

use super::desk::Desk;
use super::section::INPUT;
use super::words;
use crate::i18n::messages;
use crate::model::Stage;
use crate::ui::element::{Element, button, element, live, switch};
use crate::ui::form_state::FormState;
use crate::ui::kept::take_back;
use crate::ui::state::State;

/// The files that are about to be sent, as an entry of the review with the way back to them.
pub fn attached(state: State, form: FormState) -> AnyView {
    let desk = Desk::new(state, form);
    let label = state.text(messages::FILES_TITLE);
    let change = move || {
        take_back(state, form);
        if *form.progress.peek().submission.stage() == Stage::Editing {
            state.services().focus(INPUT);
        }
    };
    let is_busy = live(move || form.progress.get().submission.is_under_way().then(|| "true".to_owned()));
    let change = button("link", state.text(messages::REVIEW_CHANGE), change)
        .worded("aria-label", state.text_with(messages::REVIEW_CHANGE_ENTRY, "label", label.clone()))
        .live_attribute("aria-disabled", is_busy);
    element("div")
        .class("entry")
        .child(element("dt").text(label))
        .child(element("dd").class("entry-value").child(names(desk)))
        .child(element("dd").class("entry-change").child(change))
        .into()
}

fn names(desk: Desk) -> AnyView {
    let ids = move || desk.form.files.get().ready().fold(String::new(), |key, item| key + &item.id + "\n");
    switch(ids, move |_| {
        let files = desk.form.files.peek();
        let rows: Vec<_> = files.ready().map(|item| row(desk, &item.name, item.size)).collect();
        Some(match rows.is_empty() {
            true => element("span").text(desk.state.text(messages::NOT_GIVEN)).into(),
            false => element("ul").class("attached").attribute("role", "list").children(rows).into(),
        })
    })
}

fn row(desk: Desk, name: &str, size: usize) -> Element {
    element("li")
        .child(element("bdi").literal(words::name(name)))
        .literal(" ")
        .child(element("span").class("file-facts").text(live(move || desk.size(size))))
}
