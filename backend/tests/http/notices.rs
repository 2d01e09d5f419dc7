use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{CONTOSO, CUSTOMER, FABRIKAM, TestBackend, customer_request, new_key, request};

/// Stores a request of a partner for a customer, who is to be told or not.
async fn file(backend: &TestBackend, token: &str, domain: &str, title: &str, to_notify: bool) -> String {
    let mut body = customer_request(&backend.customer_of(token, domain).await);
    body["title"] = json!(title);
    body["escalation"] = json!({ "customerToNotify": to_notify });
    let answer = backend.post().token(token).json(&body).send().await;
    assert_eq!(answer.status, 201, "{answer:?}");
    answer.json()["id"].as_str().expect("an identifier").to_owned()
}

async fn change(backend: &TestBackend, token: &str, id: &str, change: Value) {
    let answer = backend.call(Method::PATCH, &format!("/requests/{id}")).token(token).json(&change).send().await;
    assert_eq!(answer.status, 200, "{answer:?}");
}

async fn close(backend: &TestBackend, token: &str, id: &str) {
    change(backend, token, id, json!({"status": "closed"})).await;
}

async fn awaiting(backend: &TestBackend) -> (Vec<String>, Value) {
    let config = backend.read(CONTOSO, "/config").await;
    (backend.titles("?awaitsNotice=true").await.0, config["customersToNotify"].clone())
}

#[tokio::test]
async fn those_whose_customer_waits_are_listed_and_counted() {
    let backend = TestBackend::start().await;
    assert_eq!(awaiting(&backend).await, (vec![], json!(0)));
    let closed = file(&backend, CONTOSO, "adatum.example", "closed", true).await;
    let resolved = file(&backend, CONTOSO, "northwind-traders.example", "resolved", true).await;
    let told = file(&backend, CONTOSO, "adatum.example", "told", true).await;
    let not_to_be_told = file(&backend, CONTOSO, "adatum.example", "not to be told", false).await;
    file(&backend, CONTOSO, "adatum.example", "still new", true).await;
    let own = backend.store("Contoso's own").await.json();
    let theirs = file(&backend, FABRIKAM, "litware.example", "theirs", true).await;
    for id in [&closed, &told, &not_to_be_told, own["id"].as_str().expect("an identifier")] {
        close(&backend, CONTOSO, id).await;
    }
    close(&backend, FABRIKAM, &theirs).await;
    change(&backend, CONTOSO, &told, json!({"escalation": {"customerNotifiedAt": "2026-01-02T03:04:05Z"}})).await;
    let mut database = backend.database().await;
    let sql = "UPDATE requests SET status = 'resolved' WHERE id = ?";
    sqlx::query(sql).bind(&resolved).execute(&mut database).await.expect("the desk's answer");

    assert_eq!(awaiting(&backend).await, (vec!["resolved".to_owned(), "closed".to_owned()], json!(2)));
    let adatum = backend.customer("adatum.example").await;
    for (query, titles) in [
        ("status=resolved", vec!["resolved"]),
        ("status=open", vec![]),
        ("kind=customer", vec!["resolved", "closed"]),
        ("kind=partnerCenter", vec![]),
        (&format!("customerId={adatum}"), vec!["closed"]),
        ("limit=1", vec!["resolved"]),
    ] {
        assert_eq!(backend.titles(&format!("?awaitsNotice=true&{query}")).await.0, titles, "{query}");
    }
    let (_, cursor) = backend.titles("?awaitsNotice=true&limit=1").await;
    let next = format!("?awaitsNotice=true&limit=1&cursor={}", cursor.expect("another part"));
    assert_eq!(backend.titles(&next).await, (vec!["closed".to_owned()], None));

    change(&backend, CONTOSO, &told, json!({"escalation": {"customerNotifiedAt": null}})).await;
    assert_eq!(awaiting(&backend).await.1, 3, "taken back");
    change(&backend, CONTOSO, &closed, json!({"status": "open"})).await;
    assert_eq!(awaiting(&backend).await.1, 2, "not over after all");
}

#[tokio::test]
async fn the_filter_is_one_of_two_words() {
    let backend = TestBackend::start().await;
    backend.store("A").await;
    for query in ["?awaitsNotice=false", "?awaitsNotice="] {
        assert_eq!(backend.titles(query).await.0, ["A"], "{query}");
    }
    for word in ["yes", "1", "TRUE"] {
        backend.get(&format!("/requests?awaitsNotice={word}")).token(CONTOSO).send().await.problem(400);
    }
}

#[tokio::test]
async fn only_a_partner_is_told_how_many_customers_wait() {
    let backend = TestBackend::start().await;
    let id = file(&backend, CONTOSO, "fourth-coffee.example", "theirs", true).await;
    close(&backend, CONTOSO, &id).await;
    assert_eq!(backend.read(CONTOSO, "/config").await["customersToNotify"], 1);
    assert_eq!(backend.read(FABRIKAM, "/config").await["customersToNotify"], 0);
    assert!(backend.read(CUSTOMER, "/config").await.get("customersToNotify").is_none());
    assert!(backend.get("/config").send().await.json().get("customersToNotify").is_none());
    assert_eq!(backend.read(CUSTOMER, "/requests?awaitsNotice=true").await, json!({"items": []}));
}

#[tokio::test]
async fn nobody_has_been_told_how_a_new_request_ended() {
    let backend = TestBackend::start().await;
    let (key, mut body) = (new_key(), request("A"));
    body["escalation"] = json!({"customerToNotify": true, "customerNotifiedAt": "2026-01-02T03:04:05Z"});
    let first = backend.post().token(CONTOSO).key(&key).json(&body).send().await;
    let id = first.json()["id"].as_str().expect("an identifier").to_owned();
    let details = backend.read(CONTOSO, &format!("/requests/{id}")).await;
    assert_eq!(details["escalation"], json!({"customerToNotify": true}));
    body["escalation"] = json!({"customerToNotify": true});
    let again = backend.post().token(CONTOSO).key(&key).json(&body).send().await;
    assert_eq!((again.is_replayed(), again.text), (true, first.text), "it belongs to no content");
}
