use std::sync::Arc;

use leptos::control_flow::{For, ForProps};
use leptos::prelude::*;

use crate::ui::state::{Live, live};

/// Rows of a list that stay when others come and go: they may hold the focus, a question that was asked, or what somebody
/// writes. `ids` are those of the rows that there are, in their order.
///
/// All such lists are of one type: each further one would bring another copy of Leptos' code, of about 6 KB.
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
