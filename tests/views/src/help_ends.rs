//! How help ends: solved, not solved after all, or without a service (domain S5, S6).

use serde_json::{Value, json};
use support_widget::i18n::{SOURCE, messages};
use support_widget::model::{Cloud, Failure, HealthStatus, RequestKind};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::customer_message::message_in;
use crate::data::{article, city_power, page};
use crate::dom::tell;
use crate::way::{
    CUSTOMER, CUSTOMER_FORM, CUSTOMER_REQUESTS, EXCHANGE, change_name, choose, fill_in_and_submit, go_to_the_form,
    help, review, send, sent, services, with_customers,
};

/// Domain S6.
#[wasm_bindgen]
pub async fn what_was_solved_is_recorded_and_ends_well() {
    let stage = with_customers(CUSTOMER_FORM);
    let articles = || vec![article("first", "Mail does not arrive"), article("second", "A message comes back")];
    stage.backend.articles.answers(move |_| Ok(page(articles())));
    let screen = help(stage, CUSTOMER, EXCHANGE).await;
    screen.shows_text("Mail is late").await;
    screen.choose("escalation.stepsTried", "permissions").await;
    // What is told of a click opens no other tab, unlike a click.
    let link = screen.element(".article:nth-child(2) a").await;
    tell(&link, "click");
    screen.click(messages::HELP_SOLVED).await;
    screen.at(messages::SOLVED_TITLE).await;
    screen.wait_for_focus("heading").await;
    screen.shows(messages::SOLVED_TEXT).await;
    let solved = screen.backend.solved.calls();
    assert_eq!(solved.len(), 1);
    let solved = &solved[0];
    assert_eq!((solved.kind, solved.cloud), (RequestKind::Customer, Cloud::Global));
    assert_eq!(solved.customer, Some(city_power().reference()));
    assert_eq!(solved.service_id.as_deref(), Some(EXCHANGE));
    assert_eq!(solved.escalation.health_status_seen, Some(HealthStatus::ServiceDegradation));
    assert_eq!(solved.escalation.health_issue_id.as_deref(), Some("exchange-online-0"));
    assert_eq!(solved.escalation.steps_tried, ["permissions"]);
    assert_eq!(solved.articles, ["second"]);
    assert_eq!(screen.backend.submit.calls().len(), 0);
    screen.click(messages::SENT_ANOTHER).await;
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    assert!(screen.has("[role=combobox]"), "the next problem begins at its beginning");
}

/// The home view is where the way back would lead.
#[wasm_bindgen]
pub async fn home_has_no_way_back() {
    let screen = with_customers(CUSTOMER_REQUESTS).mount();
    screen.click(messages::REQUESTS_NEW).await;
    choose(&screen, CUSTOMER, EXCHANGE).await;
    assert!(screen.has(".back"));
    screen.click(messages::HELP_SOLVED).await;
    screen.click(messages::SENT_HOME).await;
    screen.at(messages::HOME_TITLE).await;
    assert!(!screen.has(".back"), "{}", screen.text());
}

/// Domain S6. That it cannot be recorded is nothing to the person.
#[wasm_bindgen]
pub async fn what_was_not_solved_after_all_goes_on() {
    let stage = with_customers(CUSTOMER_FORM);
    stage.backend.solved.fails(Failure::Server);
    let screen = help(stage, CUSTOMER, EXCHANGE).await;
    let heading = screen.heading();
    screen.choose("escalation.stepsTried", "permissions").await;
    screen.click(messages::HELP_SOLVED).await;
    screen.at(messages::SOLVED_TITLE).await;
    screen.pass(60_000).await;
    assert_eq!(screen.backend.solved.calls().len(), 1);
    assert!(!screen.has(".failure"), "{}", screen.text());
    screen.click(messages::SOLVED_NOT_AFTER_ALL).await;
    screen.shows(messages::HELP_DECISION).await;
    assert_eq!(screen.heading(), heading);
    assert_eq!(screen.value("escalation.stepsTried"), "permissions");
    go_to_the_form(&screen).await;
    fill_in_and_submit(&screen).await;
    assert_eq!(sent(&screen)["escalation"]["stepsTried"], json!(["permissions", "adminCenter", "reproduce"]));
}

/// Domain S5.
#[wasm_bindgen]
pub async fn a_problem_with_no_service_in_particular_goes_on_without_one() {
    let screen = services(with_customers(CUSTOMER_FORM), CUSTOMER).await;
    screen.click(messages::SERVICES_SOMETHING_ELSE).await;
    screen.at(messages::HELP_TITLE_NO_SERVICE).await;
    screen.wait_for_focus("heading").await;
    assert!(!screen.has(".service-health, .admin-box"));
    screen.has_message(&message_in(SOURCE, messages::CUSTOMER_MESSAGE_WORKING_ON_IT_NO_SERVICE, &[])).await;
    screen.choose("escalation.stepsTried", "reproduce").await;
    go_to_the_form(&screen).await;
    screen.fill_in().await;
    review(&screen).await;
    assert_eq!(screen.control(&change_name(&screen, messages::FIELD_SERVICE)), None);
    send(&screen).await;
    let request = sent(&screen);
    assert_eq!(request["customer"]["domain"], city_power().domain);
    assert_eq!(request["serviceId"], Value::Null);
    assert_eq!(request["escalation"]["healthCheckedAt"], Value::Null);
    assert_eq!(request["escalation"]["stepsTried"], json!(["reproduce", "adminCenter"]));
}
