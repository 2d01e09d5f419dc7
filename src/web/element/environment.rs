//! The environment of an element: the language and address of its page.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node, ShadowRoot};

use crate::i18n::negotiate;

/// Negotiates the shipped language of an element: its own `lang` or that of the nearest ancestor, across shadow roots,
/// then the browser's languages.
pub fn language(element: &Element) -> &'static str {
    negotiate(&wanted_languages(element))
}

/// The languages that an element is wanted in, as BCP 47 tags, most preferred first.
pub fn wanted_languages(element: &Element) -> Vec<String> {
    declared(element).map_or_else(preferred, |tag| vec![tag])
}

/// The page's address without query and fragment, which can hold secrets.
pub fn page_url() -> Option<String> {
    let location = web_sys::window()?.location();
    Some(format!("{}{}", location.origin().ok()?, location.pathname().ok()?))
}

fn declared(element: &Element) -> Option<String> {
    let mut current: Option<Node> = Some(element.clone().into());
    while let Some(node) = current {
        let tag = node.dyn_ref::<Element>().and_then(|element| element.get_attribute("lang"));
        if let Some(tag) = tag.filter(|tag| !tag.is_empty()) {
            return Some(tag);
        }
        current = match node.dyn_ref::<ShadowRoot>() {
            Some(root) => Some(root.host().into()),
            None => node.parent_node(),
        };
    }
    None
}

fn preferred() -> Vec<String> {
    let languages = web_sys::window().map(|window| window.navigator().languages()).unwrap_or_default();
    languages.iter().filter_map(|tag| tag.as_string()).collect()
}
