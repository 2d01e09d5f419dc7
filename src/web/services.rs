use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlDialogElement, ShadowRoot};

use super::intl;
use crate::app::clock::Clock;
use crate::app::future::LocalBoxFuture;
use crate::app::host::{Host, HostEvent};
use crate::model::{PageContext, Parse, Timestamp};
use crate::ui::state::Services;
use crate::web::dom::clock::monotonic;
use crate::web::dom::js::parsed;
use crate::web::dom::{self, drawn, focus, is_hidden, random};
use crate::web::element::{self, Restored, environment};
use crate::web::net::Backend;
use crate::web::storage::storage_marker;

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

    fn dialog(&self) -> Option<HtmlDialogElement> {
        self.root.query_selector("dialog").ok()??.dyn_into().ok()
    }
}

impl Host for BrowserServices {
    fn is_hidden(&self) -> bool {
        is_hidden()
    }

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

    fn forget_typed(&self) {
        self.restored.forget();
    }

    fn note_typist(&self, person: &str) {
        self.restored.note_typist(person);
    }

    fn number(&self, language: &str, number: usize) -> String {
        intl::number(language, number)
    }

    fn parser(&self) -> Parse {
        parsed
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
        dom::is_unreadable(&self.root, id)
    }

    fn date_time(&self, language: &str, instant: Timestamp) -> String {
        intl::date_time(language, instant)
    }

    fn list(&self, language: &str, names: &[String]) -> String {
        intl::list(language, names)
    }

    fn language_name(&self, tag: &str) -> String {
        intl::language_name(tag)
    }

    fn zone_offset(&self, zone: &str, instant: Timestamp) -> i64 {
        intl::zone_offset(zone, instant).unwrap_or_default()
    }

    fn zone_name(&self, language: &str, zone: &str) -> String {
        intl::zone_name(language, zone)
    }

    fn may_have_records(&self) -> bool {
        storage_marker::is_set()
    }

    fn is_on_heading(&self) -> bool {
        dom::has_focus(&self.root, crate::ui::state::HEADING)
    }

    fn frame(&self) -> LocalBoxFuture<()> {
        Box::pin(dom::frame())
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
}
