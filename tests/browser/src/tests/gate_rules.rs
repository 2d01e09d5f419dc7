//! Settings of the gate by page and backend: how strict it is, which steps it has, and who passes through it (domain
//! S8, S9).
//!
//! Also known as: policy, enforcement, configuration, feature discovery, character limit.

use serde_json::{Value, json};
use support_widget::model::EscalationGate;

use super::gate::{IMPAIRED, LEFT, OPEN, WORKING, assert_stored, claim, send, wait_for_advice};
use crate::case::{Case, cases};
use crate::customer_way::{CUSTOMER, CustomerWay, GATE, NEW, SERVICES};
use crate::page::Page;
use crate::stage::Stage;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        a_gate_that_enforces_has_no_way_on_until_all_is_tried,
        a_gate_that_enforces_has_no_way_on_for_a_known_problem,
        a_gate_that_enforces_lets_escalation_support_through,
        the_backend_decides_how_the_gate_holds,
        a_page_may_name_the_steps_to_try,
        the_severity_follows_the_kind_of_problem_and_the_cloud,
        another_service_forgets_what_was_said,
        back_and_forth_keeps_what_was_said,
        a_backend_that_has_nothing_else_has_a_gate,
        who_asks_the_partner_passes_no_gate,
        a_reason_has_its_limit,
    ]
}

const ENFORCE: &str = "widget.config = { escalationGate: 'enforce' };";

async fn has_way_on(way: &CustomerWay) -> bool {
    let controls = way.widget.controls().await;
    [way.text("form-continue"), way.text("gate-continue-anyway")]
        .iter()
        .any(|way_on| controls.iter().any(|it| it == way_on))
}

/// Domain S9.
async fn a_gate_that_enforces_has_no_way_on_until_all_is_tried(stage: Stage) {
    let way = CustomerWay::gate(&stage, WORKING, ENFORCE).await;
    claim(&way, "other").await;
    way.widget.wait_for_text(way.text("gate-closed")).await;
    assert!(!has_way_on(&way).await);
    claim(&way, "serviceUnavailable").await;
    wait_for_advice(&way, LEFT).await;
    assert!(!has_way_on(&way).await && !way.widget.finds("textarea").await);
    way.widget.tick(".checklist [value=adminCenter]").await;
    assert!(!has_way_on(&way).await);
    way.widget.tick(".checklist [value=reproduce]").await;
    wait_for_advice(&way, OPEN).await;
    way.widget.click("Continue").await;
    send(&way).await;
    assert_stored(&stage, &[("conclusion", Some("escalate")), ("reason", None)]).await;
    way.page.assert_clean().await;
}

/// Domain S8.
async fn a_gate_that_enforces_has_no_way_on_for_a_known_problem(stage: Stage) {
    let way = CustomerWay::gate(&stage, IMPAIRED, ENFORCE).await;
    way.widget.wait_for_text(way.text("gate-closed")).await;
    assert!(!has_way_on(&way).await && !way.widget.finds("textarea").await);
    assert!(way.widget.finds(".issue .secondary").await, "it can be watched");
    way.pass_the_gate().await;
    send(&way).await;
    assert_stored(&stage, &[("conclusion", Some("escalate")), ("differs_from_known_issue", Some("1"))]).await;
}

/// Domain S11.
async fn a_gate_that_enforces_lets_escalation_support_through(stage: Stage) {
    let way = CustomerWay::gate(&stage, WORKING, ENFORCE).await;
    claim(&way, "documentation").await;
    way.widget.type_into("escalation.reason", "Nothing is written about it").await;
    way.widget.click("Continue").await;
    send(&way).await;
    assert_stored(&stage, &[("conclusion", Some("escalationSupport")), ("lacks", Some("documentation"))]).await;
}

/// Domain S9. The page may ask for less, and gets no more than the backend lets it.
async fn the_backend_decides_how_the_gate_holds(stage: Stage) {
    let stage = stage.with_server(|settings| settings.escalation_gate = Some(EscalationGate::Enforce)).await;
    let way = CustomerWay::gate(&stage, WORKING, "widget.config = { escalationGate: 'advise' };").await;
    claim(&way, "other").await;
    way.widget.wait_for_text(way.text("gate-closed")).await;
    assert!(!has_way_on(&way).await);
}

