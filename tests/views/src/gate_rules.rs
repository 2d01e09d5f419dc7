//! Settings of the gate: how strict it is, which steps it has, and who passes through it (quality 19, 36; domain S6,
//! S8, S9, S11).

use serde_json::{Value, json};
use support_widget::app::settings::Context;
use support_widget::i18n::messages;
use support_widget::model::{Audience, Cloud, EscalationGate, Feature, Features, Step};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::gate_way::{advised, assert_record, claim, errors, gate, preset, preset_without, submit_preset, try_steps};
use crate::screen::Screen;
use crate::stage::Stage;
use crate::way::{CUSTOMER_FORM, EXCHANGE, TEAMS, go_to_the_gate, pass_the_gate, review, send, sent, with_customers};

/// As [`preset`], by a page or backend that lets nobody pass against the advice.
fn enforcing(service: &str) -> Stage {
    let mut stage = preset(service);
    stage.settings.rules.gate = EscalationGate::Enforce;
    stage
}

fn assert_no_way_on(screen: &Screen) {
    for way in [messages::FORM_CONTINUE, messages::GATE_CONTINUE_ANYWAY] {
        assert_eq!(screen.control(&screen.message(way)), None, "{way}");
    }
    assert!(!screen.has("textarea"), "a reason changes nothing");
}

/// Domain S9.
#[wasm_bindgen]
pub async fn a_gate_that_enforces_has_no_way_on_until_all_is_tried() {
    let screen = gate(enforcing(TEAMS)).await;
    claim(&screen, "other").await;
    screen.shows(messages::GATE_CLOSED).await;
    assert_no_way_on(&screen);
    claim(&screen, "serviceUnavailable").await;
    advised(&screen, messages::GATE_SOLVE_TITLE).await;
    assert_no_way_on(&screen);
    try_steps(&screen, &["adminCenter"]).await;
    assert_no_way_on(&screen);
    try_steps(&screen, &["reproduce"]).await;
    advised(&screen, messages::GATE_ESCALATE_TITLE).await;
    screen.click(messages::FORM_CONTINUE).await;
    submit_preset(&screen).await;
    assert_record(&screen, &[("conclusion", json!("escalate")), ("reason", Value::Null)]);
}

/// Domain S8.
#[wasm_bindgen]
pub async fn a_gate_that_enforces_has_no_way_on_for_a_known_problem() {
    let screen = gate(enforcing(EXCHANGE)).await;
    screen.shows(messages::GATE_CLOSED).await;
    assert_no_way_on(&screen);
    // It can be watched.
    screen.element(".issue .secondary").await;
    pass_the_gate(&screen).await;
    submit_preset(&screen).await;
    assert_record(&screen, &[("conclusion", json!("escalate")), ("differsFromKnownIssue", json!(true))]);
}

/// Domain S11.
#[wasm_bindgen]
pub async fn a_gate_that_enforces_lets_escalation_support_through() {
    let screen = gate(enforcing(TEAMS)).await;
    claim(&screen, "documentation").await;
    screen.fill("escalation.reason", "Nothing is written about it").await;
    screen.click(messages::FORM_CONTINUE).await;
    submit_preset(&screen).await;
    assert_record(&screen, &[("conclusion", json!("escalationSupport")), ("lacks", json!("documentation"))]);
}

/// Domain S8.
#[wasm_bindgen]
pub async fn steps_of_the_page_are_tried_in_place_of_ours() {
    let vpn = "Tried without the VPN";
    let mut stage = preset(TEAMS);
    stage.settings.rules.steps =
        vec![Step { id: "vpn".to_owned(), name: Some(vpn.to_owned()) }, Step::new(Step::LICENSE)];
    let screen = gate(stage).await;
    claim(&screen, "bugOrIrregularity").await;
    advised(&screen, messages::GATE_SOLVE_TITLE).await;
    assert_eq!(screen.texts(".checklist li"), [vpn, &screen.message(messages::STEP_LICENSE)]);
    try_steps(&screen, &["vpn", "license"]).await;
    advised(&screen, messages::GATE_ESCALATE_TITLE).await;
    screen.click(messages::FORM_CONTINUE).await;
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    review(&screen).await;
    screen.click_at(".disclosure > summary").await;
    screen.shows_text(vpn).await;
    send(&screen).await;
    assert_record(&screen, &[("stepsTried", json!(["vpn", "license"])), ("conclusion", json!("escalate"))]);
}

