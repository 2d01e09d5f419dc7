use js_sys::{Function, JSON, Object, Promise, Reflect};
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use crate::model::text;
use crate::ui::HostEvent;

/// The element on the page, and all that is said between it and the page.
#[derive(Clone)]
pub struct Host(HtmlElement);

impl Host {
    /// Speaks for an element.
    pub fn new(element: HtmlElement) -> Self {
        Self(element)
    }

    /// The element itself.
    pub fn element(&self) -> &HtmlElement {
        &self.0
    }

    /// An attribute's value.
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.0.get_attribute(name)
    }

    /// A property that holds plain data.
    pub fn data(&self, name: &str) -> Value {
        let text = JSON::stringify(&self.property(name)).ok().and_then(|text| text.as_string());
        text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    }

    /// A fresh token from the page, if it gives any. It is kept nowhere.
    pub async fn token(&self) -> Option<String> {
        let provider = self.property("tokenProvider").dyn_into::<Function>().ok()?;
        let answer = provider.call0(&self.0).ok()?;
        let token = JsFuture::from(Promise::resolve(&answer)).await.ok()?;
        token.as_string().filter(|token| !token.is_empty())
    }

    /// Tells the page; false if it forbids what it was told about.
    pub fn tell(&self, event: &HostEvent) -> bool {
        match event {
            HostEvent::Navigate(view) => self.dispatch("navigate", false, &[("view", &view.to_string())]),
            HostEvent::Submit(request) => self.dispatch(
                "submit",
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
                self.dispatch("sent", false, &[("id", &receipt.id), ("reference", &reference)])
            }
            HostEvent::Failed(failure) => self.dispatch("failed", false, &[("code", failure.code())]),
        }
    }

    /// Tells the page's developers what is wrong with how the element is used.
    pub fn complain(&self, code: &str, message: &str) {
        web_sys::console::warn_1(&JsValue::from_str(&format!("support-widget: {message}")));
        self.dispatch("error", false, &[("code", code), ("reason", message)]);
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
        let event = CustomEvent::new_with_event_init_dict(&format!("support-request-{name}"), &init);
        event.and_then(|event| self.0.dispatch_event(&event)).unwrap_or(true)
    }

    fn property(&self, name: &str) -> JsValue {
        Reflect::get(&self.0, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
    }
}
