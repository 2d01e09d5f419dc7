use leptos::prelude::*;

use super::customer_name::customer_name;
use super::follow_up::notification_line;
use super::list::{List, ListEnd, load, row_id};
use crate::i18n::{messages, wording};
use crate::model::{Audience, Filter, RequestKind, RequestSummary, View, text};
use crate::ui::kit::{
    Element, after_draw, all, button, element, empty_state, fact, failure_notice, fixed, heading, keyed, paragraph,
    status_tag, switch, when,
};
use crate::ui::state::{HEADING, Shared, State, live};

/// The list of the user's requests about Partner Center.
pub fn request_list(state: State) -> AnyView {
    let kind = RequestKind::PartnerCenter;
    let list = Shared::new(List::new(kind));
    load_once(state, list);
    all([title_row(state, kind), rows(state, list)])
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

/// Starts loading a list that is about to be drawn.
pub fn load_once(state: State, list: Shared<List>) {
    after_draw(move || load(state, list));
}

/// The rows of a list, and the element below them.
pub fn rows(state: State, list: Shared<List>) -> AnyView {
    let ids = move || list.get().items().map(|item| item.id.clone()).collect();
    let rows = move || {
        let rows = keyed(ids, move |id| row(state, list, &id));
        element("ul").part("requests").attribute("role", "list").child(rows)
    };
    let rows = when(move || !list.get().is_empty(), rows);
    let end = switch(move || list.get().end(), move |end_of_list| end(state, list, end_of_list));
    all([rows, end])
}

fn end(state: State, list: Shared<List>, end: ListEnd) -> Option<AnyView> {
    let more = move || load(state, list);
    let end: Element = match end {
        ListEnd::Loading => paragraph("loading", state.text(messages::REQUESTS_LOADING)),
        ListEnd::More => button("secondary", state.text(messages::REQUESTS_SHOW_MORE), more),
        ListEnd::Empty => empty(state, list),
        ListEnd::Complete => return None,
        ListEnd::Failed(failure) => {
            let advice = state.text(wording::load_failure(&failure));
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

/// A row, whose content is drawn anew when the request has changed. It does not look at the list, which changes with each
/// page that is loaded.
fn row(state: State, list: Shared<List>, id: &str) -> AnyView {
    let item = list.peek().find(id).map(Shared::of);
    let item = move || item.map(|item| (*item.get()).clone());
    let content = switch(item, move |item| Some(content(state, &item?)));
    element("li").part("request").child(content).into()
}

fn content(state: State, item: &RequestSummary) -> AnyView {
    let view = View::parse(&("request/".to_owned() + &item.id));
    let title = text::shown(&item.title, 200);
    let open = button("link", live(move || title.clone()), move || {
        view.clone().into_iter().for_each(|view| state.go(view));
    });
    let head = element("div").class("request-head").child(open.given("id", row_id(&item.id))).child(status_tag(
        state,
        item.status,
        item.status_label.clone(),
    ));
    // Marks requests that a customer made: partners see them among those they made themselves.
    let is_partner = state.settings.peek().audience == Audience::Partner;
    let asked = (is_partner && item.kind == RequestKind::CustomerSelfService)
        .then(|| paragraph("hint", state.text(messages::REQUESTS_SUBMITTED_BY_CUSTOMER)));
    let below = all(notification_line(state, item).map(Into::into));
    all([head.into(), all(asked.map(Into::into)), facts(state, item).into(), below])
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

fn empty(state: State, list: Shared<List>) -> Element {
    if *list.peek().filter() == Filter::default() {
        let (title, next) = (state.text(messages::REQUESTS_EMPTY), state.text(messages::REQUESTS_EMPTY_HINT));
        return empty_state(title, Some(next), Some(first_request(state, list.peek().kind())));
    }
    let all = button("secondary", state.text(messages::REQUESTS_FILTER_RESET), move || {
        List::show_only(state, list, Filter::default());
        // The button disappears, and it has the focus.
        state.services().focus(HEADING);
    });
    let (title, next) = (messages::REQUESTS_FILTER_EMPTY, messages::REQUESTS_FILTER_EMPTY_HINT);
    empty_state(state.text(title), Some(state.text(next)), Some(all))
}

/// The button that begins the first request of a kind.
fn first_request(state: State, kind: RequestKind) -> Element {
    let (form, label) = match kind {
        RequestKind::PartnerCenter => (kind, messages::HOME_REPORT_PARTNER_CENTER),
        RequestKind::Customer => (kind, messages::HOME_REPORT_CUSTOMER),
        RequestKind::CustomerSelfService => (RequestKind::Customer, messages::SELF_HELP_ASK),
    };
    button("secondary", state.text(label), move || state.go(View::NewRequest(form)))
}
