use leptos::prelude::*;

use super::escalation_support::bullets;
use super::guide::Guide;
use super::not_escalated::term;
use crate::i18n::messages;
use crate::ui::kit::{all, element};

/// What a partner owes its customers, and examples of it.
pub fn owed(guide: Guide) -> AnyView {
    let owed = element("section")
        .child(guide.subheading(messages::SUPPORT_OWE_TITLE))
        .child(element("dl").class("terms").children(OWED.map(|(what, more)| term(guide, what, more))));
    let examples = element("section")
        .child(guide.subheading(messages::SUPPORT_EXAMPLES_TITLE))
        .child(guide.text(messages::SUPPORT_EXAMPLES_TEXT))
        .child(bullets(guide, &EXAMPLES));
    all([owed.into(), examples.into()])
}

const OWED: [(&str, &str); 3] = [
    (messages::SUPPORT_CONTACT_TITLE, messages::SUPPORT_CONTACT_TEXT),
    (messages::SUPPORT_HOURS_TITLE, messages::SUPPORT_HOURS_TEXT),
    (messages::SUPPORT_CHANNELS_TITLE, messages::SUPPORT_CHANNELS_TEXT),
];

const EXAMPLES: [&str; 7] = [
    messages::SUPPORT_EXAMPLE_SETUP,
    messages::SUPPORT_EXAMPLE_BILLING,
    messages::SUPPORT_EXAMPLE_ARTICLES,
    messages::SUPPORT_EXAMPLE_UPDATES,
    messages::SUPPORT_EXAMPLE_SOFTWARE,
    messages::SUPPORT_EXAMPLE_DESKTOP,
    messages::SUPPORT_EXAMPLE_AVAILABILITY,
];
