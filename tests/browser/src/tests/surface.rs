//! The public surface of the element: methods, events and warnings (the contract's first part).
//!
//! Also known as: public API, custom element, attributes, events, modal dialog, cancelable event, console warning.

use axum::http::Method;
use serde_json::{Value, json};

use crate::case::{Case, cases, each_and_on_request};
use crate::page::Page;
use crate::server::Fault;
use crate::stage::Stage;
use crate::wording::english;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![
            a_dialog_closes_and_keeps_what_was_typed,
            escape_closes_a_dialog_and_gives_the_focus_back,
            a_launcher_opens_its_dialog,
            the_whole_flow_runs_in_a_dialog_under_the_strict_policy,
        ],
        cases![
            when_ready_ends_with_the_ready_event,
            a_dialog_opens_by_script_at_a_view_and_with_a_context,
            open_before_the_program_is_there_opens_when_it_comes,
            navigation_is_told_and_the_view_attribute_follows,
            a_page_moves_the_widget_by_its_view_attribute,
            a_page_may_forbid_a_submission,
            a_sent_request_is_told_with_its_reference,
            a_failed_request_is_told_with_its_code,
            unknown_attribute_values_are_warnings_that_name_the_known_ones,
            unknown_configuration_keys_are_warnings_that_name_the_known_ones,
            a_backend_that_may_not_be_called_is_a_warning,
        ],
    )
}

const FORM: &str = "partner-center-requests/new";

async fn when_ready_ends_with_the_ready_event(stage: Stage) {
    let page = stage.page("plain").visit().await;
    let is_itself: bool = page
        .execute(
            "const widget = document.querySelector('support-widget');
            return customElements.whenDefined('support-widget')
                .then(() => widget.whenReady()).then((ready) => ready === widget);",
            Vec::new(),
        )
        .await;
    assert!(is_itself);
    page.wait_for_event("ready").await;
    let ready = page.events("ready").await;
    assert_eq!(ready.len(), 1);
    assert_eq!((&ready[0]["bubbles"], &ready[0]["composed"]), (&json!(true), &json!(true)));
}

/// Whether the widget's dialog is open, in the browser's top layer.
async fn is_modal(page: &Page) -> bool {
    page.execute(
        "return document.querySelector('support-widget').shadowRoot.querySelector('dialog')?.matches(':modal') ?? false;",
        Vec::new(),
    )
    .await
}

async fn a_dialog_opens_by_script_at_a_view_and_with_a_context(stage: Stage) {
    let page = stage.page("plain").attribute("display", "dialog").visit().await;
    page.wait_for_event("ready").await;
    assert!(!is_modal(&page).await);
    assert_eq!(page.widget().heading().await, "");
    page.run(&format!("document.querySelector('support-widget').open('{FORM}', {{ title: 'From the page' }});")).await;
    page.widget().wait_for(english("form-title-partner-center")).await;
    page.widget().wait_for_focus("heading").await;
    assert!(is_modal(&page).await);
    assert_eq!(page.widget().value("title").await, "From the page");
}

async fn a_dialog_closes_and_keeps_what_was_typed(stage: Stage) {
    let page = stage.page("plain").attribute("display", "dialog").attribute("view", FORM).visit().await;
    page.wait_for_event("ready").await;
    page.run("document.querySelector('support-widget').open();").await;
    let widget = page.widget();
    widget.type_into("title", "Half a sentence").await;
    page.run("document.querySelector('support-widget').close();").await;
    page.settle().await;
    assert!(!is_modal(&page).await);
    page.run("document.querySelector('support-widget').open();").await;
    widget.wait_for(english("form-title-partner-center")).await;
    assert_eq!(widget.value("title").await, "Half a sentence");
    widget.click(english("close")).await;
    page.settle().await;
    assert!(!is_modal(&page).await);
}

async fn escape_closes_a_dialog_and_gives_the_focus_back(stage: Stage) {
    let page = stage.page("plain").attribute("display", "launcher").visit().await;
    page.wait_for_event("ready").await;
    let widget = page.widget();
    widget.click(english("launcher")).await;
    widget.wait_for_focus("heading").await;
    page.press("\u{e00c}").await;
    let is_closed = async || if is_modal(&page).await { Err("it is open") } else { Ok(()) };
    crate::wait::until("the dialog to close", is_closed).await;
    let focused: String = page
        .execute(
            "return document.querySelector('support-widget').shadowRoot.activeElement?.className ?? '';",
            Vec::new(),
        )
        .await;
    assert_eq!(focused, "launcher");
    widget.click(english("launcher")).await;
    widget.wait_for(english("home-title")).await;
}

async fn open_before_the_program_is_there_opens_when_it_comes(stage: Stage) {
    let page = stage.page("plain").attribute("display", "dialog").attribute("load", "interaction").visit().await;
    page.settle().await;
    page.run(&format!("document.querySelector('support-widget').open('{FORM}');")).await;
    page.widget().wait_for(english("form-title-partner-center")).await;
    assert!(is_modal(&page).await);
}

async fn a_launcher_opens_its_dialog(stage: Stage) {
    let page = stage.page("plain").attribute("display", "launcher").open().await;
    assert_eq!(page.widget().controls().await, [english("launcher")]);
    page.widget().click(english("launcher")).await;
    page.widget().wait_for(english("home-title")).await;
    assert!(is_modal(&page).await);
    page.assert_clean().await;
}

