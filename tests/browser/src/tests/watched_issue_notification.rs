//! Watched known issues that have been resolved: the customer hears of it, or still has the problem (domain S10).
//!
//! Also known as: follow-up, known issue, service health, watch, subscription, notify the customer.

use std::time::Duration;

use serde_json::{Value, json};

use crate::case::{Case, cases};
use crate::customer_way::{CUSTOMER, CustomerWay, NEW, REPORT};
use crate::server::Stored;
use crate::stage::Stage;
use crate::wait::until;
use crate::wording::Wording;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        a_known_problem_that_is_over_asks_to_tell_the_customer,
        a_problem_that_is_still_there_leads_to_a_request_that_knows_it,
        a_request_that_was_begun_is_not_replaced_by_a_slip,
    ]
}

const ISSUE: &str = "Mail from outside the organization may arrive late";

/// A partner who watched a known problem for a customer, after its end.
async fn over(stage: &Stage, tag: &str) -> CustomerWay {
    let page = stage.page("plain").attribute("lang", tag).signed_in("demo-contoso").open().await;
    let way = CustomerWay::new(page);
    let customer = json!({ "id": stage.server.customer(CUSTOMER).await });
    let watch = json!({ "issueId": "EX1284903", "serviceId": "exchange-online", "customer": customer });
    let (status, answer) = way.call("demo-contoso", "watched-issues", watch).await;
    assert_eq!(status, 201, "{answer}");
    stage.server.end_issue("EX1284903").await;
    way
}

async fn show(way: &CustomerWay, view: &str) {
    way.page.execute::<Value>("document.querySelector('support-widget').view = arguments[0];", vec![view.into()]).await;
}

async fn listed(way: &CustomerWay) {
    show(way, "customer-requests").await;
    way.widget.element(".tell-box .issue").await;
}

/// A stage whose backend asks anew for the health of services each time.
async fn attentive(stage: Stage) -> Stage {
    stage.with_server(|settings| settings.health_ttl = Duration::ZERO).await
}

async fn watch(stage: &Stage) -> Stored {
    stage.server.rows("watched_issues").await.remove(0)
}

/// Domain S10.
async fn a_known_problem_that_is_over_asks_to_tell_the_customer(stage: Stage) {
    let stage = attentive(stage).await;
    let spanish = Wording::of("es-ES");
    let way = over(&stage, "es-ES").await;
    listed(&way).await;
    let shown = way.widget.texts(".tell-box .issue").await.join(" ");
    for part in
        [ISSUE, &format!("City Power & Light ({CUSTOMER})"), "Exchange Online", spanish.get("health-status-restored")]
    {
        assert!(shown.contains(part), "{part:?} is not in {shown:?}");
    }
    assert!(!way.widget.finds(".watched-box").await, "it stands in one place");
    way.widget.click(spanish.get("notify-message")).await;
    way.widget.click_at(".message-editor option[value='zh-TW']").await;
    let expected = Wording::of("zh-TW")
        .with("customer-message-known-issue-ended", "service", "Exchange Online")
        .replace("{ $title }", ISSUE);
    let message =
        "return document.querySelector('support-widget').shadowRoot.querySelector('.message-editor textarea').value;";
    until("the message to the customer", async || {
        let message: String = way.page.execute(message, Vec::new()).await;
        if message == expected { Ok(()) } else { Err(message) }
    })
    .await;
    way.widget.click(spanish.get("notify-mark-notified")).await;
    way.widget.wait_for_text(spanish.get("notify-all-done")).await;
    assert!(watch(&stage).await.get("customer_notified_at").is_some());
    way.page.window().refresh().await.expect("the page loads again");
    listed_without_notice(&way).await;
    way.page.assert_clean().await;
}

/// The list, once it is known that nobody is to be told.
async fn listed_without_notice(way: &CustomerWay) {
    show(way, "customer-requests").await;
    way.widget.element(".watched-box .issue").await;
    way.page.settle().await;
    assert!(!way.widget.finds(".tell-box").await);
}

/// Domain S10. One tap, and nothing that is known is asked again.
async fn a_problem_that_is_still_there_leads_to_a_request_that_knows_it(stage: Stage) {
    let stage = attentive(stage).await;
    let way = over(&stage, "en-US").await;
    listed(&way).await;
    way.widget.click(way.text("notify-report-again")).await;
    way.widget.wait_for("Help with Exchange Online").await;
    let for_whom = way.on_behalf().await;
    assert!(for_whom.contains(CUSTOMER) && for_whom.contains("Exchange Online"), "{for_whom}");
    way.go_on().await;
    assert_eq!(way.widget.value("title").await, ISSUE);
    way.widget.choose("categoryId", "technical").await;
    way.widget.type_into("description", "It goes on").await;
    way.widget.type_into("primaryContact.email", "ana@contoso.example").await;
    way.widget.click("Continue").await;
    way.widget.wait_for("Check your request").await;
    way.widget.click("Submit").await;
    way.widget.wait_for("Request submitted").await;
    let stored = &stage.server.stored().await[0];
    for (column, value) in
        [("customer_domain", CUSTOMER), ("service_id", "exchange-online"), ("title", ISSUE), ("conclusion", "escalate")]
    {
        assert_eq!(stored.get(column), Some(value), "{column}");
    }
    way.page.assert_clean().await;
}

/// Quality 36. Domain S10.
async fn a_request_that_was_begun_is_not_replaced_by_a_slip(stage: Stage) {
    let stage = attentive(stage).await;
    let way = over(&stage, "en-US").await;
    way.page.run("document.querySelector('support-widget').context = { title: 'Half written' };").await;
    show(&way, NEW).await;
    way.widget.wait_for(REPORT).await;
    way.find("proseware.example").await;
    way.choose_service("power-bi").await;
    way.widget.element(".decision").await;
    listed(&way).await;
    way.widget.click(way.text("notify-report-again")).await;
    way.wait_until_said(way.text("notify-replace-warning")).await;
    way.widget.click(way.text("notify-keep-request")).await;
    way.widget.wait_for("Help with Power BI").await;
    assert_eq!(way.widget.value("title").await, "Half written");
    listed(&way).await;
    way.widget.click(way.text("notify-report-again")).await;
    way.widget.click(way.text("notify-replace-request")).await;
    way.widget.wait_for("Help with Exchange Online").await;
    assert_eq!(way.widget.value("title").await, ISSUE);
}
