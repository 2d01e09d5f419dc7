use serde_json::Value;
use thirtyfour::prelude::*;

use crate::engine::Engine;
use crate::given_file::GivenFile;
use crate::page::Page;
use crate::wait::until;

/// A person who gives files to a custom element: chooses them, drops them, or pastes them.
pub(crate) struct GivingFiles {
    page: Page,
    selector: String,
    engine: Engine,
}

impl GivingFiles {
    /// To the element that a CSS selector of the page finds.
    pub(crate) fn to(page: &Page, selector: &str, engine: Engine) -> Self {
        Self { page: page.clone(), selector: selector.to_owned(), engine }
    }

    /// Chooses a file in the element's file field, as the browser's own dialog does. The file is to be kept as long as
    /// the page may read it.
    ///
    /// WebKit's driver cannot do that: there a script fills the field, and the page gets a copy.
    pub(crate) async fn attach(&self, name: &str, bytes: &[u8]) -> GivenFile {
        let file = GivenFile::new(name, bytes);
        if self.engine == Engine::Webkit {
            self.give("attach", "input[type=file]", name, bytes).await;
        } else {
            let path = file.path().display().to_string();
            let sent = self.field().await.send_keys(&path).await;
            sent.unwrap_or_else(|error| panic!("{name} cannot be chosen: {error}"));
        }
        file
    }

    /// Drops a file on what a CSS selector finds inside the element.
    pub(crate) async fn drop_on(&self, target: &str, name: &str, bytes: &[u8]) {
        self.give("drop", target, name, bytes).await;
    }

    /// Pastes a file, like a picture of the screen, where a CSS selector finds something inside the element.
    pub(crate) async fn paste_into(&self, target: &str, name: &str, bytes: &[u8]) {
        self.give("paste", target, name, bytes).await;
    }

    async fn field(&self) -> WebElement {
        let find =
            "return document.querySelector(arguments[0])?.shadowRoot?.querySelector('input[type=file]') ?? null;";
        until("a field for files", async || {
            let found = self.page.window().execute(find, vec![self.selector.as_str().into()]).await;
            found.and_then(|found| found.element()).map_err(|error| error.to_string())
        })
        .await
    }

    async fn give(&self, way: &str, target: &str, name: &str, bytes: &[u8]) {
        // One character a byte is what drivers carry without loss.
        let content: String = bytes.iter().map(|byte| char::from(*byte)).collect();
        let arguments = [self.selector.as_str(), target, way, name, media_type(name), &content];
        let arguments = arguments.map(Value::from).to_vec();
        until(&format!("{target}, which takes {name}"), async || {
            let is_given: bool = self.page.execute(SCRIPT, arguments.clone()).await;
            if is_given { Ok(()) } else { Err("it is not there") }
        })
        .await;
    }
}

const SCRIPT: &str = include_str!("giving_files.js");

/// What browsers make of a file's name when a person chooses it.
fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("pdf") => "application/pdf",
        Some("txt" | "log") => "text/plain",
        _ => "",
    }
}
