use leptos::prelude::*;

use super::home::Home;
use super::request_form::RequestForm;
use super::request_list::RequestList;
use super::request_page::RequestPage;
use super::state::State;
use crate::i18n::messages;
use crate::model::{Display, View};

/// What surrounds every view: the way back, the way out of a dialog, and the voice for screen readers.
#[component]
pub fn Shell() -> impl IntoView {
    let state = State::from_context();
    let current = Memo::new(move |_| state.navigation.with(|navigation| navigation.current().clone()));
    let can_go_back = Memo::new(move |_| state.navigation.with(|navigation| navigation.can_go_back()));
    let is_dialog = Memo::new(move |_| state.display.get() != Display::Inline);
    view! {
        <div class="shell" role="region" aria-label=state.text(messages::REGION)>
            <p class="visually-hidden" role="status">{move || state.announcement.get()}</p>
            <div class="bar">
                {move || can_go_back.get().then(|| view! {
                    <button type="button" class="quiet back" part="back" on:click=move |_| state.back()>
                        <span class="arrow" aria-hidden="true">{"←"}</span>
                        {state.text(messages::BACK)}
                    </button>
                }.into_any())}
                {move || is_dialog.get().then(|| view! {
                    <button type="button" class="quiet close" part="close" on:click=move |_| state.open.set(false)>
                        {state.text(messages::CLOSE)}
                    </button>
                }.into_any())}
            </div>
            {move || match current.get() {
                View::Home => view! { <Home/> }.into_any(),
                View::Requests(kind) => view! { <RequestList kind/> }.into_any(),
                View::NewRequest(kind) => view! { <RequestForm kind/> }.into_any(),
                View::Request(id) => view! { <RequestPage id/> }.into_any(),
            }}
        </div>
    }
}
