use leptos::prelude::AnyView;

use crate::i18n::messages;
use crate::model::Upload;
use crate::ui::element::{Element, button, element, live, when};
use crate::ui::heading::paragraph;
use crate::ui::state::State;

/// How far the bytes of a request with files have gone, how fast, and a way to stop them while that is still possible. `key` tells
/// which request is meant, as long as one is.
pub fn upload_progress(state: State, key: impl Fn() -> Option<String> + Clone + Send + Sync + 'static) -> AnyView {
    let sending = key.clone();
    when(move || upload(state, sending()).is_some(), move || bar(state, key.clone()))
}

fn upload(state: State, key: Option<String>) -> Option<Upload> {
    let key = key?;
    state.upload.get().iter().find(|(known, _)| *known == key).map(|(_, upload)| upload.clone())
}

fn bar(state: State, key: impl Fn() -> Option<String> + Clone + Send + Sync + 'static) -> Element {
    let stopped = key.clone();
    let upload = move || upload(state, key()).unwrap_or_default();
    let (percent, told) = (upload.clone(), upload.clone());
    let words = live(move || words(state, &told()));
    let progress = element("progress")
        .attribute("max", "100")
        .worded("aria-label", state.text(messages::UPLOAD_LABEL))
        .live_attribute("value", live(move || Some(percent().percent().to_string())));
    let stop = move || {
        let stopped = stopped.clone();
        button("link", state.text(messages::UPLOAD_STOP), move || {
            stopped().iter().for_each(|key| state.later_services().stop(key));
        })
    };
    element("div")
        .part("upload")
        .child(progress)
        .child(paragraph("hint", words))
        // What has gone as a whole may be stored already.
        .child(when(move || !upload().is_complete(), stop))
}

fn words(state: State, upload: &Upload) -> String {
    let localizer = state.localizer();
    if upload.is_complete() {
        return localizer.text(messages::UPLOAD_CONFIRMING);
    }
    let size = |bytes: u64| state.later_services().files().size(localizer.tag(), bytes as usize);
    let arguments = [("sent", size(upload.sent()).into()), ("total", size(upload.total()).into())];
    let sent = localizer.text_with(messages::UPLOAD_PROGRESS, &arguments);
    let speed =
        upload.speed().map(|speed| localizer.text_with(messages::UPLOAD_SPEED, &[("speed", size(speed).into())]));
    [Some(sent), speed].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
