use super::guide::{Guide, Section};
use crate::i18n::messages;
use crate::ui::help::{channels, told};
use crate::ui::kit::{Element, element, switch};

/// The section of the partner's channels.
pub const OWN_CHANNELS: Section = ("guide-own-channels", messages::GUIDANCE_OWN_CHANNELS_TITLE);

/// The channels and hours that the page owner has configured, or a note that there are none, although customers are
/// owed them.
pub fn own_channels(guide: Guide) -> Element {
    let state = guide.state;
    let body = switch(
        move || told(state),
        move |told| {
            Some(match told {
                None => guide.text(messages::GUIDANCE_OWN_CHANNELS_NONE).into(),
                Some(_) => channels(state),
            })
        },
    );
    element("section").child(guide.section_heading(OWN_CHANNELS)).child(body)
}
