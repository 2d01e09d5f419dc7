use std::borrow::Cow;
use std::rc::Rc;

use leptos::ev::Event;
use leptos::prelude::*;
use leptos::tachys::renderer::{RemoveEventHandler, Rndr, types};
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue};

use crate::ui::state::Live;

/// An event handler.
pub type Handler = Rc<dyn Fn(Event)>;

/// An attribute, a property or an event handler of an element.
pub enum Item {
    /// A constant attribute.
    Fixed(&'static str, Cow<'static, str>),
    /// An attribute bound to a live value; removed while the value is `None`.
    Live(&'static str, Live<Option<String>>),
    /// A string property bound to a live value, such as `value`.
    Text(&'static str, Live<String>),
    /// A boolean property bound to a live value, such as `checked`.
    Flag(&'static str, Live<bool>),
    /// An event handler.
    Handler(&'static str, SendWrapper<Handler>),
}

/// An effect or event listener that lives as long as its element; it only needs to be dropped with it.
#[expect(dead_code, reason = "kept to be dropped with the element")]
pub enum Binding {
    /// Updates an attribute or a boolean property.
    Effect(RenderEffect<()>),
    /// Updates a string property.
    Text(RenderEffect<String>),
    /// An event listener, which is removed when this is dropped.
    Listener(RemoveEventHandler<types::Element>),
}

impl Item {
    /// Creates the item for an event handler.
    pub fn handler(event: &'static str, handler: Handler) -> Self {
        Self::Handler(event, SendWrapper::new(handler))
    }

    /// Applies the item to an element. The returned binding must be dropped with the element.
    pub fn apply(self, element: &types::Element) -> Option<Binding> {
        let target = element.clone();
        Some(Binding::Effect(match self {
            Self::Fixed(name, value) => {
                Rndr::set_attribute(element, name, &value);
                return None;
            }
            Self::Handler(event, handler) => {
                let handler = handler.take();
                let handler = Box::new(move |event: JsValue| handler(event.unchecked_into()));
                return Some(Binding::Listener(Rndr::add_event_listener(element, event, handler)));
            }
            Self::Live(name, value) => RenderEffect::new(move |_| match value() {
                Some(value) => Rndr::set_attribute(&target, name, &value),
                None => Rndr::remove_attribute(&target, name),
            }),
            Self::Text(name, value) => return Some(Binding::Text(keep_text(target, name, value))),
            Self::Flag(name, value) => RenderEffect::new(move |_| {
                Rndr::set_property(&target, name, &JsValue::from_bool(value()));
            }),
        }))
    }

    /// Writes the item into the start tag of server-rendered HTML, with its current value. Properties and handlers are
    /// applied when the element is hydrated.
    pub fn write(&self, html: &mut String) {
        match self {
            Self::Fixed(name, value) => write_attribute(html, name, value),
            Self::Live(name, value) => value().iter().for_each(|value| write_attribute(html, name, value)),
            Self::Text(..) | Self::Flag(..) | Self::Handler(..) => {}
        }
    }
}

fn write_attribute(html: &mut String, name: &str, value: &str) {
    let value = value.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    html.extend([" ", name, "=\"", &value, "\""]);
}

/// Writes the property only when its value has changed: writing an unchanged value would clear a partly entered date.
fn keep_text(target: types::Element, name: &'static str, value: Live<String>) -> RenderEffect<String> {
    RenderEffect::new(move |written: Option<String>| {
        let value = value();
        if written.as_ref() != Some(&value) {
            Rndr::set_property(&target, name, &JsValue::from_str(&value));
        }
        value
    })
}
