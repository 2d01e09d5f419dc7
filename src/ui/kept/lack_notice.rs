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
    switch(
        move || if state.settings.get().drafts { message().to_owned() } else { String::new() },
        move |_| {
            let message = Some(message()).filter(|message| !message.is_empty() && state.settings.peek().drafts)?;
            let notice = element("div").attribute("class", "notice").attribute("part", "notice");
            Some(notice.child(paragraph("advice", state.text(message))).into())
        },
    )
}
