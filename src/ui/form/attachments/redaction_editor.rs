use super::attachments_context::{AttachmentsContext, redact_id};
use super::editing::{ADD, Editing, KEYS, Phase};
use super::file_check::{examine, examine_and_say};
use super::redaction_canvas::{CANVAS, stage};
use crate::i18n::messages;
use crate::model::Redaction;
use crate::ui::kit::{Element, button, element, file_name, paragraph, switch, when};
use crate::ui::state::{ChosenFile, live};

/// The redaction editor of an image, shown below its row.
pub fn redaction_editor(context: AttachmentsContext, id: &str) -> Element {
    let editing = Editing::new(context);
    load(editing, id.to_owned());
    let name = live({
        let id = id.to_owned();
        move || file_name(&context.name(&id))
    });
    let text = |message| context.state.text(message);
    let problem = switch(
        move || editing.problem()(),
        move |problem| (!problem.is_empty()).then(|| element("p").part("error").literal(problem).into()),
    );
    // Until the image has its size, areas would have no position, and buttons would move.
    let is_shown = move || !matches!(*editing.phase.get(), Phase::Loading | Phase::Unshown);
    element("div")
        .class("redaction")
        .attribute("role", "group")
        .worded("aria-label", context.state.text_with(messages::REDACT_OPEN_FILE, "name", name))
        .child(paragraph("redaction-hint", text(messages::REDACT_HINT)))
        .child(stage(editing))
        .child(paragraph("hint", text(messages::REDACT_KEYBOARD_HINT)).attribute("id", KEYS))
        .child(paragraph("hint", text(messages::REDACT_PERMANENT_HINT)))
        .child(problem)
        .child(when(is_shown, move || tools(editing)))
        .child(ends(editing, id.to_owned()))
}

/// Longer side of the displayed image in pixels: enough for screens with two device pixels per CSS pixel.
const LONGEST_SIDE: u32 = 1_600;

fn load(editing: Editing, id: String) {
    let (files, services) = (editing.context.services(), editing.context.state.services());
    let drawn = services.pause(0);
    editing.context.state.spawn(async move {
        // The canvas is mounted only after the current task has ended.
        drawn.await;
        let size = files.draw(&id, CANVAS, LONGEST_SIDE).await;
        if let Some((width, height)) = size {
            editing.redaction.change(|redaction| *redaction = Redaction::new(width, height));
        }
        editing.phase.change(|phase| *phase = if size.is_some() { Phase::Drawing } else { Phase::Unshown });
    });
}

/// Buttons to add areas without a pointer, and to remove them without a keyboard.
fn tools(editing: Editing) -> Element {
    let text = |message| editing.context.state.text(message);
    let add = move || {
        let mut added = None;
        editing.change(|redaction| added = Some(redaction.add()));
        added.into_iter().for_each(|index| editing.select(index));
    };
    let has_areas = move || !editing.redaction.get().areas().is_empty();
    let remove = when(has_areas, move || {
        button("secondary", editing.context.state.text(messages::REDACT_REMOVE_AREA), move || {
            editing.remove(*editing.selected.peek(), ADD);
        })
    });
    let add = button("secondary", text(messages::REDACT_ADD_AREA), add).attribute("id", ADD);
    element("div").class("actions").child(add).child(remove)
}

/// The apply and cancel buttons.
fn ends(editing: Editing, id: String) -> Element {
    let (applied, cancelled) = (id.clone(), id);
    let is_busy = live(move || *editing.phase.get() == Phase::Working);
    let is_working = is_busy.clone();
    let label = live(move || {
        let id = if is_working() { messages::REDACT_IN_PROGRESS } else { messages::REDACT_APPLY };
        editing.context.state.localizer().text(id)
    });
    let cancel = move || {
        editing.context.edit(None);
        editing.context.state.services().focus(&redact_id(&cancelled));
    };
    element("div")
        .class("actions")
        .child(button("primary", label, move || apply(editing, &applied)).disabled_while(is_busy))
        .child(button("link", editing.context.state.text(messages::REDACT_CANCEL), cancel))
}

/// Creates the redacted file and replaces the image by it.
fn apply(editing: Editing, id: &str) {
    let (context, areas, id) = (editing.context, editing.areas(), id.to_owned());
    let can_begin = matches!(*editing.phase.peek(), Phase::Drawing | Phase::Nothing | Phase::Failed);
    if !can_begin {
        return;
    }
    if areas.is_empty() {
        editing.phase.set(Phase::Nothing);
        context.state.announcement.set(context.state.localizer().text(messages::REDACT_NO_AREAS));
        return;
    }
    editing.phase.set(Phase::Working);
    let services = context.services();
    context.state.spawn(async move {
        let made = services.redact(&id, areas).await;
        let is_wanted = !editing.phase.is_gone();
        match made {
            // A redacted image too large to be sent must not replace one that can be sent.
            Some(made) if is_wanted && made.size > context.limits().file_bytes => {
                services.forget(&made.id);
                editing.phase.set(Phase::Failed);
                context.state.announcement.set(editing.problem()());
            }
            Some(made) if is_wanted => replace(context, &id, made).await,
            // The user has closed the editor in the meantime.
            Some(made) => services.forget(&made.id),
            None if is_wanted => {
                editing.phase.set(Phase::Failed);
                context.state.announcement.set(editing.problem()());
            }
            None => {}
        }
    });
}

async fn replace(context: AttachmentsContext, old: &str, new: ChosenFile) {
    let admitted = context.change(|files, limits| {
        files.replace(old, &new.id, &new.name, new.size, limits);
    });
    context.services().forget(old);
    context.edit(None);
    let said = [("name", file_name(&new.name).into())];
    let same = examine(context, vec![new.id.clone()]).await;
    context.same.change(|shown| *shown = same);
    context.state.announcement.set(context.state.localizer().text_with(messages::REDACT_DONE, &said));
    context.state.services().focus(&redact_id(&new.id));
    examine_and_say(context, admitted);
}
