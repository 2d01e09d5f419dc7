use std::borrow::Cow;
use std::rc::Rc;

use leptos::attr::{Attribute, NextAttribute};
use leptos::ev::Event;
use leptos::prelude::*;
use leptos::tachys::renderer::{RemoveEventHandler, Rndr, types};
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue};

use crate::ui::state::Live;

/// All that an element has besides its tag and its children, as one attribute of Leptos.
#[derive(Clone)]
pub struct Attributes(pub Vec<Item>);

/// A handler of events.
pub type Handler = Rc<dyn Fn(Event)>;

/// One attribute, property or handler.
#[derive(Clone)]
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
pub enum Kept {
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

    fn apply(self, element: &types::Element) -> Option<Kept> {
        let target = element.clone();
        Some(Kept::Effect(match self {
            Self::Fixed(name, value) => {
                Rndr::set_attribute(element, name, &value);
                return None;
            }
            Self::Handler(event, handler) => {
                let handler = handler.take();
                let handler = Box::new(move |event: JsValue| handler(event.unchecked_into()));
                return Some(Kept::Listener(Rndr::add_event_listener(element, event, handler)));
            }
            Self::Live(name, value) => RenderEffect::new(move |_| match value() {
                Some(value) => Rndr::set_attribute(&target, name, &value),
                None => Rndr::remove_attribute(&target, name),
            }),
            Self::Text(name, value) => return Some(Kept::Text(keep_text(target, name, value))),
            Self::Flag(name, value) => RenderEffect::new(move |_| {
                Rndr::set_property(&target, name, &JsValue::from_bool(value()));
            }),
        }))
    }
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

impl Attribute for Attributes {
    const MIN_LENGTH: usize = 0;

    type State = (types::Element, Vec<Kept>);
    type AsyncOutput = Self;
    type Cloneable = Self;
    type CloneableOwned = Self;

    fn build(self, element: &types::Element) -> Self::State {
        (element.clone(), self.0.into_iter().filter_map(|item| item.apply(element)).collect())
    }

    /// Elements are made anew whenever a view changes, so there is never an old attribute to remove.
    fn rebuild(self, state: &mut Self::State) {
        *state = self.build(&state.0.clone());
    }

    // The rest is for servers that write HTML; these views exist in browsers alone.
    fn html_len(&self) -> usize {
        0
    }

    fn to_html(self, _: &mut String, _: &mut String, _: &mut String, _: &mut String) {}

    fn hydrate<const FROM_SERVER: bool>(self, element: &types::Element) -> Self::State {
        self.build(element)
    }

    fn into_cloneable(self) -> Self {
        self
    }

    fn into_cloneable_owned(self) -> Self {
        self
    }

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }
}

impl NextAttribute for Attributes {
    type Output<Next: Attribute> = (Self, Next);

    fn add_any_attr<Next: Attribute>(self, next: Next) -> Self::Output<Next> {
        (self, next)
    }
}
