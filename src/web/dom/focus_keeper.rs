//! Focus management in lists: keeps the focus in a row that is redrawn.

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, FocusOptions, HtmlElement, ShadowRoot};

use super::find::element;
use crate::ui::state::HEADING;

/// Keeps the focus in a labelled row that is about to be redrawn: on the focused element if it survives, else on the
/// row's label, else on the heading of the view.
pub fn keep_focus(root: &ShadowRoot) {
    let Some(holder) = root.active_element() else { return };
    let Some(row) = holder.closest("li[aria-labelledby]").ok().flatten() else { return };
    let root = root.clone();
    spawn_local(async move {
        // Other tabs and deliveries change the list in tasks of their own.
        TimeoutFuture::new(0).await;
        if !is_anywhere(&root) {
            let options = FocusOptions::new();
            // An element that was only moved must not scroll the page away from where the user is looking.
            options.set_prevent_scroll(holder.is_connected());
            let targets = [Some(holder), name(&root, &row), element(&root, HEADING)];
            let target = targets.into_iter().flatten().find(|target| target.is_connected());
            if let Some(target) = target.and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
                let _ = target.focus_with_options(&options);
            }
        }
    });
}

/// Whether anything has the focus, in the widget or elsewhere in its document; that focus is not taken away.
fn is_anywhere(root: &ShadowRoot) -> bool {
    let page = root.owner_document().and_then(|page| page.active_element());
    root.active_element().is_some() || page.is_some_and(|active| active.tag_name() != "BODY" && active != root.host())
}

/// The element that labels a row.
fn name(root: &ShadowRoot, row: &Element) -> Option<Element> {
    element(root, &row.get_attribute("aria-labelledby")?)
}
