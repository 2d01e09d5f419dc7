use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::Event;

use super::mechanism::{self, Held};
use crate::app::storage::PageEvent;
use crate::web::dom::{call, get, is_hidden};

/// Listener for page events and messages of other tabs, which are no longer heard when this is dropped.
pub struct PageEvents {
    // Fields are dropped in this order: the listener is removed before its function is.
    _listening: Option<Held>,
    _heard: Closure<dyn Fn(Event)>,
    _channel: Rc<Held>,
}

impl PageEvents {
    /// Registers `handler` for page events and for messages of other tabs.
    pub fn new(channel: Rc<Held>, handler: Rc<dyn Fn(PageEvent)>) -> Self {
        let heard = Closure::new(move |event: Event| {
            if let Some(signal) = signal(&event) {
                handler(signal);
            }
        });
        Self { _listening: mechanism::listen(&channel, heard.as_ref()), _heard: heard, _channel: channel }
    }
}

/// Sends an event to the other tabs.
pub fn broadcast(channel: &Held, signal: &PageEvent) {
    let message = signal.to_message().map_or(JsValue::NULL, JsValue::from);
    let _ = call(channel.object(), "send", &[message]);
}

fn signal(event: &Event) -> Option<PageEvent> {
    match event.type_().as_str() {
        "message" => Some(PageEvent::from_message(get(event, "data").as_string())),
        "pagehide" | "freeze" => Some(PageEvent::Hiding),
        "visibilitychange" if is_hidden() => Some(PageEvent::Hiding),
        _ => Some(PageEvent::Resumed),
    }
}
