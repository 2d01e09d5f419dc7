//! Places for lazy views: what stands there until the chunk that draws them is loaded.

use leptos::prelude::*;

use super::element::{Element, switch};
use super::failure_notice::failure_notice;
use super::heading::{heading, paragraph};
use crate::i18n::{messages, wording};
use crate::ui::state::{ChunkState, LazyView, Live, State};

/// A view that is fetched later. The first fetches what draws them all.
pub fn lazy_page(state: State, view: LazyView) -> AnyView {
    later(state, view, heading)
}

/// A place in a view of the first file for something that is fetched later: the view is there before it, and without it.
pub fn lazy_slot(state: State, view: LazyView) -> AnyView {
    later(state, view, |text| paragraph("loading", text))
}

fn later(state: State, view: LazyView, awaited: fn(Live<String>) -> Element) -> AnyView {
    if matches!(*state.chunk.peek(), ChunkState::NotLoaded | ChunkState::Failed(_)) {
        state.load_chunk();
    }
    let key = move || match &*state.chunk.get() {
        ChunkState::NotLoaded | ChunkState::Loading => "awaited".to_owned(),
        ChunkState::Loaded { .. } => "there".to_owned(),
        ChunkState::Failed(failure) => failure.code().to_owned(),
    };
    switch(key, move |_| {
        state.keep_focus();
        Some(match &*state.chunk.peek() {
            ChunkState::Loaded { draw, .. } => draw(state, view.clone()),
            ChunkState::Failed(failure) => {
                let advice = state.text(wording::load_failure(failure));
                failure_notice(state, messages::LOAD_FAILED_TITLE, advice, move || state.load_chunk()).into()
            }
            ChunkState::NotLoaded | ChunkState::Loading => awaited(state.text(messages::LOADING)).into(),
        })
    })
}

/// A place in a view of the first file for something that is drawn once the part is there, and not missed before.
pub fn when_loaded(state: State, view: LazyView) -> AnyView {
    let is_there = move || matches!(*state.chunk.get(), ChunkState::Loaded { .. });
    switch(
        move || if is_there() { "there".to_owned() } else { String::new() },
        move |_| match &*state.chunk.peek() {
            ChunkState::Loaded { draw, .. } => Some(draw(state, view.clone())),
            _ => None,
        },
    )
}

/// Has the part begin what goes on while the widget is there, as soon as it has come.
pub fn begin_when_loaded(state: State) {
    Effect::new(move |_| {
        if let ChunkState::Loaded { begin, .. } = &*state.chunk.get() {
            begin(state);
        }
    });
}
