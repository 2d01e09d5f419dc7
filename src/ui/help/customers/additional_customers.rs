use leptos::prelude::*;

use super::customer_picker::customer_picker;
use crate::i18n::messages;
use crate::model::{Addition, Customer, Feature, RequestKind, text};
use crate::ui::kit::{Element, button, element, paragraph, subheading, switch, when};
use crate::ui::state::{Shared, State, live};

/// The form's section of additional customers with the same problem: one description, and one request for each.
pub fn also_affected(state: State, kind: RequestKind) -> AnyView {
    when(
        move || {
            let flow = state.flow.get();
            let can_be_any = state.settings.get().has(Feature::Customers) || !flow.others().is_empty();
            kind == RequestKind::Customer && flow.customer().is_some() && can_be_any
        },
        move || others(state),
    )
}

fn others(state: State) -> Element {
    let is_adding = Shared::new(false);
    let refused = Shared::new(String::new());
    let key = move || state.flow.get().others().iter().map(|other| other.id.clone()).collect::<Vec<_>>();
    let known = switch(key, move |ids| {
        let others = state.flow.peek().others().to_vec();
        let list = element("ul")
            .class("others")
            .attribute("role", "list")
            .worded("aria-label", state.text(messages::ADDITIONAL_CUSTOMERS_TITLE))
            .children(others.iter().map(|other| line(state, other)));
        (!ids.is_empty()).then(|| list.into())
    });
    let close = move || {
        is_adding.set(false);
        state.services().focus(ADD);
    };
    let add = when(
        move || !*is_adding.get() && state.settings.get().has(Feature::Customers),
        move || {
            button("link", state.text(messages::ADDITIONAL_CUSTOMERS_ADD), move || {
                is_adding.set(true);
                refused.set(String::new());
                state.services().focus(PICKER);
            })
            .attribute("id", ADD)
        },
    );
    let picker = when(
        move || *is_adding.get() && state.settings.get().has(Feature::Customers),
        move || {
            let picker = customer_picker(state, PICKER, messages::ADDITIONAL_CUSTOMERS_ADD, move |customer| {
                refused.set(add_customer(state, customer));
                close();
            });
            picker.child(button("link", state.text(messages::ADDITIONAL_CUSTOMERS_CANCEL), close))
        },
    );
    let refusal = live(move || (*refused.get()).clone());
    element("section")
        .attribute("class", "section others-box")
        .child(subheading(state.text(messages::ADDITIONAL_CUSTOMERS_TITLE)))
        .child(known)
        .child(paragraph("refusal", refusal))
        .child(add)
        .child(picker)
}

const PICKER: &str = "other-customer";
const ADD: &str = "add-other-customer";

/// Adds a customer and announces the result; returns why it was not added, or an empty string.
fn add_customer(state: State, customer: Customer) -> String {
    let name = text::shown(&customer.company_name, 120);
    let mut addition = Addition::Known;
    state.form(RequestKind::Customer).touch();
    state.flow.change(|flow| addition = flow.add_other(customer));
    let id = match addition {
        Addition::Added => messages::ADDITIONAL_CUSTOMERS_ADDED,
        Addition::Known => messages::ADDITIONAL_CUSTOMERS_ALREADY_LISTED,
        Addition::Refused => messages::ADDITIONAL_CUSTOMERS_REFUSED,
    };
    let said = state.localizer().text_with(id, &[("customer", name.into())]);
    state.announcement.set(said.clone());
    if addition == Addition::Added { String::new() } else { said }
}

fn line(state: State, other: &Customer) -> Element {
    let (id, name) = (other.id.clone(), text::shown(&other.company_name, 120));
    let shown = name.clone();
    let label = live(move || {
        state
            .localizer()
            .text_with(messages::ADDITIONAL_CUSTOMERS_REMOVE_CUSTOMER, &[("customer", name.clone().into())])
    });
    let remove = button("link", state.text(messages::ADDITIONAL_CUSTOMERS_REMOVE), move || {
        state.form(RequestKind::Customer).touch();
        state.flow.change(|flow| flow.remove_other(&id));
        state.services().focus(ADD);
    });
    element("li")
        .child(element("strong").literal(shown))
        .child(element("span").class("domain").literal(text::shown(&other.domain, 120)))
        .child(remove.worded("aria-label", label))
}
