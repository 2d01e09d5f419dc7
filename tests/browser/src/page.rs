use std::time::Duration;

use fault_proxy::Proxy;
use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::action_chain::ActionChain;
use thirtyfour::prelude::*;

use crate::stage::Stage;
use crate::wait::until;
use crate::widget::{REQUEST, Widget};

/// Builder of a page of `tests/pages` before it is opened.
pub(crate) struct PageBuilder<'a> {
    stage: &'a Stage,
    condition: String,
    script: String,
    width: Option<u32>,
    origin: String,
    window: WebDriver,
}

impl<'a> PageBuilder<'a> {
    /// Selects the page in a folder of `tests/pages`.
    pub(crate) fn new(stage: &'a Stage, condition: &str) -> Self {
        let (origin, window) = (stage.server.origin(), stage.window().clone());
        Self { stage, condition: condition.to_owned(), script: String::new(), width: None, origin, window }
    }

    /// Sets an attribute of the page's first widget.
    pub(crate) fn attribute(self, name: &str, value: &str) -> Self {
        let [name, value] = [name, value].map(|text| Value::from(text).to_string());
        self.script(&format!("widget.setAttribute({name}, {value});"))
    }

    /// Removes an attribute from the page's first widget.
    pub(crate) fn without(self, name: &str) -> Self {
        self.script(&format!("widget.removeAttribute({});", Value::from(name)))
    }

    /// Runs a script before the widget's own; `widget` is the page's first widget.
    pub(crate) fn script(mut self, script: &str) -> Self {
        self.script.push_str(script);
        self.script.push('\n');
        self
    }

    /// Signs the page in as a company of the demo.
    pub(crate) fn signed_in(self, token: &str) -> Self {
        self.script(&format!("widget.tokenProvider = async () => {};", Value::from(token)))
    }

    /// Routes all of the page's traffic through a proxy.
    pub(crate) fn through(self, proxy: &Proxy) -> Self {
        Self { origin: proxy.origin(), ..self }
    }

    /// Opens the page in the window of another browser.
    pub(crate) fn shown_in(self, window: &WebDriver) -> Self {
        Self { window: window.clone(), ..self }
    }

    /// Opens the page in an iframe of this width, which acts as its viewport. The page's CSP must allow frames.
    pub(crate) fn in_a_window_of(self, width: u32) -> Self {
        Self { width: Some(width), ..self }
    }

    /// Prefills everything that a Partner Center request requires, for tests of the steps after typing.
    pub(crate) fn prefilled(self) -> Self {
        let [title, description, email] = REQUEST.map(|(_, text)| Value::from(text));
        self.script(&format!(
            "widget.context = {{ title: {title}, description: {description}, contact: {{ email: {email} }},
                categoryId: 'technical', severity: 'moderate' }};"
        ))
    }

    /// Speeds up all timers of the page twentyfold, pauses and deadlines alike, so that a test reaches what follows
    /// them; deadlines of loading the program stay, since a slow computer needs them to compile it.
    pub(crate) fn hastened(self) -> Self {
        self.script(
            "const wait = setTimeout;
            window.setTimeout = (act, time, ...rest) => wait(act, time > 30_000 ? time : time / 20, ...rest);",
        )
    }

    /// Opens the page, and waits until its first widget is ready.
    pub(crate) async fn open(self) -> Page {
        let page = self.visit().await;
        page.widget().wait_until_ready().await;
        page
    }

    /// Opens the page without waiting.
    pub(crate) async fn visit(self) -> Page {
        let Self { stage, condition, script, width, origin, window } = self;
        let script = format!("{{\nconst widget = document.querySelector('support-widget');\n{script}}}\n");
        stage.server.set_script(script);
        let shown = if width.is_some() { "narrow" } else { &condition };
        let address = format!("{origin}/{shown}/");
        window.goto(&address).await.unwrap_or_else(|error| panic!("{address} does not open: {error}"));
        let page = Page { window };
        if let Some(width) = width {
            page.enter_frame(&condition, width).await;
        }
        page
    }
}

/// An open page.
#[derive(Clone)]
pub(crate) struct Page {
    window: WebDriver,
}

impl Page {
    /// Wraps the page that a window currently shows.
    pub(crate) fn in_window(window: &WebDriver) -> Self {
        Self { window: window.clone() }
    }

    /// Returns the only or first widget of the page.
    pub(crate) fn widget(&self) -> Widget {
        self.widget_at("support-widget")
    }

    /// Returns the widget that a CSS selector finds on the page.
    pub(crate) fn widget_at(&self, selector: &str) -> Widget {
        Widget::new(self.clone(), selector)
    }

