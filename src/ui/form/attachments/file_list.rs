use leptos::prelude::*;

use super::attachments_context::AttachmentsContext;
use super::file_check::examine_and_say;
use super::file_row::file_row;
use super::words;
use crate::i18n::messages;
use crate::model::AttachmentState;
use crate::ui::kit::{all, effect, element, keyed, switch};
use crate::ui::state::{FormState, State, live};

/// The files of a form, which it reads.
pub fn file_list(state: State, form: FormState) -> AnyView {
    let context = AttachmentsContext::new(state, form);
    // An editor that was open in another view is closed.
    context.edit(None);
    // Files may have been removed before there was a list, so that there is room for others.
    context.change(|_, _| ());
    // Continue with files that another form had not finished reading.
    let files = form.files.peek();
    let unread = files.items().iter().filter(|item| item.state == AttachmentState::Reading && !item.is_new);
    examine_and_say(context, unread.map(|item| item.id.clone()).collect());
    effect(move || {
        if form.files.get().has_new() {
            let mut ids = Vec::new();
            form.files.change(|files| ids = files.take_new());
            context.same.change(Vec::clear);
            examine_and_say(context, ids);
        }
    });
    all([left_out(context), list(context)])
}

/// Lists the rejected duplicates.
fn left_out(context: AttachmentsContext) -> AnyView {
    switch(
        move || context.same.get().iter().map(|file| words::same(context, file)).collect::<Vec<_>>(),
        move |texts| {
            let is_any = !texts.is_empty();
            let lines = texts.into_iter().map(|line| element("p").literal(line));
            is_any.then(|| element("div").class("left-out").children(lines).into())
        },
    )
}

/// The list of files. Rows are keyed: a row may hold the focus, or an image that took long to draw.
fn list(context: AttachmentsContext) -> AnyView {
    let ids = move || {
        let files = context.form.files.get();
        files.items().iter().map(|item| item.id.clone()).collect::<Vec<_>>()
    };
    element("ul")
        .part("files")
        .attribute("role", "list")
        .worded("aria-label", context.state.text(messages::FILES_LIST))
        .live_attribute("hidden", live(move || context.form.files.get().items().is_empty().then(String::new)))
        .child(keyed(ids, move |id| file_row(context, &id)))
        .into()
}
