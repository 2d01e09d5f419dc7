//! The list of requests on behalf of customers: its filters as the backend applies them, and who may see which requests
//! (domain S1). What the list shows is tested in `tests/views`.
//!
//! Also known as: list view, filter, query parameter, tenant isolation.

use serde_json::{Value, json};

use crate::case::{Case, cases};
use crate::customer_way::{CUSTOMER, CustomerWay};
use crate::stage::Stage;
use crate::wait::until;
use crate::wording::english_with;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![the_list_is_filtered_by_customer_and_status, what_a_customer_asks_is_seen_by_its_partner_alone,]
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

async fn the_list_is_filtered_by_customer_and_status(stage: Stage) {
    let way = three(&stage).await;
    way.find("adatum.example").await;
    wait_for_titles(&way, &["Second"]).await;
    way.widget.wait_for_text(&english_with("requests-filter-only-customer", "customer", "A. Datum Corporation")).await;
    way.widget.click(way.text("requests-filter-clear")).await;
    wait_for_titles(&way, &["Third", "Second", "First"]).await;
    way.widget.choose("status", "resolved").await;
    wait_for_titles(&way, &["Third"]).await;
    // Both filters at once, in the other order.
    way.widget.choose("status", "new").await;
    wait_for_titles(&way, &["Second", "First"]).await;
    way.find(CUSTOMER).await;
    wait_for_titles(&way, &["First"]).await;
    way.page.assert_clean().await;
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
    assert!(shown[1].contains("Fourth Coffee · fourth-coffee.example"), "{shown:?}");
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
