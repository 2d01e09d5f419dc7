//! The gate before an escalation: what page and backend decide of it, and what is stored of it (domain S8, S9, S11). What
//! its view makes of all answers is tested in `tests/views`.
//!
//! Also known as: escalation gate, decision table, policy, enforcement.

use support_widget::model::EscalationGate;

use crate::case::{Case, cases};
use crate::customer_way::CustomerWay;
use crate::server::Stored;
use crate::stage::Stage;
use crate::wait::until;
use crate::wording::english;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        the_backend_decides_how_the_gate_holds,
        a_page_may_name_the_steps_to_try,
        what_is_lacking_leads_to_escalation_support_with_a_reason,
    ]
}

/// A service with known problems, and one without.
pub(super) const IMPAIRED: &str = "exchange-online";
pub(super) const WORKING: &str = "power-bi";

/// Chooses what kind of problem it is.
pub(super) async fn claim(way: &CustomerWay, kind: &str) {
    way.widget.choose("escalation.handoffCategory", kind).await;
}

/// Waits for what the gate says, by its title.
pub(super) async fn wait_for_advice(way: &CustomerWay, title: &str) {
    let expected = way.of_operator(title);
    until(&format!("the advice {expected:?}"), async || {
        let shown = way.widget.texts(".gate-advice .notice-title").await;
        if shown == [expected.as_str()] { Ok(()) } else { Err(format!("{shown:?}: {}", way.widget.text().await)) }
    })
    .await;
}

/// Sends the request that the page has filled in.
pub(super) async fn send(way: &CustomerWay) {
    way.widget.wait_for(english("form-title-customer")).await;
    way.widget.click(english("form-continue")).await;
    way.widget.wait_for(english("review-title")).await;
    way.widget.click(english("review-submit")).await;
    way.widget.wait_for(english("sent-title")).await;
}

/// The only request that is stored, with these values.
pub(super) async fn assert_stored(stage: &Stage, expected: &[(&str, Option<&str>)]) -> Stored {
    let stored = stage.server.stored().await;
    assert_eq!(stored.len(), 1);
    for (column, value) in expected {
        assert_eq!(stored[0].get(column), *value, "{column}");
    }
    assert!(stored[0].get("concluded_at").is_some(), "there is a time for what followed");
    stored[0].clone()
}

/// Titles of what the gate says.
pub(super) const OPEN: &str = "gate-escalate-title";
pub(super) const LEFT: &str = "gate-solve-title";
pub(super) const SUPPORT: &str = "gate-escalation-support-title";

/// Domain S9. An enforcing backend counts steps of its own, whatever the page says.
async fn the_backend_decides_how_the_gate_holds(stage: Stage) {
    let stage = stage.with_server(|settings| settings.escalation_gate = Some(EscalationGate::Enforce)).await;
    let way = CustomerWay::gate(&stage, WORKING, "widget.config = { escalationGate: 'advise' };").await;
    claim(&way, "bugOrIrregularity").await;
    wait_for_advice(&way, LEFT).await;
    way.widget.wait_for_text(way.text("gate-closed")).await;
    let controls = way.widget.controls().await;
    for way_on in ["form-continue", "gate-continue-anyway"] {
        assert!(!controls.contains(&way.text(way_on).to_owned()), "{controls:?}");
    }
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
    way.widget.click(english("form-continue")).await;
    send(&way).await;
    assert_stored(&stage, &[("steps_tried", Some(r#"["vpn","license"]"#)), ("conclusion", Some("escalate"))]).await;
    way.page.assert_clean().await;
}

/// Domain S11.
async fn what_is_lacking_leads_to_escalation_support_with_a_reason(stage: Stage) {
    let guide = "widget.config = { links: { programGuide: 'https://partner.example/guide' } };";
    let way = CustomerWay::gate(&stage, WORKING, guide).await;
    let widget = &way.widget;
    for lack in ["training", "documentation", "tools"] {
        claim(&way, lack).await;
        wait_for_advice(&way, SUPPORT).await;
        widget.wait_for_text(&way.of_operator("gate-escalation-support-text")).await;
    }
    assert!(widget.finds(".gate-advice a[href='https://partner.example/guide'][target=_blank]").await);
    widget.click(english("form-continue")).await;
    widget.wait_for_focus("escalation-reason").await;
    way.page.press("A tool to read traces").await;
    widget.click(english("form-continue")).await;
    send(&way).await;
    assert_stored(
        &stage,
        &[
            ("conclusion", Some("escalationSupport")),
            ("lacks", Some("tools")),
            ("handoff_category", None),
            ("reason", Some("A tool to read traces")),
        ],
    )
    .await;
    way.page.assert_clean().await;
}
