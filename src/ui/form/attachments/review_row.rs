use leptos::prelude::*;

use crate::app::host::FILES_INPUT;
use crate::app::outbox::Stage;
use crate::i18n::{MessageId, messages};
use crate::model::AttachmentState;
use crate::ui::kit::{button, element, file_line, file_name, paragraph, switch};
use crate::ui::state::{FormState, Live, State, live};

/// The attached files, as an entry of the review with a button to change them.
pub fn attached(state: State, form: FormState) -> AnyView {
    let label = state.text(messages::FILES_TITLE);
    let change = move || {
        state.edit_again(form);
        if form.progress.peek().submission.is_editing() {
            state.services().focus(FILES_INPUT);
        }
    };
    let is_busy = live(move || matches!(state.stage(form), Stage::Sending { .. }));
    let change = button("link", state.text(messages::REVIEW_CHANGE), change)
        .worded("aria-label", state.text_with(messages::REVIEW_CHANGE_ENTRY, "label", label.clone()))
        .disabled_while(is_busy);
    element("div")
        .class("entry")
        .child(element("dt").text(label))
        .child(element("dd").class("entry-value").child(names(state, form)))
        .child(element("dd").class("entry-change").child(change))
        .into()
}

fn names(state: State, form: FormState) -> AnyView {
    let ids = move || form.files.get().ready().map(|item| item.id.clone()).collect::<Vec<_>>();
    switch(ids, move |_| {
        let files = form.files.peek();
        let rows: Vec<_> = files.ready().map(|item| file_line(state, &item.name, item.size)).collect();
        let left_out = files.items().iter().filter(|item| item.state != AttachmentState::Ready);
        let left_out: Vec<_> = left_out.map(|item| file_name(&item.name)).collect();
        if !left_out.is_empty() {
            // The person must not believe that these are sent.
            let left_out = naming(state, (messages::FILES_NOT_ATTACHED_NAMES, "files"), left_out);
            let list = element("ul").class("attached").attribute("role", "list").children(rows);
            return Some(element("div").child(list).child(paragraph("error", left_out)).into());
        }
        Some(match rows.is_empty() {
            true => element("span").text(state.text(messages::VALUE_NOT_PROVIDED)).into(),
            false => element("ul").class("attached").attribute("role", "list").children(rows).into(),
        })
    })
}

/// A message about files, which names them in an argument.
pub fn naming(state: State, (message, argument): (MessageId, &'static str), names: Vec<String>) -> Live<String> {
    live(move || {
        let localizer = state.localizer();
        let list = state.services().list(localizer.tag(), &names);
        localizer.text_with(message, &[(argument, list.into())])
    })
}
