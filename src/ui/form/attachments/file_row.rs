use leptos::prelude::*;

use super::attachments_context::{AttachmentsContext, redact_id};
use super::file_check::examine_and_say;
use super::preview::preview;
use super::redaction_editor::redaction_editor;
use super::words;
use crate::app::host::FILES_INPUT;
use crate::i18n::messages;
use crate::model::{Attachment, AttachmentState};
use crate::ui::kit::{Element, button, element, file_name, when};
use crate::ui::state::{Live, live};

/// Row of a file: preview, name, facts, state and buttons.
pub fn file_row(context: AttachmentsContext, id: &str) -> AnyView {
    let id = id.to_owned();
    let name = live({
        let id = id.clone();
        move || file_name(&context.name(&id))
    });
    let editor = {
        let (id, edited) = (id.clone(), id.clone());
        when(move || is_editing(context, &id), move || redaction_editor(context, &edited))
    };
    element("li")
        .part("file")
        .child(preview(context, &id))
        .child(
            element("div")
                .class("file-text")
                .child(element("bdi").class("file-name").text(name.clone()))
                .child(facts(context, &id))
                .child(file_state(context, &id)),
        )
        .child(actions(context, &id, name))
        .child(editor)
        .into()
}

/// Id of the button that removes a file.
pub fn remove_id(id: &str) -> String {
    "remove-".to_owned() + id
}

fn is_editing(context: AttachmentsContext, id: &str) -> bool {
    context.editing.get().as_deref() == Some(id)
}

fn facts(context: AttachmentsContext, id: &str) -> Element {
    let id = id.to_owned();
    let item = move || context.form.files.get().find(&id).cloned();
    let kind = {
        let item = item.clone();
        live(move || item().as_ref().map(words::kind).unwrap_or_default())
    };
    let size = live(move || item().map(|item| context.state.size(item.size)).unwrap_or_default());
    element("p").class("file-facts").child(element("span").text(kind)).literal(" ").child(element("span").text(size))
}

/// The state of a file. Problems are shown in words, not by colour alone.
fn file_state(context: AttachmentsContext, id: &str) -> Element {
    let (of_class, of_text) = (id.to_owned(), id.to_owned());
    let class = move || match context.file_state(&of_class) {
        Some(AttachmentState::Reading) | None => "file-reading",
        Some(AttachmentState::Ready) => "file-ready",
        Some(AttachmentState::Refused(_) | AttachmentState::Changed) => "file-refused",
    };
    let text = move || context.file_state(&of_text).map(|state| words::state(context, state)).unwrap_or_default();
    element("p").live_attribute("class", live(move || Some(class().to_owned()))).text(live(text))
}

/// Buttons of a file. Each has the file's name in its accessible name, for screen reader users.
fn actions(context: AttachmentsContext, id: &str, name: Live<String>) -> Element {
    let (ready, opened, toggled, removed) = (id.to_owned(), id.to_owned(), id.to_owned(), id.to_owned());
    let labelled = move |message| context.state.text_with(message, "name", name.clone());
    let (open_label, open_id) = (labelled(messages::REDACT_OPEN_FILE), redact_id(id));
    let open = when(
        move || context.form.files.get().find(&ready).is_some_and(Attachment::is_ready_picture),
        move || {
            let (opened, toggled) = (opened.clone(), toggled.clone());
            let toggle = move || toggle(context, &toggled);
            button("link", context.state.text(messages::REDACT_OPEN), toggle)
                .given("id", open_id.clone())
                .worded("aria-label", open_label.clone())
                .live_attribute("aria-expanded", live(move || Some(is_editing(context, &opened).to_string())))
        },
    );
    let remove = button("link", context.state.text(messages::FILES_REMOVE), move || remove(context, &removed))
        .given("id", remove_id(id))
        .worded("aria-label", labelled(messages::FILES_REMOVE_FILE));
    element("div").class("file-actions").child(open).child(remove)
}

fn toggle(context: AttachmentsContext, id: &str) {
    let is_open = context.editing.peek().as_deref() == Some(id);
    context.edit((!is_open).then(|| id.to_owned()));
}

/// Removes a file and focuses the next file's remove button, which takes the same place on the screen.
fn remove(context: AttachmentsContext, id: &str) {
    let name = file_name(&context.name(id));
    let items = context.form.files.peek();
    let at = items.items().iter().position(|item| item.id == id).unwrap_or_default();
    let admitted = context.change(|files, _| files.remove(id));
    context.services().forget(id);
    if context.editing.peek().as_deref() == Some(id) {
        context.edit(None);
    }
    let left = context.form.files.peek();
    let next = left.items().get(at).or(left.items().last());
    context.state.services().focus(&next.map_or_else(|| FILES_INPUT.to_owned(), |next| remove_id(&next.id)));
    let said = context.state.localizer().text_with(messages::FILES_REMOVED, &[("name", name.into())]);
    context.state.announcement.set(said);
    examine_and_say(context, admitted);
}
