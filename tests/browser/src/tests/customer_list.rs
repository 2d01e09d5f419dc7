//! The list of requests on behalf of customers: its filters, and who may see which requests (domain S1).
//!
//! Also known as: list view, filter, pagination, tenant isolation, stale response, race condition.

use serde_json::{Value, json};

use crate::case::{Case, cases};
use crate::customer_way::{CUSTOMER, CustomerWay, REPORT};
use crate::server::{Fault, Gate};
use crate::stage::Stage;
use crate::wait::until;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        requests_are_told_apart_by_customer_and_service,
        the_list_is_filtered_by_status,
        the_list_is_filtered_by_customer,
        a_filter_that_nothing_passes_says_so,
        an_answer_to_an_earlier_filter_is_of_no_use,
        what_a_customer_asks_is_seen_by_its_partner_alone,
        a_request_shows_what_was_seen_and_tried,
        a_new_request_begins_with_the_customer,
        without_a_search_there_is_no_filter_by_customer,
        a_filter_whose_search_fails_stays_a_filter,
    ]
}

const LIST: &str = "customer-requests";

/// A request as the widget would send it.
fn request(kind: &str, title: &str, customer: Value) -> Value {
    let mut request = json!({
        "kind": kind, "cloud": "global", "title": title, "description": "It fails.", "severity": "minimal",
        "categoryId": "technical", "serviceId": "exchange-online", "primaryContact": { "email": "ana@contoso.example" },
        "escalation": { "stepsTried": ["license"], "healthStatusSeen": "serviceDegradation",
            "healthCheckedAt": "2026-11-21T06:00:00Z", "handoffCategory": "bugOrIrregularity", "customerToNotify": true },
    });
    if !customer.is_null() {
        request["customer"] = customer;
    }
    request
}

async fn file(stage: &Stage, way: &CustomerWay, title: &str, domain: &str) {
    let customer = json!({ "id": stage.server.customer(domain).await });
    let (status, answer) = way.call("demo-contoso", "requests", request("customer", title, customer)).await;
    assert_eq!(status, 201, "{answer}");
}

/// A list of three requests for two customers, one of which is resolved.
async fn three(stage: &Stage) -> CustomerWay {
    let way = CustomerWay::new(stage.page("plain").signed_in("demo-contoso").open().await);
    for (title, domain) in [("First", CUSTOMER), ("Second", "adatum.example"), ("Third", CUSTOMER)] {
        file(stage, &way, title, domain).await;
    }
    stage.server.change("UPDATE requests SET status = 'resolved' WHERE title = 'Third'").await;
    show_list(&way).await;
    wait_for_titles(&way, &["Third", "Second", "First"]).await;
    way
}

async fn show_list(way: &CustomerWay) {
    way.page.execute::<Value>("document.querySelector('support-widget').view = arguments[0];", vec![LIST.into()]).await;
    way.widget.wait_for(way.text("requests-customer")).await;
}

async fn wait_for_titles(way: &CustomerWay, expected: &[&str]) {
    until(&format!("the requests {expected:?}"), async || {
        let shown = way.widget.texts(".request .link").await;
        if shown == expected { Ok(()) } else { Err(format!("{shown:?}: {}", way.widget.text().await)) }
    })
    .await;
}

async fn requests_are_told_apart_by_customer_and_service(stage: Stage) {
    let way = three(&stage).await;
    let shown = way.widget.texts(".request").await;
    for (row, customer) in [(0, "City Power & Light (citypower.example)"), (1, "A. Datum Corporation (adatum.example)")]
    {
        for part in [customer, "Service Exchange Online", if row == 0 { "Resolved" } else { "New" }] {
            assert!(shown[row].contains(part), "{part:?} is not in {:?}", shown[row]);
        }
    }
    way.page.assert_clean().await;
}

async fn the_list_is_filtered_by_status(stage: Stage) {
    let way = three(&stage).await;
    way.widget.choose("status", "resolved").await;
    wait_for_titles(&way, &["Third"]).await;
    way.widget.choose("status", "new").await;
    wait_for_titles(&way, &["Second", "First"]).await;
    way.widget.choose("status", "").await;
    wait_for_titles(&way, &["Third", "Second", "First"]).await;
    way.page.assert_clean().await;
}

async fn the_list_is_filtered_by_customer(stage: Stage) {
    let way = three(&stage).await;
    way.find("adatum.example").await;
    wait_for_titles(&way, &["Second"]).await;
    way.widget.wait_for_text("Only requests for A. Datum Corporation").await;
    way.widget.click(way.text("requests-filter-clear")).await;
    wait_for_titles(&way, &["Third", "Second", "First"]).await;
    // Both filters at once, in the other order.
    way.widget.choose("status", "new").await;
    wait_for_titles(&way, &["Second", "First"]).await;
    way.find(CUSTOMER).await;
    wait_for_titles(&way, &["First"]).await;
    way.page.assert_clean().await;
}

