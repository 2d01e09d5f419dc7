use std::rc::Rc;

use leptos::prelude::*;

use super::lazy_services::LaterServices;
use super::state::State;
use crate::i18n::{Localizer, messages, wording};
use crate::model::Failure;
use crate::ui::kit::failure_notice;
use crate::ui::kit::{Element, Live, switch};
use crate::ui::kit::{heading, paragraph};
use crate::ui::shell::LaterView;

/// The part of the program that is fetched later, once it is there.
#[derive(Clone)]
pub struct LaterViews {
    /// Draws a view.
    pub draw: fn(State, LaterView) -> AnyView,
    /// Begins what goes on while the widget is there, whatever is shown.
    pub begin: fn(State),
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
    There {
        /// Draws a view.
        draw: fn(State, LaterView) -> AnyView,
        /// Begins what goes on while the widget is there.
        begin: fn(State),
    },
    /// It could not be fetched.
    Missing(Failure),
}

impl State {
    /// Has the part fetched that will be needed soon.
    pub fn fetch_part(self) {
        if matches!(*self.part.peek(), Part::Unneeded) {
            fetch(self);
        }
    }
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
        Part::There { .. } => "there".to_owned(),
        Part::Missing(failure) => failure.code().to_owned(),
    };
    switch(key, move |_| {
        state.keep_focus();
        Some(match &*state.part.peek() {
            Part::There { draw, .. } => draw(state, view.clone()),
            Part::Missing(failure) => {
                let advice = state.text(wording::load_failure(failure));
                failure_notice(state, messages::LOAD_FAILED_TITLE, advice, move || fetch(state)).into()
            }
            Part::Unneeded | Part::Awaited => awaited(state.text(messages::LOADING)).into(),
        })
    })
}

/// A place in a view of the first file for something that is drawn once the part is there, and not missed before.
pub fn when_there(state: State, view: LaterView) -> AnyView {
    let is_there = move || matches!(*state.part.get(), Part::There { .. });
    switch(
        move || if is_there() { "there".to_owned() } else { String::new() },
        move |_| match &*state.part.peek() {
            Part::There { draw, .. } => Some(draw(state, view.clone())),
            _ => None,
        },
    )
}

/// Has the part begin what goes on while the widget is there, as soon as it has come.
pub fn begin_when_there(state: State) {
    Effect::new(move |_| {
        if let Part::There { begin, .. } = &*state.part.get() {
            begin(state);
        }
    });
}

fn fetch(state: State) {
    state.part.set(Part::Awaited);
    let call = state.services().later_views();
    state.spawn(async move {
        state.part.set(match call.await {
            Ok(LaterViews { draw, begin, services, localizer }) => {
                state.set_later_services(services);
                state.set_localizer(localizer);
                Part::There { draw, begin }
            }
            Err(failure) => Part::Missing(failure),
        });
    });
}
