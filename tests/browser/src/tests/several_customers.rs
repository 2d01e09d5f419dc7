//! One problem of several customers: one description, and a request with a key of its own for each (quality 33 to 36;
//! domain S7).
//!
//! Also known as: batch, additional customers, idempotency key, partial failure, retry.

use std::collections::BTreeSet;

use axum::http::Method;

use crate::case::{Case, cases};
use crate::customer_way::{CUSTOMER, CustomerWay, REPORT};
use crate::server::{Call, Fault, Gate, Stored};
use crate::stage::Stage;
use crate::wait::until;
use crate::widget::REQUEST;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        each_customer_gets_a_request_of_its_own,
        a_customer_without_a_relationship_is_not_added,
        a_customer_is_added_once_and_can_be_left_out_again,
        a_request_that_fails_is_tried_again_without_doubling_the_others,
        answers_lost_after_the_commit_leave_one_request_for_each,
        a_request_that_failed_waits_while_its_person_looks_elsewhere,
        nothing_is_sent_for_the_others_before_the_first_is_stored,
        the_next_problem_has_no_further_customers,
    ]
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
    way.widget.click("Continue").await;
    way.widget.wait_for("Check your request").await;
    way
}

fn key(call: &Call) -> &str {
    call.header("idempotency-key").expect("each submission has a key")
}

