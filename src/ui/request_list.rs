use leptos::prelude::*;

use super::closing::notice_line::notice_line;
use super::element::{Element, Live, all, button, element, live, switch};
use super::failure_notice::failure_notice;
use super::heading::{heading, paragraph};
use super::shared::Shared;
use super::state::State;
use super::status_tag::status_tag;
use crate::i18n::{messages, wording};
use crate::model::{
    Audience, CustomerReference, Failure, Feature, Page, RequestKind, RequestStatus, RequestSummary, View, text,
};

/// The person's own requests about Partner Center.
pub fn request_list(state: State) -> AnyView {
    let kind = RequestKind::PartnerCenter;
    all([title_row(state, kind), rows(state, Shared::new(List::new(kind)))])
}

/// The heading of a list, the way to a new request, and the links to the other lists.
pub fn title_row(state: State, kind: RequestKind) -> AnyView {
    // Both audiences have one view for requests of customers; what kind they are follows from who looks.
    let form = match kind {
        RequestKind::CustomerSelfService => RequestKind::Customer,
        kind => kind,
    };
    let new = button("primary", state.text(messages::REQUESTS_NEW), move || state.go(View::NewRequest(form)));
    let title = element("div").class("title-row").child(heading(state.text(wording::requests(kind)))).child(new);
    // A customer has no other list.
    let kinds = (kind != RequestKind::CustomerSelfService).then(|| kinds(state, kind).into());
    all([title.into()].into_iter().chain(kinds))
}

/// The requests of a list, and what stands below them.
pub fn rows(state: State, list: Shared<List>) -> AnyView {
    load(state, list);
    let rows = switch(
        move || format!("{} {} {}", list.get().turn, list.get().changes, list.get().items.len()),
        move |_| {
            let items = list.peek().items.clone();
            let rows = items.iter().enumerate().map(|(index, item)| row(state, index, item));
            let rows = element("ul").part("requests").attribute("role", "list").children(rows);
            (!items.is_empty()).then(|| rows.into())
        },
    );
    let end = switch(move || list.get().end().to_owned(), move |_| list.peek().shown_end(state, list));
    all([rows, end])
}

/// What a list shows of the requests of a kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only those that stand here.
    pub status: Option<RequestStatus>,
    /// Only those for the customer with this identifier.
    pub customer: Option<String>,
    /// Only those that are over, and whose customer has not been told.
    pub awaits_notice: bool,
}

/// A part of a list to ask for.
#[derive(Clone, Debug)]
pub struct Query {
    /// Requests of this kind.
    pub kind: RequestKind,
    /// Which of them.
    pub filter: Filter,
    /// Where the part before ended.
    pub cursor: Option<String>,
}

/// What has been loaded of a list, and how it goes on.
#[derive(Clone)]
pub struct List {
    kind: RequestKind,
    filter: Filter,
    turn: u32,
    changes: u32,
    items: Vec<RequestSummary>,
    cursor: Option<String>,
    failure: Option<Failure>,
    is_loading: bool,
}

impl List {
    /// A list of a kind, of which nothing is loaded yet.
    pub fn new(kind: RequestKind) -> Self {
        let (items, cursor, failure) = (Vec::new(), None, None);
        Self { kind, filter: Filter::default(), turn: 0, changes: 0, items, cursor, failure, is_loading: false }
    }

    /// What it shows.
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    /// Shows others; what was loaded, and what is still on its way, is of no use any more.
    pub fn show_only(state: State, list: Shared<Self>, filter: Filter) {
        let (kind, turn) = (list.peek().kind, list.peek().turn + 1);
        list.set(Self { filter, turn, ..Self::new(kind) });
        load(state, list);
    }

    /// Shows a request as it is now, if it is among them.
    pub fn amend(list: Shared<Self>, request: &RequestSummary) {
        list.change(|list| {
            list.items.iter_mut().filter(|item| item.id == request.id).for_each(|item| item.clone_from(request));
            list.changes += 1;
        });
    }

