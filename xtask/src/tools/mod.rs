//! Developer tools that neither Debian nor rustup provides: pinned, built from source where they are written in Rust,
//! and installed into a cache of the user's, so that a second run is quick and the checkout stays clean.

mod axe;
mod cache;
mod lock_file;
mod tool;
mod wasm_target;

pub(crate) use axe::axe_core;
pub(crate) use tool::Tool;
pub(crate) use wasm_target::ensure_wasm_target;
