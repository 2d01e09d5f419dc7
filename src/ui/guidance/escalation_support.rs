use super::guide::{Guide, Section};
use super::see_also::{Further, more};
use crate::i18n::{MessageId, messages};
use crate::ui::kit::{Element, element};

/// The section of the operator's support.
pub const ESCALATION_SUPPORT: Section = ("guide-escalation-support", messages::GUIDANCE_ESCALATION_SUPPORT_TITLE);

/// The operator's support for partners, and the consequences of escalating unnecessarily.
pub fn escalation_support(guide: Guide) -> Element {
    let misuse = element("div")
        .attribute("class", "notice warning")
        .attribute("part", "notice")
        .child(guide.pair(
            element("h4").text(guide.state.text(messages::GUIDANCE_MISUSE_TITLE)),
            messages::GUIDANCE_MISUSE_TITLE,
        ))
        .child(guide.text(messages::GUIDANCE_MISUSE_TEXT))
        .child(guide.text(messages::GUIDANCE_MISUSE_GUIDE))
        .child(more(guide, program));
    element("section")
        .child(guide.section_heading(ESCALATION_SUPPORT))
        .child(guide.text(messages::GUIDANCE_ESCALATION_SUPPORT_TEXT))
        .child(bullets(guide, &LACKS))
        .child(misuse)
}

/// What a partner's team may lack.
const LACKS: [MessageId; 3] = [
    messages::GUIDANCE_ESCALATION_SUPPORT_TRAINING,
    messages::GUIDANCE_ESCALATION_SUPPORT_DOCUMENTATION,
    messages::GUIDANCE_ESCALATION_SUPPORT_TOOLS,
];

/// A bulleted list of messages.
pub fn bullets(guide: Guide, items: &[MessageId]) -> Element {
    element("ul").class("bullets").children(items.iter().map(|&id| element("li").child(guide.text(id))))
}

/// Links to the operator's rules.
pub fn program() -> Vec<Further> {
    vec![
        Further::page("programGuide", messages::GUIDANCE_LINK_PROGRAM_GUIDE),
        Further::page("programAgreement", messages::GUIDANCE_LINK_PROGRAM_AGREEMENT),
    ]
}
