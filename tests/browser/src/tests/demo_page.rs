//! The demo page: its choices apply in place, in every language, under its own strict policy.
//!
//! Also known as: demo portal, select, focus after change, history, language of the page, another user signs in.

use std::fs;

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::Key;

use crate::axe;
use crate::backend_process::BackendProcess;
use crate::case::{Case, cases};
use crate::page::Page;
use crate::server::copy_demo_to;
use crate::stage::{Stage, repository};
use crate::wait::until;
use crate::wording::{LANGUAGES, Wording, english};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        a_select_changes_the_language_in_place_and_keeps_the_focus,
        another_user_finds_nothing_of_the_last_one,
        on_a_phone_the_choices_are_behind_a_button
    ]
}

/// The backend as `cargo xtask demo` starts it, with the built demo page.
struct Demo {
    backend: BackendProcess,
    _data: TempDir,
}

impl Demo {
    async fn start(stage: &Stage) -> Self {
        let data = tempfile::tempdir().expect("a temporary folder");
        copy_demo_to(data.path()).await;
        Self { backend: BackendProcess::start(data.path(), stage.site()), _data: data }
    }

    /// Opens the page with a query, with the recorder of the test pages in it.
    async fn open(&self, stage: &Stage, query: &str) -> Page {
        let recorder = fs::read_to_string(repository().join("tests/pages/recorder.js")).expect("the recorder");
        let tools = stage.window().cdp();
        let source = json!({ "source": recorder });
        let added = tools.send_raw("Page.addScriptToEvaluateOnNewDocument", source).await.expect("a script for pages");
        let address = format!("http://{}/{query}", self.backend.address());
        stage.window().goto(&address).await.unwrap_or_else(|error| panic!("{address} does not open: {error}"));
        // The pages of later tests have recorders of their own.
        tools.send_raw("Page.removeScriptToEvaluateOnNewDocument", added).await.expect("no script for other pages");
        let page = Page::in_window(stage.window());
        page.widget().wait_until_ready().await;
        page
    }
}

async fn press(page: &Page, select: &str, key: Key) {
    page.run(&format!("document.getElementById('{select}').focus();")).await;
    page.press(&key.value().to_string()).await;
}

/// What shows that nothing was loaded anew, where the focus is, and the language of page, choice and address.
const STATE: &str = "
    const { lang } = document.documentElement;
    return [recorder.mark ?? '', document.activeElement.id, lang, document.activeElement.value, new URLSearchParams(location.search).get('lang')];
";

const EMPTY: &str = "
    const shown = [...document.querySelectorAll('[data-text], option, title')];
    return shown.filter((element) => !element.textContent.trim()).map((element) => element.dataset.text ?? element.tagName);
";

/// Quality 2, 16, 28.
async fn a_select_changes_the_language_in_place_and_keeps_the_focus(stage: Stage) {
    let demo = Demo::start(&stage).await;
    let page = demo.open(&stage, "?lang=en-US&view=partner-center-requests/new").await;
    page.run("recorder.mark = 'same page'; document.querySelector('details').open = true;").await;
    page.widget().type_into("title", "Half a sen").await;
    for tag in LANGUAGES {
        if tag != LANGUAGES[0] {
            press(&page, "lang", Key::Down).await;
        }
        page.widget().wait_for(Wording::of(tag).get("form-title-partner-center")).await;
        assert_eq!(page.widget().value("title").await, "Half a sen", "{tag}");
        if tag != LANGUAGES[0] {
            let state: [String; 5] = page.execute(STATE, Vec::new()).await;
            assert_eq!(state, ["same page", "lang", tag, tag, tag]);
        }
        let empty: Vec<String> = page.execute(EMPTY, Vec::new()).await;
        assert_eq!(empty, [""; 0], "{tag}: without words");
        for theme in ["light", "dark"] {
            page.run(&format!("document.querySelector('support-widget').theme = '{theme}';")).await;
            page.run(&format!("document.documentElement.dataset.theme = '{theme}';")).await;
            page.settle().await;
            assert_eq!(axe::page_violations(&page).await, [""; 0], "{tag}, {theme}");
        }
    }
    // The arrow keys passed three languages, which one step back undoes.
    page.run("history.back();").await;
    page.widget().wait_for(Wording::of(LANGUAGES[0]).get("form-title-partner-center")).await;
    page.assert_clean().await;
}

/// In place as well, with a portal of their own.
async fn another_user_finds_nothing_of_the_last_one(stage: Stage) {
    let demo = Demo::start(&stage).await;
    let page = demo.open(&stage, "?lang=en-US&view=partner-center-requests/new").await;
    page.widget().type_into("title", "For Contoso alone").await;
    press(&page, "user", Key::Down).await;
    page.widget().wait_for(english("home-title")).await;
    page.widget().click(english("home-report-partner-center")).await;
    page.widget().wait_for(english("form-title-partner-center")).await;
    assert_eq!(page.widget().value("title").await, "");
    let signed_in = "return document.querySelector('support-widget').tokenProvider().then((token) => [token, document.title, location.search]);";
    let expected =
        ["demo-fabrikam", "Support – Fabrikam Cloud", "?lang=en-US&user=fabrikam&view=partner-center-requests%2Fnew"];
    until("the address to follow", async || {
        let shown: Vec<Value> = page.execute(signed_in, Vec::new()).await;
        if shown == expected { Ok(()) } else { Err(format!("{shown:?}")) }
    })
    .await;
    page.assert_clean().await;
}

/// The width is given to the page alone: a window cannot be as narrow.
async fn on_a_phone_the_choices_are_behind_a_button(stage: Stage) {
    let demo = Demo::start(&stage).await;
    let tools = stage.window().cdp();
    let phone = json!({ "width": 360, "height": 740, "deviceScaleFactor": 1, "mobile": false });
    tools.send_raw("Emulation.setDeviceMetricsOverride", phone).await.expect("a narrow page");
    let page = demo.open(&stage, "?lang=es-ES").await;
    let facts = "
        const panel = document.getElementById('panel').checkVisibility();
        const wide = document.documentElement.scrollWidth > innerWidth;
        const order = [...document.querySelectorAll('#aside, #place')].map((place) => place.id);
        return [panel, wide, ...order, document.activeElement.id];
    ";
    let shown: Value = page.execute(facts, Vec::new()).await;
    assert_eq!(shown, json!([false, false, "aside", "place", ""]));
    press(&page, "choices-toggle", Key::Enter).await;
    let shown: Value = page.execute(facts, Vec::new()).await;
    assert_eq!(shown, json!([true, false, "aside", "place", "choices-toggle"]));
    assert_eq!(axe::page_violations(&page).await, [""; 0]);
    page.assert_clean().await;
    // The window goes on to other tests.
    tools.send_raw("Emulation.clearDeviceMetricsOverride", json!({})).await.expect("a page as wide as its window");
}
