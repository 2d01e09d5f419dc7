use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::Event;

use crate::app::storage::PageEvent;
use crate::model::Timestamp;
use crate::web::dom::{call, get, made, set};

/// Listens for what makes it worth while to look again, until it is dropped.
pub struct PageEvents {
    heard: Closure<dyn Fn(Event)>,
    channel: Option<JsValue>,
}

/// What is listened to: events of the window, and of its document.
const EVENTS: [(&str, &str); 5] = [
    ("window", "online"),
    ("window", "pageshow"),
    ("window", "pagehide"),
    ("document", "visibilitychange"),
    ("document", "freeze"),
];

/// The channel between the tabs of a site.
const CHANNEL: &str = "support-widget";

impl PageEvents {
    /// Has a handler called for signals.
    pub fn new(handler: Rc<dyn Fn(PageEvent)>) -> Self {
        let heard = Closure::new(move |event: Event| {
            if let Some(signal) = signal(&event) {
                handler(signal);
            }
        });
        let listener: &JsValue = heard.as_ref();
        EVENTS.iter().for_each(|&(target, name)| listen("addEventListener", target, name, listener));
        let channel = channel();
        channel.iter().for_each(|channel| set(channel, "onmessage", listener.clone()));
        Self { heard, channel }
    }
}

impl Drop for PageEvents {
    fn drop(&mut self) {
        let listener = self.heard.as_ref();
        EVENTS.iter().for_each(|&(target, name)| listen("removeEventListener", target, name, listener));
        self.channel.iter().for_each(|channel| drop(call(channel, "close", &[])));
    }
}

/// Tells the other tabs what has happened.
pub fn broadcast(signal: &PageEvent) {
    if let Some(channel) = channel() {
        let message = match signal {
            PageEvent::SendRequested(key) => key.into(),
            // Older builds look for a request with this key, and find none.
            PageEvent::Withdrawn(key, submitted) => format!("{key} {submitted}").into(),
            PageEvent::StorageChanged | PageEvent::Resumed | PageEvent::Hiding => JsValue::NULL,
        };
        let _ = call(&channel, "postMessage", &[message]);
        let _ = call(&channel, "close", &[]);
    }
}

fn channel() -> Option<JsValue> {
    made(&get(&web_sys::window()?.into(), "BroadcastChannel"), &[CHANNEL.into()]).ok()
}

fn listen(method: &str, target: &str, name: &str, listener: &JsValue) {
    let window: JsValue = web_sys::window().into();
    let target = if target == "window" { window } else { get(&window, target) };
    let _ = call(&target, method, &[name.into(), listener.clone()]);
}

fn signal(event: &Event) -> Option<PageEvent> {
    let is_hidden = || web_sys::window().is_some_and(|window| get(&get(&window, "document"), "hidden").is_truthy());
    match event.type_().as_str() {
        "message" => Some(get(event, "data").as_string().map_or(PageEvent::StorageChanged, told)),
        "pagehide" | "freeze" => Some(PageEvent::Hiding),
        "visibilitychange" if is_hidden() => Some(PageEvent::Hiding),
        _ => Some(PageEvent::Resumed),
    }
}

fn told(message: String) -> PageEvent {
    let withdrawn = message.split_once(' ').and_then(|(key, at)| Some((key.to_owned(), Timestamp::parse(at)?)));
    withdrawn.map_or_else(
        || PageEvent::SendRequested(message.clone()),
        |(key, submitted)| PageEvent::Withdrawn(key, submitted),
    )
}
