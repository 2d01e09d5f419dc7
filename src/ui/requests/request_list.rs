use leptos::prelude::*;

use super::customer_name::customer_name;
use super::follow_up::notification_line;
use super::list::{List, load, row_id};
use crate::i18n::{messages, wording};
use crate::model::{Audience, Filter, RequestKind, RequestSummary, View, text};
use crate::ui::kit::{
    Element, all, button, element, fact, failure_notice, fixed, heading, paragraph, status_tag, switch,
};
use crate::ui::state::{Shared, State, live};

/// The list of the user's requests about Partner Center.
pub fn request_list(state: State) -> AnyView {
    let kind = RequestKind::PartnerCenter;
    all([title_row(state, kind), rows(state, Shared::new(List::new(kind)))])
}

/// The heading of a list, the button for a new request, and the links to the other lists.
pub fn title_row(state: State, kind: RequestKind) -> AnyView {
    // Both audiences share the view for customer requests; it derives the kind from the audience.
    let form = match kind {
        RequestKind::CustomerSelfService => RequestKind::Customer,
        kind => kind,
    };
    let new = button("primary", state.text(messages::REQUESTS_NEW), move || state.go(View::NewRequest(form)));
    let title = element("div").class("title-row").child(heading(state.text(wording::requests(kind)))).child(new);
    // Customers have no other list.
    let kinds = (kind != RequestKind::CustomerSelfService).then(|| kinds(state, kind).into());
    all([title.into()].into_iter().chain(kinds))
}

/// The rows of a list, and the element below them.
pub fn rows(state: State, list: Shared<List>) -> AnyView {
    load(state, list);
    let rows = switch(
        move || format!("{:?}", list.get().version()),
        move |_| {
            let items = list.peek().items().to_vec();
            let rows = items.iter().enumerate().map(|(index, item)| row(state, index, item));
            let rows = element("ul").part("requests").attribute("role", "list").children(rows);
            (!items.is_empty()).then(|| rows.into())
        },
    );
    let end = switch(move || list.get().end().to_owned(), move |_| end(state, list));
    all([rows, end])
}

fn end(state: State, list: Shared<List>) -> Option<AnyView> {
    let present = list.peek();
    let more = move || load(state, list);
    let end: Element = match present.end() {
        "loading" => paragraph("loading", state.text(messages::REQUESTS_LOADING)),
        "more" => button("secondary", state.text(messages::REQUESTS_SHOW_MORE), more),
        "empty" => empty(state, *present.filter() == Filter::default()),
        "" => return None,
        _ => {
            let advice = state.text(wording::load_failure(present.failure()?));
            failure_notice(state, messages::LOAD_FAILED_TITLE, advice, more)
        }
    };
    Some(end.into())
}

/// The links between the lists.
fn kinds(state: State, current: RequestKind) -> Element {
    let link = |kind: RequestKind| {
        let link = button("list-switch", state.text(wording::requests(kind)), move || state.go(View::Requests(kind)));
        if kind == current { link.attribute("aria-current", "page") } else { link }
    };
    element("nav")
        .class("kinds")
        .worded("aria-label", state.text(messages::REQUESTS_KIND_SWITCH))
        .children([link(RequestKind::PartnerCenter), link(RequestKind::Customer)])
}

fn row(state: State, index: usize, item: &RequestSummary) -> Element {
    let view = View::parse(&("request/".to_owned() + &item.id));
    let title = text::shown(&item.title, 200);
    let open = button("link", live(move || title.clone()), move || {
        view.clone().into_iter().for_each(|view| state.go(view));
    });
    let head = element("div").class("request-head").child(open.given("id", row_id(index))).child(status_tag(
        state,
        item.status,
        item.status_label.clone(),
    ));
    // Marks requests that a customer made: partners see them among those they made themselves.
    let is_partner = state.settings.peek().audience == Audience::Partner;
    let asked = (is_partner && item.kind == RequestKind::CustomerSelfService)
        .then(|| paragraph("hint", state.text(messages::REQUESTS_SUBMITTED_BY_CUSTOMER)));
    element("li")
        .part("request")
        .child(head)
        .children(asked)
        .child(facts(state, item))
        .children(notification_line(state, item))
}

fn facts(state: State, item: &RequestSummary) -> Element {
    let (created, updated) = (item.created_date, item.last_modified_date);
    let service = item.service_name.as_ref().map(|name| fixed(text::shown(name, 80)));
    element("dl")
        .class("facts")
        .child(fact(state, messages::REQUESTS_REFERENCE, fixed(text::shown(&item.reference, 80))))
        .children(customer_name(item).map(|name| fact(state, messages::FORM_CUSTOMER_SECTION, fixed(name))))
        .children(service.map(|name| fact(state, messages::FIELD_SERVICE, name)))
        .child(fact(state, messages::REQUESTS_SEVERITY, state.text(wording::severity_of(item.kind, item.severity))))
        .child(fact(state, messages::REQUESTS_CREATED, state.date(created)))
        .children((updated != created).then(|| fact(state, messages::REQUESTS_UPDATED, state.date(updated))))
}

fn empty(state: State, shows_all: bool) -> Element {
    let (title, hint) = match shows_all {
        true => (messages::REQUESTS_EMPTY, messages::REQUESTS_EMPTY_HINT),
        false => (messages::REQUESTS_FILTER_EMPTY, messages::REQUESTS_FILTER_EMPTY_HINT),
    };
    element("div")
        .class("empty")
        .child(paragraph("notice-title", state.text(title)))
        .child(element("p").text(state.text(hint)))
}
