//! Support requests and escalation guidance for partner portals, as one custom element.
//!
//! | module | contents | may depend on |
//! | --- | --- | --- |
//! | [`model`] | clouds and their rules, drafts, requests, the flows as state machines | nothing else |
//! | [`wire`] | the JSON contract with a backend | `model` |
//! | [`i18n`] | language negotiation, compiled Fluent catalogues and texts | `model`, `wire` |
//! | [`app`] | what the product does: forms, drafts, the outbox, settings, and the ports | `model`, `wire`, `i18n` |
//! | `ui` | Leptos views of the state, by feature | `model`, `i18n`, `app` |
//! | `web` | adapters to the browser, and the custom element | all of them |
//! | `surface` | the element's public surface as one table, for documents and tests | nothing else |
//!
//! The pure modules build and are tested natively; `ui` and `web` exist only for `wasm32`.

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
