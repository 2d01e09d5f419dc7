//! From a customer's problem to the stored request, by pointer (quality 2, 14, 33, 36; domain S4 to S7).
//!
//! Also known as: end-to-end flow, happy path, wizard, multi-step form, back navigation.

use serde_json::Value;

use crate::case::{Case, cases, each_and_on_request};
use crate::customer_way::{CUSTOMER, CustomerWay, GATE, NEED_HELP, REPORT, SERVICES};
use crate::stage::Stage;
use crate::widget::REQUEST;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![a_customers_problem_gets_from_home_into_the_database,],
        cases![
            for_whom_is_shown_at_every_step,
            another_customer_keeps_title_steps_and_description,
            back_goes_stage_by_stage,
            the_service_can_be_changed_from_the_review,
            the_customer_can_be_changed_from_the_review,
        ],
    )
}

pub(super) const EXCHANGE: &str = "exchange-online";
pub(super) const EXCHANGE_HELP: &str = "Help with Exchange Online";

/// Domain S4 to S7.
async fn a_customers_problem_gets_from_home_into_the_database(stage: Stage) {
    let way = CustomerWay::new(stage.page("plain").signed_in("demo-contoso").open().await);
    let widget = &way.widget;
    widget.click(REPORT).await;
    widget.wait_for(REPORT).await;
    way.search("city p").await;
    way.take(CUSTOMER).await;
    widget.wait_for(SERVICES).await;
    widget.wait_for_focus("heading").await;
    way.choose_service(EXCHANGE).await;
    widget.wait_for(EXCHANGE_HELP).await;
    widget.wait_for_focus("heading").await;
    widget.wait_for_text("Mail from outside the organization may arrive late").await;
    widget.choose("escalation.stepsTried", "license").await;
    widget.choose("escalation.stepsTried", "adminCenter").await;
    widget.choose("escalation.stepsTried", "reproduce").await;
    widget.click(NEED_HELP).await;
    widget.wait_for(GATE).await;
    widget.wait_for_focus("heading").await;
    widget.tick("[id=differs]").await;
    widget.choose("escalation.handoffCategory", "serviceUnavailable").await;
    widget.wait_for_text(&way.of_operator("gate-escalate-title")).await;
    widget.click("Continue").await;
    widget.wait_for(REPORT).await;
    widget.wait_for_focus("heading").await;
    widget.fill_in().await;
    widget.click("Continue").await;
    widget.wait_for("Check your request").await;
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
    widget.click("Submit").await;
    widget.wait_for("Request submitted").await;
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

/// Domain S4. Customers can have the same name, so the domain always comes with it.
async fn for_whom_is_shown_at_every_step(stage: Stage) {
    let way = CustomerWay::begin(&stage).await;
    let widget = &way.widget;
    assert_eq!(way.on_behalf().await, "");
    way.search("northwind").await;
    way.take("northwind-traders.example").await;
    widget.wait_for(SERVICES).await;
    let for_whom = "On behalf of Northwind Traders northwind-traders.example";
    let expect = async |step: &str, about: Option<&str>| {
        let shown = way.on_behalf().await;
        assert!(shown.starts_with(for_whom), "{step}: {shown:?}");
        assert_eq!(shown.contains("Service SharePoint Online"), about.is_some(), "{step}: {shown:?}");
    };
    expect("services", None).await;
    way.choose_service("sharepoint-online").await;
    widget.wait_for("Help with SharePoint Online").await;
    expect("help", Some("it")).await;
    way.go_on().await;
    expect("form", Some("it")).await;
    widget.click("Continue").await;
    widget.wait_for_focus("errors").await;
    expect("form with errors", Some("it")).await;
    widget.fill_in().await;
    widget.click("Continue").await;
    widget.wait_for("Check your request").await;
    expect("review", Some("it")).await;
    widget.click("Submit").await;
    widget.wait_for("Request submitted").await;
    expect("confirmation", Some("it")).await;
}

/// Domain S4. What is known of the problem is the same for another customer who has it.
async fn another_customer_keeps_title_steps_and_description(stage: Stage) {
    let way = CustomerWay::help(&stage, CUSTOMER, EXCHANGE).await;
    let widget = &way.widget;
    widget.choose("escalation.stepsTried", "device").await;
    way.go_on().await;
    widget.fill_in().await;
    widget.click(way.text("on-behalf-change-customer")).await;
    widget.wait_for(REPORT).await;
    widget.wait_for_focus("heading").await;
    way.find("coho-vineyard.example").await;
    // This customer has the service too; its health may be another.
    widget.wait_for(EXCHANGE_HELP).await;
    widget.wait_for_focus("heading").await;
    assert!(widget.finds("[value=device]:checked").await);
    widget.wait_for_text("EX1284903").await;
    way.go_on().await;
    for (field, typed) in REQUEST {
        assert_eq!(widget.value(field).await, typed);
    }
    widget.click("Continue").await;
    widget.wait_for("Check your request").await;
    widget.click("Submit").await;
    widget.wait_for("Request submitted").await;
    let stored = &stage.server.stored().await[0];
    let customer = stage.server.customer("coho-vineyard.example").await;
    assert_eq!(stored.get("customer_id"), Some(customer.as_str()));
    assert_eq!(stored.get("customer_domain"), Some("coho-vineyard.example"));
    assert_eq!(stored.get("steps_tried"), Some(r#"["device","adminCenter","reproduce"]"#));
    assert_eq!(stored.get("health_issue_id"), Some("EX1284903"), "seen again, for this customer");
    let calls = stage.server.calls(&format!("serviceId=exchange-online&customerId={customer}")).len();
    assert_eq!(calls, 2, "the help and the gate show the health of this customer");
}

async fn back_goes_stage_by_stage(stage: Stage) {
    let way = CustomerWay::new(stage.page("plain").signed_in("demo-contoso").open().await);
    let widget = &way.widget;
    widget.click(REPORT).await;
    way.find(CUSTOMER).await;
    way.choose_service(EXCHANGE).await;
    widget.wait_for(EXCHANGE_HELP).await;
    widget.choose("escalation.stepsTried", "settings").await;
    way.go_on().await;
    widget.type_into("title", "StoredRecords").await;
    for heading in [GATE, EXCHANGE_HELP, SERVICES, REPORT] {
        widget.click("Back").await;
        widget.wait_for(heading).await;
        widget.wait_for_focus("heading").await;
    }
    assert!(widget.finds("[role=combobox]").await);
    widget.click("Back").await;
    widget.wait_for("How can we help?").await;
    widget.click(REPORT).await;
    // Who comes back stands where they left: at the choice of the customer.
    way.find(CUSTOMER).await;
    way.choose_service(EXCHANGE).await;
    widget.wait_for(EXCHANGE_HELP).await;
    assert!(widget.finds("[value=settings]:checked").await);
    way.go_on().await;
    assert_eq!(widget.value("title").await, "StoredRecords");
    way.page.assert_clean().await;
}

/// What was seen and tried belongs to the service; what was typed does not.
async fn the_service_can_be_changed_from_the_review(stage: Stage) {
    let way = CustomerWay::help(&stage, CUSTOMER, EXCHANGE).await;
    let widget = &way.widget;
    widget.wait_for_text("EX1284903").await;
    widget.choose("escalation.stepsTried", "device").await;
    way.go_on().await;
    widget.fill_in().await;
    widget.click("Continue").await;
    widget.wait_for("Check your request").await;
    widget.click("Change: Service").await;
    widget.wait_for(SERVICES).await;
    widget.wait_for_focus("heading").await;
    way.choose_service("power-bi").await;
    widget.wait_for("Help with Power BI").await;
    widget.wait_for_text(way.text("health-no-known-issues")).await;
    assert_eq!(widget.value("escalation.stepsTried").await, "");
    widget.choose("escalation.stepsTried", "reproduce").await;
    way.go_on().await;
    widget.click("Continue").await;
    widget.wait_for("Check your request").await;
    assert!(!widget.text().await.contains("Exchange Online"), "{}", widget.text().await);
    widget.click("Submit").await;
    widget.wait_for("Request submitted").await;
    let stored = &stage.server.stored().await[0];
    for (column, value) in [
        ("service_id", Some("power-bi")),
        ("health_status_seen", Some("serviceOperational")),
        ("health_issue_id", None),
        ("steps_tried", Some(r#"["reproduce","adminCenter"]"#)),
        ("title", Some(REQUEST[0].1)),
    ] {
        assert_eq!(stored.get(column), value, "{column}");
    }
}

async fn the_customer_can_be_changed_from_the_review(stage: Stage) {
    let way = CustomerWay::details(&stage, CUSTOMER, EXCHANGE).await;
    let widget = &way.widget;
    widget.fill_in().await;
    widget.click("Continue").await;
    widget.wait_for("Check your request").await;
    widget.click("Change: Customer’s company name").await;
    widget.wait_for(REPORT).await;
    assert!(widget.finds("[role=combobox]").await);
    way.find("proseware.example").await;
    widget.wait_for(SERVICES).await;
    let services = widget.texts("[name=serviceId] .card-title").await;
    assert!(!services.contains(&"Exchange Online".to_owned()), "this customer has others: {services:?}");
    way.choose_service("power-bi").await;
    way.go_on().await;
    widget.click("Continue").await;
    widget.wait_for("Check your request").await;
    widget.click("Submit").await;
    widget.wait_for("Request submitted").await;
    let stored = &stage.server.stored().await[0];
    assert_eq!(
        (stored.get("customer_domain"), stored.get("service_id")),
        (Some("proseware.example"), Some("power-bi"))
    );
}
