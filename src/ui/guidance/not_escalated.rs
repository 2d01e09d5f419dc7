use super::guide::{Guide, Section};
use crate::i18n::{MessageId, messages};
use crate::model::{RequestKind, View};
use crate::ui::kit::{Element, button, element};

/// The section of what is not escalated.
pub const NOT_ESCALATED: Section = ("guide-not-escalated", messages::GUIDANCE_NOT_ESCALATED_TITLE);

/// Problems that are not escalated, and where they belong instead.
pub fn not_escalated(guide: Guide) -> Element {
    let report = move || guide.state.go(View::NewRequest(RequestKind::PartnerCenter));
    let report = button("link", guide.state.text(messages::HOME_REPORT_PARTNER_CENTER), report);
    let entries = STAYS.iter().map(|&(what, instead)| term(guide, what, instead));
    element("section")
        .child(guide.section_heading(NOT_ESCALATED))
        .child(element("dl").class("terms").children(entries))
        .child(element("p").class("other-way").child(report))
}

const STAYS: [(MessageId, MessageId); 5] = [
    (messages::GUIDANCE_NOT_ESCALATED_KNOWN_ISSUES, messages::GUIDANCE_NOT_ESCALATED_KNOWN_ISSUES_TEXT),
    (messages::GUIDANCE_NOT_ESCALATED_HOW_TO, messages::GUIDANCE_NOT_ESCALATED_HOW_TO_TEXT),
    (messages::GUIDANCE_NOT_ESCALATED_SETTINGS, messages::GUIDANCE_NOT_ESCALATED_SETTINGS_TEXT),
    (messages::GUIDANCE_NOT_ESCALATED_BILLING, messages::GUIDANCE_NOT_ESCALATED_BILLING_TEXT),
    (messages::GUIDANCE_NOT_ESCALATED_PARTNER_CENTER, messages::GUIDANCE_NOT_ESCALATED_PARTNER_CENTER_TEXT),
];

/// A term of a description list, and its description.
pub fn term(guide: Guide, name: MessageId, text: MessageId) -> Element {
    let title = element("span").text(guide.state.text(name));
    element("div")
        .class("term")
        .child(element("dt").child(guide.pair(title, name)))
        .child(element("dd").child(guide.text(text)))
}
