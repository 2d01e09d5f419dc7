//! Steps that are left to try at the gate (domain S6, S8, S9).
//!
//! Also known as: checklist, troubleshooting steps, justification.

use serde_json::Value;

use super::gate::{LEFT, OPEN, WORKING, assert_stored, claim, go_on_anyway, send, wait_for_advice};
use crate::case::{Case, cases};
use crate::customer_way::CustomerWay;
use crate::stage::Stage;
use crate::wait::until;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        of_the_steps_that_are_left_the_next_one_is_marked,
        steps_that_are_left_go_on_with_a_reason_that_is_recorded,
        a_question_is_not_handed_over,
        a_problem_can_be_solved_at_the_gate,
    ]
}

/// The steps in the order in which they are best tried.
const STEPS: [&str; 6] = ["adminCenter", "reproduce", "license", "permissions", "settings", "device"];

/// The steps that are marked as the next one.
async fn next_steps(way: &CustomerWay) -> Vec<String> {
    let next = "
        const root = document.querySelector('support-widget').shadowRoot;
        return [...root.querySelectorAll('.checklist [aria-current=step] input')].map((box) => box.value);
    ";
    way.page.execute(next, Vec::new()).await
}

async fn wait_for_next(way: &CustomerWay, expected: &[&str]) {
    until(&format!("{expected:?} to be next"), async || {
        let next = next_steps(way).await;
        if next == expected { Ok(()) } else { Err(format!("{next:?}")) }
    })
    .await;
}

/// Domain S8. Steps may be tried in any order.
async fn of_the_steps_that_are_left_the_next_one_is_marked(stage: Stage) {
    let way = CustomerWay::gate(&stage, WORKING, "").await;
    claim(&way, "undocumentedServiceProblem").await;
    wait_for_next(&way, &STEPS[..1]).await;
    way.widget.choose("escalation.stepsTried", "reproduce").await;
    wait_for_next(&way, &STEPS[..1]).await;
    way.widget.choose("escalation.stepsTried", "adminCenter").await;
    wait_for_next(&way, &["license"]).await;
    way.widget.choose("escalation.stepsTried", "adminCenter").await;
    wait_for_next(&way, &STEPS[..1]).await;
    for step in ["adminCenter", "license", "permissions", "settings"] {
        way.widget.choose("escalation.stepsTried", step).await;
    }
    wait_for_next(&way, &["device"]).await;
    way.widget.choose("escalation.stepsTried", "device").await;
    wait_for_advice(&way, OPEN).await;
}

/// Domain S8.
async fn steps_that_are_left_go_on_with_a_reason_that_is_recorded(stage: Stage) {
    let way = CustomerWay::gate(&stage, WORKING, "").await;
    claim(&way, "bugOrIrregularity").await;
    way.widget.tick(".checklist [value=license]").await;
    wait_for_next(&way, &STEPS[..1]).await;
    go_on_anyway(&way, "Nobody may sign in today").await;
    send(&way).await;
    assert_stored(
        &stage,
        &[
            ("conclusion", Some("solveYourself")),
            ("reason", Some("Nobody may sign in today")),
            ("steps_tried", Some(r#"["license"]"#)),
            ("handoff_category", Some("bugOrIrregularity")),
        ],
    )
    .await;
    way.page.assert_clean().await;
}

/// Domain S9. Not even when all was tried.
async fn a_question_is_not_handed_over(stage: Stage) {
    let way = CustomerWay::gate(&stage, WORKING, "").await;
    claim(&way, "other").await;
    way.widget.wait_for_text(&way.of_operator("gate-solve-other")).await;
    for step in STEPS {
        way.widget.choose("escalation.stepsTried", step).await;
    }
    wait_for_next(&way, &[]).await;
    wait_for_advice(&way, LEFT).await;
    assert!(!way.widget.controls().await.contains(&"Continue".to_owned()), "there is no way on without a reason");
}

/// Domain S6. What was tried here helps as well.
async fn a_problem_can_be_solved_at_the_gate(stage: Stage) {
    let way = CustomerWay::gate(&stage, WORKING, "").await;
    claim(&way, "bugOrIrregularity").await;
    way.widget.tick(".checklist [value=device]").await;
    way.widget.click(way.text("help-solved")).await;
    way.widget.wait_for(way.text("solved-title")).await;
    let rows = until("the record", async || {
        let rows = stage.server.rows("solved_problems").await;
        if rows.len() == 1 { Ok(rows) } else { Err(rows.len()) }
    })
    .await;
    assert_eq!(rows[0].get("steps_tried"), Some(r#"["device"]"#));
    assert_eq!(rows[0].get("handoff_category"), Some("bugOrIrregularity"));
    let (_, answer) = way.call("demo-contoso", "requests?kind=customer", Value::Null).await;
    assert_eq!(answer["items"].as_array().map(Vec::len), Some(0), "no request was needed");
}
