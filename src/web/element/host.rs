use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use crate::app::settings::{PageSource, Warning};
use crate::model::{Json, text};
use crate::ui::state::HostEvent;
use crate::web::dom::js::{json, parsed};
use crate::web::dom::{get, with_timeout};
use crate::web::intl;
use crate::web::net::backend_address;

/// The element on the page: its attributes and properties, and the events that it emits.
#[derive(Clone)]
pub struct Host(HtmlElement);

impl Host {
    /// Wraps an element.
    pub fn new(element: HtmlElement) -> Self {
        Self(element)
    }

    /// The element itself.
    pub fn element(&self) -> &HtmlElement {
        &self.0
    }

    /// Asks the page's token provider for a new token, which is not stored; `None` if the page has no provider, or the
    /// provider says that the user is signed out. A provider that fails or does not answer is an error: otherwise the
    /// user's request would be sent anonymously.
    pub async fn token(&self) -> Result<Option<String>, JsValue> {
        let Ok(provider) = self.property("tokenProvider").dyn_into::<Function>() else { return Ok(None) };
        let token = with_timeout(TOKEN_DEADLINE, Promise::resolve(&provider.call0(&self.0)?)).await?;
        match token.as_string() {
            Some(token) if !is_header_value(&token) => Err(JsValue::NULL),
            token => Ok(token.filter(|token| !token.is_empty())),
        }
    }

    /// Emits an event to the page; false if the page cancelled it.
    pub fn emit(&self, event: &HostEvent) -> bool {
        match event {
            HostEvent::Navigate(view) => {
                self.dispatch("support-widget-navigate", false, &[("view", &view.to_string())])
            }
            HostEvent::Submit(request) => self.dispatch(
                "support-request-submit",
                true,
                &[
                    ("kind", request.kind.as_str()),
                    ("cloud", request.cloud.as_str()),
                    ("severity", request.severity.as_str()),
                    ("categoryId", request.category_id.as_deref().unwrap_or_default()),
                ],
            ),
            HostEvent::Sent(receipt) => {
                let reference = text::without_isolates(&receipt.reference);
                self.dispatch("support-request-sent", false, &[("id", &receipt.id), ("reference", &reference)])
            }
            HostEvent::Queued => self.dispatch("support-request-queued", false, &[]),
            HostEvent::Failed(failure) => self.dispatch("support-request-failed", false, &[("code", failure.code())]),
        }
    }

    /// Warns the page's developers of incorrect use, on the console and by an event. The event is emitted in a later
    /// task, when no update is in progress: a listener may change the element, or remove it. The task outlives the
    /// widget.
    pub fn warn(&self, code: &'static str, message: &str) {
        web_sys::console::warn_1(&JsValue::from_str(&format!("support-widget: {message}")));
        let (host, message) = (self.clone(), message.to_owned());
        spawn_local(async move {
            host.dispatch("support-widget-error", false, &[("code", code), ("reason", &message)]);
        });
    }

    /// Warns of all that was found while the element was read.
    pub fn warn_all(&self, warnings: &[Warning]) {
        warnings.iter().for_each(|warning| self.warn(warning.code, &warning.text));
    }

    /// Whether the page has messages of its own, as far as can be seen without reading its configuration.
    pub fn has_messages(&self) -> bool {
        get(&self.property("config"), "messages").is_object()
    }

    fn dispatch(&self, name: &str, cancelable: bool, detail: &[(&str, &str)]) -> bool {
        let object = Object::new();
        for (key, value) in detail {
            let _ = Reflect::set(&object, &JsValue::from_str(key), &JsValue::from_str(value));
        }
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_cancelable(cancelable);
        init.set_detail(&object);
        let event = CustomEvent::new_with_event_init_dict(name, &init);
        event.and_then(|event| self.0.dispatch_event(&event)).unwrap_or(true)
    }

    fn property(&self, name: &str) -> JsValue {
        Reflect::get(&self.0, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
    }
}

impl PageSource for Host {
    fn attribute(&self, name: &str) -> Option<String> {
        self.0.get_attribute(name)
    }

    fn data(&self, name: &str) -> String {
        json(&self.property(name)).unwrap_or_default()
    }

    fn parsed(&self, text: &str) -> Option<Json> {
        parsed(text)
    }

    fn backend_address(&self, written: &str) -> Option<String> {
        backend_address::resolve(written)
    }

    fn is_time_zone(&self, name: &str) -> bool {
        intl::zone_offset(name, intl::now()).is_some()
    }
}

/// Timeout in milliseconds for the page's token provider.
const TOKEN_DEADLINE: u32 = 15_000;

/// Whether a token is visible ASCII; the browser would refuse a call with any other header value.
fn is_header_value(token: &str) -> bool {
    token.bytes().all(|byte| (0x21..=0x7E).contains(&byte))
}
