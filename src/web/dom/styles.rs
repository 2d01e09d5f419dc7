//! Constructable stylesheets of a shadow root.

use wasm_bindgen::JsValue;
use web_sys::{CssStyleSheet, ShadowRoot};

use super::js::get;

thread_local! {
    static SHEET: Option<CssStyleSheet> = sheet();
}

/// Applies the styles of the first chunk to a shadow root, after the loader's sheet, which keeps the widget's room, and in
/// place of those of a program that has stopped. All roots share one constructed sheet, which a strict
/// Content Security Policy (CSP) allows where it forbids a `style` element.
pub fn adopt(root: &ShadowRoot) {
    SHEET.with(|sheet| {
        let room = get(&get(root, "adoptedStyleSheets"), "0");
        let sheets = js_sys::Array::new();
        if !room.is_undefined() {
            sheets.push(&room);
        }
        sheet.iter().for_each(|sheet| {
            sheets.push(sheet);
        });
        let _ = js_sys::Reflect::set(root, &JsValue::from_str("adoptedStyleSheets"), &sheets);
    });
}

/// Adds a stylesheet to a shadow root.
pub fn add(root: &ShadowRoot, styles: &str) {
    let present = js_sys::Reflect::get(root, &JsValue::from_str("adoptedStyleSheets")).unwrap_or_default();
    let sheets = js_sys::Array::from(&present);
    made(styles).iter().for_each(|sheet| {
        sheets.push(sheet);
    });
    let _ = js_sys::Reflect::set(root, &JsValue::from_str("adoptedStyleSheets"), &sheets);
}

fn sheet() -> Option<CssStyleSheet> {
    made(include_str!(concat!(env!("OUT_DIR"), "/style.css")))
}

fn made(styles: &str) -> Option<CssStyleSheet> {
    let sheet = CssStyleSheet::new().ok()?;
    sheet.replace_sync(styles).ok()?;
    Some(sheet)
}
