use leptos::prelude::AnyView;

use crate::i18n::messages;
use crate::model::{Stage, Upload};
use crate::ui::element::{Element, button, element, live, when};
use crate::ui::form_state::FormState;
use crate::ui::heading::paragraph;
use crate::ui::state::State;

/// How far the bytes of a request with files have gone, how fast, and a way to stop them while that is still possible.
pub fn upload_progress(state: State, form: FormState) -> AnyView {
    let is_sending = move || matches!(form.progress.get().submission.stage(), Stage::Sending { .. });
    when(move || is_sending() && upload(state, form).is_some(), move || bar(state, form))
}

/// How far the form's request is.
fn upload(state: State, form: FormState) -> Option<Upload> {
    let (progress, uploads) = (form.progress.get(), state.upload.get());
    let key = progress.submission.key()?;
    uploads.iter().find(|(known, _)| known == key).map(|(_, upload)| upload.clone())
}

fn bar(state: State, form: FormState) -> Element {
    let upload = move || upload(state, form).unwrap_or_default();
    let words = live(move || words(state, &upload()));
    let progress = element("progress")
        .attribute("max", "100")
        .worded("aria-label", state.text(messages::UPLOAD_LABEL))
        .live_attribute("value", live(move || Some(upload().percent().to_string())));
    let stop = move || {
        button("link", state.text(messages::UPLOAD_STOP), move || {
            let key = form.progress.peek().submission.key().map(str::to_owned);
            key.iter().for_each(|key| state.later_services().stop(key));
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
