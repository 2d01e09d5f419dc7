use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::prelude::*;

use crate::page::Page;
use crate::wait::until;
use crate::wording::english;

/// Page object of a widget.
///
/// Drivers differ in their support of shadow roots, so elements are found by script; but keys and clicks are real
/// input.
#[derive(Clone)]
pub(crate) struct Widget {
    page: Page,
    selector: String,
}

/// A valid request, by field.
pub(crate) const REQUEST: [(&str, &str); 3] = [
    ("title", "Invoices cannot be downloaded"),
    ("description", "The page stays empty after a click on Download."),
    ("primaryContact.email", "ana@contoso.example"),
];

impl Widget {
    /// Wraps the widget that a CSS selector finds.
    pub(crate) fn new(page: Page, selector: &str) -> Self {
        Self { page, selector: selector.to_owned() }
    }

    /// Waits until the program has rendered.
    pub(crate) async fn wait_until_ready(&self) {
        let drawn = async || {
            let is_there = self.finds(".support-widget").await || self.finds(".launcher").await;
            if is_there { Ok(()) } else { Err(self.text().await) }
        };
        until("the widget to be ready", drawn).await;
    }

    /// Returns the heading of the view or of the fallback card; empty while there is none.
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

    /// Waits until the widget shows `text` anywhere.
    pub(crate) async fn wait_for_text(&self, text: &str) {
        let shown = async || {
            let shown = self.text().await;
            if shown.contains(text) { Ok(()) } else { Err(shown) }
        };
        until(&format!("the text {text:?}"), shown).await;
    }

    /// Returns all visible text, with whitespace collapsed.
    pub(crate) async fn text(&self) -> String {
        self.ask("text", Vec::new()).await
    }

    /// Returns the texts of all elements that a CSS selector finds inside the widget.
    pub(crate) async fn texts(&self, selector: &str) -> Vec<String> {
        self.ask("texts", vec![selector.into()]).await
    }

    /// Returns whether a CSS selector finds a visible element inside the widget.
    pub(crate) async fn finds(&self, selector: &str) -> bool {
        self.ask("finds", vec![selector.into()]).await
    }

    /// Waits for an element that a CSS selector finds inside the widget, and returns it.
    pub(crate) async fn element(&self, selector: &str) -> WebElement {
        self.wait_for_element("find", selector).await
    }

    /// Returns the names of all visible buttons and links.
    pub(crate) async fn controls(&self) -> Vec<String> {
        self.ask("controls", Vec::new()).await
    }

    /// Waits for a button or link of this name, and clicks it.
    pub(crate) async fn click(&self, name: &str) {
        self.click_on("control", name).await;
    }

    /// Waits for an element that a CSS selector finds inside the widget, and clicks it.
    pub(crate) async fn click_at(&self, selector: &str) {
        self.click_on("find", selector).await;
    }

    /// Returns the control of a field, by the field's name.
    pub(crate) async fn field(&self, name: &str) -> WebElement {
        self.element(&format!("[name='{name}']")).await
    }

    /// Appends text to a field by typing.
    pub(crate) async fn type_into(&self, name: &str, text: &str) {
        let field = self.field(name).await;
        self.page.point_into(&field).await;
        if !self.value(name).await.is_empty() {
            // Where a click puts the caret, and what a double click selects, depends on the size of the field.
            self.page.press_with(Key::Control, &Key::End.value().to_string()).await;
        }
        self.page.press(text).await;
    }

    /// Selects a value of a field: a radio button, a checkbox, or an option of a list.
    pub(crate) async fn choose(&self, name: &str, value: &str) {
        self.click_at(&format!("[name='{name}'][value='{value}'], [name='{name}'] > option[value='{value}']")).await;
    }

    /// Checks a checkbox, if it exists and is not checked.
    pub(crate) async fn tick(&self, selector: &str) {
        let unticked = format!("{selector}:not(:checked)");
        if self.finds(&unticked).await {
            self.click_at(&unticked).await;
        }
    }

    /// Waits for a field, and returns its value.
    pub(crate) async fn value(&self, name: &str) -> String {
        self.field(name).await;
        self.ask("value", vec![name.into()]).await
    }

    /// Returns the entries of the error summary.
    pub(crate) async fn errors(&self) -> Vec<String> {
        self.texts("[id=errors] li").await
    }

    /// Returns the id of the focused element inside the widget; empty if there is none.
    pub(crate) async fn focused(&self) -> String {
        self.ask("focused", Vec::new()).await
    }

    /// Returns the names of the focused element: its field name, if it is a field, and its accessible name.
    pub(crate) async fn focused_names(&self) -> Vec<String> {
        self.ask("focusedNames", Vec::new()).await
    }

    /// Waits until nothing that the widget shows is being loaded.
    pub(crate) async fn wait_until_loaded(&self) {
        let loaded = async || {
            let is_loading = self.finds(".loading").await;
            if is_loading { Err(self.text().await) } else { Ok(()) }
        };
        until("the end of loading", loaded).await;
    }

    /// Waits until an element inside the widget has the focus.
    pub(crate) async fn wait_for_focus(&self, id: &str) {
        let focused = async || {
            let focused = self.focused().await;
            if focused == id { Ok(()) } else { Err(format!("it is on {focused:?}")) }
        };
        until(&format!("the focus on {id}"), focused).await;
    }

    /// Fills in the required fields of a Partner Center request, all at once as a browser's autofill does: it is a test's
    /// way to what comes after them. Where typing or choosing is the subject, keys are pressed and the pointer clicks.
    pub(crate) async fn fill_in(&self) {
        let choices = [("categoryId", "technical"), ("severity", "moderate")];
        for (name, value) in choices.into_iter().chain(REQUEST) {
            self.element(&format!("[name='{name}']")).await;
            self.ask::<()>("fill", vec![name.into(), value.into()]).await;
            assert_eq!(self.value(name).await, value, "what stands in {name}");
        }
    }

    /// Fills in the form that is shown, and submits it from the review.
    pub(crate) async fn submit(&self) {
        self.fill_in().await;
        self.click(english("form-continue")).await;
        self.wait_for(english("review-title")).await;
        self.click(english("review-submit")).await;
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