async fn a_filter_that_nothing_passes_says_so(stage: Stage) {
    let way = three(&stage).await;
    way.widget.choose("status", "attentionNeeded").await;
    way.widget.wait_for_text(way.text("requests-filter-empty")).await;
    way.widget.wait_for_text(way.text("requests-filter-empty-hint")).await;
    assert!(!way.widget.text().await.contains(way.text("requests-empty")), "there are requests");
    way.widget.choose("status", "").await;
    wait_for_titles(&way, &["Third", "Second", "First"]).await;
}

/// Quality 37.
async fn an_answer_to_an_earlier_filter_is_of_no_use(stage: Stage) {
    let way = three(&stage).await;
    let gate = Gate::closed();
    stage.server.fail("status=resolved", Fault::Held(gate.clone()));
    way.widget.choose("status", "resolved").await;
    stage.server.wait_for_calls("status=resolved", 1).await;
    way.widget.choose("status", "new").await;
    wait_for_titles(&way, &["Second", "First"]).await;
    gate.open();
    until("the earlier answer", async || stage.server.calls("status=resolved")[0].ending.ok_or("none")).await;
    way.page.settle().await;
    wait_for_titles(&way, &["Second", "First"]).await;
}

/// Domain S1. The other partner is shown an empty list.
async fn what_a_customer_asks_is_seen_by_its_partner_alone(stage: Stage) {
    let way = CustomerWay::new(stage.page("plain").signed_in("demo-contoso").open().await);
    let own = request("customerSelfService", "Asked by ourselves", Value::Null);
    let (status, answer) = way.call("demo-customer", "requests", own).await;
    assert_eq!(status, 201, "{answer}");
    file(&stage, &way, "Reported for them", "fourth-coffee.example").await;
    show_list(&way).await;
    wait_for_titles(&way, &["Reported for them", "Asked by ourselves"]).await;
    let shown = way.widget.texts(".request").await;
    let asked = way.text("requests-submitted-by-customer");
    assert!(!shown[0].contains(asked) && shown[1].contains(asked), "{shown:?}");
    assert!(shown[1].contains("Fourth Coffee (fourth-coffee.example)"), "{shown:?}");
    way.widget.click("Asked by ourselves").await;
    way.widget.wait_for_text("It fails.").await;
    let id = answer["id"].as_str().expect("an identifier");
    for token in ["demo-fabrikam", "demo-customer"] {
        let (status, _) = way.call(token, &format!("requests/{id}"), Value::Null).await;
        assert_eq!(status, if token == "demo-customer" { 200 } else { 404 }, "{token}");
    }
    let other = stage.page("plain").attribute("view", LIST).signed_in("demo-fabrikam").open().await;
    other.widget().wait_for_text(way.text("requests-empty")).await;
    assert!(!other.widget().finds(".request").await);
    other.run(&format!("document.querySelector('support-widget').view = 'request/{id}';")).await;
    other.widget().wait_for_text(way.text("load-failed-not-found")).await;
    assert!(!other.widget().text().await.contains("Asked by ourselves"));
}

async fn a_request_shows_what_was_seen_and_tried(stage: Stage) {
    let way = three(&stage).await;
    way.widget.click("Second").await;
    way.widget.wait_for_text("A. Datum Corporation (adatum.example)").await;
    for part in [
        "Service Exchange Online",
        way.text("escalation-record-title"),
        way.text("step-license"),
        way.text("health-status-degradation"),
        way.text("escalation-reason-bug-or-irregularity"),
    ] {
        way.widget.wait_for_text(part).await;
    }
    way.page.assert_clean().await;
}

async fn a_new_request_begins_with_the_customer(stage: Stage) {
    let way = three(&stage).await;
    way.widget.click(way.text("requests-new")).await;
    way.widget.wait_for(REPORT).await;
    assert!(way.widget.finds("[role=combobox]").await);
    way.widget.click("Back").await;
    wait_for_titles(&way, &["Third", "Second", "First"]).await;
}

/// Quality 36.
async fn without_a_search_there_is_no_filter_by_customer(stage: Stage) {
    stage.server.fail("/customers?", Fault::Status(404));
    let way = CustomerWay::new(stage.page("plain").signed_in("demo-contoso").open().await);
    file(&stage, &way, "First", CUSTOMER).await;
    show_list(&way).await;
    wait_for_titles(&way, &["First"]).await;
    until(
        "the filter to go",
        async || {
            if way.widget.finds("[role=combobox]").await { Err("it is there") } else { Ok(()) }
        },
    )
    .await;
    way.widget.choose("status", "new").await;
    wait_for_titles(&way, &["First"]).await;
    way.page.assert_clean().await;
}

/// Quality 36. A customer named by hand would be no filter.
async fn a_filter_whose_search_fails_stays_a_filter(stage: Stage) {
    let way = three(&stage).await;
    stage.server.fail("/customers?", Fault::Status(500));
    way.search("adatum").await;
    way.widget.wait_for_text(way.text("customers-search-failed")).await;
    assert!(!way.widget.controls().await.contains(&way.text("customers-enter-manually").to_owned()));
    wait_for_titles(&way, &["Third", "Second", "First"]).await;
    stage.server.repair();
    way.widget.click(way.text("try-again")).await;
    way.take("adatum.example").await;
    wait_for_titles(&way, &["Second"]).await;
}
