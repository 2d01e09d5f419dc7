//! Steps that are left to try at the gate (domain S6, S8, S9).

use serde_json::json;
use support_widget::i18n::messages;
use support_widget::model::{HandoffCategory, Step};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::dom::value;
use crate::gate::go_on_anyway;
use crate::gate_way::{advised, assert_record, claim, gate, preset, submit_preset, try_steps};
use crate::screen::Screen;
use crate::way::TEAMS;

/// Waits until these steps are marked as the next ones.
async fn next_is(screen: &Screen, expected: &[&str]) {
    screen
        .until(&format!("{expected:?} to be next"), || {
            let next: Vec<_> = screen.all(".checklist [aria-current=step] input").iter().map(value).collect();
            if next == expected { Ok(()) } else { Err(next) }
        })
        .await;
}

/// Domain S8. They may be tried in any order, and what was ticked by mistake is left again.
#[wasm_bindgen]
pub async fn of_the_steps_that_are_left_the_next_one_is_marked() {
    let screen = gate(preset(TEAMS)).await;
    let first = &Step::BUILT_IN[..1];
    claim(&screen, "undocumentedServiceProblem").await;
    next_is(&screen, first).await;
    for (step, next) in [("reproduce", first), ("adminCenter", &["license"]), ("adminCenter", first)] {
        screen.choose("escalation.stepsTried", step).await;
        next_is(&screen, next).await;
    }
    try_steps(&screen, &["adminCenter", "license", "permissions", "settings"]).await;
    next_is(&screen, &["device"]).await;
    try_steps(&screen, &["device"]).await;
    advised(&screen, messages::GATE_ESCALATE_TITLE).await;
    next_is(&screen, &[]).await;
}

/// Domain S8.
#[wasm_bindgen]
pub async fn steps_that_are_left_go_on_with_a_reason_that_is_recorded() {
    let screen = gate(preset(TEAMS)).await;
    claim(&screen, "bugOrIrregularity").await;
    try_steps(&screen, &["license"]).await;
    next_is(&screen, &Step::BUILT_IN[..1]).await;
    go_on_anyway(&screen, "Nobody may sign in today").await;
    submit_preset(&screen).await;
    assert_record(
        &screen,
        &[
            ("conclusion", json!("solveYourself")),
            ("reason", json!("Nobody may sign in today")),
            ("stepsTried", json!(["license"])),
            ("handoffCategory", json!("bugOrIrregularity")),
        ],
    );
}

/// Domain S9. Not even when all was tried.
#[wasm_bindgen]
pub async fn a_question_is_not_handed_over() {
    let screen = gate(preset(TEAMS)).await;
    claim(&screen, "other").await;
    screen.shows(messages::GATE_SOLVE_OTHER).await;
    try_steps(&screen, &Step::BUILT_IN).await;
    next_is(&screen, &[]).await;
    advised(&screen, messages::GATE_SOLVE_TITLE).await;
    let way_on = screen.message(messages::FORM_CONTINUE);
    assert_eq!(screen.control(&way_on), None, "there is no way on without a reason");
}

/// Domain S6. What was tried there helps as well.
#[wasm_bindgen]
pub async fn a_problem_can_be_solved_at_the_gate() {
    let screen = gate(preset(TEAMS)).await;
    claim(&screen, "bugOrIrregularity").await;
    try_steps(&screen, &["device"]).await;
    screen.click(messages::HELP_SOLVED).await;
    screen.at(messages::SOLVED_TITLE).await;
    let solved = screen.backend.solved.calls();
    assert_eq!(solved.len(), 1);
    assert_eq!(solved[0].escalation.steps_tried, ["device"]);
    assert_eq!(solved[0].escalation.handoff_category, Some(HandoffCategory::BugOrIrregularity));
    assert_eq!(screen.backend.submit.calls().len(), 0, "no request was needed");
}
