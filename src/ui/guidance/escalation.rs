use std::sync::Arc;

use leptos::prelude::*;

use super::english_switch::english_switch;
use super::escalation_support::{ESCALATION_SUPPORT, escalation_support};
use super::guide::Guide;
use super::handoffs::{HANDOFFS, handoffs};
use super::known_problems::known_problems;
use super::not_escalated::{NOT_ESCALATED, not_escalated};
use super::see_also::{Further, see_also};
use crate::i18n::{MessageId, messages};
use crate::model::{RequestKind, View};
use crate::ui::help::wrapped_checklist;
use crate::ui::kit::{Element, all, button, element};
use crate::ui::state::State;

/// Guidance on escalation: what to do first, which problems the operator accepts, and which stay with the partner.
pub fn escalation(state: State) -> AnyView {
    let guide = Guide::new(state);
    let title = guide.title(messages::HOME_ESCALATION, messages::GUIDANCE_ESCALATION_LEAD);
    all(title.map(Into::into).into_iter().chain([
        english_switch(guide),
        guide.contents(&[HANDOFFS, NOT_ESCALATED, ESCALATION_SUPPORT]),
        steps(guide).into(),
        handoffs(guide).into(),
        not_escalated(guide).into(),
        escalation_support(guide).into(),
        see_also(guide, further),
    ]))
}

/// The three steps, each with a button or content to follow it here.
fn steps(guide: Guide) -> Element {
    let report = move || guide.state.go(View::NewRequest(RequestKind::Customer));
    let report = button("primary", guide.state.text(messages::HOME_REPORT_CUSTOMER), report);
    let health = step(guide, messages::GUIDANCE_ESCALATION_HEALTH_TITLE, messages::GUIDANCE_ESCALATION_HEALTH_TEXT);
    let attempt =
        step(guide, messages::GUIDANCE_ESCALATION_TROUBLESHOOT_TITLE, messages::GUIDANCE_ESCALATION_TROUBLESHOOT_TEXT);
    let hand = step(guide, messages::GUIDANCE_ESCALATION_REPORT_TITLE, messages::GUIDANCE_ESCALATION_REPORT_TEXT);
    let steps = wrapped_checklist(guide.state, RequestKind::Customer, Arc::new(move |own, id| guide.pair(own, id)));
    element("ol")
        .class("guide-steps")
        .attribute("role", "list")
        .child(health.child(known_problems(guide)))
        .child(attempt.child(steps))
        .child(
            hand.child(element("div").class("actions").child(report))
                .child(guide.paragraph("hint", messages::GUIDANCE_ESCALATION_NOTIFY_TEXT)),
        )
}

fn step(guide: Guide, title: MessageId, text: MessageId) -> Element {
    element("li").class("guide-step").child(guide.subheading(title)).child(guide.text(text))
}

fn further() -> Vec<Further> {
    vec![
        Further::view("customerSupport", messages::HOME_CUSTOMER_SUPPORT, View::CustomerSupport),
        Further::page("customerSelfSupport", messages::GUIDANCE_LINK_CUSTOMER_SELF_SUPPORT),
        Further::page("technicalSupport", messages::GUIDANCE_LINK_TECHNICAL_SUPPORT),
        Further::page("billingSupport", messages::GUIDANCE_LINK_BILLING_SUPPORT),
        Further::page("serviceHealth", messages::GUIDANCE_LINK_SERVICE_HEALTH),
    ]
}
