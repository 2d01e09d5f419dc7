use std::sync::Arc;

use leptos::prelude::*;

use super::english_switch::english_switch;
use super::escalation_support::{ESCALATION_SUPPORT, escalation_support};
use super::guide::Guide;
use super::handoffs::{HANDOFFS, handoffs};
use super::known_problems::{FoundHealth, known_problems};
use super::not_escalated::{NOT_ESCALATED, not_escalated};
use super::see_also::{Further, see_also};
use crate::i18n::{MessageId, messages};
use crate::model::{Feature, RequestKind, View};
use crate::ui::help::{RemoteData, wrapped_checklist};
use crate::ui::kit::{Element, all, button, element, once_settled};
use crate::ui::state::State;

/// Guidance on escalation: what to do first, which problems the operator accepts, and which stay with the partner.
pub fn escalation(state: State) -> AnyView {
    let guide = Guide::new(state);
    let found = RemoteData::nothing();
    let is_settled = move || found.get().is_settled(state, Feature::ServiceHealth);
    let title = guide.title(messages::HOME_ESCALATION, messages::GUIDANCE_ESCALATION_LEAD);
    all(title.map(Into::into).into_iter().chain([
        english_switch(guide),
        guide.contents(&[HANDOFFS, NOT_ESCALATED, ESCALATION_SUPPORT]),
        steps(guide, found, is_settled).into(),
        once_settled(state, is_settled, move || below(guide)),
    ]))
}

/// What is below the steps. Known problems would move all that follows them when they come.
fn below(guide: Guide) -> AnyView {
    all([
        handoffs(guide).into(),
        not_escalated(guide).into(),
        escalation_support(guide).into(),
        see_also(guide, further),
    ])
}

/// The three steps, each with a button or content to follow it here.
fn steps(guide: Guide, found: FoundHealth, is_settled: impl Fn() -> bool + 'static) -> Element {
    let health = step(guide, messages::GUIDANCE_ESCALATION_HEALTH_TITLE, messages::GUIDANCE_ESCALATION_HEALTH_TEXT);
    element("ol")
        .class("guide-steps")
        .attribute("role", "list")
        .child(health.child(known_problems(guide, found)))
        .child(once_settled(guide.state, is_settled, move || further_steps(guide)))
}

fn further_steps(guide: Guide) -> AnyView {
    let report = move || guide.state.go(View::NewRequest(RequestKind::Customer));
    let report = button("primary", guide.state.text(messages::HOME_REPORT_CUSTOMER), report);
    let attempt =
        step(guide, messages::GUIDANCE_ESCALATION_TROUBLESHOOT_TITLE, messages::GUIDANCE_ESCALATION_TROUBLESHOOT_TEXT);
    let hand = step(guide, messages::GUIDANCE_ESCALATION_REPORT_TITLE, messages::GUIDANCE_ESCALATION_REPORT_TEXT);
    let checks = wrapped_checklist(guide.state, RequestKind::Customer, Arc::new(move |own, id| guide.pair(own, id)));
    let hand = hand
        .child(element("div").class("actions").child(report))
        .child(guide.paragraph("hint", messages::GUIDANCE_ESCALATION_NOTIFY_TEXT));
    all([attempt.child(checks).into(), hand.into()])
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
