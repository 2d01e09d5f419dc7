use thirtyfour::Key;

use crate::engine::Engine;
use crate::page::Page;
use crate::widget::Widget;

/// A person who has no pointer: goes from control to control with the keys of the browser alone.
pub(crate) struct Typist {
    page: Page,
    widget: Widget,
    engine: Engine,
    visited: Vec<String>,
}

/// More stops than any view has.
const MOST_STOPS: usize = 80;

impl Typist {
    /// Somebody in front of the page's first widget.
    pub(crate) fn new(page: &Page, engine: Engine) -> Self {
        Self { page: page.clone(), widget: page.widget(), engine, visited: Vec::new() }
    }

    /// Goes forward until the focus is on a control, known by the name of its field or by what it is called.
    pub(crate) async fn tab_to(&mut self, control: &str) {
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

    /// Names of all fields, and of the controls looked for, in the order in which they had the focus.
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

    /// Chooses one of the radio buttons of a field.
    pub(crate) async fn choose(&mut self, field: &str, value: &str) {
        self.tab_to(field).await;
        self.page.press(" ").await;
        self.move_to(field, value).await;
    }

    /// Chooses an entry of a list, as people do without opening it.
    pub(crate) async fn select(&mut self, field: &str, value: &str) {
        self.tab_to(field).await;
        self.move_to(field, value).await;
    }

    /// Types a local date and time of a morning, like `2026-11-20T09:30`, the way the engine's own control takes it.
    pub(crate) async fn type_date(&mut self, field: &str, date: &str) {
        self.tab_to(field).await;
        let parts: Vec<&str> = date.split(['-', 'T', ':']).collect();
        let [year, month, day, hour, minute] = parts[..] else { panic!("{date} is no date and time") };
        // Engines differ in whether a part that is full leads on to the next, and in the clock that they show.
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
                // WebKit stays at the last one, where other engines go on with the first.
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
