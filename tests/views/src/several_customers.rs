//! One problem of several customers: one description, and a request with a key of its own for each (quality 33, 36;
//! domain S7).

use std::collections::BTreeSet;

use serde_json::Value;
use support_widget::app::host::HostEvent;
use support_widget::i18n::{Argument, messages};
use support_widget::model::{Customer, Failure, Receipt, Relationship};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::data::{city_power, customer, request_details};
use crate::fakes::{FakeBackend, receipt};
use crate::screen::Screen;
use crate::screen_fields::REQUEST;
use crate::stage::Stage;
use crate::way::{
    CUSTOMER, CUSTOMER_FORM, EXCHANGE, TEAMS, choose, details, fill_in_and_submit, go_to_the_form, review, send,
    submitted, with_customers,
};

const OTHERS: [(&str, &str); 2] = [("Fourth Coffee", "fourth-coffee.example"), ("Fabrikam", "fabrikam.example")];
const OTHER_DOMAINS: [&str; 2] = [OTHERS[0].1, OTHERS[1].1];
const ADDED: &str = ".others .domain";

/// A backend whose receipts tell the requests apart.
fn stage() -> Stage {
    let stage = with_customers(CUSTOMER_FORM);
    takes_all(&stage.backend);
    stage
}

fn takes_all(backend: &FakeBackend) {
    takes_all_but(backend, "", &Failure::Server);
}

/// Refuses the requests for a customer.
fn takes_all_but(backend: &FakeBackend, refused: &str, failure: &Failure) {
    let (refused, failure) = (refused.to_owned(), failure.clone());
    backend.submit.answers(move |outgoing| {
        let request: Value = serde_json::from_str(&outgoing.body).expect("a request is JSON");
        let domain = domain(&request);
        if domain == refused {
            return Err(failure.clone());
        }
        Ok(Receipt { reference: format!("SR-{domain}"), ..receipt(&outgoing.key) })
    });
}

fn domain(request: &Value) -> String {
    request["customer"]["domain"].as_str().expect("a domain").to_owned()
}

/// The domains of those whose requests were submitted, as often as they were.
fn domains(screen: &Screen) -> Vec<String> {
    submitted(screen).iter().map(domain).collect()
}

/// Adds a customer with the same problem.
async fn add(screen: &Screen, domain: &str) {
    screen.click(messages::ADDITIONAL_CUSTOMERS_ADD).await;
    screen.wait_for_focus("other-customer").await;
    screen.find_customer(domain).await;
}

/// The review of three customers' problem.
async fn reviewed() -> Screen {
    let screen = details(stage(), CUSTOMER, EXCHANGE).await;
    for domain in OTHER_DOMAINS {
        add(&screen, domain).await;
    }
    screen.wait_for_texts(ADDED, &OTHER_DOMAINS).await;
    screen.fill_in().await;
    review(&screen).await;
    screen
}

/// Waits until the requests for these others are stored, and has each of them beside its customer.
async fn wait_for_references(screen: &Screen, expected: &[&str]) {
    let references: Vec<_> = expected.iter().map(|domain| format!("SR-{domain}")).collect();
    let references: Vec<_> = references.iter().map(String::as_str).collect();
    screen.wait_for_texts(".additional-request .reference", &references).await;
    let shown = screen.texts(".additional-request");
    for (domain, reference) in expected.iter().zip(&references) {
        assert!(shown.iter().any(|shown| shown.contains(domain) && shown.contains(reference)), "{domain}: {shown:?}");
    }
}

/// Domain S7.
#[wasm_bindgen]
pub async fn each_customer_gets_a_request_of_its_own() {
    let screen = reviewed().await;
    let names = OTHERS.map(|(name, domain)| format!("{name} · {domain}"));
    let names = screen.state.services().list(screen.language, &names);
    let others = [("count", Argument::from(2)), ("number", "2".into()), ("customers", names.into())];
    screen.shows_text(&screen.message_with(messages::REVIEW_ADDITIONAL_CUSTOMERS, &others)).await;
    send(&screen).await;
    wait_for_references(&screen, &OTHER_DOMAINS).await;
    let requests = submitted(&screen);
    assert_eq!(domains(&screen), [CUSTOMER, OTHER_DOMAINS[0], OTHER_DOMAINS[1]]);
    for request in &requests {
        let domain = domain(request);
        for (pointer, value) in [
            ("/kind", "customer"),
            ("/serviceId", EXCHANGE),
            ("/title", REQUEST[0].1),
            ("/description", REQUEST[1].1),
            ("/primaryContact/email", REQUEST[2].1),
            ("/severity", "moderate"),
            ("/escalation/healthIssueId", "exchange-online-0"),
            ("/customer/id", domain.split('.').next().unwrap_or_default()),
        ] {
            assert_eq!(request.pointer(pointer), Some(&value.into()), "{pointer} for {domain}");
        }
    }
    assert_eq!(keys(&screen, None).len(), 3);
    assert_eq!(screen.told(|event| matches!(event, HostEvent::Sent(_))), 3);
}

