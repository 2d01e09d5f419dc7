use leptos::prelude::*;

use super::english_switch::english_switch;
use super::guide::Guide;
use super::own_channels::{OWN_CHANNELS, own_channels};
use super::see_also::{Further, see_also};
use super::support_checklist::{CHECKLIST, support_checklist};
use super::support_obligations::{OBLIGATIONS, SUPPORT_COVERS, support_obligations};
use crate::i18n::messages;
use crate::model::View;
use crate::ui::kit::all;
use crate::ui::state::State;

/// Guidance on the support that a partner owes its customers, with a checklist.
pub fn customer_support(state: State) -> AnyView {
    let guide = Guide::new(state);
    let title = guide.title(messages::HOME_CUSTOMER_SUPPORT, messages::GUIDANCE_CUSTOMER_SUPPORT_LEAD);
    all(title.map(Into::into).into_iter().chain([
        english_switch(guide),
        guide.contents(&[OBLIGATIONS, SUPPORT_COVERS, OWN_CHANNELS, CHECKLIST]),
        support_obligations(guide),
        own_channels(guide).into(),
        support_checklist(guide).into(),
        see_also(guide, further),
    ]))
}

fn further() -> Vec<Further> {
    vec![
        Further::view("escalation", messages::HOME_ESCALATION, View::Escalation),
        Further::page("partnerCenterAccount", messages::GUIDANCE_LINK_PARTNER_CENTER_ACCOUNT),
        Further::page("customerSelfSupport", messages::GUIDANCE_LINK_CUSTOMER_SELF_SUPPORT),
        Further::page("technicalSupport", messages::GUIDANCE_LINK_TECHNICAL_SUPPORT),
        Further::page("billingSupport", messages::GUIDANCE_LINK_BILLING_SUPPORT),
        Further::page("serviceHealth", messages::GUIDANCE_LINK_SERVICE_HEALTH),
        Further::page("programGuide", messages::GUIDANCE_LINK_PROGRAM_GUIDE),
        Further::page("programAgreement", messages::GUIDANCE_LINK_PROGRAM_AGREEMENT),
    ]
}
