//! Untrusted text from pages and servers stays text (quality 11).
//!
//! Also known as: XSS, HTML injection, escaping, bidi controls, Trojan Source, javascript: links.

use axum::http::Method;
use serde_json::{Value, json};

use crate::case::{Case, cases};
use crate::customer_way::CustomerWay;
use crate::page::Page;
use crate::server::Fault;
use crate::stage::Stage;
use crate::wording::english;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        markup_in_the_configuration_stays_text,
        markup_in_answers_of_the_backend_stays_text,
        markup_in_answers_on_a_customers_way_stays_text,
        markup_in_the_name_of_a_partner_stays_text,
        markup_in_a_context_stays_text,
        bidirectional_controls_and_nul_are_not_shown,
        a_megabyte_of_text_is_cut_visibly,
        links_with_other_schemes_are_not_offered,
        markup_that_people_type_is_stored_and_shown_as_typed,
        an_identifier_of_several_lines_is_one_identifier,
    ]
}

const MARKUP: &str = "<img src=x onerror=\"window.hacked=1\"><script>window.hacked=2</script>";
const LIST: &str = "partner-center-requests";
const FORM: &str = "partner-center-requests/new";

async fn assert_harmless(page: &Page) {
    let hacked: bool = page.execute("return 'hacked' in window;", Vec::new()).await;
    assert!(!hacked, "a text became code");
    assert!(!page.widget().finds("img, script, iframe").await, "a text became an element");
    page.assert_clean().await;
}

/// A list of one request, as a hostile backend might answer it.
fn list(title: &str, reference: &str) -> Fault {
    let item = json!({
        "id": "1", "reference": reference, "kind": "partnerCenter", "title": title, "status": "open", "statusLabel": title,
        "severity": "minimal", "createdDate": "2026-11-21T08:00:00Z", "lastModifiedDate": "2026-11-21T08:00:00Z",
    });
    Fault::Answer(200, "application/json", json!({ "items": [item], "nextCursor": null }).to_string())
}

async fn markup_in_the_configuration_stays_text(stage: Stage) {
    stage.server.fail("/config", Fault::Status(404));
    let config = json!({
        "categories": [{ "id": MARKUP, "name": MARKUP }],
        "severities": [{ "id": "minimal", "name": MARKUP }],
        "messages": { "en-US": format!("form-continue = {}", MARKUP.replace(['{', '}'], "")) },
    });
    let page = stage.page("plain").script(&format!("widget.config = {config};")).attribute("view", FORM).open().await;
    page.widget().wait_for_text(MARKUP).await;
    assert!(page.widget().text().await.matches("<img src=x").count() >= 3);
    assert_harmless(&page).await;
}

async fn markup_in_answers_of_the_backend_stays_text(stage: Stage) {
    stage.server.fail_next(1, Method::GET, "/requests?", list(MARKUP, MARKUP));
    let page = stage.page("plain").signed_in("demo-contoso").attribute("view", LIST).open().await;
    page.widget().wait_for_text("<script>window.hacked=2</script>").await;
    assert_harmless(&page).await;
}

/// An answer of one item, which is all a list has.
fn only(item: &Value) -> Fault {
    Fault::Answer(200, "application/json", json!({ "items": [item], "nextCursor": null }).to_string())
}

/// Quality 10, 11. Everything that a backend can say about customers, services and what helps.
async fn markup_in_answers_on_a_customers_way_stays_text(stage: Stage) {
    const SCRIPT: &str = "javascript:window.hacked=3";
    let then = "2026-11-21T08:00:00Z";
    let customer = json!({ "id": "1", "companyName": MARKUP, "domain": MARKUP, "relationship": "active" });
    let service = json!({ "id": "own", "displayName": MARKUP, "adminCenterUrl": SCRIPT });
    let issue = json!({
        "id": MARKUP, "title": MARKUP, "classification": MARKUP, "status": "serviceDegradation", "url": SCRIPT,
        "startDateTime": then,
    });
    let health =
        json!({ "serviceId": "own", "displayName": MARKUP, "status": "serviceDegradation", "issues": [issue] });
    let report = json!({ "checkedAt": then, "items": [health] });
    let article = json!({ "id": MARKUP, "title": MARKUP, "summary": MARKUP, "url": SCRIPT });
    let watched = json!({
        "id": "1", "issueId": MARKUP, "title": MARKUP, "serviceId": "own", "serviceName": MARKUP, "status": MARKUP, "createdDate": then,
        "customer": { "id": "1", "companyName": MARKUP, "domain": MARKUP },
    });
    stage.server.fail("/customers?", only(&customer));
    stage.server.fail("/services?", only(&service));
    stage.server.fail("/service-health?", Fault::Answer(200, "application/json", report.to_string()));
    stage.server.fail("/articles", only(&article));
    stage.server.fail("/watched-issues", only(&watched));
    let way = CustomerWay::begin(&stage).await;
    let widget = &way.widget;
    let expect = async |state: &str, least: usize| {
        let shown = widget.text().await;
        assert!(shown.matches("<img src=x").count() >= least, "{state}: {shown}");
        assert!(!widget.finds("a[href^='javascript']").await, "{state}: a text became a program");
        assert_harmless(&way.page).await;
    };
    way.search("any").await;
    widget.element("[role=option]").await;
    expect("customers", 2).await;
    way.page.press("\u{e015}\u{e007}").await;
    widget.element(".service .health-status").await;
    expect("services", 3).await;
    way.choose_service("own").await;
    widget.element(".issue").await;
    widget.wait_for_text(way.text("articles-title")).await;
    expect("help", 5).await;
    way.go_on().await;
    expect("form", 2).await;
    way.page.run("document.querySelector('support-widget').view = 'customer-requests';").await;
    widget.element(".issue").await;
    expect("watched problems", 3).await;
}

