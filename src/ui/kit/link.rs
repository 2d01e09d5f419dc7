use super::element::{Element, element};
use crate::i18n::messages;
use crate::model::Link;
use crate::ui::state::{Live, State};

/// A link out of the widget that tells where it leads: web pages open in a new tab, which gets no access to this one.
/// `None` for a URL that is not allowed.
pub fn new_tab(state: State, address: &str, label: Live<String>) -> Option<Element> {
    let link = Link::parse(address)?;
    let note = || element("span").class("visually-hidden").text(state.text(messages::LINK_NEW_TAB));
    Some(anchor(&link).text(label).children(link.is_web().then(note)))
}

/// A link without content.
pub fn anchor(link: &Link) -> Element {
    element("a")
        .attribute("target", if link.is_web() { "_blank" } else { "_self" })
        .attribute("rel", "noopener noreferrer")
        .given("href", link.as_str().to_owned())
}
