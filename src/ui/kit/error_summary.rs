use leptos::prelude::*;

use super::control::{control_id, flaw_text};
use super::element::{Element, element};
use super::switch::switch;
pub use crate::app::host::ERROR_SUMMARY;
use crate::i18n::messages;
use crate::model::{Field, Flaw};
use crate::ui::state::{FormState, HEADING, State};

/// The error summary of a form: all errors, each leading to its field, as in GOV.UK's pattern.
pub fn error_summary(state: State, form: FormState) -> AnyView {
    let flaws = move || state.localizer().in_order_of_form(form.progress.get().flaws.clone());
    switch(flaws, move |flaws| {
        let is_wrong = !flaws.is_empty();
        let entries = flaws.into_iter().map(|(field, flaw)| entry(state, field, flaw));
        is_wrong.then(|| summary(state, entries).into())
    })
}

fn summary(state: State, entries: impl Iterator<Item = Element>) -> Element {
    let title = element("h3")
        .attribute("id", "errors-title")
        .class("notice-title")
        .text(state.text(messages::ERROR_SUMMARY_TITLE));
    element("div")
        .attribute("id", ERROR_SUMMARY)
        .attribute("class", "notice errors")
        .attribute("part", "errors")
        .attribute("tabindex", "-1")
        .attribute("role", "group")
        .attribute("aria-labelledby", "errors-title")
        .child(title)
        .child(element("ul").attribute("role", "list").children(entries))
}

/// A button and no link: the fragment of a link would change the page's URL if it ever were followed.
fn entry(state: State, field: Field, flaw: Flaw) -> Element {
    let lead = element("button")
        .attribute("type", "button")
        .class("link")
        .on("click", move |_| {
            let is_chosen = state.change_choice(field);
            state.services().focus(&if is_chosen { HEADING.to_owned() } else { control_id(field) });
        })
        .text(flaw_text(state, field, flaw));
    element("li").child(lead)
}