    /// What stands below the rows, as a word that changes with it.
    fn end(&self) -> &'static str {
        match self {
            Self { is_loading: true, .. } => "loading",
            Self { failure: Some(failure), .. } => failure.code(),
            Self { cursor: Some(_), .. } => "more",
            Self { items, .. } if items.is_empty() => "empty",
            _ => "",
        }
    }

    fn shown_end(&self, state: State, list: Shared<Self>) -> Option<AnyView> {
        let more = move || load(state, list);
        let end: Element = match self.end() {
            "loading" => paragraph("loading", state.text(messages::REQUESTS_LOADING)),
            "more" => button("secondary", state.text(messages::REQUESTS_MORE), more),
            "empty" => empty(state, self.filter == Filter::default()),
            "" => return None,
            _ => {
                let advice = state.text(wording::load_failure(self.failure.as_ref()?));
                failure_notice(state, messages::LOAD_FAILED_TITLE, advice, more)
            }
        };
        Some(end.into())
    }
}

/// Loads the next part. When it arrives the view may be gone, or may show others: then it is of no use.
fn load(state: State, list: Shared<List>) {
    list.change(|list| list.is_loading = true);
    let present = list.peek();
    let query = Query { kind: present.kind, filter: present.filter.clone(), cursor: present.cursor.clone() };
    let (call, turn) = (state.later_services().requests(query), present.turn);
    list.receive(state, call, move |answer| {
        if list.peek().turn == turn {
            arrived(state, list, answer);
        }
    });
}

fn arrived(state: State, list: Shared<List>, answer: Result<Page<RequestSummary>, Failure>) {
    if answer.as_ref().err() == Some(&Failure::Unsupported) {
        state.lacks(Feature::Requests);
    }
    let known = list.peek().items.len();
    list.change(|list| {
        list.is_loading = false;
        list.failure = None;
        match answer {
            Ok(page) => {
                list.items.extend(page.items);
                list.cursor = page.next_cursor;
            }
            Err(failure) => list.failure = Some(failure),
        }
    });
    let count = list.peek().items.len();
    if count > known || count == 0 {
        state.announcement.set(state.counted(messages::REQUESTS_LOADED, count));
    }
    if known > 0 && count > known {
        state.services().focus(&row_id(known));
    }
}

/// The links between the kinds of lists.
fn kinds(state: State, current: RequestKind) -> Element {
    let link = |kind: RequestKind| {
        let link = button("list-switch", state.text(wording::requests(kind)), move || state.go(View::Requests(kind)));
        if kind == current { link.attribute("aria-current", "page") } else { link }
    };
    element("nav")
        .class("kinds")
        .worded("aria-label", state.text(messages::REQUESTS_KINDS))
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
    // A customer knows who asked; a partner sees what its customers ask among what it reports for them.
    let is_partner = state.settings.peek().audience == Audience::Partner;
    let asked = (is_partner && item.kind == RequestKind::CustomerSelfService)
        .then(|| paragraph("hint", state.text(messages::REQUESTS_ASKED_BY_CUSTOMER)));
    element("li")
        .part("request")
        .child(head)
        .children(asked)
        .child(facts(state, item))
        .children(notice_line(state, item))
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

/// The customer of a request, with the domain that tells it from others of the same name.
pub fn customer_name(item: &RequestSummary) -> Option<String> {
    Some(with_domain(item.customer_name.as_ref()?, item.customer_domain.as_deref()))
}

/// The same of a customer that is referred to; none where its name is not known.
pub fn reference_name(customer: &CustomerReference) -> Option<String> {
    Some(with_domain(customer.company_name.as_ref()?, customer.domain.as_deref()))
}

/// A customer's name with the domain that tells it from others of the same name.
pub fn with_domain(name: &str, domain: Option<&str>) -> String {
    let name = text::shown(name, 120);
    match domain {
        Some(domain) => format!("{name} ({})", text::shown(domain, 120)),
        None => name,
    }
}

/// A detail with its name.
pub fn fact(state: State, name: &'static str, value: Live<String>) -> Element {
    element("div").class("fact").child(element("dt").text(state.text(name))).child(element("dd").text(value))
}

/// A text that follows nothing.
pub fn fixed(text: String) -> Live<String> {
    live(move || text.clone())
}

fn row_id(index: usize) -> String {
    format!("request-{index}")
}

fn empty(state: State, shows_all: bool) -> Element {
    let (title, hint) = match shows_all {
        true => (messages::REQUESTS_EMPTY, messages::REQUESTS_EMPTY_HINT),
        false => (messages::FILTER_EMPTY, messages::FILTER_EMPTY_HINT),
    };
    element("div")
        .class("empty")
        .child(paragraph("notice-title", state.text(title)))
        .child(element("p").text(state.text(hint)))
}
