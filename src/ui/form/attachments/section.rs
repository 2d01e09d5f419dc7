use std::rc::Rc;

use leptos::ev::Event;
use leptos::prelude::*;

use super::limits::{limits, types};
use super::unlisted::unlisted;
use crate::app::host::FILES_INPUT;
use crate::i18n::messages;
use crate::model::text;
use crate::ui::kit::{Element, all, element, lazy_placeholder, paragraph, subheading, switch, when};
use crate::ui::state::{ChosenFile, Chunk, FormState, LazyView, Shared, State, live};

/// The attachments section of a form: limits, file input, drop zone, and the place of the list of files. What reads and
/// lists files is a chunk of its own, which most requests do without: it is loaded for the first file, and before that
/// when somebody comes near, or when the browser has nothing else to do.
pub fn attachments(state: State, form: FormState) -> AnyView {
    let intake = state.lazy_services().intake();
    let pasted: Rc<dyn Fn(Event)> = Rc::new(move |event| take(state, form, &event));
    // The effect holds the paste listener until the view is removed.
    Effect::new(move |_| intake.on_paste(SECTION, pasted.clone()));
    // Files can then be attached without a network as well.
    state.preload_in_spare_time(Chunk::Files);
    let preload = move |_| state.preload_chunk(Chunk::Files);
    element("section")
        .class("section")
        .attribute("id", SECTION)
        .on("pointerover", preload)
        .on("focusin", preload)
        .on("dragover", preload)
        .child(subheading(state.text(messages::FILES_TITLE)))
        .child(field(state, form))
        .child(list(state, form))
        .into()
}

const SECTION: &str = "attachments";

/// The list of files, which stays once its chunk is there: it says what became of a file that is listed no more.
fn list(state: State, form: FormState) -> AnyView {
    let is_any = move || !form.files.get().items().is_empty() || state.chunk(Chunk::Files).get().is_loaded();
    let list = move || all([unlisted(state, form), lazy_placeholder(state, LazyView::FileList(form.kind))]);
    switch(is_any, move |is_any| is_any.then(list))
}

fn field(state: State, form: FormState) -> Element {
    let label = state.text_with(messages::FIELD_OPTIONAL, "label", state.text(messages::FILES_LABEL));
    let hint = |text| element("p").text(text);
    element("div")
        .part("field")
        .child(element("label").attribute("for", FILES_INPUT).text(label))
        .child(
            element("div")
                .class("hint")
                .attribute("id", "hint-files")
                .child(hint(live(move || limits(state))))
                .child(hint(live(move || types(state))))
                .child(hint(state.text(messages::FILES_REDACT_HINT))),
        )
        .child(when(
            move || is_refused(form),
            move || paragraph("error", state.text(messages::FILES_NOT_READY)).attribute("id", "error-files"),
        ))
        .child(drop_zone(state, form))
}

/// Whether the user tried to continue while a file was not ready, and it still isn't.
fn is_refused(form: FormState) -> bool {
    form.progress.get().is_held_by_files && form.files.get().blocks_sending()
}

/// The file input with its button, and the drop zone. Files dropped beside it are left to the page.
fn drop_zone(state: State, form: FormState) -> Element {
    let is_over = Shared::new(false);
    let set_over = move |over: bool| {
        if *is_over.peek() != over {
            is_over.set(over);
        }
    };
    let intake = state.lazy_services().intake();
    element("div")
        .part("drop-zone")
        .live_attribute("data-over", live(move || is_over.get().then(String::new)))
        .on("dragover", move |event| {
            if intake.has_files(&event) {
                event.prevent_default();
                set_over(true);
            }
        })
        .on("dragleave", move |_| set_over(false))
        .on("drop", move |event| {
            set_over(false);
            take(state, form, &event);
        })
        .child(input(state, form))
        .child(
            element("label")
                .attribute("class", "secondary choose")
                .attribute("part", "secondary")
                .attribute("for", FILES_INPUT)
                .text(state.text(messages::FILES_CHOOSE)),
        )
        .child(element("span").class("or-drop").text(state.text(messages::FILES_DROP)))
}

fn input(state: State, form: FormState) -> Element {
    let accept = live(move || Some(state.rules().limits.accept.extensions().collect::<Vec<_>>().join(",")));
    element("input")
        .attribute("type", "file")
        .attribute("id", FILES_INPUT)
        .attribute("name", "files")
        .attribute("class", "file-input")
        .flag("multiple", live(move || state.rules().limits.files != 1))
        .live_attribute("accept", accept)
        .attribute("aria-describedby", "hint-files")
        .on("change", move |event| add(state, form, state.lazy_services().intake().taken(&event, "")))
}

/// Takes the files of a drop or paste event; an event without files is left to the browser and the page.
fn take(state: State, form: FormState, event: &Event) {
    let intake = state.lazy_services().intake();
    if intake.has_files(event) {
        event.prevent_default();
        let time = intake.time_for_name();
        let unnamed = state.localizer().text_with(messages::FILES_PASTED_NAME, &[("time", time.into())]);
        add(state, form, intake.taken(event, &(text::without_isolates(&unnamed) + ".png")));
    }
}

/// Lists files as being read. The list reads them, as soon as it is there.
fn add(state: State, form: FormState, chosen: Vec<ChosenFile>) {
    let limits = state.settings.peek().rules.limits;
    form.files.change(|files| {
        for ChosenFile { id, name, size, is_folder } in chosen {
            files.add(&id, &name, size, &limits);
            if is_folder {
                files.unreadable(&id);
            }
        }
    });
}
