use leptos::prelude::*;
use leptos::task::spawn_local;

use super::failure_notice::FailureNotice;
use super::heading::Heading;
use super::state::{Offers, State};
use super::status_tag::StatusTag;
use crate::i18n::{messages, wording};
use crate::model::{Failure, Page, RequestKind, RequestSummary, View, text};

/// The person's own requests of a kind.
#[component]
pub fn RequestList(
    /// Which kind.
    kind: RequestKind,
) -> impl IntoView {
    let state = State::from_context();
    let list = List::new(kind);
    list.load(state);
    view! {
        <div class="title-row">
            <Heading text=state.text(wording::requests(kind))/>
            <button type="button" class="primary" part="primary" on:click=move |_| state.go(View::NewRequest(kind))>
                {state.text(messages::REQUESTS_NEW)}
            </button>
        </div>
        <nav class="kinds" aria-label=state.text(messages::REQUESTS_KINDS)>
            {kind_link(state, RequestKind::PartnerCenter, kind)}
            {kind_link(state, RequestKind::Customer, kind)}
        </nav>
        {move || list.items.with(|items| match items.as_slice() {
            [] if list.is_complete() => Some(empty(state)),
            [] => None,
            items => Some(view! {
                <ul class="requests" part="requests" role="list">
                    {items.iter().enumerate().map(|(index, item)| row(state, index, item)).collect::<Vec<_>>()}
                </ul>
            }.into_any()),
        })}
        {move || match list.progress.get() {
            Progress::Loading => {
                view! { <p class="loading">{state.text(messages::REQUESTS_LOADING)}</p> }.into_any()
            }
            Progress::Failed(failure) => failed(state, list, &failure),
            Progress::More(_) => view! {
                <button type="button" class="secondary" on:click=move |_| list.load(state)>
                    {state.text(messages::REQUESTS_MORE)}
                </button>
            }.into_any(),
            Progress::Complete => ().into_any(),
        }}
    }
}

/// What has been loaded of a list, and how it goes on.
#[derive(Clone, Copy)]
struct List {
    kind: RequestKind,
    items: RwSignal<Vec<RequestSummary>>,
    cursor: RwSignal<Option<String>>,
    progress: RwSignal<Progress>,
}

#[derive(Clone, PartialEq)]
enum Progress {
    Loading,
    Failed(Failure),
    More(String),
    Complete,
}

impl List {
    fn new(kind: RequestKind) -> Self {
        Self {
            kind,
            items: RwSignal::new(Vec::new()),
            cursor: RwSignal::new(None),
            progress: RwSignal::new(Progress::Loading),
        }
    }

    fn is_complete(self) -> bool {
        self.progress.get() == Progress::Complete
    }

    /// Loads the next part. When it arrives the view may be gone: then it is of no use.
    fn load(self, state: State) {
        if let Progress::More(cursor) = self.progress.get_untracked() {
            self.cursor.set(Some(cursor));
        }
        self.progress.set(Progress::Loading);
        let call = state.services().requests(self.kind, self.cursor.get_untracked());
        spawn_local(async move {
            let answer = call.await;
            if !self.progress.is_disposed() {
                self.arrived(state, answer);
            }
        });
    }

    fn arrived(self, state: State, answer: Result<Page<RequestSummary>, Failure>) {
        match answer {
            Ok(page) => {
                let known = self.items.with_untracked(Vec::len);
                self.items.update(|items| items.extend(page.items));
                self.progress.set(page.next_cursor.map_or(Progress::Complete, Progress::More));
                self.announce(state);
                if known > 0 {
                    state.services().focus(&row_id(known));
                }
            }
            Err(failure) => {
                if failure == Failure::Unsupported {
                    state.offers.set(Offers::Submission);
                }
                self.progress.set(Progress::Failed(failure));
            }
        }
    }

    fn announce(self, state: State) {
        let count = self.items.with_untracked(Vec::len);
        let arguments = [("count", count.into()), ("number", state.number(count).into())];
        let localizer = state.localizer();
        let text = match count {
            0 => localizer.text(messages::REQUESTS_EMPTY),
            _ => localizer.text_with(messages::REQUESTS_LOADED, &arguments),
        };
        state.announce(text);
    }
}

fn kind_link(state: State, kind: RequestKind, current: RequestKind) -> AnyView {
    let is_current = kind == current;
    view! {
        <button
            type="button"
            class="kind"
            aria-current=is_current.then_some("page")
            on:click=move |_| state.go(View::Requests(kind))
        >
            {state.text(wording::requests(kind))}
        </button>
    }
    .into_any()
}

fn row(state: State, index: usize, item: &RequestSummary) -> AnyView {
    let view = View::parse(&format!("request/{}", item.id));
    let (created, updated) = (item.created_date, item.last_modified_date);
    let open = move |_| view.clone().into_iter().for_each(|view| state.go(view));
    let date = move |instant| Signal::derive(move || state.services().date_time(state.localizer().tag(), instant));
    view! {
        <li class="request">
            <div class="request-head">
                <button type="button" class="link request-title" id=row_id(index) on:click=open>
                    {text::shown(&item.title, 200)}
                </button>
                <StatusTag status=item.status label=item.status_label.clone()/>
            </div>
            <dl class="facts">
                {fact(state, messages::REQUESTS_REFERENCE, Signal::stored(text::shown(&item.reference, 80)))}
                {item.customer_name.as_ref().map(|name| {
                    fact(state, messages::FORM_CUSTOMER_SECTION, Signal::stored(text::shown(name, 120)))
                })}
                {fact(state, messages::REQUESTS_SEVERITY, state.text(wording::severity(item.severity)))}
                {fact(state, messages::REQUESTS_CREATED, date(created))}
                {(updated != created).then(|| fact(state, messages::REQUESTS_UPDATED, date(updated)))}
            </dl>
        </li>
    }
    .into_any()
}

/// A detail with its name.
pub fn fact(state: State, name: &'static str, value: Signal<String>) -> AnyView {
    view! { <div class="fact"><dt>{state.text(name)}</dt><dd>{value}</dd></div> }.into_any()
}

fn row_id(index: usize) -> String {
    format!("request-{index}")
}

fn empty(state: State) -> AnyView {
    view! {
        <div class="empty">
            <p class="notice-title">{state.text(messages::REQUESTS_EMPTY)}</p>
            <p>{state.text(messages::REQUESTS_EMPTY_HINT)}</p>
        </div>
    }
    .into_any()
}

fn failed(state: State, list: List, failure: &Failure) -> AnyView {
    let retry = Callback::new(move |()| list.load(state));
    let advice = state.text(wording::load_failure(failure));
    view! { <FailureNotice title=state.text(messages::LOAD_FAILED_TITLE) advice retry/> }.into_any()
}
