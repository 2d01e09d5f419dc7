//! When a request is answered first, as its receipt and its page tell. The clock itself has a table of its own.

use serde_json::{Value, json};
use support_widget::model::{Cloud, OperatorHours, Timestamp};

use crate::support::{CONTOSO, CUSTOMER, TestBackend, new_key, request};

fn severe(cloud: &str, severity: &str) -> Value {
    let mut request = request("Slow");
    request["cloud"] = json!(cloud);
    request["severity"] = json!(severity);
    request
}

/// An instant of an answer.
fn instant(answer: &Value, name: &str) -> Timestamp {
    let text = answer[name].as_str().unwrap_or_else(|| panic!("{name} in {answer}"));
    Timestamp::parse(text).unwrap_or_else(|| panic!("{text} is an instant"))
}

/// How long after it was stored a request is answered at the latest.
fn seconds(answer: &Value) -> i64 {
    instant(answer, "firstResponseDue").seconds() - instant(answer, "createdDate").seconds()
}

#[tokio::test]
async fn a_receipt_and_the_request_tell_when_the_operator_answers() {
    let backend = TestBackend::start().await;
    for (cloud, severity, hours) in [("global", "critical", 2), ("global", "minimal", 8), ("china", "critical", 1)] {
        let receipt = backend.post().token(CONTOSO).json(&severe(cloud, severity)).send().await.json();
        assert_eq!(seconds(&receipt), hours * 3600, "{cloud} {severity}: {receipt}");
        let id = receipt["id"].as_str().expect("an identifier");
        let details = backend.read(CONTOSO, &format!("/requests/{id}")).await;
        assert_eq!(details["firstResponseDue"], receipt["firstResponseDue"], "{cloud} {severity}");
    }
}

#[tokio::test]
async fn business_days_are_counted_in_the_hours_of_the_desk() {
    let of_china = TestBackend::start().await;
    let around_the_clock = TestBackend::start_with(|settings| {
        settings.operator_hours = Some(OperatorHours::of(Cloud::Global));
    })
    .await;
    for (backend, opens) in [(of_china, 1), (around_the_clock, 0)] {
        let receipt = backend.post().token(CONTOSO).json(&severe("china", "moderate")).send().await.json();
        let [created, due] = ["createdDate", "firstResponseDue"].map(|name| instant(&receipt, name).seconds());
        // What arrives within the hours is due at the same time of a later day, and all else when the hours begin.
        let of_day = [created, due].map(|seconds| seconds.rem_euclid(86_400));
        assert!(of_day[1] == of_day[0] || of_day[1] == opens * 3600, "{receipt}");
        assert!((86_400..=4 * 86_400).contains(&(due - created)), "{receipt}");
        let id = receipt["id"].as_str().expect("an identifier");
        let details = backend.read(CONTOSO, &format!("/requests/{id}")).await;
        assert_eq!(details["firstResponseDue"], receipt["firstResponseDue"]);
    }
}

#[tokio::test]
async fn a_repetition_is_promised_the_same() {
    let backend = TestBackend::start().await;
    let (key, body) = (new_key(), severe("global", "critical"));
    let first = backend.post().token(CONTOSO).key(&key).json(&body).send().await.json();
    let again = backend.post().token(CONTOSO).key(&key).json(&body).send().await.json();
    assert!(first["firstResponseDue"].is_string() && first == again, "{first} {again}");
}

#[tokio::test]
async fn customers_are_promised_nothing_of_the_operators() {
    let backend = TestBackend::start().await;
    let mut own = severe("china", "critical");
    own["kind"] = json!("customerSelfService");
    own["serviceId"] = json!("exchange-online");
    let receipt = backend.post().token(CUSTOMER).json(&own).send().await.json();
    assert!(receipt["id"].is_string() && receipt.get("firstResponseDue").is_none(), "{receipt}");
    let id = receipt["id"].as_str().expect("an identifier");
    for token in [CUSTOMER, CONTOSO] {
        let details = backend.read(token, &format!("/requests/{id}")).await;
        assert!(details.get("firstResponseDue").is_none(), "{details}");
    }
}
