//! Prints an element of the widget from an iframe.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Document, Element, HtmlIFrameElement, ShadowRoot, Window};

use super::find::element;

/// Prints one element, and nothing of the page around it.
///
/// The page's print styles belong to the page owner. So the element is copied into an empty iframe inside the shadow
/// root, and that frame is printed. It is filled on its `load` event: Firefox replaces the document that it has before.
pub fn print(root: &ShadowRoot, id: &str) {
    let Some(part) = element(root, id) else { return };
    // Removes the frame of an earlier print job.
    root.query_selector(FRAME).ok().flatten().into_iter().for_each(|frame| frame.remove());
    let Some(frame) = frame(root) else { return };
    let filled = frame.clone();
    let fill = Closure::once_into_js(move || {
        // The frame is filled once only: moving it would load it again.
        filled.set_onload(None);
        // If anything is missing, nothing is printed. The user sees that, so no error is reported.
        let _ = filled.content_window().and_then(|window| fill(&window, &part));
    });
    frame.set_onload(Some(fill.unchecked_ref()));
    let _ = root.append_child(&frame);
}

const FRAME: &str = "iframe.print";

fn frame(root: &ShadowRoot) -> Option<HtmlIFrameElement> {
    let frame = root.owner_document()?.create_element("iframe").ok()?;
    frame.set_class_name("print");
    frame.set_attribute("aria-hidden", "true").ok()?;
    frame.set_attribute("tabindex", "-1").ok()?;
    frame.dyn_into().ok()
}

/// Copies the element into the frame's document, and prints it.
fn fill(window: &Window, part: &Element) -> Option<()> {
    let document = window.document()?;
    adopt(window, &document);
    let root = document.document_element()?;
    for (name, selector) in [("lang", "[lang]"), ("dir", "[dir]")] {
        let value = part.closest(selector).ok().flatten().and_then(|element| element.get_attribute(name));
        root.set_attribute(name, &value.unwrap_or_default()).ok()?;
    }
    let title = part.query_selector("h2, h3, h4").ok()?.and_then(|heading| heading.text_content());
    document.set_title(&title.unwrap_or_default());
    let copy = document.import_node_with_deep(part, true).ok()?;
    document.body()?.append_child(&copy).ok()?;
    let frame = window.frame_element().ok()??;
    let over = Closure::once_into_js(move || frame.remove());
    window.add_event_listener_with_callback("afterprint", over.unchecked_ref()).ok()?;
    // WebKit prints the focused frame.
    window.focus().ok()?;
    window.print().ok()
}

/// Applies a constructable stylesheet, which must be constructed by the frame's own window.
fn adopt(window: &Window, document: &Document) -> Option<()> {
    let made: Function = Reflect::get(window, &JsValue::from_str("CSSStyleSheet")).ok()?.dyn_into().ok()?;
    let sheet: CssStyleSheet = Reflect::construct(&made, &Array::new()).ok()?.unchecked_into();
    sheet.replace_sync(STYLES).ok()?;
    Reflect::set(document, &JsValue::from_str("adoptedStyleSheets"), &Array::of1(&sheet)).ok()?;
    Some(())
}

/// Print styles: black on white, with margins for handwritten notes, and without controls that can only be clicked.
const STYLES: &str = "\
    @page{margin:18mm}\
    body{margin:0;font:11pt/1.5 system-ui,sans-serif;color:#000;background:#fff}\
    h2,h3,h4{margin:0 0 .75em;font-size:1.25em;break-after:avoid}\
    dl{margin:0}\
    .fact{display:grid;grid-template-columns:11em 1fr;gap:0 1em;padding:.45em 0;border-top:1px solid #999;break-inside:avoid}\
    dt{font-weight:600;grid-row:1/99}\
    dd{margin:0;grid-column:2;white-space:pre-line;overflow-wrap:anywhere}\
    ul,ol{padding:0;list-style:none}\
    li{padding:.35em 0;break-inside:avoid}\
    .option{display:flex;gap:.6em;align-items:baseline}\
    button,.actions,.visually-hidden,[hidden]{display:none}";
