//! Help before a request that fails, is slow or is missing, which blocks nobody: the page says so, and goes on (quality
//! 36; domain S5, S6).

use serde_json::{Value, json};
use support_widget::i18n::messages;
use support_widget::model::Failure;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::data::{city_power, customer, health, page, request_summary};
use crate::screen::Screen;
use crate::stage::Stage;
use crate::way::{
    CUSTOMER, CUSTOMER_FORM, CUSTOMER_REQUESTS, EXCHANGE, fill_in_and_submit, go_to_the_form, help, on_behalf,
    past_the_customer, sent, services, with_customers,
};

/// The help for the service with problems.
async fn exchange(stage: Stage) -> Screen {
    help(stage, CUSTOMER, EXCHANGE).await
}

/// Goes on from the help, and sends the request.
async fn go_on(screen: &Screen) {
    go_to_the_form(screen).await;
    fill_in_and_submit(screen).await;
}

/// Nothing was seen of the health of the service that the request is about.
fn assert_nothing_seen(screen: &Screen) {
    let request = sent(screen);
    assert_eq!(request["serviceId"], EXCHANGE);
    for member in ["healthCheckedAt", "healthStatusSeen", "healthIssueId"] {
        assert_eq!(request["escalation"][member], Value::Null, "{member}: nothing was seen");
    }
}

/// Quality 36. Domain S6.
#[wasm_bindgen]
pub async fn health_that_fails_blocks_nobody() {
    for failure in [Failure::Server, Failure::UnknownOutcome, Failure::Unsupported, Failure::NotFound] {
        let stage = with_customers(CUSTOMER_FORM);
        stage.backend.health.fails(failure);
        let screen = exchange(stage).await;
        screen.shows(messages::HEALTH_UNAVAILABLE).await;
        screen.choose("escalation.stepsTried", "device").await;
        go_on(&screen).await;
        assert_nothing_seen(&screen);
        assert_eq!(sent(&screen)["escalation"]["stepsTried"], json!(["device", "adminCenter", "reproduce"]));
    }
}

/// Quality 36. Domain S6. It says nothing of the one that was asked about.
#[wasm_bindgen]
pub async fn health_of_another_service_blocks_nobody() {
    let stage = with_customers(CUSTOMER_FORM);
    stage.backend.health.answers(|_| Ok(health("other", "serviceOperational", &[])));
    let screen = exchange(stage).await;
    screen.shows(messages::HEALTH_UNAVAILABLE).await;
    go_on(&screen).await;
    assert_nothing_seen(&screen);
}

/// Quality 36. Domain S6. Nobody has to wait for it.
#[wasm_bindgen]
pub async fn health_that_never_comes_blocks_nobody() {
    let stage = with_customers(CUSTOMER_FORM);
    stage.backend.health.hold();
    let screen = services(stage, CUSTOMER).await;
    screen.choose("serviceId", EXCHANGE).await;
    screen.shows(messages::HEALTH_LOADING).await;
    screen.pass(3_000).await;
    screen.shows(messages::HELP_DECISION).await;
    screen.shows(messages::HEALTH_LOADING).await;
    go_on(&screen).await;
    assert_nothing_seen(&screen);
}

/// Quality 36. Domain S6.
#[wasm_bindgen]
pub async fn health_can_be_asked_for_again() {
    let stage = with_customers(CUSTOMER_FORM);
    stage.backend.health.fails(Failure::Busy(None));
    let screen = exchange(stage).await;
    screen.shows(messages::HEALTH_UNAVAILABLE).await;
    screen.backend.health.answers(|_| Ok(health(EXCHANGE, "serviceDegradation", &["Mail is late"])));
    screen.click(messages::TRY_AGAIN).await;
    screen.shows_text("Mail is late").await;
    screen.wait_for_focus("health-title").await;
    go_on(&screen).await;
    let seen = format!("{EXCHANGE}-0");
    assert_eq!(sent(&screen)["escalation"]["healthIssueId"], seen, "it was seen after all");
}

