//! From a customer's problem to the stored request, by pointer (quality 2; domain S4 to S7). Changes of mind on the way are
//! tested in `tests/views`.
//!
//! Also known as: end-to-end flow, happy path, wizard, multi-step form.

use serde_json::Value;

use crate::case::{Case, cases};
use crate::customer_way::{CUSTOMER, CustomerWay};
use crate::stage::Stage;
use crate::widget::REQUEST;
use crate::wording::{english, english_with};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![a_customers_problem_gets_from_home_into_the_database]
}

pub(super) const EXCHANGE: &str = "exchange-online";
pub(super) fn exchange_help() -> String {
    english_with("help-title", "service", "Exchange Online")
}

/// Domain S4 to S7.
async fn a_customers_problem_gets_from_home_into_the_database(stage: Stage) {
    let way = CustomerWay::new(stage.page("plain").signed_in("demo-contoso").open().await);
    let widget = &way.widget;
    widget.click(english("home-report-customer")).await;
    widget.wait_for(english("form-title-customer")).await;
    way.search("city p").await;
    way.take(CUSTOMER).await;
    widget.wait_for(english("services-title")).await;
    widget.wait_for_focus("heading").await;
    way.choose_service(EXCHANGE).await;
    widget.wait_for(&exchange_help()).await;
    widget.wait_for_focus("heading").await;
    widget.wait_for_text("Mail from outside the organization may arrive late").await;
    widget.choose("escalation.stepsTried", "license").await;
    widget.choose("escalation.stepsTried", "adminCenter").await;
    widget.choose("escalation.stepsTried", "reproduce").await;
    widget.click(english("help-need-more")).await;
    widget.wait_for(&english_with("gate-title", "operator", "Microsoft")).await;
    widget.wait_for_focus("heading").await;
    widget.tick("[id=differs]").await;
    widget.choose("escalation.handoffCategory", "serviceUnavailable").await;
    widget.wait_for_text(&way.of_operator("gate-escalate-title")).await;
    widget.click(english("form-continue")).await;
    widget.wait_for(english("form-title-customer")).await;
    widget.wait_for_focus("heading").await;
    widget.fill_in().await;
    widget.click(english("form-continue")).await;
    widget.wait_for(english("review-title")).await;
    way.open_record().await;
    let shown = widget.text().await;
    for part in [
        "City Power & Light",
        CUSTOMER,
        "Exchange Online",
        way.text("escalation-reason-service-unavailable"),
        way.text("step-license"),
        way.text("step-admin-center"),
        way.text("health-status-degradation"),
    ] {
        assert!(shown.contains(part), "{part:?} is not in {shown:?}");
    }
    assert_eq!(stage.server.submissions().len(), 0, "nothing is sent before the review");
    widget.click(english("review-submit")).await;
    widget.wait_for(english("sent-title")).await;
    assert_stored(&stage, &way).await;
    way.page.assert_clean().await;
}

/// Everything that was chosen, seen and tried is in the row.
async fn assert_stored(stage: &Stage, way: &CustomerWay) {
    let stored = stage.server.stored().await;
    assert_eq!(stored.len(), 1);
    let customer = stage.server.customer(CUSTOMER).await;
    // What the backend has asked for is kept for a minute.
    let (_, report) = way.call("demo-contoso", "service-health?serviceId=exchange-online", Value::Null).await;
    let checked = report["checkedAt"].as_str().expect("an instant");
    for (column, value) in [
        ("kind", "customer"),
        ("customer_id", customer.as_str()),
        ("customer_company_name", "City Power & Light"),
        ("customer_domain", CUSTOMER),
        ("service_id", EXCHANGE),
        ("health_checked_at", checked),
        ("health_status_seen", "serviceDegradation"),
        ("health_issue_id", "EX1284903"),
        ("steps_tried", r#"["license","adminCenter","reproduce"]"#),
        ("handoff_category", "serviceUnavailable"),
        ("customer_to_notify", "1"),
        ("title", REQUEST[0].1),
        ("description", REQUEST[1].1),
        ("contact_email", REQUEST[2].1),
        ("severity", "moderate"),
        ("category_id", "technical"),
    ] {
        assert_eq!(stored[0].get(column), Some(value), "{column}");
    }
    assert!(stored[0].get("owner_id").is_some());
}