/// The keys of the requests for a customer, or for all.
fn keys(screen: &Screen, of: Option<&str>) -> BTreeSet<String> {
    let calls = screen.backend.submit.calls().into_iter().zip(domains(screen));
    calls.filter(|(_, domain)| of.is_none_or(|of| of == domain)).map(|(call, _)| call.key).collect()
}

#[wasm_bindgen]
pub async fn a_customer_without_a_relationship_is_not_added() {
    let stage = stage();
    let refused =
        Customer { relationship: Relationship::Expired, ..customer("Wide World Importers", "wideworld.example") };
    stage.backend.finds(vec![city_power(), refused, customer(OTHERS[0].0, OTHERS[0].1)]);
    let screen = details(stage, CUSTOMER, EXCHANGE).await;
    add(&screen, "wideworld.example").await;
    let name = [("customer", "Wide World Importers".into())];
    let refused = screen.message_with(messages::ADDITIONAL_CUSTOMERS_REFUSED, &name);
    screen.wait_until_said(&refused).await;
    assert_eq!(screen.texts(".refusal"), [refused.as_str()]);
    assert_eq!(screen.texts(ADDED), [""; 0]);
    add(&screen, OTHER_DOMAINS[0]).await;
    screen.wait_for_texts(ADDED, &OTHER_DOMAINS[..1]).await;
    assert!(!screen.text().contains(&refused), "what is over is not said any longer");
    fill_in_and_submit(&screen).await;
    wait_for_references(&screen, &OTHER_DOMAINS[..1]).await;
    assert_eq!(domains(&screen), [CUSTOMER, OTHER_DOMAINS[0]]);
}

#[wasm_bindgen]
pub async fn a_customer_is_added_once_and_can_be_left_out_again() {
    let screen = details(stage(), CUSTOMER, EXCHANGE).await;
    let said = |id, name: &str| screen.message_with(id, &[("customer", name.into())]);
    for ((name, domain), message) in [
        (OTHERS[0], messages::ADDITIONAL_CUSTOMERS_ADDED),
        (OTHERS[0], messages::ADDITIONAL_CUSTOMERS_ALREADY_LISTED),
        (("City Power & Light", CUSTOMER), messages::ADDITIONAL_CUSTOMERS_ALREADY_LISTED),
        (OTHERS[1], messages::ADDITIONAL_CUSTOMERS_ADDED),
    ] {
        add(&screen, domain).await;
        screen.wait_until_said(&said(message, name)).await;
    }
    screen.click(messages::ADDITIONAL_CUSTOMERS_ADD).await;
    screen.click(messages::ADDITIONAL_CUSTOMERS_CANCEL).await;
    screen.wait_for_texts(ADDED, &OTHER_DOMAINS).await;
    screen.click_text(&said(messages::ADDITIONAL_CUSTOMERS_REMOVE_CUSTOMER, OTHERS[0].0)).await;
    screen.wait_for_texts(ADDED, &OTHER_DOMAINS[1..]).await;
    fill_in_and_submit(&screen).await;
    wait_for_references(&screen, &OTHER_DOMAINS[1..]).await;
    assert_eq!(domains(&screen), [CUSTOMER, OTHER_DOMAINS[1]]);
}

