use thirtyfour::Key;

use crate::engine::Engine;
use crate::page::Page;
use crate::widget::Widget;

/// A keyboard-only user, who moves from control to control with the browser's own keys.
pub(crate) struct Typist {
    page: Page,
    widget: Widget,
    engine: Engine,
    visited: Vec<String>,
}

/// Upper limit of tab stops: more than any view has.
const MOST_STOPS: usize = 80;

impl Typist {
    /// Makes a user at the page's first widget.
    pub(crate) fn new(page: &Page, engine: Engine) -> Self {
        Self { page: page.clone(), widget: page.widget(), engine, visited: Vec::new() }
    }

    /// Tabs forward until a control has the focus, by its field name or its accessible name. What is still loaded is
    /// waited for: with nothing to focus, the key leaves the page for the browser's own controls, and what comes behind
    /// the focus is passed over.
    pub(crate) async fn tab_to(&mut self, control: &str) {
        self.widget.wait_until_loaded().await;
        for _ in 0..MOST_STOPS {
            let names = self.widget.focused_names().await;
            if names.iter().any(|name| name == control) {
                return self.visit(control);
            }
            if let Some(field) = names.first().filter(|name| !name.is_empty()) {
                self.visit(field);
            }
            self.page.press(&Key::Tab.value().to_string()).await;
        }
        panic!("the focus never came to {control:?}, but to {:?}", self.visited);
    }

    /// Returns the names of all visited fields, and of the controls looked for, in focus order.
    pub(crate) fn visited(&self) -> &[String] {
        &self.visited
    }

    /// Presses a button or follows a link.
    pub(crate) async fn press(&mut self, name: &str) {
        self.tab_to(name).await;
        self.page.press(&Key::Enter.value().to_string()).await;
    }

    /// Types into a field.
    pub(crate) async fn type_into(&mut self, field: &str, text: &str) {
        self.tab_to(field).await;
        self.page.press(&text.replace('\n', &Key::Enter.value().to_string())).await;
        assert_eq!(self.widget.value(field).await, text, "what stands in {field}");
    }

    /// Selects a radio button of a field.
    pub(crate) async fn choose(&mut self, field: &str, value: &str) {
        self.tab_to(field).await;
        self.page.press(" ").await;
        self.move_to(field, value).await;
    }

    /// Selects an option of a list without opening it.
    pub(crate) async fn select(&mut self, field: &str, value: &str) {
        self.tab_to(field).await;
        self.move_to(field, value).await;
    }

    /// Types a local date and time before noon, like `2026-11-20T09:30`, in the way that the engine's control takes it.
    pub(crate) async fn type_date(&mut self, field: &str, date: &str) {
        self.tab_to(field).await;
        let parts: Vec<&str> = date.split(['-', 'T', ':']).collect();
        let [year, month, day, hour, minute] = parts[..] else { panic!("{date} is no date and time") };
        // Engines differ in whether a complete segment of the control advances to the next, and in 12 or 24 hours.
        let right = Key::Right.value();
        self.page
            .press(&match self.engine {
                Engine::Chromium => format!("{month}{day}{year}{right}{hour}{minute}AM"),
                Engine::Firefox => format!("{month}{day}{year}{hour}{minute}AM"),
                Engine::Webkit => format!("{month}{right}{day}{right}{year}{right}{hour}{right}{minute}"),
            })
            .await;
        assert_eq!(self.widget.value(field).await, date, "what stands in {field}");
    }

    async fn move_to(&self, field: &str, value: &str) {
        let mut key = Key::Down;
        for _ in 0..MOST_STOPS {
            let present = self.widget.value(field).await;
            if present == value {
                return;
            }
            self.page.press(&key.value().to_string()).await;
            if self.widget.value(field).await == present {
                // At the last radio button WebKit stays, where other engines wrap around to the first.
                key = Key::Up;
            }
        }
        panic!("no key leads to {value:?} of {field:?}");
    }

    fn visit(&mut self, name: &str) {
        if self.visited.last().is_none_or(|last| last != name) {
            self.visited.push(name.to_owned());
        }
    }
}

/// The fields of a person's names with what is typed there, in the order in which natives of a language are asked.
pub(crate) fn names<'a>(tag: &str, given: &'a str, family: &'a str) -> [(&'static str, &'a str); 2] {
    let (given, family) = (("primaryContact.firstName", given), ("primaryContact.lastName", family));
    if tag.starts_with("zh") { [family, given] } else { [given, family] }
}
