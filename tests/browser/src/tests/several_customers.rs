//! One problem of several customers: one description, and a stored request for each (quality 2, 33; domain S7). What the
//! views do meanwhile is tested in `tests/views`.
//!
//! Also known as: batch, additional customers, idempotency key, partial failure, retry.

use std::collections::BTreeSet;

use axum::http::Method;

use crate::case::{Case, cases};
use crate::customer_way::{CUSTOMER, CustomerWay};
use crate::server::{Call, Fault, Stored};
use crate::stage::Stage;
use crate::wait::until;
use crate::widget::REQUEST;
use crate::wording::english;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![each_customer_gets_one_request_whatever_answers_are_lost]
}

const EXCHANGE: &str = "exchange-online";
const OTHERS: [&str; 2] = ["coho-vineyard.example", "adatum.example"];

/// Adds a customer with the same problem.
async fn add(way: &CustomerWay, domain: &str) {
    way.widget.click(way.text("additional-customers-add")).await;
    way.widget.wait_for_focus("other-customer").await;
    way.find(domain).await;
}

async fn wait_for_others(way: &CustomerWay, expected: &[&str]) {
    until(&format!("{expected:?} to be affected also"), async || {
        let shown = way.widget.texts(".others .domain").await;
        if shown == expected { Ok(()) } else { Err(format!("{shown:?}")) }
    })
    .await;
}

/// The form of three customers' problem, filled in and reviewed.
async fn reviewed(stage: &Stage) -> CustomerWay {
    let page = stage.page("plain").hastened().impatient();
    let page = page.attribute("view", crate::customer_way::NEW).signed_in("demo-contoso");
    let way = CustomerWay::new(page.open().await);
    way.find(CUSTOMER).await;
    way.choose_service(EXCHANGE).await;
    way.go_on().await;
    for domain in OTHERS {
        add(&way, domain).await;
    }
    wait_for_others(&way, &OTHERS).await;
    way.widget.fill_in().await;
    way.widget.click(english("form-continue")).await;
    way.widget.wait_for(english("review-title")).await;
    way
}

fn key(call: &Call) -> &str {
    call.header("idempotency-key").expect("each submission has a key")
}

/// The domains of the stored requests, sorted.
fn stored_domains(stored: &[Stored]) -> Vec<&str> {
    let mut domains: Vec<_> = stored.iter().filter_map(|row| row.get("customer_domain")).collect();
    domains.sort_unstable();
    domains
}

const ALL: [&str; 3] = ["adatum.example", "citypower.example", "coho-vineyard.example"];

async fn wait_for_references(way: &CustomerWay, count: usize) -> Vec<String> {
    until(&format!("{count} further references"), async || {
        let shown = way.widget.texts(".additional-request .reference").await;
        if shown.len() == count { Ok(shown) } else { Err(format!("{shown:?}: {}", way.widget.text().await)) }
    })
    .await
}

/// Domain S7, quality 33.
async fn each_customer_gets_one_request_whatever_answers_are_lost(stage: Stage) {
    let way = reviewed(&stage).await;
    let shown = way.widget.text().await;
    let others =
        "these 2 other customers: Coho Vineyard · coho-vineyard.example and A. Datum Corporation · adatum.example";
    assert!(shown.contains(others), "{shown}");
    // One for each of the three, at the least.
    stage.server.fail_next(3, Method::POST, "/requests", Fault::Broken);
    way.widget.click(english("review-submit")).await;
    way.widget.wait_for(english("sent-title")).await;
    let references = wait_for_references(&way, 2).await;
    let stored = stage.server.stored().await;
    assert_eq!(stored_domains(&stored), ALL);
    for row in &stored {
        for (column, value) in [
            ("kind", "customer"),
            ("service_id", EXCHANGE),
            ("title", REQUEST[0].1),
            ("description", REQUEST[1].1),
            ("contact_email", REQUEST[2].1),
            ("severity", "moderate"),
            ("health_issue_id", "EX1284903"),
        ] {
            assert_eq!(row.get(column), Some(value), "{column}");
        }
        let id = stage.server.customer(row.get("customer_domain").expect("a domain")).await;
        assert_eq!(row.get("customer_id"), Some(id.as_str()));
    }
    let companions = way.widget.texts(".additional-request").await;
    for (domain, reference) in OTHERS.iter().zip(&references) {
        let row = stored.iter().find(|row| row.get("customer_domain") == Some(domain)).expect("a row");
        assert_eq!(row.get("reference"), Some(reference.as_str()));
        assert!(companions.iter().any(|shown| shown.contains(domain) && shown.contains(reference)), "{companions:?}");
    }
    let calls = stage.server.submissions();
    assert!(calls.len() > 3);
    assert_eq!(calls.iter().map(key).collect::<BTreeSet<_>>().len(), 3);
    assert_eq!(way.page.events("sent").await.len(), 3);
    way.page.assert_clean().await;
}
