use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlDialogElement, HtmlElement, HtmlInputElement, ShadowRoot};

use super::intl;
use crate::app::clock::Clock;
use crate::app::future::LocalBoxFuture;
use crate::app::host::{Host, HostEvent};
use crate::model::{PageContext, Timestamp};
use crate::ui::state::Services;
use crate::web::dom::clock::monotonic;
use crate::web::dom::{by_id, get, random, wait_for};
use crate::web::element::{self, Restored, environment};
use crate::web::net::Backend;

/// Implements the effects of the views in the first chunk for one element.
#[derive(Clone)]
pub struct BrowserServices {
    host: element::Host,
    root: ShadowRoot,
    backend: Backend,
    restored: Restored,
}

impl BrowserServices {
    /// Creates the services of an element with its shadow root.
    pub fn new(host: element::Host, root: ShadowRoot, backend: Backend, restored: Restored) -> Self {
        Self { host, root, backend, restored }
    }

    fn find<E: JsCast>(&self, selector: &str) -> Option<E> {
        self.root.query_selector(selector).ok()??.dyn_into().ok()
    }
}

impl Host for BrowserServices {
    fn context(&self) -> PageContext {
        PageContext {
            page_url: environment::page_url(),
            locale: Some(self.backend.language().to_owned()),
            widget_version: Some(env!("CARGO_PKG_VERSION").to_owned()),
        }
    }

    fn emit(&self, event: HostEvent) -> bool {
        self.host.emit(&event)
    }

    fn run(&self, task: LocalBoxFuture<()>) {
        spawn_local(task);
    }

    fn new_key(&self) -> String {
        random::uuid()
    }

    fn jitter(&self) -> f64 {
        js_sys::Math::random()
    }

    fn focus(&self, id: &str) {
        let (services, selector) = (self.clone(), by_id(id));
        self.run(Box::pin(async move {
            // Views are drawn in microtasks; after a timer all of them are drawn.
            TimeoutFuture::new(0).await;
            if let Some(element) = services.find::<HtmlElement>(&selector) {
                let _ = element.focus();
            }
        }));
    }

    fn forget_typed(&self) {
        self.restored.forget();
    }

    fn note_typist(&self, caller: &str) {
        self.restored.note_typist(caller);
    }

    fn number(&self, language: &str, number: usize) -> String {
        intl::number(language, number)
    }
}

impl Clock for BrowserServices {
    fn local_to_utc(&self, local: &str) -> Option<Timestamp> {
        intl::local_to_utc(local)
    }

    fn now(&self) -> Timestamp {
        intl::now()
    }

    fn monotonic(&self) -> u64 {
        monotonic()
    }

    fn pause(&self, milliseconds: u32) -> LocalBoxFuture<()> {
        Box::pin(TimeoutFuture::new(milliseconds))
    }
}

impl Services for BrowserServices {
    fn is_unreadable(&self, id: &str) -> bool {
        let input = self.find::<HtmlInputElement>(&by_id(id));
        input.is_some_and(|input| input.validity().bad_input())
    }

    fn date_time(&self, language: &str, instant: Timestamp) -> String {
        intl::date_time(language, instant)
    }

    fn list(&self, language: &str, names: &[String]) -> String {
        intl::list(language, names)
    }

    fn language_name(&self, language: &str, named: &str) -> String {
        intl::language_name(language, named)
    }

    fn zone_offset(&self, zone: &str, instant: Timestamp) -> i64 {
        intl::zone_offset(zone, instant).unwrap_or_default()
    }

    fn zone_name(&self, language: &str, zone: &str) -> String {
        intl::zone_name(language, zone)
    }

    fn copy(&self, text: String) -> LocalBoxFuture<bool> {
        Box::pin(async move {
            let Some(window) = web_sys::window().filter(|window| window.is_secure_context()) else { return false };
            wait_for(&get(&window.navigator(), "clipboard"), "writeText", &[text.into()]).await.is_ok()
        })
    }

    fn is_on_heading(&self) -> bool {
        self.root.active_element().is_some_and(|element| element.id() == crate::ui::state::HEADING)
    }

    fn set_modal(&self, open: bool) {
        let Some(dialog) = self.find::<HtmlDialogElement>("dialog") else { return };
        if open && !dialog.open() {
            let _ = dialog.show_modal();
            self.focus(crate::ui::state::HEADING);
        } else if !open && dialog.open() {
            dialog.close();
        }
    }
}
