//! The way from a problem to its request, step by step, and what every step of it shows.

use serde_json::Value;
use support_widget::i18n::{MessageId, messages};
use support_widget::model::{RequestKind, View};

use crate::dom;
use crate::screen::Screen;
use crate::stage::Stage;

/// The first step for a customer's problem.
pub const CUSTOMER_FORM: View = View::NewRequest(RequestKind::Customer);
/// The requests on behalf of customers.
pub const CUSTOMER_REQUESTS: View = View::Requests(RequestKind::Customer);
/// The form for a problem with Partner Center.
pub const PARTNER_CENTER_FORM: View = View::NewRequest(RequestKind::PartnerCenter);
/// A customer with every service.
pub const CUSTOMER: &str = "citypower.example";
/// A service with known issues.
pub const EXCHANGE: &str = "exchange-online";
/// A service without known issues.
pub const TEAMS: &str = "microsoft-teams";

/// The first controls of the gate.
const CLAIMS: &str = "[id=differs], [name='escalation.handoffCategory']";

/// The page of a partner, which starts at a view, and whose backend knows customers.
pub fn with_customers(view: View) -> Stage {
    let stage = Stage::new(view);
    stage.backend.knows_customers();
    stage
}

/// Types words into the customer search, and waits as long as the search does.
pub async fn search(screen: &Screen, words: &str) {
    screen.fill("customer", words).await;
    screen.pass(1_000).await;
}

/// Presses a key in the customer search.
pub async fn press(screen: &Screen, key: &str) {
    dom::press(&screen.element("[role=combobox]").await.into(), key);
    screen.pass(1_000).await;
}

/// The domains of the customers in the list.
pub fn domains(screen: &Screen) -> Vec<String> {
    screen.texts("[role=option] .domain")
}

/// What is told of customers who were found.
pub fn found(screen: &Screen, count: usize) -> String {
    screen.counted(messages::CUSTOMERS_FOUND, count)
}

/// The summary above every step: the customer, and the service.
pub fn on_behalf(screen: &Screen) -> String {
    screen.texts(".on-behalf-line").join(" ")
}

/// The heading of the help for a service.
pub fn help_title(screen: &Screen, service: &str) -> String {
    screen.message_with(messages::HELP_TITLE, &[("service", service.into())])
}

/// Opens whatever follows the choice of a customer: services, or help where the backend knows of none.
pub async fn past_the_customer(stage: Stage, domain: &str) -> Screen {
    let screen = stage.mount();
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    screen.find_customer(domain).await;
    screen
}

/// Opens the services of a customer.
pub async fn services(stage: Stage, domain: &str) -> Screen {
    let screen = past_the_customer(stage, domain).await;
    screen.at(messages::SERVICES_TITLE).await;
    screen
}

/// Chooses a customer and a service, which leads to the help for it.
pub async fn choose(screen: &Screen, domain: &str, service: &str) {
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    screen.find_customer(domain).await;
    screen.at(messages::SERVICES_TITLE).await;
    screen.choose("serviceId", service).await;
    screen.shows(messages::HELP_DECISION).await;
}

/// Opens the help for a service of a customer.
pub async fn help(stage: Stage, domain: &str, service: &str) -> Screen {
    let screen = stage.mount();
    choose(&screen, domain, service).await;
    screen
}

/// Opens the form past all help.
pub async fn details(stage: Stage, domain: &str, service: &str) -> Screen {
    let screen = help(stage, domain, service).await;
    go_to_the_form(&screen).await;
    screen
}

/// Goes on from the help to the gate.
pub async fn go_to_the_gate(screen: &Screen) {
    screen.click(messages::HELP_NEED_MORE).await;
    screen.element(CLAIMS).await;
}

/// Passes the gate to the form: the service fails for all, as is known of no problem, and what is asked was tried.
pub async fn pass_the_gate(screen: &Screen) {
    screen.element(CLAIMS).await;
    if screen.has("[id=differs]") {
        tick(screen, "[id=differs]").await;
    }
    screen.choose("escalation.handoffCategory", "serviceUnavailable").await;
    screen.element(".gate-advice .notice").await;
    for step in ["adminCenter", "reproduce"] {
        tick(screen, &format!(".checklist [value={step}]")).await;
    }
    screen.click(messages::FORM_CONTINUE).await;
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    screen.element("[name=description]").await;
}

/// Goes on from the help to the form.
pub async fn go_to_the_form(screen: &Screen) {
    go_to_the_gate(screen).await;
    pass_the_gate(screen).await;
}

/// Ticks a checkbox unless it is ticked.
pub async fn tick(screen: &Screen, selector: &str) {
    let field = screen.element(selector).await;
    if !field.matches(":checked").unwrap_or_default() {
        screen.click_element(&field).await;
    }
}

/// Goes from the filled form to the review.
pub async fn review(screen: &Screen) {
    screen.click(messages::FORM_CONTINUE).await;
    screen.at(messages::REVIEW_TITLE).await;
}

/// The name of the control that leads from the review back to an entry, by the label of its field.
pub fn change_name(screen: &Screen, field: MessageId) -> String {
    let label = screen.message(field);
    screen.message_with(messages::REVIEW_CHANGE_ENTRY, &[("label", label.into())])
}

/// Goes from the review back to an entry.
pub async fn change(screen: &Screen, field: MessageId) {
    screen.click_text(&change_name(screen, field)).await;
}

/// Sends the request from its review.
pub async fn send(screen: &Screen) {
    screen.click(messages::REVIEW_SUBMIT).await;
    screen.at(messages::SENT_TITLE).await;
}

/// Submits the form, which is filled in.
pub async fn submit(screen: &Screen) {
    review(screen).await;
    send(screen).await;
}

/// Fills in the form, and submits it.
pub async fn fill_in_and_submit(screen: &Screen) {
    screen.fill_in().await;
    submit(screen).await;
}

/// The requests that were submitted, in order, each as often as it was.
pub fn submitted(screen: &Screen) -> Vec<Value> {
    let calls = screen.backend.submit.calls();
    calls.iter().map(|call| serde_json::from_str(&call.body).expect("a request is JSON")).collect()
}

/// The only request that was submitted.
pub fn sent(screen: &Screen) -> Value {
    let mut requests = submitted(screen);
    assert_eq!(requests.len(), 1, "requests that were sent");
    requests.remove(0)
}
