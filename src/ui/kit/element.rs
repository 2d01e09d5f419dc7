//! Elements of the page, built without the `view!` macro.
//!
//! `view!` gives each element, attribute, handler and closure a type of its own, and every type brings its own copy
//! of Leptos' code: the first build of these views came to 235 KB (brotli) that way, against a budget of 150 KB for everything. Here
//! all elements are of one type, all handlers of another, and so on. It also never takes an element of literals for
//! a template, which `view!` would turn into `innerHTML`, forbidden on pages with a strict policy.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use super::attributes::Item;
use crate::ui::state::{Live, live};

/// What a control does.
pub type Action = Arc<dyn Fn() + Send + Sync>;

/// An element under construction; its node is made when Leptos builds the view.
pub struct Element {
    pub(super) tag: &'static str,
    pub(super) attributes: Vec<Item>,
    pub(super) children: Vec<AnyView>,
}

/// Begins an element.
pub fn element(tag: &'static str) -> Element {
    Element { tag, attributes: Vec::new(), children: Vec::new() }
}

impl Element {
    /// Adds an attribute that stays.
    pub fn attribute(self, name: &'static str, value: &'static str) -> Self {
        self.with(Item::Fixed(name, Cow::Borrowed(value)))
    }

    /// Adds an attribute that stays, with a value that is not known beforehand.
    pub fn given(self, name: &'static str, value: String) -> Self {
        self.with(Item::Fixed(name, Cow::Owned(value)))
    }

    /// Adds an attribute that follows a value, and goes while there is none.
    pub fn live_attribute(self, name: &'static str, value: Live<Option<String>>) -> Self {
        self.with(Item::Live(name, value))
    }

    /// Adds an attribute that names or describes the element in the reader's language.
    pub fn worded(self, name: &'static str, text: Live<String>) -> Self {
        self.live_attribute(name, live(move || Some(text())))
    }

    /// Keeps what stands in a control at a value.
    pub fn value(self, value: Live<String>) -> Self {
        self.with(Item::Text("value", value))
    }

    /// Keeps the element's own style at some declarations: as a property, since a strict page forbids the attribute.
    pub fn style(self, declarations: Live<String>) -> Self {
        self.with(Item::Text("style", declarations))
    }

    /// Keeps a property of a control (`checked`, `selected`) at a value.
    pub fn flag(self, name: &'static str, value: Live<bool>) -> Self {
        self.with(Item::Flag(name, value))
    }

    /// Tells that a button does nothing at this moment. It keeps the focus, which `disabled` would take from it.
    pub fn disabled_while(self, is_disabled: Live<bool>) -> Self {
        self.live_attribute("aria-disabled", live(move || is_disabled().then(|| "true".to_owned())))
    }

    /// Sets the class, which is also the name by which a page may style the element.
    pub fn part(self, name: &'static str) -> Self {
        self.class(name).attribute("part", name)
    }

    /// Sets the class.
    pub fn class(self, name: &'static str) -> Self {
        self.attribute("class", name)
    }

    /// Has a handler called for an event.
    pub fn on(self, event: &'static str, handler: impl Fn(ev::Event) + 'static) -> Self {
        self.with(Item::handler(event, Rc::new(handler)))
    }

    /// Adds text that follows the language.
    pub fn text(self, text: Live<String>) -> Self {
        self.child(text.into_any())
    }

    /// Adds text that stays.
    pub fn literal(self, text: impl Into<String>) -> Self {
        self.child(text.into().into_any())
    }

    /// Adds a child.
    pub fn child(self, child: impl Into<AnyView>) -> Self {
        self.with_child(child.into())
    }

    /// Adds children, or none.
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

/// Several views one after another.
pub fn all(views: impl IntoIterator<Item = AnyView>) -> AnyView {
    views.into_iter().collect::<Vec<_>>().into_any()
}

/// A view that is drawn again when `key` changes, and only then: inputs and the focus survive all other changes.
pub fn switch(
    key: impl Fn() -> String + Send + Sync + 'static,
    view: impl Fn(String) -> Option<AnyView> + Send + Sync + 'static,
) -> AnyView {
    switch_boxed(live(key), Box::new(view))
}

#[inline(never)]
fn switch_boxed(key: Live<String>, view: Box<dyn Fn(String) -> Option<AnyView> + Send>) -> AnyView {
    let key = Memo::new(move |_| key());
    let view: Box<dyn FnMut() -> Option<AnyView> + Send> = Box::new(move || {
        let key = key.get();
        untrack(|| view(key))
    });
    view.into_any()
}

/// A view that is there while a condition holds.
pub fn when(
    condition: impl Fn() -> bool + Send + Sync + 'static,
    view: impl Fn() -> Element + Send + Sync + 'static,
) -> AnyView {
    switch(
        move || if condition() { "yes".to_owned() } else { String::new() },
        move |key| (!key.is_empty()).then(|| view().into()),
    )
}

/// A button that says something and does something.
pub fn button(class: &'static str, label: Live<String>, act: impl Fn() + 'static) -> Element {
    element("button").attribute("type", "button").part(class).on("click", move |_| act()).text(label)
}
