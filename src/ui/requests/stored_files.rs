use leptos::prelude::*;

use crate::i18n::messages;
use crate::model::StoredAttachment;
use crate::ui::kit::{Element, all, button, element, file_line, file_name, subheading, when};
use crate::ui::state::{Shared, State, live};

/// The attachments of a stored request, for download only: their content is never displayed inline.
pub fn stored_files(state: State, files: &[StoredAttachment]) -> AnyView {
    if files.is_empty() {
        return ().into_any();
    }
    let rows = files.iter().map(|file| row(state, file));
    let list = element("ul").class("stored-files").attribute("role", "list").children(rows);
    all([subheading(state.text(messages::FILES_TITLE)).into(), list.into()])
}

fn row(state: State, file: &StoredAttachment) -> Element {
    let name = file_name(&file.name);
    let (url, shown) = (file.url.clone(), name.clone());
    let label =
        live(move || state.localizer().text_with(messages::FILES_DOWNLOAD_FILE, &[("name", shown.clone().into())]));
    let (saved_as, has_failed) = (name, Shared::new(false));
    let download = button("link", state.text(messages::FILES_DOWNLOAD), move || {
        let call = state.request_services().download(&url, &saved_as);
        state.receive(has_failed, call, move |outcome| {
            has_failed.set(outcome.is_err());
            if outcome.is_err() {
                state.announcement.set(state.localizer().text(messages::FILES_DOWNLOAD_FAILED));
            }
        });
    });
    file_line(state, &file.name, file.size).literal(" ").child(download.worded("aria-label", label)).child(when(
        move || *has_failed.get(),
        move || element("span").class("error").text(state.text(messages::FILES_DOWNLOAD_FAILED)),
    ))
}
