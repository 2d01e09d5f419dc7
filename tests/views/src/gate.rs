//! The gate before an escalation: its conclusions, and what the record holds of them (quality 19; domain S8, S9, S10,
//! S11).

use serde_json::{Value, json};
use support_widget::i18n::messages;
use support_widget::model::Link;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::data::{city_power, watched_issue};
use crate::gate_way::{advised, assert_record, claim, errors, gate, preset, submit_preset, try_steps};
use crate::screen::Screen;
use crate::way::{EXCHANGE, TEAMS, pass_the_gate, tick};

/// All that may be said of a problem, in this order.
const KINDS: [&str; 9] = [
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

/// Domain S9. Quality 19.
#[wasm_bindgen]
pub async fn nothing_follows_before_somebody_says_what_kind_of_problem_it_is() {
    let screen = gate(preset(TEAMS)).await;
    screen.at(messages::GATE_TITLE).await;
    screen.wait_for_focus("heading").await;
    let kinds = screen.all("[name='escalation.handoffCategory']");
    assert_eq!(kinds.iter().map(crate::dom::value).collect::<Vec<_>>(), KINDS);
    assert_eq!(screen.value("escalation.handoffCategory"), "", "nothing is said for anybody");
    assert_eq!(screen.texts(".gate-advice").join(""), "");
    screen.click(messages::FORM_CONTINUE).await;
    screen.wait_for_focus("claim-0").await;
    assert_eq!(errors(&screen), [screen.message(messages::ESCALATION_REASON_REQUIRED)]);
    assert!(screen.has("fieldset[aria-describedby=error-claim]"), "the error is tied to its question");
    screen.at(messages::GATE_TITLE).await;
    claim(&screen, "bugOrIrregularity").await;
    advised(&screen, messages::GATE_SOLVE_TITLE).await;
    assert!(!screen.has(".error, [aria-describedby=error-claim]"));
}

/// Domain S9. When nothing works for anybody, two steps are enough.
#[wasm_bindgen]
pub async fn a_problem_that_the_operator_takes_over_goes_on() {
    let screen = gate(preset(TEAMS)).await;
    claim(&screen, "regionalMultiTenant").await;
    advised(&screen, messages::GATE_SOLVE_TITLE).await;
    try_steps(&screen, &["reproduce", "adminCenter"]).await;
    advised(&screen, messages::GATE_ESCALATE_TITLE).await;
    assert!(!screen.has("textarea, [aria-current=step]"), "nothing is left to try or to explain");
    screen.click(messages::FORM_CONTINUE).await;
    submit_preset(&screen).await;
    assert_record(
        &screen,
        &[
            ("conclusion", json!("escalate")),
            ("handoffCategory", json!("regionalMultiTenant")),
            ("lacks", Value::Null),
            ("reason", Value::Null),
            ("stepsTried", json!(["reproduce", "adminCenter"])),
            ("differsFromKnownIssue", Value::Null),
            ("healthStatusSeen", json!("serviceOperational")),
            ("customerToNotify", json!(true)),
        ],
    );
}

/// Domain S8.
#[wasm_bindgen]
pub async fn a_known_problem_is_watched_in_place_of_a_request() {
    let stage = preset(EXCHANGE);
    stage.backend.watch.answers(|watch| Ok(watched_issue(&watch.issue_id, "Mail is late")));
    let screen = gate(stage).await;
    screen.shows(messages::GATE_WATCH_TITLE).await;
    screen.shows_text("Mail is late").await;
    assert!(!screen.has("fieldset"), "why it is handed off matters to nobody");
    screen.click(messages::ISSUE_WATCH).await;
    screen.shows(messages::ISSUE_WATCHED).await;
    let watches = screen.backend.watch.calls();
    assert_eq!(watches.len(), 1);
    assert_eq!((watches[0].issue_id.as_str(), watches[0].service_id.as_str()), ("exchange-online-0", EXCHANGE));
    assert_eq!(watches[0].customer, Some(city_power().reference()));
    assert_eq!(screen.backend.submit.calls().len(), 0);
}

/// Goes on although the gate advises against it: first without a reason, and then with one.
pub(crate) async fn go_on_anyway(screen: &Screen, reason: &str) {
    screen.click(messages::GATE_CONTINUE_ANYWAY).await;
    screen.wait_for_focus("escalation-reason").await;
    assert_eq!(errors(screen), [screen.message(messages::GATE_JUSTIFICATION_REQUIRED)]);
    assert!(screen.has("textarea[aria-invalid=true][aria-describedby~=error-reason]"));
    screen.fill("escalation.reason", reason).await;
    screen.click(messages::GATE_CONTINUE_ANYWAY).await;
}

/// Domain S8.
#[wasm_bindgen]
pub async fn a_known_problem_goes_on_with_a_reason_that_is_recorded() {
    let screen = gate(preset(EXCHANGE)).await;
    go_on_anyway(&screen, "It blocks a hospital").await;
    submit_preset(&screen).await;
    assert_record(
        &screen,
        &[
            ("conclusion", json!("watchKnownIssue")),
            ("reason", json!("It blocks a hospital")),
            ("handoffCategory", Value::Null),
            ("healthIssueId", json!("exchange-online-0")),
            ("differsFromKnownIssue", Value::Null),
        ],
    );
}

/// Domain S9.
#[wasm_bindgen]
pub async fn another_problem_than_the_known_one_goes_its_own_way() {
    let screen = gate(preset(EXCHANGE)).await;
    let watch = screen.message(messages::GATE_WATCH_TITLE);
    screen.shows_text(&watch).await;
    tick(&screen, "[id=differs]").await;
    screen.element("fieldset").await;
    assert!(!screen.text().contains(&watch));
    pass_the_gate(&screen).await;
    submit_preset(&screen).await;
    assert_record(
        &screen,
        &[
            ("conclusion", json!("escalate")),
            ("differsFromKnownIssue", json!(true)),
            ("healthIssueId", json!("exchange-online-0")),
            ("handoffCategory", json!("serviceUnavailable")),
        ],
    );
}

/// Domain S11.
#[wasm_bindgen]
pub async fn what_is_lacking_leads_to_escalation_support_with_a_reason() {
    let guide = "https://partner.example/guide";
    let mut stage = preset(TEAMS);
    stage.settings.links = vec![("programGuide".to_owned(), Link::parse(guide).expect("an address"))];
    let screen = gate(stage).await;
    for lack in ["training", "documentation", "tools"] {
        claim(&screen, lack).await;
        advised(&screen, messages::GATE_ESCALATION_SUPPORT_TITLE).await;
        screen.shows(messages::GATE_ESCALATION_SUPPORT_TEXT).await;
    }
    assert!(screen.has(&format!(".gate-advice a[href='{guide}'][target=_blank]")));
    screen.click(messages::FORM_CONTINUE).await;
    screen.wait_for_focus("escalation-reason").await;
    screen.fill("escalation.reason", "A tool to read traces").await;
    screen.click(messages::FORM_CONTINUE).await;
    submit_preset(&screen).await;
    assert_record(
        &screen,
        &[
            ("conclusion", json!("escalationSupport")),
            ("lacks", json!("tools")),
            ("handoffCategory", Value::Null),
            ("reason", json!("A tool to read traces")),
        ],
    );
}
