use leptos::prelude::AnyView;

use crate::i18n::messages;
use crate::model::Upload;
use crate::ui::kit::{Element, button, element, paragraph, when};
use crate::ui::state::{HEADING, Live, State, live};

/// How far the bytes of a request with files have gone, how fast, and a way to stop them while that is still possible. `key` tells
/// which request is meant, as long as one is; `about` is the id of what names it, where there are several.
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
    // What has gone as a whole may be stored already.
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
            // The button goes.
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
    let size = |bytes: u64| state.lazy_services().files().size(localizer.tag(), bytes as usize);
    let arguments = [("sent", size(upload.sent()).into()), ("total", size(upload.total()).into())];
    let sent = localizer.text_with(messages::UPLOAD_PROGRESS, &arguments);
    let speed =
        upload.speed().map(|speed| localizer.text_with(messages::UPLOAD_SPEED, &[("speed", size(speed).into())]));
    [Some(sent), speed].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
