//! The programs that Debian and rustup do not bring: pinned, built from source where they are written in Rust, and
//! kept in a cache of the person's own, so that a second run is quick and the checkout stays clean.

mod axe;
mod cache;
mod lock_file;
mod tool;
mod wasm_target;

pub(crate) use axe::axe_core;
pub(crate) use tool::Tool;
pub(crate) use wasm_target::ensure_wasm_target;