/// Quality 36. Domain S6. What was typed for them stays.
#[wasm_bindgen]
pub async fn articles_that_fail_block_nobody() {
    for failure in [Failure::Server, Failure::UnknownOutcome, Failure::NotFound] {
        let stage = with_customers(CUSTOMER_FORM);
        stage.backend.articles.fails(failure);
        let screen = exchange(stage).await;
        screen.shows(messages::ARTICLES_UNAVAILABLE).await;
        screen.fill("title", "Mail").await;
        screen.pass(1_000).await;
        assert_eq!(screen.value("title"), "Mail");
        go_to_the_form(&screen).await;
        assert_eq!(screen.value("title"), "Mail");
        fill_in_and_submit(&screen).await;
    }
}

/// Quality 36. Domain S6. A backend may announce what it does not have: it is asked once.
#[wasm_bindgen]
pub async fn articles_that_are_not_there_block_nobody() {
    let stage = with_customers(CUSTOMER_FORM);
    stage.backend.articles.fails(Failure::Unsupported);
    let screen = exchange(stage).await;
    screen.shows(messages::ARTICLES_UNAVAILABLE).await;
    screen.click(messages::BACK).await;
    screen.at(messages::SERVICES_TITLE).await;
    screen.choose("serviceId", EXCHANGE).await;
    screen.shows(messages::HELP_DECISION).await;
    assert!(!screen.has(".articles-box"));
    assert_eq!(screen.backend.articles.calls().len(), 1);
    go_on(&screen).await;
}

/// Domain S5, S6.
#[wasm_bindgen]
pub async fn a_customer_without_services_is_helped_without_one() {
    let stage = with_customers(CUSTOMER_FORM);
    stage.backend.services.answers(|_| Ok(page(Vec::new())));
    let screen = past_the_customer(stage, CUSTOMER).await;
    screen.shows(messages::SERVICES_EMPTY).await;
    screen.click(messages::SERVICES_SOMETHING_ELSE).await;
    screen.at(messages::HELP_TITLE_NO_SERVICE).await;
    go_on(&screen).await;
    assert_eq!(sent(&screen)["serviceId"], Value::Null);
}

/// Quality 36. Domain S6.
#[wasm_bindgen]
pub async fn a_backend_without_services_goes_straight_to_help() {
    let stage = with_customers(CUSTOMER_FORM);
    stage.backend.services.fails(Failure::Unsupported);
    let screen = past_the_customer(stage, CUSTOMER).await;
    screen.at(messages::HELP_TITLE_NO_SERVICE).await;
    assert!(on_behalf(&screen).contains(CUSTOMER));
    go_on(&screen).await;
}

/// Quality 36. The page may have named a customer that is another's; or it is the services that are not there.
#[wasm_bindgen]
pub async fn a_customer_that_the_backend_does_not_know_leaves_ways_on() {
    let stage = with_customers(CUSTOMER_FORM);
    stage.backend.services.fails(Failure::NotFound);
    let screen = past_the_customer(stage, CUSTOMER).await;
    screen.shows(messages::SERVICES_CUSTOMER_NOT_FOUND).await;
    screen.click(messages::ON_BEHALF_CHANGE_CUSTOMER).await;
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    let another = customer("Fourth Coffee", "fourth-coffee.example");
    screen.find_customer(&another.domain).await;
    screen.shows(messages::SERVICES_CUSTOMER_NOT_FOUND).await;
    assert_eq!(screen.backend.services.calls(), [city_power().id, another.id].map(Some));
    screen.click(messages::SERVICES_SOMETHING_ELSE).await;
    screen.at(messages::HELP_TITLE_NO_SERVICE).await;
    go_on(&screen).await;
}

/// Quality 36.
#[wasm_bindgen]
pub async fn a_list_of_watched_problems_that_fails_leaves_the_requests() {
    let stage = Stage::new(CUSTOMER_REQUESTS);
    stage.backend.requests.answers(|_| Ok(page(vec![request_summary("7F3K-92QD", "Mail is late")])));
    stage.backend.watched.fails(Failure::Server);
    let screen = stage.mount();
    screen.shows_text("SR-7F3K-92QD").await;
    assert_eq!(screen.backend.watched.calls().len(), 1);
    assert!(!screen.has(".failure, .watched-box"));
}
