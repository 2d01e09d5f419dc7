//! Keeps the focus in a row that is drawn anew.

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, FocusOptions, HtmlElement, ShadowRoot};

use super::find::element;
use crate::ui::state::HEADING;

/// Has the focus stay in a row that has a name and is about to be drawn anew, if that takes it away: on what has it, else on
/// the name, else on the heading of the view.
pub fn keep_focus(root: &ShadowRoot) {
    let Some(holder) = root.active_element() else { return };
    let Some(row) = holder.closest("li[aria-labelledby]").ok().flatten() else { return };
    let root = root.clone();
    spawn_local(async move {
        // Views are drawn in microtasks; after a timer all of them are there.
        TimeoutFuture::new(0).await;
        if !is_anywhere(&root) {
            let options = FocusOptions::new();
            // What has only changed its place is not what the person is looking at now.
            options.set_prevent_scroll(holder.is_connected());
            let targets = [Some(holder), name(&root, &row), element(&root, HEADING)];
            let target = targets.into_iter().flatten().find(|target| target.is_connected());
            if let Some(target) = target.and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
                let _ = target.focus_with_options(&options);
            }
        }
    });
}

/// Whether something has the focus, in the widget or elsewhere in its document: nobody is called back from there.
fn is_anywhere(root: &ShadowRoot) -> bool {
    let page = root.owner_document().and_then(|page| page.active_element());
    root.active_element().is_some() || page.is_some_and(|active| active.tag_name() != "BODY" && active != root.host())
}

/// What names a row of a list.
fn name(root: &ShadowRoot, row: &Element) -> Option<Element> {
    element(root, &row.get_attribute("aria-labelledby")?)
}
