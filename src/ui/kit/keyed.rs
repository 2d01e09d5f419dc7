use std::sync::Arc;

use leptos::control_flow::{For, ForProps};
use leptos::prelude::*;

use crate::ui::state::{Live, live};

/// List rows that keep their DOM nodes when others are added or removed: a row may hold the focus, an open
/// confirmation, or text being typed. `ids` are the ids of the rows, in order.
///
/// All such lists share one type: each further type would bring another copy of Leptos' code, of about 6 KB.
pub fn keyed(
    ids: impl Fn() -> Vec<String> + Send + Sync + 'static,
    row: impl Fn(String) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    keyed_boxed(live(ids), Arc::new(row))
}

#[inline(never)]
fn keyed_boxed(ids: Live<Vec<String>>, row: Arc<dyn Fn(String) -> AnyView + Send + Sync>) -> AnyView {
    For(ForProps { each: move || ids(), key: String::clone, children: move |id| row(id) }).into_any()
}
