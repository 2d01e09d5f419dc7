//! The fields of forms, as a person fills them in.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement};

use crate::dom::{set_value, tell, value};
use crate::screen::Screen;

/// What a request needs besides its choices.
pub const REQUEST: [(&str, &str); 3] = [
    ("title", "Invoices cannot be downloaded"),
    ("description", "The page stays empty after a click on Download."),
    ("primaryContact.email", "ana@contoso.example"),
];

impl Screen {
    /// Waits for a field, and puts a value into it, as a person who types does at last.
    pub async fn fill(&self, name: &str, value: &str) {
        let field = self.element(&format!("[name='{name}']")).await;
        set_value(&field, value);
        tell(&field, "input");
        tell(&field, "change");
        self.settle().await;
    }

    /// Waits for a choice of a field, and takes it: a radio button, a checkbox, or an option of a list.
    pub async fn choose(&self, name: &str, value: &str) {
        let selector = format!("[name='{name}'][value='{value}'], select[name='{name}']");
        let field = self.element(&selector).await;
        if field.has_type::<HtmlSelectElement>() {
            return self.fill(name, value).await;
        }
        self.click_element(&field).await;
    }

    /// The value of a field: of a choice, the one that is taken.
    pub fn value(&self, name: &str) -> String {
        let fields = self.all(&format!("[name='{name}']"));
        let is_choice = |field: &&Element| matches!(field.get_attribute("type").as_deref(), Some("radio" | "checkbox"));
        let is_taken = |field: &&Element| field.matches(":checked").unwrap_or_default();
        match fields.first() {
            Some(first) if is_choice(&first) => fields.iter().find(is_taken).map(value).unwrap_or_default(),
            Some(first) => value(first),
            None => panic!("there is no field {name}\n{}", self.text()),
        }
    }

    /// Waits until a field is shown with a value.
    pub async fn wait_for_value(&self, name: &str, expected: &str) {
        let field = format!("[name='{name}']");
        self.until(&format!("{expected:?} in {name}"), || {
            let value = self.has(&field).then(|| self.value(name));
            if value.as_deref() == Some(expected) { Ok(()) } else { Err(value) }
        })
        .await;
    }

    /// Fills in what a Partner Center request needs.
    pub async fn fill_in(&self) {
        self.choose("categoryId", "technical").await;
        self.choose("severity", "moderate").await;
        for (name, value) in REQUEST {
            self.fill(name, value).await;
        }
    }

    /// Searches for a customer by its domain, and takes the first that is found.
    pub async fn find_customer(&self, domain: &str) {
        self.fill("customer", domain).await;
        // The search waits until nothing more is typed.
        self.pass(1_000).await;
        self.click_at("[role=option]").await;
    }

    /// The entries of the summary of errors.
    pub fn errors(&self) -> Vec<String> {
        self.texts("[id=errors] li")
    }
}
