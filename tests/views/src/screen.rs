use std::fmt::Debug;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use support_widget::app::host::HostEvent;
use support_widget::app::settings::Settings;
use support_widget::i18n::{Arguments, MessageId, Names};
use support_widget::ui::state::State;
use support_widget::web::dom::drawn;
use support_widget::web::files::Files;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot};

use crate::dom::{cleaned, inner_text, is_shown, names};
use crate::fakes::{FakeBackend, FakeChunks, FakeClock, FakePage, FakeStorage};
use crate::stage::localizer;

/// The drawn widget, as a person sees and uses it, and all that it stands on.
pub struct Screen {
    pub(crate) root: ShadowRoot,
    pub(crate) clock: Rc<FakeClock>,
    pub(crate) language: &'static str,
    pub(crate) names: Names,
    /// What the views draw.
    pub state: State,
    /// The page around the widget.
    pub page: Rc<FakePage>,
    /// The backend.
    pub backend: Rc<FakeBackend>,
    /// The device.
    pub storage: Rc<FakeStorage>,
    /// The server of the lazy chunks.
    pub chunks: Rc<FakeChunks>,
    /// Files that forms hold.
    pub files: Files,
}

/// How often a condition is looked at before it fails, a few milliseconds apart.
const LOOKS: u32 = 1_000;

impl Screen {
    /// Waits until everything is drawn that has begun.
    pub async fn settle(&self) {
        drawn().await;
        TimeoutFuture::new(0).await;
        drawn().await;
    }

    /// Waits until a condition holds, and returns its value.
    pub async fn until<T, E: Debug>(&self, what: &str, probe: impl Fn() -> Result<T, E>) -> T {
        for look in 0.. {
            self.settle().await;
            match probe() {
                Ok(found) => return found,
                Err(reason) if look == LOOKS => panic!("waited for {what}, but: {reason:?}\n{}", self.text()),
                Err(_) => {}
            }
        }
        unreachable!("the last look panics")
    }

    /// Lets time pass for all that waits for it.
    pub async fn pass(&self, milliseconds: u64) {
        self.settle().await;
        let end = self.clock.monotonic() + milliseconds;
        while self.clock.ends_next(end) {
            self.settle().await;
        }
        self.clock.set(end);
    }

    /// Shows another language, as the element does when the page sets one.
    pub fn turn_to(&mut self, language: &'static str) {
        self.language = language;
        self.state.set_localizer(Rc::new(localizer(language, &self.names)));
    }

    /// Changes settings, as a page does that is open.
    pub fn set(&self, change: impl FnOnce(&mut Settings)) {
        let mut settings = (*self.state.settings.peek()).clone();
        change(&mut settings);
        self.state.apply_settings(settings);
    }

    /// A message in the language of the screen.
    pub fn message(&self, id: MessageId) -> String {
        self.message_with(id, &[])
    }

    /// A message with arguments, in the language of the screen.
    pub fn message_with(&self, id: MessageId, arguments: Arguments<'_>) -> String {
        cleaned(&localizer(self.language, &self.names).text_with(id, arguments))
    }

    /// A message with a count.
    pub fn counted(&self, id: MessageId, count: usize) -> String {
        self.message_with(id, &[("count", count.into()), ("number", count.to_string().into())])
    }

    /// All that is shown.
    pub fn text(&self) -> String {
        let children = self.root.children();
        let shown = (0..children.length()).filter_map(|index| Some(inner_text(&children.item(index)?)));
        cleaned(&shown.collect::<Vec<_>>().join("\n"))
    }

    /// The heading of the view.
    pub fn heading(&self) -> String {
        self.texts("[id=heading]").into_iter().next().unwrap_or_default()
    }

