use leptos::prelude::*;

use super::blocked::{BLOCKED, blocked};
use super::customer_picker::{PICKER, customer_picker};
use super::for_whom::for_whom;
use crate::i18n::messages;
use crate::model::{Customer, RequestKind};
use crate::ui::form::other_form;
use crate::ui::kit::{all, button, element, heading, paragraph, switch};
use crate::ui::requests::with_domain;
use crate::ui::state::{HEADING, State, live};

/// Step of the help flow: select the customer who has the problem.
pub fn customer_step(state: State) -> AnyView {
    let form = state.form(RequestKind::Customer);
    let obstacle = switch(
        move || {
            let flow = state.flow.get();
            let customer = flow.customer().filter(|_| flow.is_blocked());
            customer.map(|customer| (customer.id.clone(), customer.relationship))
        },
        move |_| {
            let customer = state.flow.peek().customer().cloned().filter(|customer| !customer.may_be_served())?;
            Some(blocked(state, &customer, select).into())
        },
    );
    all([
        heading(state.text(messages::FORM_TITLE_CUSTOMER)).into(),
        for_whom(state, RequestKind::Customer),
        paragraph("lead", state.text(messages::CUSTOMERS_INTRO)).into(),
        customer_picker(state, PICKER, messages::CUSTOMERS_LABEL, move |customer| select(state, customer)).into(),
        obstacle,
        chosen(state),
        other_form(state, form).into(),
        paragraph("applies-to", state.text(messages::APPLIES_TO_CLOUD)).into(),
    ])
}

/// Continues with the customer selected before, for users who came back only to look.
fn chosen(state: State) -> AnyView {
    let name = move || {
        let flow = state.flow.get();
        let customer = flow.customer().filter(|customer| customer.may_be_served());
        customer.map(|customer| with_domain(&customer.company_name, Some(&customer.domain)))
    };
    switch(name, move |name| {
        let go_on = move || {
            state.flow.change(|flow| {
                flow.go_on();
            });
            state.services().focus(HEADING);
        };
        let name = name?;
        let label = live(move || {
            state.localizer().text_with(messages::CUSTOMERS_CONTINUE, &[("customer", name.clone().into())])
        });
        Some(element("div").class("actions").child(button("secondary", label, go_on)).into())
    })
}

/// Selects the customer and continues.
fn select(state: State, customer: Customer) {
    let is_served = customer.may_be_served();
    if state.edit(state.form(RequestKind::Customer)) {
        state.form(RequestKind::Customer).touch();
        state.select_customer(customer);
    }
    state.services().focus(if is_served { HEADING } else { BLOCKED });
}
