//! The way from a customer's problem to the gate, and past it to a request, as tests of its steps share it.

use serde_json::{Value, json};
use support_widget::app::settings::Context;
use support_widget::i18n::messages;
use support_widget::model::{RequestKind, View};

use crate::data::city_power;
use crate::screen::{REQUEST, Screen};
use crate::stage::Stage;

/// A service with known problems.
pub const IMPAIRED: &str = "exchange-online";
/// A service without.
pub const WORKING: &str = "microsoft-teams";

/// The first controls of the gate.
const CLAIMS: &str = "[id=differs], [name='escalation.handoffCategory']";

/// A partner who reports the problem of a customer, to a backend that knows some.
pub fn stage() -> Stage {
    let stage = Stage::new(View::NewRequest(RequestKind::Customer));
    stage.backend.knows_customers();
    stage
}

/// As [`stage`], and the page names the customer, the service, and all that a request needs.
pub fn preset(service: &str) -> Stage {
    preset_without(service, "")
}

/// As [`preset`], without one of its members.
pub fn preset_without(service: &str, member: &str) -> Stage {
    let mut stage = stage();
    let customer = city_power();
    let [title, description, email] = REQUEST.map(|(_, text)| text);
    let mut context = json!({
        "customer": { "id": customer.id, "companyName": customer.company_name, "domain": customer.domain },
        "serviceId": service, "title": title, "description": description, "contact": { "email": email },
        "categoryId": "technical", "severity": "moderate",
    });
    context.as_object_mut().expect("an object").remove(member);
    stage.context = Context::read(&context);
    stage.settings.preset.clone_from(&stage.context.preset);
    stage
}

/// The services of the customer who is searched for.
pub async fn services(stage: Stage) -> Screen {
    let screen = stage.mount();
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    screen.find_customer(&city_power().domain).await;
    screen
}

/// The help for a service, all chosen by hand.
pub async fn help(stage: Stage, service: &str) -> Screen {
    let screen = services(stage).await;
    screen.at(messages::SERVICES_TITLE).await;
    screen.choose("serviceId", service).await;
    screen.shows(messages::HELP_DECISION).await;
    screen
}

/// The gate, for what a page has preset.
pub async fn gate(stage: Stage) -> Screen {
    let screen = stage.mount();
    screen.shows(messages::HELP_DECISION).await;
    go_to_the_gate(&screen).await;
    screen
}

/// Goes on from the help to the gate.
pub async fn go_to_the_gate(screen: &Screen) {
    screen.click(messages::HELP_NEED_MORE).await;
    screen.element(CLAIMS).await;
}

/// Says what kind of problem it is.
pub async fn claim(screen: &Screen, kind: &str) {
    screen.choose("escalation.handoffCategory", kind).await;
}

/// Waits for what the gate advises, by its title.
pub async fn advised(screen: &Screen, title: &str) {
    let title = screen.message(title);
    screen
        .until(&format!("the advice {title:?}"), || {
            let shown = screen.texts(".gate-advice .notice-title");
            if shown == [title.as_str()] { Ok(()) } else { Err(shown) }
        })
        .await;
}

/// Ticks a checkbox unless it is ticked.
pub async fn tick(screen: &Screen, selector: &str) {
    let field = screen.element(selector).await;
    if !field.matches(":checked").unwrap_or_default() {
        screen.click_element(&field).await;
    }
}

/// Ticks steps that are left to try at the gate, unless they are ticked.
pub async fn try_steps(screen: &Screen, steps: &[&str]) {
    for step in steps {
        tick(screen, &format!(".checklist [value={step}]")).await;
    }
}

/// Passes the gate to the form: the service fails for all, as is known of no problem, and what is asked was tried.
pub async fn pass_the_gate(screen: &Screen) {
    screen.element(CLAIMS).await;
    if screen.has("[id=differs]") {
        tick(screen, "[id=differs]").await;
    }
    claim(screen, "serviceUnavailable").await;
    try_steps(screen, &["adminCenter", "reproduce"]).await;
    screen.click(messages::FORM_CONTINUE).await;
    screen.element("[name=description]").await;
}

/// Sends the request, whose form is complete.
pub async fn send(screen: &Screen) {
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    screen.click(messages::FORM_CONTINUE).await;
    screen.at(messages::REVIEW_TITLE).await;
    screen.click(messages::REVIEW_SUBMIT).await;
    screen.at(messages::SENT_TITLE).await;
}

/// The only request that was sent.
pub fn sent(screen: &Screen) -> Value {
    let calls = screen.backend.submit.calls();
    assert_eq!(calls.len(), 1, "requests that were sent");
    serde_json::from_str(&calls[0].body).expect("a request is JSON")
}

/// What the record of the only request says, by the names of its members; null is nothing.
pub fn assert_record(screen: &Screen, expected: &[(&str, Value)]) {
    let record = &sent(screen)["escalation"];
    for (member, value) in expected {
        assert_eq!(record[*member], *value, "{member} of {record}");
    }
    assert!(record["concludedAt"].is_string(), "there is a time for what followed: {record}");
}
