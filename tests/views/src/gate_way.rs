//! What happens at the gate, as tests of its conclusions, settings and steps share it.

use serde_json::{Value, json};
use support_widget::app::settings::Context;
use support_widget::i18n::{MessageId, messages};

use crate::data::city_power;
use crate::screen::Screen;
use crate::screen_fields::REQUEST;
use crate::stage::Stage;
use crate::way::{CUSTOMER_FORM, go_to_the_gate, sent, submit, tick, with_customers};

/// The form for a customer's problem, of which the page names the customer, the service, and all that a request needs.
pub fn preset(service: &str) -> Stage {
    preset_without(service, &[])
}

/// As [`preset`], without some of its members.
pub fn preset_without(service: &str, members: &[&str]) -> Stage {
    let mut stage = with_customers(CUSTOMER_FORM);
    let customer = city_power();
    let [title, description, email] = REQUEST.map(|(_, text)| text);
    let mut context = json!({
        "customer": { "id": customer.id, "companyName": customer.company_name, "domain": customer.domain },
        "serviceId": service, "title": title, "description": description, "contact": { "email": email },
        "categoryId": "technical", "severity": "moderate",
    });
    context.as_object_mut().expect("an object").retain(|member, _| !members.contains(&member.as_str()));
    stage.context = Context::read(&context.into());
    stage.settings.preset.clone_from(&stage.context.preset);
    stage
}

/// The gate, for what a page has preset.
pub async fn gate(stage: Stage) -> Screen {
    let screen = stage.mount();
    screen.shows(messages::HELP_DECISION).await;
    go_to_the_gate(&screen).await;
    screen
}

/// Says what kind of problem it is.
pub async fn claim(screen: &Screen, kind: &str) {
    screen.choose("escalation.handoffCategory", kind).await;
}

/// Waits for what the gate advises, by its title.
pub async fn advised(screen: &Screen, title: MessageId) {
    screen.wait_for_texts(".gate-advice .notice-title", &[&screen.message(title)]).await;
}

/// Ticks steps that are left to try at the gate, unless they are ticked.
pub async fn try_steps(screen: &Screen, steps: &[&str]) {
    for step in steps {
        tick(screen, &format!(".checklist [value={step}]")).await;
    }
}

/// The errors beside their fields.
pub fn errors(screen: &Screen) -> Vec<String> {
    screen.texts(".error > span:last-child")
}

/// Submits the form that follows the gate, and that the page has filled in.
pub async fn submit_preset(screen: &Screen) {
    // The gate has a button of the same name.
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    submit(screen).await;
}

/// What the record of the only request says, by the names of its members; null is nothing.
pub fn assert_record(screen: &Screen, expected: &[(&str, Value)]) {
    let record = &sent(screen)["escalation"];
    for (member, value) in expected {
        assert_eq!(record[*member], *value, "{member} of {record}");
    }
    assert!(record["concludedAt"].is_string(), "there is a time for what followed: {record}");
}
