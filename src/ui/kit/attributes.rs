use std::borrow::Cow;
use std::rc::Rc;

use leptos::ev::Event;
use leptos::prelude::*;
use leptos::tachys::renderer::{RemoveEventHandler, Rndr, types};
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue};

use crate::ui::state::Live;

/// A handler of events.
pub type Handler = Rc<dyn Fn(Event)>;

/// One attribute, property or handler of an element.
pub enum Item {
    /// An attribute that stays.
    Fixed(&'static str, Cow<'static, str>),
    /// An attribute that follows a value.
    Live(&'static str, Live<Option<String>>),
    /// A property that is text, such as what stands in a control.
    Text(&'static str, Live<String>),
    /// A property that is true or false.
    Flag(&'static str, Live<bool>),
    /// A handler of an event.
    Handler(&'static str, SendWrapper<Handler>),
}

/// What must live as long as the element does; its drop is all that is asked of it.
#[expect(dead_code, reason = "kept to be dropped with the element")]
pub enum Binding {
    /// An attribute or property that follows a value.
    Effect(RenderEffect<()>),
    /// A property that is text.
    Text(RenderEffect<String>),
    /// A handler, which is taken off when this is dropped.
    Listener(RemoveEventHandler<types::Element>),
}

impl Item {
    /// A handler of an event.
    pub fn handler(event: &'static str, handler: Handler) -> Self {
        Self::Handler(event, SendWrapper::new(handler))
    }

    /// Gives it to an element, whose drop is to drop what is returned.
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

    /// Writes it into the tag of an element that a server sends, as it is at this moment. Properties and handlers come when the
    /// element is adopted.
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

/// Writes only what has changed: writing an unchanged value would wipe out half a date.
fn keep_text(target: types::Element, name: &'static str, value: Live<String>) -> RenderEffect<String> {
    RenderEffect::new(move |written: Option<String>| {
        let value = value();
        if written.as_ref() != Some(&value) {
            Rndr::set_property(&target, name, &JsValue::from_str(&value));
        }
        value
    })
}
