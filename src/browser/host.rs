use js_sys::{Function, JSON, Promise, Reflect};
use serde_json::{Value, json};
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
        let (name, cancelable, detail) = match event {
            HostEvent::Navigate(view) => ("navigate", false, json!({ "view": view.to_string() })),
            HostEvent::Submit(request) => (
                "submit",
                true,
                json!({
                    "kind": request.kind,
                    "cloud": request.cloud,
                    "severity": request.severity,
                    "categoryId": request.category_id,
                }),
            ),
            HostEvent::Sent(receipt) => {
                let reference = text::without_isolates(&receipt.reference);
                ("sent", false, json!({ "id": receipt.id, "reference": reference }))
            }
            HostEvent::Failed(failure) => ("failed", false, json!({ "code": failure.code() })),
        };
        self.dispatch(name, cancelable, &detail)
    }

    /// Tells the page's developers what is wrong with how the element is used.
    pub fn complain(&self, code: &str, message: &str) {
        web_sys::console::warn_1(&JsValue::from_str(&format!("support-widget: {message}")));
        self.dispatch("error", false, &json!({ "code": code }));
    }

    fn dispatch(&self, name: &str, cancelable: bool, detail: &Value) -> bool {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_cancelable(cancelable);
        init.set_detail(&JSON::parse(&detail.to_string()).unwrap_or(JsValue::NULL));
        let event = CustomEvent::new_with_event_init_dict(&format!("support-request-{name}"), &init);
        event.and_then(|event| self.0.dispatch_event(&event)).unwrap_or(true)
    }

    fn property(&self, name: &str) -> JsValue {
        Reflect::get(&self.0, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
    }
}
