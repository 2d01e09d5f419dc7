//! Help that fails, is slow or is missing never blocks the user: the page says so, and goes on (quality 36, 37; domain
//! S6).
//!
//! Also known as: graceful degradation, timeout, retry, malformed response, service health, 404.

use serde_json::json;

use crate::case::{Case, cases};
use crate::customer_way::{CUSTOMER, CustomerWay, NEED_HELP, NEW, REPORT, SERVICES};
use crate::page::PageBuilder;
use crate::server::{Fault, Gate};
use crate::stage::Stage;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        health_that_fails_blocks_nobody,
        health_that_is_not_there_blocks_nobody,
        health_that_makes_no_sense_blocks_nobody,
        health_of_another_service_blocks_nobody,
        health_that_breaks_off_blocks_nobody,
        health_that_never_comes_blocks_nobody,
        health_that_never_ends_blocks_nobody,
        health_can_be_asked_for_again,
        articles_that_fail_block_nobody,
        articles_that_are_not_there_block_nobody,
        a_customer_without_services_is_helped_without_one,
        a_backend_without_services_goes_straight_to_help,
        a_customer_that_the_backend_does_not_know_leaves_ways_on,
        a_list_of_watched_problems_that_fails_leaves_the_requests,
    ]
}

const EXCHANGE: &str = "exchange-online";

