//! Places for lazy views: what stands there until the chunk that draws them is loaded.

use leptos::prelude::*;

use super::element::{Element, switch};
use super::failure_notice::failure_notice;
use super::heading::{heading, paragraph};
use crate::i18n::{messages, wording};
use crate::ui::state::{LaterView, Live, Part, State};

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
        state.load_chunk();
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
                failure_notice(state, messages::LOAD_FAILED_TITLE, advice, move || state.load_chunk()).into()
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
