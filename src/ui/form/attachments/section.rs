use std::rc::Rc;

use leptos::ev::Event;
use leptos::prelude::*;

use super::attachments_context::{AttachmentsContext, FILES_INPUT};
use super::file_check::examine_and_say;
use super::file_row::file_row;
use super::words;
use crate::i18n::messages;
use crate::model::{AttachmentState, text};
use crate::ui::kit::{Element, element, keyed, paragraph, subheading, switch, when};
use crate::ui::state::{ChosenFile, FormState, Shared, State, live};

/// The attachments section of a form: limits, file input, drop zone and the list of files.
pub fn attachments(state: State, form: FormState) -> AnyView {
    let context = AttachmentsContext::new(state, form);
    // An editor that was open in another view is closed.
    context.edit(None);
    let services = context.services();
    let pasted: Rc<dyn Fn(Event)> = Rc::new(move |event| take(context, &event));
    // The effect holds the paste listener until the view is removed.
    Effect::new(move |_| services.on_paste(SECTION, pasted.clone()));
    // Continue with files that another form had not finished reading, or that come from an earlier visit.
    let files = form.files.peek();
    let unread = files.items().iter().filter(|item| item.state == AttachmentState::Reading);
    examine_and_say(context, unread.map(|item| item.id.clone()).collect());
    element("section")
        .class("section")
        .attribute("id", SECTION)
        .child(subheading(state.text(messages::FILES_TITLE)))
        .child(field(context))
        .child(left_out(context))
        .child(list(context))
        .into()
}

const SECTION: &str = "attachments";

fn field(context: AttachmentsContext) -> Element {
    let label = context.state.text_with(messages::FIELD_OPTIONAL, "label", context.state.text(messages::FILES_LABEL));
    let hint = |text| element("p").text(text);
    element("div")
        .part("field")
        .child(element("label").attribute("for", FILES_INPUT).text(label))
        .child(
            element("div")
                .class("hint")
                .attribute("id", "hint-files")
                .child(hint(live(move || words::limits(context))))
                .child(hint(live(move || words::types(context))))
                .child(hint(context.state.text(messages::FILES_REDACT_HINT))),
        )
        .child(when(
            move || is_refused(context),
            move || paragraph("error", context.state.text(messages::FILES_NOT_READY)).attribute("id", "error-files"),
        ))
        .child(drop_zone(context))
}

/// Whether the user tried to continue while a file was not ready, and it still isn't.
fn is_refused(context: AttachmentsContext) -> bool {
    context.form.progress.get().is_held_by_files && context.form.files.get().blocks_sending()
}

/// The file input with its button, and the drop zone. Files dropped beside it are left to the page.
fn drop_zone(context: AttachmentsContext) -> Element {
    let is_over = Shared::new(false);
    let set_over = move |over: bool| {
        if *is_over.peek() != over {
            is_over.set(over);
        }
    };
    let services = context.services();
    element("div")
        .part("drop-zone")
        .live_attribute("data-over", live(move || is_over.get().then(String::new)))
        .on("dragover", move |event| {
            if services.has_files(&event) {
                event.prevent_default();
                set_over(true);
            }
        })
        .on("dragleave", move |_| set_over(false))
        .on("drop", move |event| {
            set_over(false);
            take(context, &event);
        })
        .child(input(context))
        .child(
            element("label")
                .attribute("class", "secondary choose")
                .attribute("part", "secondary")
                .attribute("for", FILES_INPUT)
                .text(context.state.text(messages::FILES_CHOOSE)),
        )
        .child(element("span").class("or-drop").text(context.state.text(messages::FILES_DROP)))
}

fn input(context: AttachmentsContext) -> Element {
    let accept = live(move || Some(context.state.rules().limits.accept.extensions().collect::<Vec<_>>().join(",")));
    element("input")
        .attribute("type", "file")
        .attribute("id", FILES_INPUT)
        .attribute("name", "files")
        .attribute("class", "file-input")
        .flag("multiple", live(move || context.state.rules().limits.files != 1))
        .live_attribute("accept", accept)
        .attribute("aria-describedby", "hint-files")
        .on("change", move |event| add(context, context.services().taken(&event, "")))
}

/// Takes the files of a drop or paste event; an event without files is left to the browser and the page.
fn take(context: AttachmentsContext, event: &Event) {
    let services = context.services();
    if services.has_files(event) {
        event.prevent_default();
        let time = services.time_for_name();
        let unnamed = context.state.localizer().text_with(messages::FILES_PASTED_NAME, &[("time", time.into())]);
        add(context, services.taken(event, &(text::without_isolates(&unnamed) + ".png")));
    }
}

fn add(context: AttachmentsContext, chosen: Vec<ChosenFile>) {
    let ids: Vec<_> = chosen.iter().map(|file| file.id.clone()).collect();
    context.same.change(Vec::clear);
    context.change(|files, limits| {
        for ChosenFile { id, name, size, is_folder } in &chosen {
            files.add(id, name, *size, limits);
            if *is_folder {
                files.unreadable(id);
            }
        }
    });
    examine_and_say(context, ids);
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
