//! How help ends: solved, not solved after all, or without a service (domain S6).
//!
//! Also known as: self-help, deflection, feedback, resolution.

use super::help_first::{EXCHANGE, exchange, wait_for_message};

use crate::case::{Case, cases};
use crate::customer_way::{CUSTOMER, CustomerWay};
use crate::stage::Stage;
use crate::wait::until;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        what_was_solved_is_recorded_and_ends_well,
        what_was_not_solved_after_all_goes_on,
        a_problem_with_no_service_in_particular_goes_on_without_one,
    ]
}

/// Lets links be clicked that would open another tab.
const STAY: &str = "document.addEventListener('click', (event) => event.preventDefault(), true);";

/// Domain S6.
async fn what_was_solved_is_recorded_and_ends_well(stage: Stage) {
    let way = exchange(&stage).await;
    let widget = &way.widget;
    widget.wait_for_text("EX1284903").await;
    widget.choose("escalation.stepsTried", "permissions").await;
    way.page.run(STAY).await;
    widget.click_at(".article:nth-child(2) a").await;
    widget.click(way.text("help-solved")).await;
    widget.wait_for(way.text("solved-title")).await;
    widget.wait_for_focus("heading").await;
    widget.wait_for_text(way.text("solved-text")).await;
    let rows = until("the record", async || {
        let rows = stage.server.rows("solved_problems").await;
        if rows.len() == 1 { Ok(rows) } else { Err(rows.len()) }
    })
    .await;
    let customer = stage.server.customer(CUSTOMER).await;
    for (column, value) in [
        ("kind", "customer"),
        ("cloud", "global"),
        ("customer_number", customer.as_str()),
        ("service_id", EXCHANGE),
        ("health_status_seen", "serviceDegradation"),
        ("health_issue_id", "EX1284903"),
        ("steps_tried", r#"["permissions"]"#),
        ("articles", r#"["exchange-online-message-comes-back"]"#),
    ] {
        assert_eq!(rows[0].get(column), Some(value), "{column}");
    }
    assert_eq!(stage.server.stored().await.len(), 0);
    widget.click(way.text("sent-another")).await;
    widget.wait_for(crate::customer_way::REPORT).await;
    assert!(widget.finds("[role=combobox]").await, "the next problem begins at its beginning");
    way.page.assert_clean().await;
}

/// That it cannot be recorded is nothing to the person.
async fn what_was_not_solved_after_all_goes_on(stage: Stage) {
    stage.server.fail("/solved-problems", crate::server::Fault::Status(500));
    let way = exchange(&stage).await;
    let widget = &way.widget;
    widget.choose("escalation.stepsTried", "permissions").await;
    widget.click(way.text("help-solved")).await;
    widget.wait_for(way.text("solved-title")).await;
    stage.server.wait_for_calls("/solved-problems", 1).await;
    way.page.settle().await;
    assert!(!widget.finds(".failure").await, "{}", widget.text().await);
    widget.click(way.text("solved-not-after-all")).await;
    widget.wait_for("Help with Exchange Online").await;
    assert_eq!(widget.value("escalation.stepsTried").await, "permissions");
    way.go_on().await;
    widget.submit().await;
    widget.wait_for("Request submitted").await;
    assert_eq!(stage.server.stored().await[0].get("steps_tried"), Some(r#"["permissions","adminCenter","reproduce"]"#));
}

/// Domain S5.
async fn a_problem_with_no_service_in_particular_goes_on_without_one(stage: Stage) {
    let way = CustomerWay::begin(&stage).await;
    let widget = &way.widget;
    way.find(CUSTOMER).await;
    widget.click(way.text("services-something-else")).await;
    widget.wait_for(way.text("help-title-no-service")).await;
    widget.wait_for_focus("heading").await;
    assert!(!widget.finds(".service-health, .admin-box").await);
    wait_for_message(&way, way.text("customer-message-working-on-it-no-service")).await;
    widget.choose("escalation.stepsTried", "reproduce").await;
    way.go_on().await;
    widget.fill_in().await;
    widget.click("Continue").await;
    widget.wait_for("Check your request").await;
    assert!(!widget.controls().await.contains(&"Change: Service".to_owned()));
    widget.click("Submit").await;
    widget.wait_for("Request submitted").await;
    let stored = &stage.server.stored().await[0];
    for (column, value) in [
        ("customer_domain", Some(CUSTOMER)),
        ("service_id", None),
        ("health_checked_at", None),
        ("steps_tried", Some(r#"["reproduce","adminCenter"]"#)),
    ] {
        assert_eq!(stored.get(column), value, "{column}");
    }
    way.page.assert_clean().await;
}
