use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::prelude::*;

use crate::page::Page;
use crate::wait::until;

/// A widget on a page, as a person sees it.
///
/// Engines differ in what their drivers do with shadow roots, so elements are found by script; but keys are pressed
/// and buttons are clicked as a person does it.
#[derive(Clone)]
pub(crate) struct Widget {
    page: Page,
    selector: String,
}

/// A request with which nothing is wrong.
pub(crate) const REQUEST: [(&str, &str); 3] = [
    ("title", "Invoices cannot be downloaded"),
    ("description", "The page stays empty after a click on Download."),
    ("primaryContact.email", "ana@contoso.example"),
];

impl Widget {
    /// The widget that a CSS selector finds.
    pub(crate) fn new(page: Page, selector: &str) -> Self {
        Self { page, selector: selector.to_owned() }
    }

    /// Waits for the program to have drawn itself.
    pub(crate) async fn wait_until_ready(&self) {
        let drawn = async || {
            let is_there = self.finds(".support-widget").await || self.finds(".launcher").await;
            if is_there { Ok(()) } else { Err(self.text().await) }
        };
        until("the widget to be ready", drawn).await;
    }

    /// The heading that is shown, of a view or of the fallback card; empty while there is none.
    pub(crate) async fn heading(&self) -> String {
        self.ask("heading", Vec::new()).await
    }

    /// Waits for a view, or the fallback card, by its heading.
    pub(crate) async fn wait_for(&self, heading: &str) {
        let shown = async || {
            let shown = self.heading().await;
            if shown == heading { Ok(()) } else { Err(format!("{shown:?} is shown: {}", self.text().await)) }
        };
        until(&format!("the heading {heading:?}"), shown).await;
    }

    /// Waits for a text to be shown anywhere in the widget.
    pub(crate) async fn wait_for_text(&self, text: &str) {
        let shown = async || {
            let shown = self.text().await;
            if shown.contains(text) { Ok(()) } else { Err(shown) }
        };
        until(&format!("the text {text:?}"), shown).await;
    }

    /// All text that is shown, with single spaces.
    pub(crate) async fn text(&self) -> String {
        self.ask("text", Vec::new()).await
    }

    /// The texts of all elements that a CSS selector finds inside the widget.
    pub(crate) async fn texts(&self, selector: &str) -> Vec<String> {
        self.ask("texts", vec![selector.into()]).await
    }

    /// Whether a CSS selector finds something that is shown inside the widget.
    pub(crate) async fn finds(&self, selector: &str) -> bool {
        self.ask("finds", vec![selector.into()]).await
    }

    /// Waits for the element that a CSS selector finds inside the widget.
    pub(crate) async fn element(&self, selector: &str) -> WebElement {
        self.wait_for_element("find", selector).await
    }

    /// The names of all buttons and links that are shown.
    pub(crate) async fn controls(&self) -> Vec<String> {
        self.ask("controls", Vec::new()).await
    }

    /// Waits for a button or link of this name, and clicks it.
    pub(crate) async fn click(&self, name: &str) {
        self.click_on("control", name).await;
    }

    /// Waits for what a CSS selector finds inside the widget, and clicks it.
    pub(crate) async fn click_at(&self, selector: &str) {
        self.click_on("find", selector).await;
    }

    /// The control of a field, by the field's name.
    pub(crate) async fn field(&self, name: &str) -> WebElement {
        self.element(&format!("[name='{name}']")).await
    }

    /// Types into a field, after what stands there.
    pub(crate) async fn type_into(&self, name: &str, text: &str) {
        let field = self.field(name).await;
        self.page.point_until_focused(&field).await;
        if !self.value(name).await.is_empty() {
            // Where a click puts the caret, and what two of them select, depends on the size of the field.
            self.page.press_with(Key::Control, &Key::End.value().to_string()).await;
        }
        self.page.press(text).await;
    }

    /// Chooses one of the values of a field: a radio button, a box to tick, or an entry of a list.
    pub(crate) async fn choose(&self, name: &str, value: &str) {
        self.click_at(&format!("[name='{name}'][value='{value}'], [name='{name}'] > option[value='{value}']")).await;
    }

    /// Ticks a box, if it is there and has no tick.
    pub(crate) async fn tick(&self, selector: &str) {
        let unticked = format!("{selector}:not(:checked)");
        if self.finds(&unticked).await {
            self.click_at(&unticked).await;
        }
    }

    /// What stands in a field.
    pub(crate) async fn value(&self, name: &str) -> String {
        self.ask("value", vec![name.into()]).await
    }

    /// The entries of the error summary.
    pub(crate) async fn errors(&self) -> Vec<String> {
        self.texts("[id=errors] li").await
    }

    /// The id of the element that has the focus inside the widget; empty if none has.
    pub(crate) async fn focused(&self) -> String {
        self.ask("focused", Vec::new()).await
    }

    /// What the element that has the focus is known by: the name of its field, if it is one, and what it is called.
    pub(crate) async fn focused_names(&self) -> Vec<String> {
        self.ask("focusedNames", Vec::new()).await
    }

    /// Waits for an element inside the widget to have the focus.
    pub(crate) async fn wait_for_focus(&self, id: &str) {
        let focused = async || {
            let focused = self.focused().await;
            if focused == id { Ok(()) } else { Err(format!("it is on {focused:?}")) }
        };
        until(&format!("the focus on {id}"), focused).await;
    }

    /// Fills in what a Partner Center request needs.
    pub(crate) async fn fill_in(&self) {
        self.choose("categoryId", "technical").await;
        self.choose("severity", "moderate").await;
        for (name, text) in REQUEST {
            self.type_into(name, text).await;
        }
    }

    /// Fills in the form that is shown, and submits it after the review.
    pub(crate) async fn submit(&self) {
        self.fill_in().await;
        self.click("Continue").await;
        self.wait_for("Check your request").await;
        self.click("Submit").await;
    }

    async fn wait_for_element(&self, function: &str, name: &str) -> WebElement {
        until(&format!("{name:?} in the widget"), async || {
            let arguments = self.arguments(function, vec![name.into()]);
            let found = self.page.window().execute(SCRIPT, arguments).await;
            let found = found.map_err(|error| error.to_string())?;
            if found.json().is_null() {
                return Err(format!("there is no such element: {}", self.text().await));
            }
            found.element().map_err(|error| error.to_string())
        })
        .await
    }

    async fn click_on(&self, function: &str, name: &str) {
        let click = async || self.page.click(&self.wait_for_element(function, name).await).await;
        until(&format!("a click on {name:?}"), click).await;
    }

    async fn ask<T: DeserializeOwned>(&self, function: &str, arguments: Vec<Value>) -> T {
        self.page.execute(SCRIPT, self.arguments(function, arguments)).await
    }

    fn arguments(&self, function: &str, further: Vec<Value>) -> Vec<Value> {
        [function.into(), self.selector.as_str().into()].into_iter().chain(further).collect()
    }
}

const SCRIPT: &str = include_str!("widget.js");