fn way_from(builder: PageBuilder<'_>) -> PageBuilder<'_> {
    builder.attribute("view", NEW).signed_in("demo-contoso")
}

/// Goes from the customer to the stored request while the health fails all the way.
async fn expect_a_way_on(stage: &Stage, fault: Fault) {
    stage.server.fail("/service-health", fault);
    let way = CustomerWay::new(way_from(stage.page("plain").hastened()).open().await);
    let widget = &way.widget;
    way.find(CUSTOMER).await;
    widget.wait_for(SERVICES).await;
    way.choose_service(EXCHANGE).await;
    widget.wait_for("Help with Exchange Online").await;
    widget.wait_for_text(way.text("health-unavailable")).await;
    widget.choose("escalation.stepsTried", "device").await;
    submit_without_health(&way, stage).await;
}

async fn submit_without_health(way: &CustomerWay, stage: &Stage) {
    way.widget.click(NEED_HELP).await;
    way.pass_the_gate().await;
    way.widget.wait_for(REPORT).await;
    way.widget.submit().await;
    way.widget.wait_for("Request submitted").await;
    let stored = &stage.server.stored().await[0];
    assert_eq!(stored.get("service_id"), Some(EXCHANGE));
    for column in ["health_checked_at", "health_status_seen", "health_issue_id"] {
        assert_eq!(stored.get(column), None, "{column}: nothing was seen");
    }
    way.page.assert_clean().await;
}

async fn health_that_fails_blocks_nobody(stage: Stage) {
    expect_a_way_on(&stage, Fault::Status(500)).await;
}

async fn health_that_is_not_there_blocks_nobody(stage: Stage) {
    expect_a_way_on(&stage, Fault::Status(404)).await;
}

async fn health_that_makes_no_sense_blocks_nobody(stage: Stage) {
    let body = json!({ "checkedAt": "yesterday", "items": [{ "serviceId": EXCHANGE }, 5, null] });
    expect_a_way_on(&stage, Fault::Answer(200, "application/json", body.to_string())).await;
}

/// Health without the service that was asked about says nothing of it.
async fn health_of_another_service_blocks_nobody(stage: Stage) {
    let health = json!({ "serviceId": "other", "displayName": "Other", "status": "serviceOperational", "issues": [] });
    let body = json!({ "checkedAt": "2026-11-21T08:55:00Z", "items": [health] });
    expect_a_way_on(&stage, Fault::Answer(200, "application/json", body.to_string())).await;
}

async fn health_that_breaks_off_blocks_nobody(stage: Stage) {
    expect_a_way_on(&stage, Fault::Broken).await;
}

async fn health_that_never_comes_blocks_nobody(stage: Stage) {
    expect_a_way_on(&stage, Fault::Held(Gate::closed())).await;
}

/// Nobody has to wait for the end of it.
async fn health_that_never_ends_blocks_nobody(stage: Stage) {
    stage.server.fail("/service-health", Fault::Stalled);
    let way = CustomerWay::help(&stage, CUSTOMER, EXCHANGE).await;
    way.widget.wait_for_text(way.text("health-loading")).await;
    assert!(way.widget.controls().await.contains(&NEED_HELP.to_owned()));
    submit_without_health(&way, &stage).await;
}

async fn health_can_be_asked_for_again(stage: Stage) {
    stage.server.fail("/service-health", Fault::Status(503));
    let way = CustomerWay::help(&stage, CUSTOMER, EXCHANGE).await;
    way.widget.wait_for_text(way.text("health-unavailable")).await;
    stage.server.repair();
    way.widget.click(way.text("try-again")).await;
    way.widget.wait_for_text("EX1284903").await;
    way.go_on().await;
    way.widget.submit().await;
    way.widget.wait_for("Request submitted").await;
    assert_eq!(stage.server.stored().await[0].get("health_issue_id"), Some("EX1284903"), "it was seen after all");
}

async fn articles_that_fail_block_nobody(stage: Stage) {
    for fault in [Fault::Status(500), Fault::Half, Fault::ContentType("text/html")] {
        stage.server.repair();
        stage.server.fail("/articles?", fault);
        let way = CustomerWay::help(&stage, CUSTOMER, EXCHANGE).await;
        way.widget.wait_for_text(way.text("articles-unavailable")).await;
        way.widget.type_into("title", "Mail").await;
        assert_eq!(way.widget.value("title").await, "Mail");
        way.go_on().await;
        assert_eq!(way.widget.value("title").await, "Mail");
    }
}

async fn articles_that_are_not_there_block_nobody(stage: Stage) {
    stage.server.fail("/articles?", Fault::Status(404));
    let way = CustomerWay::help(&stage, CUSTOMER, EXCHANGE).await;
    stage.server.wait_for_calls("/articles?", 1).await;
    way.go_on().await;
    way.widget.submit().await;
    way.widget.wait_for("Request submitted").await;
    way.page.assert_clean().await;
}

async fn a_customer_without_services_is_helped_without_one(stage: Stage) {
    stage.server.fail("/services?", Fault::Answer(200, "application/json", json!({ "items": [] }).to_string()));
    let way = CustomerWay::begin(&stage).await;
    way.find(CUSTOMER).await;
    way.widget.wait_for_text(way.text("services-empty")).await;
    way.widget.click(way.text("services-something-else")).await;
    way.widget.wait_for(way.text("help-title-no-service")).await;
    way.go_on().await;
    way.widget.submit().await;
    way.widget.wait_for("Request submitted").await;
    assert_eq!(stage.server.stored().await[0].get("service_id"), None);
}

async fn a_backend_without_services_goes_straight_to_help(stage: Stage) {
    stage.server.fail("/services?", Fault::Status(501));
    let way = CustomerWay::begin(&stage).await;
    way.find(CUSTOMER).await;
    way.widget.wait_for(way.text("help-title-no-service")).await;
    assert!(way.on_behalf().await.contains(CUSTOMER));
    way.go_on().await;
}

/// The page may have named a customer that is another's; or it is the services that are not there.
async fn a_customer_that_the_backend_does_not_know_leaves_ways_on(stage: Stage) {
    stage.server.fail("/services?", Fault::Status(404));
    let way = CustomerWay::begin(&stage).await;
    way.find(CUSTOMER).await;
    way.widget.wait_for_text(way.text("services-customer-not-found")).await;
    way.widget.click(way.text("on-behalf-change-customer")).await;
    way.widget.wait_for(REPORT).await;
    way.find("proseware.example").await;
    way.widget.click(way.text("services-something-else")).await;
    way.widget.wait_for(way.text("help-title-no-service")).await;
    way.go_on().await;
}

async fn a_list_of_watched_problems_that_fails_leaves_the_requests(stage: Stage) {
    let way = CustomerWay::details(&stage, CUSTOMER, EXCHANGE).await;
    way.widget.submit().await;
    way.widget.wait_for("Request submitted").await;
    stage.server.fail("/watched-issues", Fault::Status(500));
    way.page.run("document.querySelector('support-widget').view = 'customer-requests';").await;
    way.widget.wait_for_text(stage.server.stored().await[0].get("reference").expect("a reference")).await;
    assert!(!way.widget.finds(".failure").await);
    way.page.assert_clean().await;
}
