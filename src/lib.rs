//! Support requests and escalation guidance for partner portals, as one custom element.
//!
//! | module | what it is | what it may know |
//! | --- | --- | --- |
//! | [`model`] | clouds and their rules, drafts, requests, the steps of each flow | nothing else |
//! | [`wire`] | the contract with a backend | `model` |
//! | [`i18n`] | languages and texts | `model`, `wire` |
//! | [`app`] | drafts and the outbox: what is persisted, retried and locked | `model`, `wire`, `i18n` |
//! | `ui` | views that draw the state, by feature | `model`, `i18n`, `app` |
//! | `web` | the edge to the browser, and the element | all of them |
//! | `surface` | the element's public surface as one table, for documents and tests | nothing else |
//!
//! What is pure builds and is tested natively; `ui` and `web` exist for `wasm32` alone.

pub mod app;
pub mod i18n;
pub mod model;
#[cfg(not(target_arch = "wasm32"))]
pub mod surface;
#[cfg(target_arch = "wasm32")]
pub mod ui;
#[cfg(target_arch = "wasm32")]
pub mod web;
pub mod wire;

#[cfg(target_arch = "wasm32")]
pub use crate::web::element::SupportWidget;
