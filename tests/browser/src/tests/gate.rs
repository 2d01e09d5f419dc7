//! The gate before an escalation: its conclusions, and what the record holds of them (domain S9, S10, S11).
//!
//! Also known as: escalation gate, decision table, triage, known issue.

use crate::case::{Case, cases};
use crate::customer_way::{CustomerWay, GATE, REPORT};
use crate::server::Stored;
use crate::stage::Stage;
use crate::wait::until;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        nothing_follows_before_somebody_says_what_kind_of_problem_it_is,
        a_problem_that_the_operator_takes_over_goes_on,
        a_known_problem_is_watched_in_place_of_a_request,
        a_known_problem_goes_on_with_a_reason_that_is_recorded,
        another_problem_than_the_known_one_goes_its_own_way,
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
    way.widget.wait_for(REPORT).await;
    way.widget.click("Continue").await;
    way.widget.wait_for("Check your request").await;
    way.widget.click("Submit").await;
    way.widget.wait_for("Request submitted").await;
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

/// Domain S9. Quality 19.
async fn nothing_follows_before_somebody_says_what_kind_of_problem_it_is(stage: Stage) {
    let way = CustomerWay::gate(&stage, WORKING, "").await;
    let widget = &way.widget;
    assert_eq!(widget.heading().await, GATE);
    widget.wait_for_focus("heading").await;
    let kinds = "
        const root = document.querySelector('support-widget').shadowRoot;
        return [...root.querySelectorAll('[name=\"escalation.handoffCategory\"]')].map((radio) => [radio.value, radio.checked]);
    ";
    let kinds: Vec<(String, bool)> = way.page.execute(kinds, Vec::new()).await;
    let expected = [
        "undocumentedServiceProblem",
        "serviceUnavailable",
        "bugOrIrregularity",
        "largeScaleNetworkDisruption",
        "regionalMultiTenant",
        "training",
        "documentation",
        "tools",
        "other",
    ];
    assert_eq!(kinds, expected.map(|kind| (kind.to_owned(), false)), "nothing is said for anybody");
    assert_eq!(widget.texts(".gate-advice").await.join(""), "");
    widget.click("Continue").await;
    widget.wait_for_focus("claim-0").await;
    assert_eq!(widget.texts(".error > span:last-child").await, [way.text("escalation-reason-required")]);
    assert!(widget.finds("fieldset[aria-describedby=error-claim]").await, "the error is tied to its question");
    assert_eq!(widget.heading().await, GATE);
    claim(&way, "bugOrIrregularity").await;
    wait_for_advice(&way, LEFT).await;
    assert!(!widget.finds(".error, [aria-describedby=error-claim]").await);
    way.page.assert_clean().await;
}

/// Domain S9. When nothing works for anybody, two steps are enough.
async fn a_problem_that_the_operator_takes_over_goes_on(stage: Stage) {
    let way = CustomerWay::gate(&stage, WORKING, "").await;
    claim(&way, "regionalMultiTenant").await;
    wait_for_advice(&way, LEFT).await;
    for step in ["reproduce", "adminCenter"] {
        way.widget.tick(&format!(".checklist [value={step}]")).await;
    }
    wait_for_advice(&way, OPEN).await;
    assert!(!way.widget.finds("textarea, [aria-current=step]").await, "nothing is left to try or to explain");
    way.widget.click("Continue").await;
    send(&way).await;
    assert_stored(
        &stage,
        &[
            ("conclusion", Some("escalate")),
            ("handoff_category", Some("regionalMultiTenant")),
            ("lacks", None),
            ("reason", None),
            ("steps_tried", Some(r#"["reproduce","adminCenter"]"#)),
            ("differs_from_known_issue", Some("0")),
            ("health_status_seen", Some("serviceOperational")),
            ("customer_to_notify", Some("1")),
        ],
    )
    .await;
    way.page.assert_clean().await;
}

/// Domain S8.
async fn a_known_problem_is_watched_in_place_of_a_request(stage: Stage) {
    let way = CustomerWay::gate(&stage, IMPAIRED, "").await;
    let widget = &way.widget;
    widget.wait_for_text(&way.of_operator("gate-watch-title")).await;
    widget.wait_for_text("EX1284903").await;
    assert!(!widget.finds("fieldset").await, "why it is handed off matters to nobody");
    widget.click(way.text("issue-watch")).await;
    widget.wait_for_text(way.text("issue-watched")).await;
    let rows = stage.server.rows("watched_issues").await;
    assert_eq!(rows.iter().map(|row| row.get("issue_id")).collect::<Vec<_>>(), [Some("EX1284903")]);
    assert_eq!(stage.server.stored().await.len(), 0);
    way.page.assert_clean().await;
}

/// Goes on although the gate advises against it: first without a reason, and then with one.
pub(super) async fn go_on_anyway(way: &CustomerWay, reason: &str) {
    let widget = &way.widget;
    widget.click(way.text("gate-continue-anyway")).await;
    widget.wait_for_focus("escalation-reason").await;
    assert_eq!(widget.texts(".error > span:last-child").await, [way.text("gate-justification-required")]);
    assert!(widget.finds("textarea[aria-invalid=true][aria-describedby~=error-reason]").await);
    way.page.press(reason).await;
    widget.click(way.text("gate-continue-anyway")).await;
}

/// Domain S8.
async fn a_known_problem_goes_on_with_a_reason_that_is_recorded(stage: Stage) {
    let way = CustomerWay::gate(&stage, IMPAIRED, "").await;
    go_on_anyway(&way, "It blocks a hospital").await;
    send(&way).await;
    assert_stored(
        &stage,
        &[
            ("conclusion", Some("watchKnownIssue")),
            ("reason", Some("It blocks a hospital")),
            ("handoff_category", None),
            ("health_issue_id", Some("EX1284903")),
            ("differs_from_known_issue", Some("0")),
        ],
    )
    .await;
    way.page.assert_clean().await;
}

/// Domain S9.
async fn another_problem_than_the_known_one_goes_its_own_way(stage: Stage) {
    let way = CustomerWay::gate(&stage, IMPAIRED, "").await;
    way.widget.tick("[id=differs]").await;
    way.widget.element("fieldset").await;
    assert!(!way.widget.text().await.contains(&way.of_operator("gate-watch-title")), "{}", way.widget.text().await);
    way.pass_the_gate().await;
    send(&way).await;
    assert_stored(
        &stage,
        &[
            ("conclusion", Some("escalate")),
            ("differs_from_known_issue", Some("1")),
            ("health_issue_id", Some("EX1284903")),
            ("handoff_category", Some("serviceUnavailable")),
        ],
    )
    .await;
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
    widget.click("Continue").await;
    widget.wait_for_focus("escalation-reason").await;
    way.page.press("A tool to read traces").await;
    widget.click("Continue").await;
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
