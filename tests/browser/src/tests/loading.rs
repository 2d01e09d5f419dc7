//! When the program is fetched, and the fallback card when it cannot be loaded (quality 3, 6, 9).
//!
//! Also known as: lazy loading, IntersectionObserver, fallback card, subresource integrity, SRI, CSP, retry, noscript.

use std::fs;
use std::time::Duration;

use crate::case::{Case, cases, each_and_on_request};
use crate::page::Page;
use crate::server::{Fault, Gate, POLICY};
use crate::stage::Stage;
use crate::wait::until_within;
use crate::wording::{Wording, english};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![
            a_page_that_forbids_webassembly_shows_the_card,
            a_missing_program_shows_the_card,
            a_program_of_the_wrong_type_shows_the_card,
            an_altered_program_shows_the_card,
            a_connection_that_breaks_shows_the_card,
            a_failed_download_of_the_program_can_be_retried,
            a_widget_out_of_sight_is_loaded_when_it_is_scrolled_to,
            a_page_where_nobody_asks_for_support_fetches_the_loader_alone,
            a_widget_that_waits_for_interaction_is_loaded_when_it_is_pointed_at,
            without_scripts_the_contact_is_shown,
            texts_of_the_likely_language_are_fetched_beside_the_program_and_once,
        ],
        cases![
            a_truncated_program_shows_the_card,
            missing_glue_shows_the_card,
            without_even_the_card_the_contact_stays,
            a_failed_download_of_the_glue_can_be_retried,
            an_eager_widget_out_of_sight_is_loaded_at_once,
            a_widget_that_waits_for_interaction_is_loaded_when_it_gets_the_focus,
            several_widgets_share_one_download,
            texts_of_another_language_than_the_likely_one_are_fetched_by_the_program,
        ],
    )
}

/// A part of the path of all files that are fetched when the widget is due, and of none before.
const PAYLOAD: &str = "/support-widget/0.";

/// Opens a page whose program cannot run, and expects the card with the contact, soon, and the reason for developers.
async fn expect_card(stage: &Stage, reason: &str) -> Page {
    let page = stage.page("plain").attribute("load", "eager").visit().await;
    let widget = page.widget();
    until_within(Duration::from_secs(2), "the card", async || {
        let heading = widget.heading().await;
        if heading == english("fallback-title") { Ok(()) } else { Err(heading) }
    })
    .await;
    let detail = page.wait_for_event("error").await;
    assert_eq!(detail["code"], "unavailable");
    let told = detail["reason"].as_str().expect("a reason").to_owned();
    assert!(told.contains(reason), "{reason:?} is not in {told:?}");
    let line = page.wait_for_console("error: support-widget").await;
    assert!(line.contains(reason), "{reason:?} is not in {line:?}");
    assert!(contact_is_shown(&page).await, "the contact is part of the card");
    assert_eq!(page.errors().await, [""; 0]);
    page
}

/// The name of the script that binds the program to its page; the program itself begins with the same word.
fn glue(stage: &Stage) -> String {
    let manifest = fs::read_to_string(stage.site().join("support-widget/manifest.json")).expect("a manifest");
    let glue = manifest.split('"').find(|name| name.contains("/program-") && name.ends_with(".js"));
    glue.expect("a script in the manifest").to_owned()
}

async fn contact_is_shown(page: &Page) -> bool {
    page.execute("return document.querySelector('support-widget a').getClientRects().length > 0;", Vec::new()).await
}

/// Quality 3.
async fn a_page_that_forbids_webassembly_shows_the_card(stage: Stage) {
    stage.server.set_policy(&POLICY.replace(" 'wasm-unsafe-eval'", ""));
    let page = expect_card(&stage, "WebAssembly").await;
    assert!(page.violations().await.iter().all(|violation| violation.contains("wasm-eval")));
}

/// Quality 3.
async fn a_missing_program_shows_the_card(stage: Stage) {
    stage.server.fail(".wasm", Fault::Status(404));
    let page = expect_card(&stage, ".wasm").await;
    let read = [("cmn-TW", "zh-TW"), ("cmn", "zh-CN"), ("yue-Hans", "zh-CN"), ("zh-HK", "zh-TW")];
    for (wanted, shown) in read {
        page.run(&format!("document.querySelector('support-widget').lang = '{wanted}';")).await;
        page.widget().click_at("button").await;
        page.widget().wait_for(Wording::of(shown).get("fallback-title")).await;
    }
}

/// Quality 3.
async fn a_program_of_the_wrong_type_shows_the_card(stage: Stage) {
    stage.server.fail(".wasm", Fault::ContentType("application/octet-stream"));
    expect_card(&stage, "application/octet-stream").await;
}

/// Quality 3.
async fn a_truncated_program_shows_the_card(stage: Stage) {
    stage.server.fail(".wasm", Fault::Half);
    expect_card(&stage, ".wasm").await;
}

/// Quality 3.
async fn an_altered_program_shows_the_card(stage: Stage) {
    stage.server.fail(".wasm", Fault::Altered);
    expect_card(&stage, ".wasm").await;
}

/// Quality 3.
async fn a_connection_that_breaks_shows_the_card(stage: Stage) {
    stage.server.fail(".wasm", Fault::Broken);
    expect_card(&stage, ".wasm").await;
}

/// Quality 3.
async fn missing_glue_shows_the_card(stage: Stage) {
    stage.server.fail(&glue(&stage), Fault::Status(404));
    expect_card(&stage, "module").await;
}

