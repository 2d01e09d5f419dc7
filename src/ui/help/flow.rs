use leptos::prelude::*;

use super::customers::customer_step;
use super::gate::gate_step;
use super::help_step::help_step;
use super::partner_channels::partner_channels;
use super::service_step::service_step;
use super::solved::solved;
use crate::app::outbox::Stage;
use crate::i18n::messages;
use crate::model::{HelpStage, RequestKind};
use crate::ui::form::additional_requests;
use crate::ui::form::request_form;
use crate::ui::kit::{all, effect, element, heading, paragraph, switch, when};
use crate::ui::state::State;

/// The help flow, from a customer's problem to self-help and on to a request.
pub fn flow(state: State, kind: RequestKind) -> AnyView {
    if state.is_sent(state.form(kind)) || state.flow.peek().stage() == HelpStage::Solved {
        // The user left the end of the previous flow and has another problem.
        state.restart(state.form(kind));
    }
    let stage = move || state.settings.get().features.map(|_| state.flow.get().stage());
    let present = Memo::new(move |_| stage());
    effect(move || {
        present.get();
        // It was about the step before.
        state.announcement.set(String::new());
    });
    let page = switch(stage, move |stage| {
        state.keep_focus();
        Some(match stage {
            Some(HelpStage::Customer) => customer_step(state),
            Some(HelpStage::Service) => service_step(state, kind),
            Some(HelpStage::Help) => help_step(state, kind),
            Some(HelpStage::Gate) => gate_step(state),
            Some(HelpStage::Solved) => solved(state, kind),
            Some(HelpStage::Details) => request_form(state, kind),
            None => all([
                heading(state.text(crate::i18n::wording::form(kind))).into(),
                paragraph("loading", state.text(messages::CUSTOMERS_LOADING)).into(),
            ]),
        })
    });
    all([page, additional_requests(state, state.form(kind)), channels(state, kind)])
}

/// The partner's other channels, shown to a customer whose request was just sent.
fn channels(state: State, kind: RequestKind) -> AnyView {
    let form = state.form(kind);
    let is_sent = move || matches!(state.stage(form), Stage::Sent(_));
    when(
        move || kind == RequestKind::CustomerSelfService && is_sent(),
        move || element("section").child(partner_channels(state)),
    )
}
