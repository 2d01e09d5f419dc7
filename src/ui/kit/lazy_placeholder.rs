//! Placeholders for lazy views, shown until their chunk is loaded.

use leptos::prelude::*;

use super::effects::effect;
use super::element::Element;
use super::failure_notice::failure_notice;
use super::heading::{heading, paragraph};
use super::switch::switch;
use crate::i18n::{messages, wording};
use crate::ui::state::{Chunk, ChunkState, LazyView, Live, State};

/// A lazy view that fills the page. Starts loading its chunk if that has not happened yet.
pub fn lazy_page(state: State, view: LazyView) -> AnyView {
    loaded_or(state, view, heading)
}

/// A lazy view within a view of the first file, which shows before the chunk is loaded, and without it.
pub fn lazy_placeholder(state: State, view: LazyView) -> AnyView {
    loaded_or(state, view, |text| paragraph("loading", text))
}

fn loaded_or(state: State, view: LazyView, awaited: fn(Live<String>) -> Element) -> AnyView {
    let chunk = view.chunk();
    if state.chunk(chunk).peek().is_missing() {
        state.load_chunk(chunk);
    }
    let key = move || match &*state.chunk(chunk).get() {
        ChunkState::NotLoaded | ChunkState::Loading => Ok(false),
        ChunkState::Loaded { .. } => Ok(true),
        ChunkState::Failed(failure) => Err(failure.clone()),
    };
    switch(key, move |_| {
        state.keep_focus();
        Some(match &*state.chunk(chunk).peek() {
            ChunkState::Loaded { draw, .. } => draw(state, view.clone()),
            ChunkState::Failed(failure) => {
                let advice = state.text(wording::load_failure(failure));
                failure_notice(state, messages::LOAD_FAILED_TITLE, advice, move || state.load_chunk(chunk)).into()
            }
            ChunkState::NotLoaded | ChunkState::Loading => awaited(state.text(messages::LOADING)).into(),
        })
    })
}

/// A lazy view that appears once the chunk is loaded, without a placeholder and without starting the load.
pub fn when_loaded(state: State, view: LazyView) -> AnyView {
    let chunk = view.chunk();
    let is_there = move || state.chunk(chunk).get().is_loaded();
    switch(is_there, move |_| match &*state.chunk(chunk).peek() {
        ChunkState::Loaded { draw, .. } => Some(draw(state, view.clone())),
        _ => None,
    })
}

/// Starts the background work that sends and stores, as soon as its chunk is loaded.
pub fn begin_when_loaded(state: State) {
    effect(move || {
        if let ChunkState::Loaded { begin, .. } = &*state.chunk(Chunk::Submission).get() {
            begin(state);
        }
    });
}
