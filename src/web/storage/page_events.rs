use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::Event;

use crate::app::storage::PageEvent;
use crate::model::Timestamp;
use crate::web::dom::{call, get, made, set};

/// Listeners for page events and messages of other tabs, removed when this is dropped.
pub struct PageEvents {
    heard: Closure<dyn Fn(Event)>,
    channel: Option<JsValue>,
}

/// Targets and names of the page events: network, back/forward cache, visibility and freezing.
const EVENTS: [(&str, &str); 5] = [
    ("window", "online"),
    ("window", "pageshow"),
    ("window", "pagehide"),
    ("document", "visibilitychange"),
    ("document", "freeze"),
];

/// Name of the `BroadcastChannel` between the tabs of a site.
const CHANNEL: &str = "support-widget";

impl PageEvents {
    /// Registers `handler` for page events and for messages of other tabs.
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

/// Sends an event to the other tabs over the `BroadcastChannel`.
pub fn broadcast(signal: &PageEvent) {
    if let Some(channel) = channel() {
        let message = match signal {
            PageEvent::SendRequested(key) => key.into(),
            // The instant is appended to the key, so that older builds, which take the message for a key alone, find no
            // entry of that name.
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
