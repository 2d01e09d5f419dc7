//! Developer tools that neither Debian nor rustup provides: pinned, downloaded as a binary where there is one and the
//! network has it, built from source otherwise, and installed into a cache of the user's, so that a second run is quick
//! and the checkout stays clean.

mod axe;
mod cache;
mod prebuilt;
mod tool;
mod wasm_target;

pub(crate) use axe::axe_core;
pub(crate) use cache::folder as cache;
pub(crate) use tool::Tool;
pub(crate) use wasm_target::{WASM_TARGET, ensure_wasm_target};