fn domain(call: &Call) -> String {
    call.json()["customer"]["domain"].as_str().expect("a domain").to_owned()
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

/// Domain S7.
async fn each_customer_gets_a_request_of_its_own(stage: Stage) {
    let way = reviewed(&stage).await;
    let shown = way.widget.text().await;
    let others =
        "these 2 other customers: Coho Vineyard (coho-vineyard.example) and A. Datum Corporation (adatum.example)";
    assert!(shown.contains(others), "{shown}");
    way.widget.click("Submit").await;
    way.widget.wait_for("Request submitted").await;
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
    assert_eq!((calls.len(), calls.iter().map(key).collect::<BTreeSet<_>>().len()), (3, 3));
    assert_eq!(page_events(&way, "sent").await, 3);
    way.page.assert_clean().await;
}

async fn page_events(way: &CustomerWay, name: &str) -> usize {
    way.page.events(name).await.len()
}

async fn a_customer_without_a_relationship_is_not_added(stage: Stage) {
    let way = CustomerWay::details(&stage, CUSTOMER, EXCHANGE).await;
    add(&way, "wideworldimporters.example").await;
    let refused = "Wide World Importers can’t be added, because there is no active admin relationship with this customer. Request one in Partner Center first.";
    way.wait_until_said(refused).await;
    assert_eq!(way.widget.texts(".refusal").await, [refused]);
    wait_for_others(&way, &[]).await;
    add(&way, OTHERS[0]).await;
    wait_for_others(&way, &OTHERS[..1]).await;
    assert!(!way.widget.text().await.contains(refused), "what is over is not said any longer");
    way.widget.submit().await;
    way.widget.wait_for("Request submitted").await;
    wait_for_references(&way, 1).await;
    assert_eq!(stored_domains(&stage.server.stored().await), [CUSTOMER, OTHERS[0]]);
}

async fn a_customer_is_added_once_and_can_be_left_out_again(stage: Stage) {
    let way = CustomerWay::details(&stage, CUSTOMER, EXCHANGE).await;
    for (domain, said) in [
        (OTHERS[0], "Coho Vineyard added"),
        (OTHERS[0], "Coho Vineyard is listed already."),
        (CUSTOMER, "City Power & Light is listed already."),
        (OTHERS[1], "A. Datum Corporation added"),
    ] {
        add(&way, domain).await;
        way.wait_until_said(said).await;
    }
    way.widget.click(way.text("additional-customers-add")).await;
    way.widget.click(way.text("additional-customers-cancel")).await;
    wait_for_others(&way, &OTHERS).await;
    way.widget.click("Remove Coho Vineyard").await;
    wait_for_others(&way, &OTHERS[1..]).await;
    way.widget.submit().await;
    way.widget.wait_for("Request submitted").await;
    wait_for_references(&way, 1).await;
    assert_eq!(stored_domains(&stage.server.stored().await), [OTHERS[1], CUSTOMER]);
}

/// Quality 36.
async fn a_request_that_fails_is_tried_again_without_doubling_the_others(stage: Stage) {
    let way = reviewed(&stage).await;
    let widget = &way.widget;
    stage.server.fail_submissions_with(OTHERS[0], Fault::Status(500));
    widget.click("Submit").await;
    widget.wait_for("Request submitted").await;
    wait_for_references(&way, 1).await;
    widget.wait_for_text(way.text("send-failed-server")).await;
    let failed = widget
        .texts(".additional-request")
        .await
        .into_iter()
        .find(|shown| shown.contains(OTHERS[0]))
        .expect("its entry");
    assert!(failed.contains(way.text("try-again")), "{failed:?}");
    let again = widget.controls().await.iter().filter(|name| *name == way.text("try-again")).count();
    assert_eq!(again, 1, "only what failed can be tried again");
    stage.server.repair();
    widget.click(way.text("try-again")).await;
    wait_for_references(&way, 2).await;
    let stored = stage.server.stored().await;
    assert_eq!(stored_domains(&stored), ALL, "what had arrived after all is not stored twice");
    let calls = stage.server.submissions();
    for customer in ALL {
        let own: Vec<_> = calls.iter().filter(|call| domain(call) == customer).collect();
        assert_eq!(own.iter().map(|call| key(call)).collect::<BTreeSet<_>>().len(), 1, "{customer} has one key");
        assert_eq!(own.len() > 1, customer == OTHERS[0], "{customer}: {} calls", own.len());
    }
    assert_eq!(calls.iter().map(key).collect::<BTreeSet<_>>().len(), 3);
    way.page.assert_clean().await;
}

/// Quality 36. What has not been stored is not forgotten with the confirmation.
async fn a_request_that_failed_waits_while_its_person_looks_elsewhere(stage: Stage) {
    let way = reviewed(&stage).await;
    let widget = &way.widget;
    stage.server.fail_submissions_with(OTHERS[1], Fault::Status(403));
    widget.click("Submit").await;
    widget.wait_for_text(way.text("send-failed-forbidden")).await;
    widget.click(way.text("sent-view")).await;
    widget.wait_for_text(way.text("request-history")).await;
    stage.server.repair();
    way.page.run("document.querySelector('support-widget').view = 'customer-requests/new';").await;
    widget.wait_for("Request submitted").await;
    widget.click(way.text("try-again")).await;
    wait_for_references(&way, 2).await;
    assert_eq!(stored_domains(&stage.server.stored().await), ALL);
    widget.click(way.text("sent-home")).await;
    widget.wait_for("How can we help?").await;
    way.page.run("document.querySelector('support-widget').view = 'customer-requests/new';").await;
    widget.wait_for(REPORT).await;
    assert!(!widget.finds(".additional-request").await, "all is stored, and the next problem begins");
}

/// Quality 33.
async fn answers_lost_after_the_commit_leave_one_request_for_each(stage: Stage) {
    let way = reviewed(&stage).await;
    // One for each of the three, at the least.
    stage.server.fail_next(3, Method::POST, "/requests", Fault::Broken);
    way.widget.click("Submit").await;
    way.widget.wait_for("Request submitted").await;
    wait_for_references(&way, 2).await;
    assert_eq!(stored_domains(&stage.server.stored().await), ALL);
    assert!(stage.server.submissions().len() > 3);
}

/// Who still may have to change the description has not told it to others.
async fn nothing_is_sent_for_the_others_before_the_first_is_stored(stage: Stage) {
    let way = reviewed(&stage).await;
    let gate = Gate::closed();
    stage.server.fail_submissions_with(CUSTOMER, Fault::Held(gate.clone()));
    way.widget.click("Submit").await;
    stage.server.wait_for_calls("/requests", 1).await;
    way.page.settle().await;
    assert_eq!(stage.server.submissions().len(), 1);
    gate.open();
    wait_for_references(&way, 2).await;
    assert_eq!(domain(&stage.server.submissions()[0]), CUSTOMER);
}

async fn the_next_problem_has_no_further_customers(stage: Stage) {
    let way = reviewed(&stage).await;
    way.widget.click("Submit").await;
    wait_for_references(&way, 2).await;
    way.widget.click("Report another problem").await;
    way.widget.wait_for(REPORT).await;
    assert!(!way.widget.finds(".additional-request").await);
    way.find("proseware.example").await;
    way.choose_service("power-bi").await;
    way.go_on().await;
    wait_for_others(&way, &[]).await;
    way.widget.choose("severity", "minimal").await;
    way.widget.choose("categoryId", "technical").await;
    way.widget.type_into("title", "Another").await;
    way.widget.type_into("description", "Another").await;
    way.widget.click("Continue").await;
    way.widget.click("Submit").await;
    way.widget.wait_for("Request submitted").await;
    way.page.settle().await;
    assert_eq!(stage.server.submissions().len(), 4);
    assert!(!way.widget.finds(".additional-request").await);
}