/// Quality 3.
async fn without_even_the_card_the_contact_stays(stage: Stage) {
    stage.server.fail(PAYLOAD, Fault::Status(503));
    let page = stage.page("plain").attribute("load", "eager").visit().await;
    assert_eq!(page.wait_for_event("error").await["code"], "unavailable");
    page.settle().await;
    assert!(contact_is_shown(&page).await);
    assert_eq!(page.errors().await, [""; 0]);
}

/// Quality 6.
async fn a_failed_download_of_the_program_can_be_retried(stage: Stage) {
    stage.server.fail(".wasm", Fault::Status(503));
    let page = expect_card(&stage, ".wasm").await;
    stage.server.repair();
    page.widget().click(english("fallback-retry")).await;
    page.widget().wait_for(english("home-title")).await;
    assert_eq!(page.wait_for_event("ready").await, serde_json::Value::Null);
}

/// Quality 6. Browsers may remember that a module could not be had.
async fn a_failed_download_of_the_glue_can_be_retried(stage: Stage) {
    stage.server.fail(&glue(&stage), Fault::Status(503));
    let page = expect_card(&stage, "module").await;
    stage.server.repair();
    page.widget().click(english("fallback-retry")).await;
    page.widget().wait_for(english("home-title")).await;
}

/// Quality 6.
async fn a_widget_out_of_sight_is_loaded_when_it_is_scrolled_to(stage: Stage) {
    let page = stage.page("below-the-fold").visit().await;
    page.settle().await;
    assert_eq!(stage.server.calls(PAYLOAD).len(), 0, "nothing is due yet");
    page.run("document.querySelector('support-widget').scrollIntoView();").await;
    page.widget().wait_for(english("home-title")).await;
    page.assert_clean().await;
}

/// Quality 6.
async fn an_eager_widget_out_of_sight_is_loaded_at_once(stage: Stage) {
    let page = stage.page("below-the-fold").attribute("load", "eager").visit().await;
    page.wait_for_event("ready").await;
}

/// Quality 6.
async fn a_page_where_nobody_asks_for_support_fetches_the_loader_alone(stage: Stage) {
    let page = stage.page("plain").attribute("load", "interaction").visit().await;
    let heading = page.window().find(thirtyfour::By::Css("h1")).await.expect("the page's own heading");
    heading.click().await.expect("a pointer");
    page.settle().await;
    let paths: Vec<_> = stage.server.calls("/support").into_iter().map(|call| call.path).collect();
    assert_eq!(paths, ["/support-widget/support-widget.js"], "neither the program nor the backend is asked");
}

/// Quality 6.
async fn a_widget_that_waits_for_interaction_is_loaded_when_it_is_pointed_at(stage: Stage) {
    let page = stage.page("plain").attribute("load", "interaction").visit().await;
    page.settle().await;
    assert_eq!(stage.server.calls(PAYLOAD).len(), 0, "nothing is due yet");
    assert!(contact_is_shown(&page).await);
    let widget = page.window().find(thirtyfour::By::Css("support-widget")).await.expect("the element");
    let hover = page.window().action_chain().move_to_element_center(&widget);
    hover.perform().await.expect("a pointer");
    page.widget().wait_for(english("home-title")).await;
}

/// Quality 6.
async fn a_widget_that_waits_for_interaction_is_loaded_when_it_gets_the_focus(stage: Stage) {
    let page = stage.page("plain").attribute("load", "interaction").visit().await;
    page.settle().await;
    assert_eq!(stage.server.calls(PAYLOAD).len(), 0, "nothing is due yet");
    page.run("document.querySelector('support-widget a').focus();").await;
    page.widget().wait_for(english("home-title")).await;
}

/// Quality 6.
async fn several_widgets_share_one_download(stage: Stage) {
    let page = stage.page("several").visit().await;
    for id in ["#first", "#second", "#third"] {
        page.widget_at(id).wait_until_ready().await;
    }
    assert_eq!(stage.server.calls(".wasm").len(), 1);
    assert_eq!(stage.server.calls("/program-").len(), 2, "the glue and the program, once each");
}

/// Quality 6.
async fn texts_of_the_likely_language_are_fetched_beside_the_program_and_once(stage: Stage) {
    let gate = Gate::closed();
    stage.server.fail(".wasm", Fault::Held(gate.clone()));
    let page = stage.page("plain").attribute("lang", "zh-TW").visit().await;
    stage.server.wait_for_calls("/zh-TW-", 1).await;
    gate.open();
    page.widget().wait_for(Wording::of("zh-TW").get("home-title")).await;
    assert_eq!(stage.server.calls("/zh-TW-").len(), 1);
    page.assert_clean().await;
}

async fn texts_of_another_language_than_the_likely_one_are_fetched_by_the_program(stage: Stage) {
    let gate = Gate::closed();
    stage.server.fail(".wasm", Fault::Held(gate.clone()));
    stage.server.fail("/zh-TW-", Fault::Status(503));
    let page = stage.page("plain").attribute("lang", "zh-TW").visit().await;
    stage.server.wait_for_calls("/zh-TW-", 1).await;
    page.run("document.querySelector('support-widget').lang = 'es-MX';").await;
    gate.open();
    page.widget().wait_for(Wording::of("es-ES").get("home-title")).await;
    assert_eq!(stage.server.calls("/zh-TW-").len(), 1);
    assert_eq!(page.console().await, [""; 0], "a likely language is not promised");
    page.assert_clean().await;
}

/// Quality 9.
async fn without_scripts_the_contact_is_shown(stage: Stage) {
    stage.server.set_policy("default-src 'none'");
    let page = stage.page("plain").visit().await;
    let is_defined: bool =
        page.execute("return document.querySelector('support-widget').matches(':defined');", Vec::new()).await;
    assert!(!is_defined, "no script has run");
    assert!(contact_is_shown(&page).await);
}
