use leptos::ev::Event;
use leptos::prelude::*;

use super::customer_picker::customer_picker;
use crate::i18n::{messages, wording};
use crate::model::{Customer, Feature, Filter, RequestKind, RequestStatus};
use crate::ui::help::watched::watched;
use crate::ui::kit::{Element, all, button, effect, element, once_settled, switch};
use crate::ui::requests::follow_up::{PendingNotifications, customers_to_notify_list};
use crate::ui::requests::{List, load_once, rows, title_row, with_domain};
use crate::ui::state::{HEADING, Shared, State, live};

/// Requests on behalf of customers, filtered by customer and status, with notifications and watched issues above them.
pub fn customer_requests(state: State) -> AnyView {
    let kind = state.kind(RequestKind::Customer);
    let list = Shared::new(List::new(kind));
    let customer = Shared::new(None);
    let notices = PendingNotifications::new(list);
    let to_tell = (kind == RequestKind::Customer).then(|| customers_to_notify_list(state, notices));
    // What is loaded for the boxes above comes at about the same time, and would move the list.
    let is_settled = move || {
        let is_told = kind != RequestKind::Customer || notices.requests.get().answer().is_some();
        is_told && notices.issues.get().is_settled(state, Feature::WatchedIssues)
    };
    // All filters may be reset at once, from the list.
    effect(move || {
        if list.get().filter().customer.is_none() && customer.peek().is_some() {
            customer.set(None);
        }
    });
    load_once(state, list);
    let below = once_settled(state, is_settled, move || all([filters(state, kind, list, customer), rows(state, list)]));
    all([title_row(state, kind)].into_iter().chain(to_tell).chain([watched(state, notices.issues), below]))
}

fn filters(state: State, kind: RequestKind, list: Shared<List>, customer: Shared<Option<Customer>>) -> AnyView {
    let filters = element("div")
        .attribute("class", "filters")
        .attribute("role", "group")
        .worded("aria-label", state.text(messages::REQUESTS_FILTER_TITLE))
        .child(status_filter(state, list));
    match kind {
        RequestKind::Customer => filters.child(customer_filter(state, list, customer)).into(),
        _ => filters.into(),
    }
}

fn status_filter(state: State, list: Shared<List>) -> Element {
    let options = RequestStatus::ALL
        .iter()
        .map(|&status| element("option").attribute("value", status.as_str()).text(state.text(wording::status(status))));
    let select = element("select")
        .attribute("id", "filter-status")
        .attribute("name", "status")
        .value(live(move || list.get().filter().status.map_or("", RequestStatus::as_str).to_owned()))
        .on("change", move |event: Event| {
            let status = RequestStatus::parse(&event_target_value(&event));
            List::show_only(state, list, Filter { status, ..list.peek().filter().clone() });
        })
        .child(element("option").attribute("value", "").text(state.text(messages::REQUESTS_FILTER_ANY_STATUS)))
        .children(options);
    element("div")
        .part("field")
        .child(element("label").attribute("for", "filter-status").text(state.text(messages::REQUESTS_FILTER_STATUS)))
        .child(select)
}

fn customer_filter(state: State, list: Shared<List>, chosen: Shared<Option<Customer>>) -> AnyView {
    let show = move |customer: Option<Customer>| {
        let id = customer.as_ref().map(|customer| customer.id.clone());
        chosen.set(customer);
        List::show_only(state, list, Filter { customer: id, ..list.peek().filter().clone() });
        state.services().focus(HEADING);
    };
    switch(
        move || {
            let has_search = state.settings.get().has(Feature::Customers);
            has_search.then(|| (*chosen.get()).clone())
        },
        move |chosen| match chosen? {
            None => Some(
                customer_picker(state, "filter-customer", messages::REQUESTS_FILTER_CUSTOMER, move |customer| {
                    show(Some(customer));
                })
                .into(),
            ),
            Some(customer) => Some(shown_customer(state, &customer, move || show(None)).into()),
        },
    )
}

fn shown_customer(state: State, customer: &Customer, clear: impl Fn() + 'static) -> Element {
    let name = with_domain(&customer.company_name, Some(&customer.domain));
    let label = live(move || {
        state.localizer().text_with(messages::REQUESTS_FILTER_ONLY_CUSTOMER, &[("customer", name.clone().into())])
    });
    element("div").class("filter-customer").child(element("p").text(label)).child(button(
        "link",
        state.text(messages::REQUESTS_FILTER_CLEAR),
        clear,
    ))
}