/// Quality 2.
async fn the_whole_flow_runs_in_a_dialog_under_the_strict_policy(stage: Stage) {
    let page = stage.page("plain").attribute("display", "launcher").signed_in("demo-contoso").open().await;
    let widget = page.widget();
    widget.click(english("launcher")).await;
    widget.click(english("home-report-partner-center")).await;
    widget.click(english("form-continue")).await;
    widget.wait_for_focus("errors").await;
    widget.submit().await;
    widget.wait_for(english("sent-title")).await;
    assert_eq!(stage.server.stored().await.len(), 1);
    assert!(is_modal(&page).await, "nothing in the flow closes the dialog");
    page.assert_clean().await;
}

async fn navigation_is_told_and_the_view_attribute_follows(stage: Stage) {
    let page = stage.open("home").await;
    page.widget().click(english("home-report-partner-center")).await;
    assert_eq!(page.wait_for_event("navigate").await, json!({ "view": FORM }));
    let view: String = page.execute("return document.querySelector('support-widget').view;", Vec::new()).await;
    assert_eq!(view, FORM);
    page.widget().click(english("back")).await;
    page.widget().wait_for(english("home-title")).await;
    let views: Vec<Value> =
        page.events("navigate").await.into_iter().map(|event| event["detail"]["view"].clone()).collect();
    assert_eq!(views, [FORM, "home"]);
}

async fn a_page_moves_the_widget_by_its_view_attribute(stage: Stage) {
    let page = stage.open("home").await;
    page.run("document.querySelector('support-widget').setAttribute('view', 'customer-requests/new');").await;
    page.widget().wait_for(english("form-title-customer")).await;
    page.widget().click(english("back")).await;
    page.widget().wait_for(english("home-title")).await;
}

async fn a_page_may_forbid_a_submission(stage: Stage) {
    let page = stage.open(FORM).await;
    page.run("recorder.forbidSubmit = true;").await;
    page.widget().submit().await;
    let detail = page.wait_for_event("submit").await;
    assert_eq!(detail["kind"], "partnerCenter");
    let told = detail.to_string();
    assert!(!told.contains("ana@") && !told.contains("Invoices"), "no personal data: {told}");
    assert_eq!(page.events("submit").await[0]["cancelable"], true);
    page.settle().await;
    assert_eq!(stage.server.submissions().len(), 0);
    page.run("recorder.forbidSubmit = false;").await;
    page.widget().click(english("review-submit")).await;
    page.widget().wait_for(english("sent-title")).await;
    assert_eq!(stage.server.stored().await.len(), 1);
}

async fn a_sent_request_is_told_with_its_reference(stage: Stage) {
    let page = stage.open(FORM).await;
    page.widget().submit().await;
    let detail = page.wait_for_event("sent").await;
    let stored = stage.server.stored().await;
    assert_eq!(detail, json!({ "id": stored[0].get("id"), "reference": stored[0].get("reference") }));
}

async fn a_failed_request_is_told_with_its_code(stage: Stage) {
    stage.server.fail_next(1, Method::POST, "/requests", Fault::Status(403));
    let page = stage.open(FORM).await;
    page.widget().submit().await;
    assert_eq!(page.wait_for_event("failed").await, json!({ "code": "forbidden" }));
    page.widget().wait_for_text(english("send-failed-title")).await;
}

async fn unknown_attribute_values_are_warnings_that_name_the_known_ones(stage: Stage) {
    let cases = [
        ("cloud", "moon", "us-government"),
        ("display", "window", "launcher"),
        ("theme", "pink", "dark"),
        ("load", "never", "interaction"),
        ("view", "nowhere", "partner-center-requests/new"),
        ("audience", "nobody", "customer"),
    ];
    let page =
        cases.iter().fold(stage.page("plain"), |page, (name, value, _)| page.attribute(name, value)).open().await;
    for (name, value, known) in cases {
        let line = page.wait_for_console(&format!("{name}: unknown value \"{value}\"")).await;
        assert!(line.starts_with("warn: support-widget: ") && line.contains(known), "{line}");
    }
    page.widget().wait_for(english("home-title")).await;
    page.assert_clean().await;
}

async fn unknown_configuration_keys_are_warnings_that_name_the_known_ones(stage: Stage) {
    let page = stage
        .page("plain")
        .script("widget.config = { colour: 'red', links: { nowhere: 'https://a.example' } };")
        .open()
        .await;
    let line = page.wait_for_console("unknown key \"colour\"").await;
    assert!(line.starts_with("warn: ") && line.contains("categories"), "{line}");
    let line = page.wait_for_console("unknown key \"nowhere\"").await;
    assert!(line.contains("escalation"), "{line}");
    assert!(page.events("error").await.iter().all(|event| event["detail"]["code"] == "config"));
    page.assert_clean().await;
}

async fn a_backend_that_may_not_be_called_is_a_warning(stage: Stage) {
    let page = stage.page("plain").attribute("backend", "http://desk.example/v1/").attribute("view", FORM).open().await;
    page.wait_for_console("warn: support-widget: backend: expected an https address").await;
    page.widget().submit().await;
    page.widget().wait_for_text(english("send-failed-no-backend")).await;
    assert_eq!(page.events("failed").await[0]["detail"]["code"], "noBackend");
    page.assert_clean().await;
}
