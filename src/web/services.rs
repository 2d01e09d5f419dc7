use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlDialogElement, HtmlInputElement, ShadowRoot};

use super::intl;
use crate::app::future::LocalBoxFuture;
use crate::model::{PageContext, Timestamp};
use crate::ui::state::{HostEvent, Services};
use crate::web::dom::{drawn, element, focus, random};
use crate::web::element::{Host, Restored, environment};
use crate::web::net::Backend;
use crate::web::storage::storage_marker;

/// Implements the effects of the views in the first chunk for one element.
#[derive(Clone)]
pub struct BrowserServices {
    host: Host,
    root: ShadowRoot,
    backend: Backend,
    restored: Restored,
}

impl BrowserServices {
    /// Creates the services of an element with its shadow root.
    pub fn new(host: Host, root: ShadowRoot, backend: Backend, restored: Restored) -> Self {
        Self { host, root, backend, restored }
    }

    fn dialog(&self) -> Option<HtmlDialogElement> {
        self.root.query_selector("dialog").ok()??.dyn_into().ok()
    }
}

impl Services for BrowserServices {
    fn context(&self) -> PageContext {
        PageContext {
            page_url: environment::page_url(),
            locale: Some(self.backend.language().to_owned()),
            widget_version: Some(env!("CARGO_PKG_VERSION").to_owned()),
        }
    }

    fn is_unreadable(&self, id: &str) -> bool {
        let input = element(&self.root, id).and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
        input.is_some_and(|input| input.validity().bad_input())
    }

    fn new_key(&self) -> String {
        random::uuid()
    }

    fn jitter(&self) -> f64 {
        js_sys::Math::random()
    }

    fn now(&self) -> Timestamp {
        intl::now()
    }

    fn local_to_utc(&self, local: &str) -> Option<Timestamp> {
        intl::local_to_utc(local)
    }

    fn run(&self, task: LocalBoxFuture<()>) {
        spawn_local(task);
    }

    fn pause(&self, milliseconds: u32) -> LocalBoxFuture<()> {
        Box::pin(TimeoutFuture::new(milliseconds))
    }

    fn date_time(&self, language: &str, instant: Timestamp) -> String {
        intl::date_time(language, instant)
    }

    fn number(&self, language: &str, number: usize) -> String {
        intl::number(language, number)
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

    fn focus(&self, id: &str) {
        let (root, id) = (self.root.clone(), id.to_owned());
        self.run(Box::pin(async move {
            drawn().await;
            let focused = focus(&root, &id);
            // What is drawn for another reason than the last event comes later, and may replace the element.
            TimeoutFuture::new(0).await;
            if !focused.is_some_and(|element| element.is_connected()) {
                focus(&root, &id);
            }
        }));
    }

    fn may_have_records(&self) -> bool {
        storage_marker::is_set()
    }

    fn is_on_heading(&self) -> bool {
        self.root.active_element().is_some_and(|element| element.id() == crate::ui::state::HEADING)
    }

    fn set_modal(&self, open: bool) {
        let Some(dialog) = self.dialog() else { return };
        if open && !dialog.open() {
            let _ = dialog.show_modal();
            self.focus(crate::ui::state::HEADING);
        } else if !open && dialog.open() {
            dialog.close();
        }
    }

    fn forget_typed(&self) {
        self.restored.forget();
    }

    fn note_typist(&self, caller: &str) {
        self.restored.note_typist(caller);
    }

    fn emit(&self, event: HostEvent) -> bool {
        self.host.emit(&event)
    }
}
