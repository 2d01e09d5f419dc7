//! Elements of the page, built without the `view!` macro.
//!
//! `view!` gives each element, attribute, handler and closure a type of its own, and every type brings its own copy of
//! Leptos' code: the first build of these views came to 235 KB (brotli) that way, against a budget of 150 KB for
//! everything. Here all elements have one type, all handlers another, and so on. It also never turns an element of
//! literals into a template, which `view!` would write with `innerHTML`, forbidden on pages with a strict content
//! security policy (CSP).

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use super::attributes::Item;
use crate::i18n::with_language;
use crate::ui::state::{Live, live};

/// Callback of a control.
pub type Action = Arc<dyn Fn() + Send + Sync>;

/// Builder of an element; its DOM node is created when Leptos builds the view.
pub struct Element {
    pub(super) tag: &'static str,
    pub(super) attributes: Vec<Item>,
    pub(super) children: Vec<AnyView>,
}

/// Creates an element.
pub fn element(tag: &'static str) -> Element {
    Element { tag, attributes: Vec::new(), children: Vec::new() }
}

impl Element {
    /// Adds a constant attribute.
    pub fn attribute(self, name: &'static str, value: &'static str) -> Self {
        self.with(Item::Fixed(name, Cow::Borrowed(value)))
    }

    /// Adds a constant attribute with a computed value.
    pub fn given(self, name: &'static str, value: String) -> Self {
        self.with(Item::Fixed(name, Cow::Owned(value)))
    }

    /// Adds the language of a text that need not be the reader's, where it is known: speech and fonts follow it.
    pub fn in_language(self, tag: Option<&String>) -> Self {
        match tag {
            Some(tag) => self.given("lang", tag.clone()),
            None => self,
        }
    }

    /// Adds an attribute bound to a live value; removed while the value is `None`.
    pub fn live_attribute(self, name: &'static str, value: Live<Option<String>>) -> Self {
        self.with(Item::Live(name, value))
    }

    /// Adds an attribute with localized text, such as `aria-label`.
    pub fn worded(self, name: &'static str, text: Live<String>) -> Self {
        self.live_attribute(name, live(move || Some(text())))
    }

    /// Binds the value of a control.
    pub fn value(self, value: Live<String>) -> Self {
        self.with(Item::Text("value", value))
    }

    /// Binds the inline style, as a property, since a strict content security policy forbids the attribute.
    pub fn style(self, declarations: Live<String>) -> Self {
        self.with(Item::Text("style", declarations))
    }

    /// Binds a boolean property (`checked`, `selected`).
    pub fn flag(self, name: &'static str, value: Live<bool>) -> Self {
        self.with(Item::Flag(name, value))
    }

    /// Sets `aria-disabled` on a button. Unlike with `disabled`, the button keeps the focus.
    pub fn disabled_while(self, is_disabled: Live<bool>) -> Self {
        self.live_attribute("aria-disabled", live(move || is_disabled().then(|| "true".to_owned())))
    }

    /// Sets the class and the part of the same name, by which a page can style the element (`::part`).
    pub fn part(self, name: &'static str) -> Self {
        self.class(name).attribute("part", name)
    }

    /// Sets the class.
    pub fn class(self, name: &'static str) -> Self {
        self.attribute("class", name)
    }

    /// Registers an event handler.
    pub fn on(self, event: &'static str, handler: impl Fn(ev::Event) + 'static) -> Self {
        self.with(Item::handler(event, Rc::new(handler)))
    }

    /// Adds localized text, which follows the language.
    pub fn text(self, text: Live<String>) -> Self {
        self.child(localized(text))
    }

    /// Adds constant text.
    pub fn literal(self, text: impl Into<String>) -> Self {
        self.child(text.into().into_any())
    }

    /// Adds a child.
    pub fn child(self, child: impl Into<AnyView>) -> Self {
        self.with_child(child.into())
    }

    /// Adds any number of children.
    pub fn children(self, children: impl IntoIterator<Item = impl Into<AnyView>>) -> Self {
        children.into_iter().fold(self, |element, child| element.with_child(child.into()))
    }

    #[inline(never)]
    fn with(mut self, item: Item) -> Self {
        self.attributes.push(item);
        self
    }

    #[inline(never)]
    fn with_child(mut self, child: AnyView) -> Self {
        self.children.push(child);
        self
    }
}

impl From<Element> for AnyView {
    #[inline(never)]
    fn from(element: Element) -> Self {
        element.into_any()
    }
}

/// A text that follows the language. A message that a page owner's language lacks is in another one, and says so.
fn localized(text: Live<String>) -> AnyView {
    (move || match with_language(&*text) {
        (text, None) => text.into_any(),
        (text, Some(tag)) => element("span").attribute("lang", tag).attribute("dir", "auto").literal(text).into(),
    })
    .into_any()
}

/// Joins views one after another.
pub fn all(views: impl IntoIterator<Item = AnyView>) -> AnyView {
    views.into_iter().collect::<Vec<_>>().into_any()
}

/// A button with a label and an action.
pub fn button(class: &'static str, label: Live<String>, act: impl Fn() + 'static) -> Element {
    element("button").attribute("type", "button").part(class).on("click", move |_| act()).text(label)
}
