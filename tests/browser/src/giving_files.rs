use serde_json::Value;
use thirtyfour::prelude::*;

use crate::engine::Engine;
use crate::given_file::GivenFile;
use crate::page::Page;
use crate::wait::until;

/// A user who attaches files to a custom element: file picker, drag and drop, or paste.
pub(crate) struct GivingFiles {
    page: Page,
    selector: String,
    engine: Engine,
}

impl GivingFiles {
    /// Targets the element that a CSS selector finds on the page.
    pub(crate) fn to(page: &Page, selector: &str, engine: Engine) -> Self {
        Self { page: page.clone(), selector: selector.to_owned(), engine }
    }

    /// Attaches a file through the element's file input, as the browser's file picker does. Hold the returned file as
    /// long as the page may read it.
    ///
    /// WebKit's driver does not support that: there a script fills the input, and the page gets a copy.
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

    /// Drops a file on the element that a CSS selector finds inside the custom element.
    pub(crate) async fn drop_on(&self, target: &str, name: &str, bytes: &[u8]) {
        self.give("drop", target, name, bytes).await;
    }

    /// Pastes a file, such as a screenshot, into the element that a CSS selector finds inside the custom element.
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
        // Drivers transfer only text without loss, so each byte becomes one character.
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

/// Returns the MIME type that browsers derive from a file's name.
fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("pdf") => "application/pdf",
        Some("txt" | "log") => "text/plain",
        _ => "",
    }
}
