use std::rc::Rc;

use leptos::prelude::*;

use super::element::{Element, Live, switch};
use super::failure_notice::failure_notice;
use super::heading::{heading, paragraph};
use super::later::LaterView;
use super::later_services::LaterServices;
use super::state::State;
use crate::i18n::{Localizer, messages, wording};
use crate::model::Failure;

/// The part of the program that is fetched later, once it is there.
#[derive(Clone)]
pub struct LaterViews {
    /// Draws a view.
    pub draw: fn(State, LaterView) -> AnyView,
    /// What the views cannot do themselves.
    pub services: Rc<dyn LaterServices>,
    /// All texts, with those of the views.
    pub localizer: Rc<Localizer>,
}

/// How far the part of the program is that is fetched later.
#[derive(Clone, Debug, Default)]
pub enum Part {
    /// Nobody has needed it yet.
    #[default]
    Unneeded,
    /// It is being fetched.
    Awaited,
    /// It is there.
    There(fn(State, LaterView) -> AnyView),
    /// It could not be fetched.
    Missing(Failure),
}

/// A view that is fetched later. The first fetches what draws them all.
pub fn later_part(state: State, view: LaterView) -> AnyView {
    later(state, view, heading)
}

/// A place in a view of the first file for something that is fetched later: the view is there before it, and without it.
pub fn later_slot(state: State, view: LaterView) -> AnyView {
    later(state, view, |text| paragraph("loading", text))
}

fn later(state: State, view: LaterView, awaited: fn(Live<String>) -> Element) -> AnyView {
    if matches!(*state.part.peek(), Part::Unneeded | Part::Missing(_)) {
        fetch(state);
    }
    let key = move || match &*state.part.get() {
        Part::Unneeded | Part::Awaited => "awaited".to_owned(),
        Part::There(_) => "there".to_owned(),
        Part::Missing(failure) => failure.code().to_owned(),
    };
    switch(key, move |_| {
        state.keep_focus();
        Some(match &*state.part.peek() {
            Part::There(draw) => draw(state, view.clone()),
            Part::Missing(failure) => {
                let advice = state.text(wording::load_failure(failure));
                failure_notice(state, messages::LOAD_FAILED_TITLE, advice, move || fetch(state)).into()
            }
            Part::Unneeded | Part::Awaited => awaited(state.text(messages::LOADING)).into(),
        })
    })
}

fn fetch(state: State) {
    state.part.set(Part::Awaited);
    let call = state.services().later_views();
    state.services().spawn(Box::pin(async move {
        let answer = call.await;
        if !state.part.is_gone() {
            state.part.set(match answer {
                Ok(LaterViews { draw, services, localizer }) => {
                    state.set_later_services(services);
                    state.set_localizer(localizer);
                    Part::There(draw)
                }
                Err(failure) => Part::Missing(failure),
            });
        }
    }));
}