/// Quality 36.
#[wasm_bindgen]
pub async fn a_request_that_fails_is_tried_again_without_doubling_the_others() {
    let screen = reviewed().await;
    takes_all_but(&screen.backend, OTHER_DOMAINS[0], &Failure::Server);
    send(&screen).await;
    screen.pass(20_000).await;
    wait_for_references(&screen, &OTHER_DOMAINS[1..]).await;
    screen.shows(messages::SEND_FAILED_SERVER).await;
    let again = screen.message(messages::TRY_AGAIN);
    let failed = screen.texts(".additional-request").into_iter().find(|shown| shown.contains(OTHER_DOMAINS[0]));
    assert!(failed.as_ref().is_some_and(|shown| shown.contains(&again)), "{failed:?}");
    let ways = screen.controls().iter().filter(|name| **name == again).count();
    assert_eq!(ways, 1, "only what failed can be tried again");
    takes_all(&screen.backend);
    screen.click(messages::TRY_AGAIN).await;
    wait_for_references(&screen, &OTHER_DOMAINS).await;
    for domain in [CUSTOMER, OTHER_DOMAINS[0], OTHER_DOMAINS[1]] {
        let calls = domains(&screen).iter().filter(|known| *known == domain).count();
        assert_eq!(keys(&screen, Some(domain)).len(), 1, "{domain} has one key");
        assert_eq!(calls > 1, domain == OTHER_DOMAINS[0], "{domain}: {calls} calls");
    }
    assert_eq!(keys(&screen, None).len(), 3);
}

/// Quality 33.
#[wasm_bindgen]
pub async fn answers_lost_after_the_commit_lead_to_the_same_requests_again() {
    let screen = reviewed().await;
    for _ in 0..3 {
        screen.backend.submit.answers_once(Err(Failure::UnknownOutcome));
    }
    screen.click(messages::REVIEW_SUBMIT).await;
    screen.pass(20_000).await;
    screen.at(messages::SENT_TITLE).await;
    wait_for_references(&screen, &OTHER_DOMAINS).await;
    assert!(screen.backend.submit.calls().len() > 3);
    assert_eq!(keys(&screen, None).len(), 3);
    for domain in [CUSTOMER, OTHER_DOMAINS[0], OTHER_DOMAINS[1]] {
        assert_eq!(keys(&screen, Some(domain)).len(), 1, "{domain} has one key");
    }
}

/// Quality 36. What has not been stored is not forgotten with the confirmation.
#[wasm_bindgen]
pub async fn a_request_that_failed_waits_while_its_person_looks_elsewhere() {
    let screen = reviewed().await;
    takes_all_but(&screen.backend, OTHER_DOMAINS[1], &Failure::Forbidden);
    screen.backend.request.answers(|id| Ok(request_details(id, REQUEST[0].1)));
    screen.click(messages::REVIEW_SUBMIT).await;
    screen.shows(messages::SEND_FAILED_FORBIDDEN).await;
    screen.click(messages::SENT_VIEW).await;
    screen.shows(messages::REQUEST_HISTORY).await;
    takes_all(&screen.backend);
    screen.state.go(CUSTOMER_FORM);
    screen.at(messages::SENT_TITLE).await;
    screen.click(messages::TRY_AGAIN).await;
    wait_for_references(&screen, &OTHER_DOMAINS).await;
    assert_eq!(keys(&screen, None).len(), 3);
    screen.click(messages::SENT_HOME).await;
    screen.at(messages::HOME_TITLE).await;
    screen.state.go(CUSTOMER_FORM);
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    assert!(!screen.has(".additional-request"), "all is stored, and the next problem begins");
}

/// Who still may have to change the description has not told it to others.
#[wasm_bindgen]
pub async fn nothing_is_sent_for_the_others_before_the_first_is_stored() {
    let screen = reviewed().await;
    screen.backend.submit.hold();
    screen.click(messages::REVIEW_SUBMIT).await;
    screen.pass(5_000).await;
    assert_eq!(domains(&screen), [CUSTOMER]);
    screen.backend.submit.release();
    wait_for_references(&screen, &OTHER_DOMAINS).await;
}

#[wasm_bindgen]
pub async fn the_next_problem_has_no_further_customers() {
    let screen = reviewed().await;
    screen.click(messages::REVIEW_SUBMIT).await;
    wait_for_references(&screen, &OTHER_DOMAINS).await;
    screen.click(messages::SENT_ANOTHER).await;
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    assert!(!screen.has(".additional-request"));
    choose(&screen, CUSTOMER, TEAMS).await;
    go_to_the_form(&screen).await;
    assert_eq!(screen.texts(ADDED), [""; 0]);
    fill_in_and_submit(&screen).await;
    screen.pass(5_000).await;
    assert_eq!(domains(&screen).len(), 4);
    assert!(!screen.has(".additional-request"));
}