    /// Returns the WebDriver window.
    pub(crate) fn window(&self) -> &WebDriver {
        &self.window
    }

    /// Returns the result of a script on the page. It runs as a function body, with `arguments`.
    pub(crate) async fn execute<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> T {
        let answer = self.window.execute(script, arguments).await;
        let answer = answer.unwrap_or_else(|error| panic!("this script fails: {error}\n{}", beginning(script)));
        answer
            .convert()
            .unwrap_or_else(|error| panic!("this script returns something else: {error}\n{}", beginning(script)))
    }

    /// Runs a script without a result on the page.
    pub(crate) async fn run(&self, script: &str) {
        self.execute::<Value>(script, Vec::new()).await;
    }

    /// Reloads the page, and waits until its first widget is ready.
    pub(crate) async fn reload(&self) {
        self.window.refresh().await.unwrap_or_else(|error| panic!("the page cannot be loaded anew: {error}"));
        self.widget().wait_until_ready().await;
    }

    /// Waits until the browser has laid out and painted the page: anything that starts automatically has started by
    /// then.
    pub(crate) async fn settle(&self) {
        self.run(
            "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));",
        )
        .await;
    }

    /// Returns the CSP violations of the page so far.
    pub(crate) async fn violations(&self) -> Vec<String> {
        self.recorded("violations").await
    }

    /// Returns the uncaught errors so far.
    pub(crate) async fn errors(&self) -> Vec<String> {
        self.recorded("errors").await
    }

    /// Returns the console's warnings and errors so far, each with its level.
    pub(crate) async fn console(&self) -> Vec<String> {
        self.recorded("console").await
    }

    /// Returns the types of the keyboard events that reached the page's document so far.
    pub(crate) async fn keys(&self) -> Vec<String> {
        self.recorded("keys").await
    }

    /// Returns the details of the widget's events of this name so far; the name has no `support-widget-` or
    /// `support-request-` prefix.
    pub(crate) async fn events(&self, name: &str) -> Vec<Value> {
        let events: Vec<Value> = self.recorded("events").await;
        events.into_iter().filter(|event| event["name"] == name).collect()
    }

    /// Waits for events of this name, and returns the detail of the first.
    pub(crate) async fn wait_for_event(&self, name: &str) -> Value {
        let first = async || self.events(name).await.first().cloned().ok_or("there is none");
        until(&format!("an event {name}"), first).await["detail"].clone()
    }

    /// Waits for a console line that contains `words`.
    pub(crate) async fn wait_for_console(&self, words: &str) -> String {
        let line = async || {
            let lines = self.console().await;
            lines.iter().find(|line| line.contains(words)).cloned().ok_or_else(|| lines.join("\n"))
        };
        until(&format!("{words:?} in the console"), line).await
    }

    /// Presses and releases keys one after the other, at the current focus.
    pub(crate) async fn press(&self, keys: &str) {
        let chain = self.actions().send_keys(keys);
        chain.perform().await.unwrap_or_else(|error| panic!("{keys:?} cannot be pressed: {error}"));
    }

    /// Presses a key while another one is held down.
    pub(crate) async fn press_with(&self, held: Key, key: &str) {
        let chain = self.actions().key_down(held.clone()).send_keys(key).key_up(held);
        chain.perform().await.unwrap_or_else(|error| panic!("{key:?} cannot be pressed: {error}"));
    }

    /// Fails on CSP violations and uncaught errors.
    pub(crate) async fn assert_clean(&self) {
        assert_eq!(self.violations().await, [""; 0], "violations of the policy");
        assert_eq!(self.errors().await, [""; 0], "uncaught errors");
    }

    /// Opens a page in an iframe of this one, and switches to it.
    async fn enter_frame(&self, condition: &str, width: u32) {
        let open = "
            const [condition, width] = arguments;
            const frame = document.querySelector('iframe');
            frame.width = width;
            frame.style.border = 0;
            return new Promise((done) => {
                frame.onload = () => done(null);
                frame.src = `/${condition}/`;
            });
        ";
        self.execute::<Value>(open, vec![condition.into(), width.into()]).await;
        self.window.enter_frame(0).await.unwrap_or_else(|error| panic!("the frame cannot be entered: {error}"));
    }

    /// Returns an action chain for pointer and keys, without pauses.
    pub(crate) fn actions(&self) -> ActionChain {
        self.window.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO))
    }

    async fn recorded<T: DeserializeOwned>(&self, list: &str) -> T {
        self.execute("return window.recorder[arguments[0]];", vec![list.into()]).await
    }
}

/// Returns the first words of a script, which identify it in messages.
fn beginning(script: &str) -> String {
    script.chars().take(300).collect()
}
