use leptos::prelude::AnyView;

use crate::i18n::messages;
use crate::model::Upload;
use crate::ui::kit::{Element, button, element, paragraph, when};
use crate::ui::state::{HEADING, Live, State, live};

/// Upload progress of a request with files: bytes, speed, and a button to abort while that is still possible. `key` is
/// the idempotency key of the request, if one is being sent; `about` is the id of the element that names it, where
/// there are several.
pub fn upload_progress(state: State, key: Live<Option<String>>, about: Option<String>) -> AnyView {
    let sending = key.clone();
    when(move || upload(state, sending()).is_some(), move || bar(state, key.clone(), about.clone()))
}

fn upload(state: State, key: Option<String>) -> Option<Upload> {
    let key = key?;
    state.upload.get().iter().find(|(known, _)| *known == key).map(|(_, upload)| upload.clone())
}

fn bar(state: State, key: Live<Option<String>>, about: Option<String>) -> Element {
    let stopped = key.clone();
    let upload = live(move || upload(state, key()).unwrap_or_default());
    let (percent, told) = (upload.clone(), upload.clone());
    // Once all bytes are sent, the backend may have stored the request, so it can no longer be aborted.
    let is_over = live(move || upload().is_complete());
    let disabled = is_over.clone();
    let words = live(move || words(state, &told()));
    let described = live(move || about.clone());
    let progress = element("progress")
        .attribute("max", "100")
        .worded("aria-label", state.text(messages::UPLOAD_LABEL))
        .live_attribute("aria-describedby", described.clone())
        .live_attribute("value", live(move || Some(percent().percent().to_string())));
    let stop = button("link", state.text(messages::UPLOAD_STOP), move || {
        if let Some(key) = stopped().filter(|_| !is_over()) {
            state.lazy_services().stop(&key);
            // The button disappears, and it has the focus.
            state.services().focus(HEADING);
        }
    });
    let stop = stop.live_attribute("aria-describedby", described).disabled_while(disabled);
    element("div").part("upload").child(progress).child(paragraph("hint", words)).child(stop)
}

fn words(state: State, upload: &Upload) -> String {
    let localizer = state.localizer();
    if upload.is_complete() {
        return localizer.text(messages::UPLOAD_CONFIRMING);
    }
    let size = |bytes: u64| state.size(bytes as usize);
    let arguments = [("sent", size(upload.sent()).into()), ("total", size(upload.total()).into())];
    let sent = localizer.text_with(messages::UPLOAD_PROGRESS, &arguments);
    let speed =
        upload.speed().map(|speed| localizer.text_with(messages::UPLOAD_SPEED, &[("speed", size(speed).into())]));
    [Some(sent), speed].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