/// Domain S9.
#[wasm_bindgen]
pub async fn the_severity_follows_the_kind_of_problem_and_the_cloud() {
    for (cloud, kind, severity, name) in [
        (Cloud::Global, "bugOrIrregularity", "minimal", messages::SEVERITY_MINIMAL),
        (Cloud::Global, "undocumentedServiceProblem", "moderate", messages::SEVERITY_MODERATE),
        (Cloud::Global, "largeScaleNetworkDisruption", "critical", messages::SEVERITY_CRITICAL),
        (Cloud::China, "serviceUnavailable", "moderate", messages::SEVERITY_MODERATE),
    ] {
        let screen = gate(preset_without(TEAMS, &["severity"]).cloud(cloud)).await;
        claim(&screen, kind).await;
        try_steps(&screen, &Step::BUILT_IN).await;
        advised(&screen, messages::GATE_ESCALATE_TITLE).await;
        let name = screen.message(name);
        screen.shows_text(&screen.message_with(messages::GATE_ESCALATE_TEXT, &[("severity", name.into())])).await;
        screen.click(messages::FORM_CONTINUE).await;
        screen.element("[name=description]").await;
        assert_eq!(screen.value("severity"), severity, "{} {kind}", cloud.as_str());
    }
}

/// Domain S8. What was said was said of the service.
#[wasm_bindgen]
pub async fn another_service_forgets_what_was_said_at_the_gate() {
    let screen = gate(preset(TEAMS)).await;
    claim(&screen, "tools").await;
    screen.fill("escalation.reason", "A tool").await;
    screen.click(messages::ON_BEHALF_CHANGE_SERVICE).await;
    screen.at(messages::SERVICES_TITLE).await;
    screen.choose("serviceId", "sharepoint-online").await;
    screen.shows(messages::HELP_DECISION).await;
    go_to_the_gate(&screen).await;
    assert_eq!(screen.value("escalation.handoffCategory"), "");
    assert_eq!(screen.texts(".gate-advice").join(""), "");
    claim(&screen, "tools").await;
    screen.element("textarea").await;
    assert_eq!(screen.value("escalation.reason"), "");
}

#[wasm_bindgen]
pub async fn back_and_forth_keeps_what_was_said_at_the_gate() {
    let screen = gate(preset(TEAMS)).await;
    claim(&screen, "tools").await;
    screen.fill("escalation.reason", "A tool").await;
    screen.click(messages::BACK).await;
    screen.shows(messages::HELP_DECISION).await;
    go_to_the_gate(&screen).await;
    assert_eq!(screen.value("escalation.handoffCategory"), "tools");
    assert_eq!(screen.value("escalation.reason"), "A tool");
    screen.click(messages::FORM_CONTINUE).await;
    screen.element("[name=description]").await;
    screen.click(messages::BACK).await;
    screen.at(messages::GATE_TITLE).await;
    // Another answer needs no reason, and the old one explains nothing then.
    pass_the_gate(&screen).await;
    submit_preset(&screen).await;
    assert_record(&screen, &[("conclusion", json!("escalate")), ("lacks", Value::Null), ("reason", Value::Null)]);
}

/// Domain S9.
#[wasm_bindgen]
pub async fn a_backend_that_has_nothing_else_has_a_gate() {
    let mut stage = with_customers(CUSTOMER_FORM);
    stage.settings.features = Some(Features::NONE.with(Feature::Requests));
    let screen = stage.mount();
    screen.at(messages::GATE_TITLE).await;
    assert!(!screen.has("[id=differs]"), "nothing is known");
    pass_the_gate(&screen).await;
    screen.element("[name='customer.companyName']").await;
}

/// Domain S6. What customers ask goes to their partner, who hands nothing off by that.
#[wasm_bindgen]
pub async fn who_asks_the_partner_passes_no_gate() {
    let mut stage = with_customers(CUSTOMER_FORM).audience(Audience::Customer);
    stage.names.partner = Some("Contoso".to_owned());
    stage.context = Context::read(&json!({ "serviceId": EXCHANGE }).into());
    let screen = stage.mount();
    screen.click(messages::HELP_NEED_PARTNER).await;
    screen.element("[name=description]").await;
    assert!(!screen.has("[name='escalation.handoffCategory']"));
}

/// Quality 19, 36. Characters count, whatever they are made of.
#[wasm_bindgen]
pub async fn a_reason_has_its_limit() {
    let screen = gate(preset(TEAMS)).await;
    claim(&screen, "training").await;
    screen.fill("escalation.reason", &"字".repeat(1001)).await;
    screen.click(messages::FORM_CONTINUE).await;
    screen.wait_for_focus("escalation-reason").await;
    assert_eq!(errors(&screen), [screen.message(messages::GATE_JUSTIFICATION_TOO_LONG)]);
    let longest = format!("{}🙂", "字".repeat(999));
    screen.fill("escalation.reason", &longest).await;
    screen.click(messages::FORM_CONTINUE).await;
    submit_preset(&screen).await;
    assert_eq!(sent(&screen)["escalation"]["reason"], longest);
}