/// Domain S8.
async fn a_page_may_name_the_steps_to_try(stage: Stage) {
    let steps = "widget.config = { steps: [{ id: 'vpn', name: 'Tried without the VPN' }, { id: 'license' }] };";
    let way = CustomerWay::gate(&stage, WORKING, steps).await;
    claim(&way, "bugOrIrregularity").await;
    wait_for_advice(&way, LEFT).await;
    assert_eq!(way.widget.texts(".checklist li").await, ["Tried without the VPN", way.text("step-license")]);
    for step in ["vpn", "license"] {
        way.widget.tick(&format!(".checklist [value={step}]")).await;
    }
    wait_for_advice(&way, OPEN).await;
    way.widget.click("Continue").await;
    way.widget.click("Continue").await;
    way.open_record().await;
    way.widget.wait_for_text("Tried without the VPN").await;
    way.widget.click("Submit").await;
    way.widget.wait_for("Request submitted").await;
    assert_stored(&stage, &[("steps_tried", Some(r#"["vpn","license"]"#)), ("conclusion", Some("escalate"))]).await;
}

/// Domain S9.
async fn the_severity_follows_the_kind_of_problem_and_the_cloud(stage: Stage) {
    for (cloud, kind, severity) in [
        ("global", "bugOrIrregularity", "minimal"),
        ("global", "undocumentedServiceProblem", "moderate"),
        ("global", "largeScaleNetworkDisruption", "critical"),
        ("china", "serviceUnavailable", "moderate"),
    ] {
        let script = format!(
            "widget.setAttribute('cloud', '{cloud}');
            const {{ severity, ...context }} = widget.context; widget.context = context;"
        );
        let way = CustomerWay::preset(&stage, WORKING, &script).await;
        for step in ["adminCenter", "reproduce", "license", "permissions", "settings", "device"] {
            way.widget.tick(&format!("[value={step}]")).await;
        }
        way.go_to_the_gate().await;
        claim(&way, kind).await;
        way.widget.element(".gate-advice .success").await;
        let name = way.text(&format!("severity-{severity}")).to_owned();
        way.widget.wait_for_text(&way.text("gate-escalate-text").replace("{ $severity }", &name)).await;
        way.widget.click("Continue").await;
        way.widget.field("description").await;
        assert_eq!(way.widget.value("severity").await, severity, "{cloud} {kind}");
        way.page.assert_clean().await;
    }
}

/// Domain S8. What was said was said of the service.
async fn another_service_forgets_what_was_said(stage: Stage) {
    let way = CustomerWay::gate(&stage, WORKING, "").await;
    claim(&way, "tools").await;
    way.widget.type_into("escalation.reason", "A tool").await;
    way.widget.click(way.text("on-behalf-change-service")).await;
    way.widget.wait_for(SERVICES).await;
    way.choose_service("azure-storage").await;
    way.widget.element(".decision").await;
    way.go_to_the_gate().await;
    assert_eq!(way.widget.value("escalation.handoffCategory").await, "");
    assert_eq!(way.widget.texts(".gate-advice").await.join(""), "");
    claim(&way, "tools").await;
    assert_eq!(way.widget.value("escalation.reason").await, "");
}

async fn back_and_forth_keeps_what_was_said(stage: Stage) {
    let way = CustomerWay::gate(&stage, WORKING, "").await;
    claim(&way, "tools").await;
    way.widget.type_into("escalation.reason", "A tool").await;
    way.widget.click("Back").await;
    way.widget.element(".decision").await;
    way.go_to_the_gate().await;
    assert_eq!(way.widget.value("escalation.handoffCategory").await, "tools");
    assert_eq!(way.widget.value("escalation.reason").await, "A tool");
    way.widget.click("Continue").await;
    way.widget.field("description").await;
    way.widget.click("Back").await;
    way.widget.wait_for(GATE).await;
    // Another answer needs no reason, and the old one explains nothing then.
    claim(&way, "serviceUnavailable").await;
    way.pass_the_gate().await;
    send(&way).await;
    assert_stored(&stage, &[("conclusion", Some("escalate")), ("lacks", None), ("reason", None)]).await;
}

/// Domain S9.
async fn a_backend_that_has_nothing_else_has_a_gate(stage: Stage) {
    stage.server.offer(&["requests"]);
    let way = CustomerWay::at(&stage).await;
    way.widget.wait_for(GATE).await;
    assert!(!way.widget.finds("[id=differs]").await, "nothing is known");
    way.pass_the_gate().await;
    assert!(way.widget.finds("[name='customer.companyName']").await);
}

/// Domain S6. What customers ask goes to their partner, who hands nothing off by that.
async fn who_asks_the_partner_passes_no_gate(stage: Stage) {
    let context = "widget.context = { serviceId: 'exchange-online' };";
    let builder = stage.page("plain").attribute("audience", "customer").attribute("view", NEW).script(context);
    let way = CustomerWay::new(builder.signed_in("demo-customer").open().await);
    way.widget.click("No, ask Contoso").await;
    way.widget.field("description").await;
    assert!(!way.widget.finds("[name='escalation.handoffCategory']").await);
}

/// Puts a text into the field as a paste does.
async fn paste(page: &Page, text: String) {
    let paste = "
        const field = document.querySelector('support-widget').shadowRoot.querySelector('textarea');
        field.value = arguments[0];
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }));
    ";
    page.execute::<Value>(paste, vec![json!(text)]).await;
}

/// Quality 19, 36. Characters count, whatever they are made of.
async fn a_reason_has_its_limit(stage: Stage) {
    let way = CustomerWay::gate(&stage, WORKING, "").await;
    claim(&way, "training").await;
    way.widget.element("textarea").await;
    paste(&way.page, "字".repeat(1001)).await;
    way.widget.click("Continue").await;
    way.widget.wait_for_focus("escalation-reason").await;
    assert_eq!(way.widget.texts(".error > span:last-child").await, [way.text("gate-justification-too-long")]);
    paste(&way.page, format!("{}🙂", "字".repeat(999))).await;
    way.widget.click("Continue").await;
    send(&way).await;
    let stored = assert_stored(&stage, &[("customer_domain", Some(CUSTOMER))]).await;
    assert_eq!(stored.get("reason").map(|reason| reason.chars().count()), Some(1000));
}
