use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};

use support_widget::app::clock::Clock;
use support_widget::app::future::LocalBoxFuture;
use support_widget::app::host::{Host, HostEvent};
use support_widget::model::{PageContext, Parse, Timestamp};
use support_widget::ui::state::{HEADING, Services};
use support_widget::web::dom::js::parsed;
use support_widget::web::dom::{self, drawn, focus};
use support_widget::web::intl;
use wasm_bindgen_futures::spawn_local;
use web_sys::ShadowRoot;

use super::{FakeClock, FakePage};

/// The effects of the views in the first file.
#[derive(Clone)]
pub struct FakeServices {
    root: ShadowRoot,
    page: Rc<FakePage>,
    clock: Rc<FakeClock>,
}

impl FakeServices {
    /// Makes the services of the views below a shadow root.
    pub fn new(root: ShadowRoot, page: Rc<FakePage>, clock: Rc<FakeClock>) -> Self {
        Self { root, page, clock }
    }
}

impl Host for FakeServices {
    fn emit(&self, event: HostEvent) -> bool {
        self.page.hear(event)
    }

    fn is_hidden(&self) -> bool {
        false
    }

    fn context(&self) -> PageContext {
        PageContext { page_url: None, locale: None, widget_version: None }
    }

    fn run(&self, task: LocalBoxFuture<()>) {
        spawn_local(task);
    }

    fn new_key(&self) -> String {
        // Of all mounts: what one has stored, another may find.
        static KEYS: AtomicU32 = AtomicU32::new(1);
        format!("key-{}", KEYS.fetch_add(1, Ordering::Relaxed))
    }

    fn jitter(&self) -> f64 {
        // The longest pauses.
        1.0
    }

    fn focus(&self, id: &str) {
        let (root, id) = (self.root.clone(), id.to_owned());
        spawn_local(async move {
            drawn().await;
            focus(&root, &id);
        });
    }

    fn forget_typed(&self) {}

    fn note_typist(&self, _: &str) {}

    fn number(&self, language: &str, number: usize) -> String {
        intl::number(language, number)
    }

    fn parser(&self) -> Parse {
        parsed
    }
}

impl Clock for FakeServices {
    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    fn local_to_utc(&self, local: &str) -> Option<Timestamp> {
        intl::local_to_utc(local)
    }

    fn monotonic(&self) -> u64 {
        self.clock.monotonic()
    }

    fn pause(&self, milliseconds: u32) -> LocalBoxFuture<()> {
        self.clock.pause(milliseconds)
    }
}

impl Services for FakeServices {
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
        // Whatever a test has stored before is read at once.
        true
    }

    fn is_on_heading(&self) -> bool {
        dom::has_focus(&self.root, HEADING)
    }

    fn frame(&self) -> LocalBoxFuture<()> {
        Box::pin(dom::frame())
    }

    fn set_modal(&self, _: bool) {}
}
