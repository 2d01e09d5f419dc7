use leptos::prelude::*;
use leptos::task::spawn_local;

use super::failure_notice::FailureNotice;
use super::heading::Heading;
use super::request_form::category_name;
use super::request_list::fact;
use super::state::State;
use super::status_tag::StatusTag;
use crate::i18n::{messages, wording};
use crate::model::{Category, Failure, HistoryEntry, Note, RequestDetails, Timestamp, text};

/// One request with its status and history.
#[component]
pub fn RequestPage(
    /// The backend's identifier.
    id: String,
) -> impl IntoView {
    let state = State::from_context();
    let loaded = RwSignal::new(None);
    let id = StoredValue::new(id);
    load(state, id, loaded);
    move || match loaded.get() {
        None => view! {
            <Heading text=state.text(messages::REQUEST_LOADING)/>
        }
        .into_any(),
        Some(Ok(details)) => page(state, details),
        Some(Err(failure)) => {
            let retry = Callback::new(move |()| load(state, id, loaded));
            view! {
                <Heading text=state.text(messages::HOME_REQUESTS)/>
                <FailureNotice
                    title=state.text(messages::LOAD_FAILED_TITLE)
                    advice=state.text(wording::load_failure(&failure))
                    retry
                />
            }
            .into_any()
        }
    }
}

type Loaded = RwSignal<Option<Result<RequestDetails, Failure>>>;

/// Loads the request. When it arrives the view may be gone: then it is of no use.
fn load(state: State, id: StoredValue<String>, loaded: Loaded) {
    loaded.set(None);
    let call = state.services().request(id.get_value());
    spawn_local(async move {
        let answer = call.await;
        if loaded.try_set(Some(answer)).is_none() {
            state.services().focus(super::state::HEADING);
        }
    });
}

fn page(state: State, details: RequestDetails) -> AnyView {
    let RequestDetails { summary, description, category_id, problem_start_time, history, notes } = details;
    let reference = text::shown(&summary.reference, 80);
    let title = state.text_with(messages::REQUEST_TITLE, move || vec![("reference", reference.clone().into())]);
    let category = category_id.map(|id| {
        let known =
            move || state.rules.with(|rules| rules.category(&id).cloned()).unwrap_or_else(|| Category::new(&id));
        fact(state, messages::FIELD_CATEGORY, Signal::derive(move || category_name(state, &known())))
    });
    view! {
        <Heading text=title/>
        <div class="request-head">
            <p class="lead">{text::shown(&summary.title, 400)}</p>
            <StatusTag status=summary.status label=summary.status_label/>
        </div>
        <dl class="facts">
            {summary.customer_name.map(|name| {
                fact(state, messages::FORM_CUSTOMER_SECTION, Signal::stored(text::shown(&name, 120)))
            })}
            {fact(state, messages::REQUESTS_SEVERITY, state.text(wording::severity(summary.severity)))}
            {category}
            {problem_start_time.map(|start| fact(state, messages::FIELD_PROBLEM_START_TIME, date(state, start)))}
            {fact(state, messages::REQUESTS_CREATED, date(state, summary.created_date))}
            {fact(state, messages::REQUESTS_UPDATED, date(state, summary.last_modified_date))}
        </dl>
        <h3>{state.text(messages::FIELD_DESCRIPTION)}</h3>
        <p class="prose">{text::shown(&description, 20_000)}</p>
        {(!history.is_empty()).then(|| view! {
            <h3>{state.text(messages::REQUEST_HISTORY)}</h3>
            <ol class="history">{history.into_iter().map(|entry| event(state, entry)).collect::<Vec<_>>()}</ol>
        }.into_any())}
        {(!notes.is_empty()).then(|| view! {
            <h3>{state.text(messages::REQUEST_NOTES)}</h3>
            <ol class="history">{notes.into_iter().map(|entry| note(state, entry)).collect::<Vec<_>>()}</ol>
        }.into_any())}
    }
    .into_any()
}

fn event(state: State, entry: HistoryEntry) -> AnyView {
    view! {
        <li>
            <StatusTag status=entry.status label=entry.status_label/>
            <span class="date">{date(state, entry.date)}</span>
        </li>
    }
    .into_any()
}

fn note(state: State, note: Note) -> AnyView {
    view! {
        <li>
            <span class="date">{date(state, note.created_date)}</span>
            <p class="prose">{text::shown(&note.text, 20_000)}</p>
        </li>
    }
    .into_any()
}

fn date(state: State, instant: Timestamp) -> Signal<String> {
    Signal::derive(move || state.services().date_time(state.localizer().tag(), instant))
}