async fn markup_in_the_name_of_a_partner_stays_text(stage: Stage) {
    let partner = json!({ "name": MARKUP, "hours": MARKUP, "channels": ["javascript:window.hacked=1", MARKUP] });
    let config = json!({ "features": ["requests"], "partner": partner });
    stage.server.fail("/config", Fault::Answer(200, "application/json", config.to_string()));
    let page = stage.page("plain").attribute("audience", "customer").signed_in("demo-customer").open().await;
    page.widget().wait_for_text(MARKUP).await;
    assert!(page.widget().text().await.matches("<img src=x").count() >= 3);
    assert!(!page.widget().finds(".channels a").await, "no program is offered for a way to the partner");
    assert_harmless(&page).await;
}

async fn markup_in_a_context_stays_text(stage: Stage) {
    let context = json!({ "title": MARKUP, "description": MARKUP, "contact": { "email": MARKUP } });
    let page = stage.page("plain").script(&format!("widget.context = {context};")).attribute("view", FORM).open().await;
    page.widget().wait_for(english("form-title-partner-center")).await;
    assert_eq!(page.widget().value("title").await, MARKUP);
    assert_eq!(page.widget().value("description").await, MARKUP);
    assert_harmless(&page).await;
}

async fn bidirectional_controls_and_nul_are_not_shown(stage: Stage) {
    stage.server.fail_next(
        1,
        Method::GET,
        "/requests?",
        list("invoice\u{202E}fdp.exe\u{0}\u{2066}end", "SR\u{200F}-1"),
    );
    let page = stage.page("plain").signed_in("demo-contoso").attribute("view", LIST).open().await;
    page.widget().wait_for_text("invoicefdp.exe").await;
    let raw: String =
        page.execute("return document.querySelector('support-widget').shadowRoot.textContent;", Vec::new()).await;
    let controls: Vec<_> = raw.chars().filter(|c| matches!(c, '\0' | '\u{200F}' | '\u{202A}'..='\u{202E}')).collect();
    assert!(controls.is_empty(), "{controls:?}");
    assert_harmless(&page).await;
}

async fn a_megabyte_of_text_is_cut_visibly(stage: Stage) {
    stage.server.fail_next(1, Method::GET, "/requests?", list(&"x".repeat(1_000_000), &"9".repeat(1_000_000)));
    let page = stage.page("plain").signed_in("demo-contoso").attribute("view", LIST).open().await;
    page.widget().wait_for_text("xxx…").await;
    assert!(page.widget().text().await.len() < 10_000);
    let fits: bool = page
        .execute("return document.documentElement.scrollWidth <= document.documentElement.clientWidth;", Vec::new())
        .await;
    assert!(fits, "a long word widens the page");
    assert_harmless(&page).await;
}

/// Quality 10, seen from outside.
async fn links_with_other_schemes_are_not_offered(stage: Stage) {
    let config = json!({
        "links": { "escalation": "javascript:window.hacked=1", "customerSupport": "https://portal.example/help" },
        "contact": "data:text/html,x",
    });
    let page = stage.page("plain").script(&format!("widget.config = {config};")).open().await;
    page.widget().wait_for_text(english("home-customer-support")).await;
    assert!(page.widget().finds("a[href='https://portal.example/help']").await);
    page.widget().click(english("home-escalation")).await;
    page.widget().wait_for(english("home-escalation")).await;
    page.wait_for_console("config.links.escalation").await;
    page.wait_for_console("config.contact").await;
    assert_harmless(&page).await;
}

async fn markup_that_people_type_is_stored_and_shown_as_typed(stage: Stage) {
    let page = stage.page("plain").signed_in("demo-contoso").attribute("view", FORM).open().await;
    let widget = page.widget();
    widget.type_into("primaryContact.firstName", "<b onclick=alert(1)>Ana</b>").await;
    widget.submit().await;
    widget.wait_for(english("sent-title")).await;
    assert_eq!(stage.server.stored().await[0].get("contact_first_name"), Some("<b onclick=alert(1)>Ana</b>"));
    assert_harmless(&page).await;
}

/// The banner draws itself anew for identifiers and more: none of them may be taken for something else.
async fn an_identifier_of_several_lines_is_one_identifier(stage: Stage) {
    let customer = json!({ "id": "1\n2", "companyName": "City Power & Light", "domain": "citypower.example" });
    let context = json!({ "customer": customer });
    let builder = stage.page("plain").script(&format!("widget.context = {context};")).signed_in("demo-contoso");
    let page = builder.attribute("view", crate::customer_way::NEW).open().await;
    page.widget().wait_for_text("City Power & Light").await;
    let names = page.widget().controls().await;
    assert!(names.iter().any(|name| name == english("on-behalf-change-customer")), "another can be chosen: {names:?}");
}
