//! Pages that bundlers have built from the packed package: on each a whole request, under the policy of a strict page.
//!
//! Also known as: npm, Vite, webpack, esbuild, bundler, module, SSR, import map.

use std::fs;
use std::path::PathBuf;

use serde_json::json;
use tempfile::TempDir;

use crate::backend_process::BackendProcess;
use crate::case::{Case, cases};
use crate::page::Page;
use crate::server::{Stored, copy_demo_to};
use crate::stage::{Stage, repository, target};
use crate::tests::wasm_trap::PANIC;
use crate::wording::{Wording, english};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        vite_builds_a_page_that_works,
        webpack_builds_a_page_that_works,
        esbuild_builds_a_page_that_works,
        a_program_that_has_stopped_is_made_anew,
        another_version_says_that_it_is_not_used,
    ]
}

async fn vite_builds_a_page_that_works(stage: Stage) {
    a_page_works(&stage, "vite").await;
}

async fn webpack_builds_a_page_that_works(stage: Stage) {
    a_page_works(&stage, "webpack").await;
}

async fn esbuild_builds_a_page_that_works(stage: Stage) {
    a_page_works(&stage, "esbuild").await;
}

/// What the page passes as objects, after the element was defined.
const CONFIGURE: &str = "
    const widget = document.querySelector('support-widget');
    widget.config = { contact: 'mailto:support@contoso.example' };
    widget.context = { contact: { phoneNumber: '+1 425 555 0100' } };
    recorder.sent = [];
    widget.addEventListener('support-request-sent', ({ detail }) => recorder.sent.push(detail.reference));
";

/// A request from the form to the database, in a language that is fetched; then the element is removed and comes back.
async fn a_page_works(stage: &Stage, bundler: &str) {
    let (data, backend) = served(bundler).await;
    let page = opened(stage, &backend).await;
    let widget = page.widget();
    widget.wait_until_ready().await;
    page.run(CONFIGURE).await;
    widget.click(english("home-report-partner-center")).await;
    widget.submit().await;
    widget.wait_for(english("sent-title")).await;
    let sent: Vec<String> = page.execute("return recorder.sent;", Vec::new()).await;
    let stored = Stored::all(data.path(), "requests").await;
    let references: Vec<_> = stored.iter().filter_map(|request| request.get("reference")).collect();
    assert_eq!(references, sent, "{bundler}");
    assert_eq!(stored[0].get("contact_phone_number"), Some("+1 425 555 0100"), "{bundler}");
    page.run("document.querySelector('support-widget').lang = 'zh-TW';").await;
    widget.wait_for(Wording::of("zh-TW").get("sent-title")).await;
    page.run("recorder.element = document.querySelector('support-widget'); recorder.element.remove();").await;
    page.run("document.body.append(recorder.element); recorder.element.view = 'home';").await;
    widget.wait_for(Wording::of("zh-TW").get("home-title")).await;
    page.assert_clean().await;
}

/// Bundlers do not import a module again under another query, as pages without one do.
async fn a_program_that_has_stopped_is_made_anew(stage: Stage) {
    let (_data, backend) = served("vite").await;
    let page = opened(&stage, &backend).await;
    let widget = page.widget();
    widget.wait_until_ready().await;
    widget.click(english("home-report-partner-center")).await;
    widget.type_into("title", "Invoice is empty").await;
    page.run(PANIC).await;
    widget.click(english("fallback-restart")).await;
    widget.wait_for(english("form-title-partner-center")).await;
    assert_eq!(widget.value("title").await, "Invoice is empty");
    widget.click(english("form-continue")).await;
    widget.wait_for_text(english("error-summary-title")).await;
}

/// The script for pages without a bundler has defined the tag before.
async fn another_version_says_that_it_is_not_used(stage: Stage) {
    let (_data, backend) = served("vite").await;
    let taken = "customElements.define('support-widget', class extends HTMLElement { static version = '0.0.9'; });";
    let page = opened_after(&stage, &backend, taken).await;
    page.wait_for_console("0.0.9").await;
    assert!(!page.execute::<bool>("return 'whenReady' in document.querySelector('support-widget');", Vec::new()).await);
}

/// Starts a backend that serves what a bundler has built.
async fn served(bundler: &str) -> (TempDir, BackendProcess) {
    let built: PathBuf = target().join("npm/pages").join(bundler).join("built");
    assert!(built.is_dir(), "{} is not there: `cargo xtask test --only package` makes it", built.display());
    let data = tempfile::tempdir().expect("a temporary folder");
    copy_demo_to(data.path()).await;
    let backend = BackendProcess::start(data.path(), &built);
    (data, backend)
}

/// Opens the page with the recorder of the test pages in it.
async fn opened(stage: &Stage, backend: &BackendProcess) -> Page {
    opened_after(stage, backend, "").await
}

/// Opens it after a script.
async fn opened_after(stage: &Stage, backend: &BackendProcess, script: &str) -> Page {
    let recorder = fs::read_to_string(repository().join("tests/pages/recorder.js")).expect("the recorder");
    let recorder = format!("{recorder}\n{script}");
    let tools = stage.window().cdp();
    let source = json!({ "source": recorder });
    let added = tools.send_raw("Page.addScriptToEvaluateOnNewDocument", source).await.expect("a script for pages");
    let address = format!("http://{}/", backend.address());
    stage.window().goto(&address).await.unwrap_or_else(|error| panic!("{address} does not open: {error}"));
    tools.send_raw("Page.removeScriptToEvaluateOnNewDocument", added).await.expect("no script for other pages");
    Page::in_window(stage.window())
}
