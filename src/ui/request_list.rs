use leptos::prelude::*;

use super::element::{Element, Live, all, button, element, live, switch};
use super::failure_notice::failure_notice;
use super::heading::{heading, paragraph};
use super::shared::Shared;
use super::state::{Offers, State};
use super::status_tag::status_tag;
use crate::i18n::{messages, wording};
use crate::model::{Failure, Page, RequestKind, RequestSummary, View, text};

/// The person's own requests of a kind.
pub fn request_list(state: State, kind: RequestKind) -> AnyView {
    let list = Shared::new(List::default());
    load(state, kind, list);
    let new = button("primary", state.text(messages::REQUESTS_NEW), move || state.go(View::NewRequest(kind)));
    let title = element("div").class("title-row").child(heading(state.text(wording::requests(kind)))).child(new);
    let rows = switch(
        move || list.get().items.len().to_string(),
        move |_| {
            let items = list.peek().items.clone();
            let rows = items.iter().enumerate().map(|(index, item)| row(state, index, item));
            let rows = element("ul").part("requests").attribute("role", "list").children(rows);
            (!items.is_empty()).then(|| rows.into())
        },
    );
    let end = switch(move || list.get().end().to_owned(), move |_| list.peek().shown_end(state, kind, list));
    all([title.into(), kinds(state, kind).into(), rows, end])
}

/// What has been loaded of a list, and how it goes on.
#[derive(Clone, Default)]
struct List {
    items: Vec<RequestSummary>,
    cursor: Option<String>,
    failure: Option<Failure>,
    is_loading: bool,
}

impl List {
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

    fn shown_end(&self, state: State, kind: RequestKind, list: Shared<Self>) -> Option<AnyView> {
        let more = move || load(state, kind, list);
        let end: Element = match self.end() {
            "loading" => paragraph("loading", state.text(messages::REQUESTS_LOADING)),
            "more" => button("secondary", state.text(messages::REQUESTS_MORE), more),
            "empty" => empty(state),
            "" => return None,
            _ => {
                let advice = state.text(wording::load_failure(self.failure.as_ref()?));
                failure_notice(state, messages::LOAD_FAILED_TITLE, advice, more)
            }
        };
        Some(end.into())
    }
}

/// Loads the next part. When it arrives the view may be gone: then it is of no use.
fn load(state: State, kind: RequestKind, list: Shared<List>) {
    list.change(|list| list.is_loading = true);
    let call = state.services().requests(kind, list.peek().cursor.clone());
    state.services().spawn(Box::pin(async move {
        let answer = call.await;
        if !list.is_gone() {
            arrived(state, list, answer);
        }
    }));
}

fn arrived(state: State, list: Shared<List>, answer: Result<Page<RequestSummary>, Failure>) {
    if answer.as_ref().err() == Some(&Failure::Unsupported) {
        state.settings.change(|settings| settings.offers = Offers::Submission);
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
    if count > known {
        state.announcement.set(state.counted(messages::REQUESTS_LOADED, count));
    }
    if known > 0 && count > known {
        state.services().focus(&row_id(known));
    }
}

/// The links between the kinds of lists.
fn kinds(state: State, current: RequestKind) -> Element {
    let link = |kind: RequestKind| {
        let link = button("kind", state.text(wording::requests(kind)), move || state.go(View::Requests(kind)));
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
    element("li").part("request").child(head).child(facts(state, item))
}

fn facts(state: State, item: &RequestSummary) -> Element {
    let (created, updated) = (item.created_date, item.last_modified_date);
    let customer = item.customer_name.as_ref().map(|name| fixed(text::shown(name, 120)));
    element("dl")
        .class("facts")
        .child(fact(state, messages::REQUESTS_REFERENCE, fixed(text::shown(&item.reference, 80))))
        .children(customer.map(|name| fact(state, messages::FORM_CUSTOMER_SECTION, name)))
        .child(fact(state, messages::REQUESTS_SEVERITY, state.text(wording::severity(item.severity))))
        .child(fact(state, messages::REQUESTS_CREATED, state.date(created)))
        .children((updated != created).then(|| fact(state, messages::REQUESTS_UPDATED, state.date(updated))))
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

fn empty(state: State) -> Element {
    element("div")
        .class("empty")
        .child(paragraph("notice-title", state.text(messages::REQUESTS_EMPTY)))
        .child(element("p").text(state.text(messages::REQUESTS_EMPTY_HINT)))
}