    /// The texts of all that a CSS selector finds and is shown.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).iter().map(|element| cleaned(&inner_text(element))).collect()
    }

    /// What a CSS selector finds and is shown.
    pub fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.root.query_selector_all(selector).expect("a selector");
        let found = (0..found.length()).filter_map(|index| found.item(index)?.dyn_into::<Element>().ok());
        found.filter(is_shown).collect()
    }

    /// Whether a CSS selector finds anything that is shown.
    pub fn has(&self, selector: &str) -> bool {
        !self.all(selector).is_empty()
    }

    /// Waits for a view by its heading, a message.
    pub async fn at(&self, heading: MessageId) {
        let heading = self.message(heading);
        self.until(&format!("the heading {heading:?}"), || {
            let shown = self.heading();
            if shown == heading { Ok(()) } else { Err(shown) }
        })
        .await;
    }

    /// Waits until a message is shown somewhere.
    pub async fn shows(&self, message: MessageId) {
        self.shows_text(&self.message(message)).await;
    }

    /// Waits until a text is shown somewhere.
    pub async fn shows_text(&self, text: &str) {
        self.until(&format!("the text {text:?}"), || if self.text().contains(text) { Ok(()) } else { Err("no") }).await;
    }

    /// Waits until all that a CSS selector finds and is shown has exactly these texts.
    pub async fn wait_for_texts(&self, selector: &str, expected: &[&str]) {
        self.until(&format!("{selector} to be {expected:?}"), || {
            let shown = self.texts(selector);
            if shown == expected { Ok(()) } else { Err(shown) }
        })
        .await;
    }

    /// Waits until a CSS selector finds nothing that is shown.
    pub async fn wait_until_gone(&self, selector: &str) {
        self.until(&format!("{selector} to go"), || if self.has(selector) { Err("it is there") } else { Ok(()) }).await;
    }

    /// Waits for an element that a CSS selector finds.
    pub async fn element(&self, selector: &str) -> HtmlElement {
        let found = self.until(selector, || self.all(selector).into_iter().next().ok_or("nothing")).await;
        found.unchecked_into()
    }

    /// Waits for a button or link with the text of a message, and clicks it.
    pub async fn click(&self, message: MessageId) {
        self.click_text(&self.message(message)).await;
    }

    /// Waits for a button or link of this name, and clicks it.
    pub async fn click_text(&self, name: &str) {
        let control = self.until(&format!("the control {name:?}"), || self.control(name).ok_or(self.controls())).await;
        self.click_element(&control).await;
    }

    /// Waits for an element that a CSS selector finds, and clicks it.
    pub async fn click_at(&self, selector: &str) {
        let element = self.element(selector).await;
        self.click_element(&element).await;
    }

    /// Clicks an element, which gets the focus if it takes it.
    pub async fn click_element(&self, element: &Element) {
        let element: &HtmlElement = element.unchecked_ref();
        let _ = element.focus();
        element.click();
        self.settle().await;
    }

    /// The names of all buttons and links.
    pub fn controls(&self) -> Vec<String> {
        self.all(CONTROLS)
            .iter()
            .filter_map(|control| names(control).into_iter().find(|name| !name.is_empty()))
            .collect()
    }

    /// The button or link of this name.
    pub fn control(&self, name: &str) -> Option<Element> {
        self.all(CONTROLS).into_iter().find(|control| names(control).iter().any(|known| known == name))
    }

    /// The id of the element that has the focus.
    pub fn focused(&self) -> String {
        self.root.active_element().map(|element| element.id()).unwrap_or_default()
    }

    /// Waits until an element has the focus.
    pub async fn wait_for_focus(&self, id: &str) {
        self.until(&format!("the focus on {id}"), || {
            let focused = self.focused();
            if focused == id { Ok(()) } else { Err(focused) }
        })
        .await;
    }

    /// What screen readers are told last.
    pub fn said(&self) -> String {
        let regions = self.root.query_selector_all("[role=status]").expect("a selector");
        let said = (0..regions.length()).filter_map(|index| Some(cleaned(&regions.item(index)?.text_content()?)));
        said.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// Waits until screen readers are told a text.
    pub async fn wait_until_said(&self, text: &str) {
        self.until(&format!("{text:?} to be said"), || {
            let said = self.said();
            if said == text { Ok(()) } else { Err(said) }
        })
        .await;
    }

    /// The codes of the failures that the page was told of.
    pub fn failures(&self) -> Vec<&'static str> {
        let events = self.page.events.borrow();
        events
            .iter()
            .filter_map(|event| if let HostEvent::Failed(failure) = event { Some(failure.code()) } else { None })
            .collect()
    }

    /// How often the page was told of what a predicate knows.
    pub fn told(&self, is_it: impl Fn(&HostEvent) -> bool) -> usize {
        self.page.events.borrow().iter().filter(|event| is_it(event)).count()
    }
}

const CONTROLS: &str = "button, a[href], summary";
