use super::device::StorageLack;
use crate::i18n::messages;
use crate::ui::element::{element, switch};
use crate::ui::heading::paragraph;
use crate::ui::state::State;
use leptos::prelude::AnyView;

/// Says, once and calmly, that nothing can be kept on this device, and what that means.
pub fn lack_notice(state: State) -> AnyView {
    let message = move || match state.kept.get().lack {
        Some(StorageLack::Full) => messages::KEPT_FULL,
        Some(StorageLack::Missing) => messages::KEPT_MISSING,
        None => "",
    };
    let concerns_somebody = move || state.settings.get().drafts || !state.kept.get().in_memory.is_empty();
    switch(
        move || if concerns_somebody() { message().to_owned() } else { String::new() },
        move |key| {
            let message = Some(message()).filter(|_| !key.is_empty())?;
            let notice = element("div").attribute("class", "notice").attribute("part", "notice");
            Some(notice.child(paragraph("advice", state.text(message))).into())
        },
    )
}
