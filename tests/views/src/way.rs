//! The way from a problem to its request, step by step, and what every step of it shows.

use serde_json::Value;
use support_widget::i18n::messages;
use support_widget::model::{Customer, RequestKind, View};

use crate::data::page;
use crate::dom;
use crate::fakes::FakeBackend;
use crate::screen::Screen;
use crate::stage::Stage;

/// The first step for a customer's problem.
pub const NEW: View = View::NewRequest(RequestKind::Customer);
/// A customer with every service.
pub const CUSTOMER: &str = "citypower.example";
/// A service with known issues.
pub const EXCHANGE: &str = "exchange-online";
/// A service without known issues.
pub const TEAMS: &str = "microsoft-teams";

/// The page of a partner, whose backend knows customers.
pub fn partners() -> Stage {
    let stage = Stage::new(NEW);
    stage.backend.knows_customers();
    stage
}

impl FakeBackend {
    /// Finds these customers by their names and domains. Without words it lists all of them, as lately served or not.
    pub fn finds(&self, customers: Vec<Customer>) {
        self.customers.answers(move |words| {
            let words = words.to_lowercase();
            let is_meant = |customer: &&Customer| {
                customer.company_name.to_lowercase().contains(&words) || customer.domain.contains(&words)
            };
            Ok(page(customers.iter().filter(is_meant).cloned().collect()))
        });
    }
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

/// Waits until all that a CSS selector finds has exactly these texts.
pub async fn wait_for_texts(screen: &Screen, selector: &str, expected: &[&str]) {
    screen
        .until(&format!("{selector} to be {expected:?}"), || {
            let shown = screen.texts(selector);
            if shown == expected { Ok(()) } else { Err(shown) }
        })
        .await;
}

/// Waits until screen readers are told a text.
pub async fn wait_until_said(screen: &Screen, text: &str) {
    screen
        .until(&format!("{text:?} to be said"), || {
            let said = screen.said();
            if said == text { Ok(()) } else { Err(said) }
        })
        .await;
}

/// The summary above every step: the customer, and the service.
pub fn on_behalf(screen: &Screen) -> String {
    screen.texts(".on-behalf-line").join(" ")
}

/// The heading of the help for a service.
pub fn help_title(screen: &Screen, service: &str) -> String {
    screen.message_with(messages::HELP_TITLE, &[("service", service.into())])
}

/// What is told of customers who were found.
pub fn found(screen: &Screen, count: usize) -> String {
    counted(screen, messages::CUSTOMERS_FOUND, count)
}

/// A message with a count.
pub fn counted(screen: &Screen, id: &str, count: usize) -> String {
    screen.message_with(id, &[("count", count.into()), ("number", count.to_string().into())])
}

/// Opens the help for a service of a customer.
pub async fn help(stage: Stage, domain: &str, service: &str) -> Screen {
    let screen = stage.mount();
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    screen.find_customer(domain).await;
    screen.choose("serviceId", service).await;
    screen.shows(messages::HELP_DECISION).await;
    screen
}

/// Opens the form past all help.
pub async fn details(stage: Stage, domain: &str, service: &str) -> Screen {
    let screen = help(stage, domain, service).await;
    go_on(&screen).await;
    screen
}

/// Continues from the help to the form.
pub async fn go_on(screen: &Screen) {
    screen.click_at(".decision .secondary").await;
    pass_the_gate(screen).await;
}

/// Passes the gate: says that the problem differs from the known issue, selects a reason that can be escalated, and
/// ticks the required steps.
pub async fn pass_the_gate(screen: &Screen) {
    screen.element("[id=differs], [name='escalation.handoffCategory']").await;
    tick(screen, "[id=differs]").await;
    screen.choose("escalation.handoffCategory", "serviceUnavailable").await;
    screen.element(".gate-advice .notice").await;
    for step in ["adminCenter", "reproduce"] {
        tick(screen, &format!("[name='escalation.stepsTried'][value={step}]")).await;
    }
    screen.click(messages::FORM_CONTINUE).await;
    screen.element("[name=description]").await;
}

/// Ticks a checkbox, if it is there and not ticked yet.
async fn tick(screen: &Screen, selector: &str) {
    if screen.has(&format!("{selector}:not(:checked)")) {
        screen.click_at(selector).await;
    }
}

/// Goes from the filled form to the review.
pub async fn review(screen: &Screen) {
    screen.click(messages::FORM_CONTINUE).await;
    screen.at(messages::REVIEW_TITLE).await;
}

/// Fills in the form, and submits it.
pub async fn submit(screen: &Screen) {
    screen.fill_in().await;
    review(screen).await;
    screen.click(messages::REVIEW_SUBMIT).await;
    screen.at(messages::SENT_TITLE).await;
}

/// The requests that were submitted, in order, each as often as it was.
pub fn submitted(screen: &Screen) -> Vec<Value> {
    let calls = screen.backend.submit.calls();
    calls.iter().map(|call| serde_json::from_str(&call.body).expect("a request is JSON")).collect()
}
