use leptos::prelude::*;

use super::escalation_support::bullets;
use super::guide::{Guide, Section};
use super::not_escalated::term;
use crate::i18n::{MessageId, messages};
use crate::ui::kit::{all, element};

/// The section of what a partner owes.
pub const OBLIGATIONS: Section = ("guide-obligations", messages::GUIDANCE_OBLIGATIONS_TITLE);

/// The section of examples of it.
pub const SUPPORT_COVERS: Section = ("guide-support-covers", messages::GUIDANCE_SUPPORT_COVERS_TITLE);

/// What a partner owes its customers, with examples.
pub fn support_obligations(guide: Guide) -> AnyView {
    let owed = element("section")
        .child(guide.section_heading(OBLIGATIONS))
        .child(element("dl").class("terms").children(OWED.map(|(what, more)| term(guide, what, more))));
    let examples = element("section")
        .child(guide.section_heading(SUPPORT_COVERS))
        .child(guide.text(messages::GUIDANCE_SUPPORT_COVERS_TEXT))
        .child(bullets(guide, &EXAMPLES));
    all([owed.into(), examples.into()])
}

const OWED: [(MessageId, MessageId); 3] = [
    (messages::GUIDANCE_OBLIGATIONS_CONTACT_TITLE, messages::GUIDANCE_OBLIGATIONS_CONTACT_TEXT),
    (messages::GUIDANCE_OBLIGATIONS_HOURS_TITLE, messages::GUIDANCE_OBLIGATIONS_HOURS_TEXT),
    (messages::GUIDANCE_OBLIGATIONS_CHANNELS_TITLE, messages::GUIDANCE_OBLIGATIONS_CHANNELS_TEXT),
];

const EXAMPLES: [MessageId; 7] = [
    messages::GUIDANCE_SUPPORT_COVERS_SETUP,
    messages::GUIDANCE_SUPPORT_COVERS_BILLING,
    messages::GUIDANCE_SUPPORT_COVERS_ARTICLES,
    messages::GUIDANCE_SUPPORT_COVERS_UPDATES,
    messages::GUIDANCE_SUPPORT_COVERS_SOFTWARE,
    messages::GUIDANCE_SUPPORT_COVERS_DESKTOP,
    messages::GUIDANCE_SUPPORT_COVERS_AVAILABILITY,
];
