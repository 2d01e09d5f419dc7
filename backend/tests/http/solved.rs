use reqwest::Method;
use serde_json::{Value, json};
use sqlx::Row;

use crate::support::{Answer, CONTOSO, CUSTOMER, TestBackend, new_key};

async fn record(backend: &TestBackend, token: &str, key: &str, body: &Value) -> Answer {
    backend.call(Method::POST, "/solved-problems").token(token).key(key).json(body).send().await
}

fn solved(customer: &str) -> Value {
    json!({
        "kind": "customer", "cloud": "china", "customer": {"id": customer}, "serviceId": "exchange-online",
        "escalation": {
            "healthStatusSeen": "serviceDegradation", "stepsTried": ["license"], "differsFromKnownIssue": true,
            "conclusion": "solveYourself", "concludedAt": "2026-01-02T03:04:05Z", "lacks": "training",
            "reason": "It is a setting.",
        },
        "articles": ["exchange-online-mailbox-full"],
    })
}

#[tokio::test]
async fn what_helped_is_stored_once() {
    let backend = TestBackend::start().await;
    let body = solved(&backend.customer("adatum.example").await);
    let key = new_key();
    let first = record(&backend, CONTOSO, &key, &body).await;
    let again = record(&backend, CONTOSO, &key, &body).await;
    assert_eq!((first.status, first.json()), (201, again.json()));
    assert_ne!(record(&backend, CONTOSO, &new_key(), &body).await.json(), first.json());
    assert_eq!(backend.count("solved_problems").await, 2);
    let mut database = backend.database().await;
    let row = sqlx::query("SELECT * FROM solved_problems").fetch_one(&mut database).await.expect("a row");
    for (column, value) in [
        ("kind", "customer"),
        ("cloud", "china"),
        ("service_id", "exchange-online"),
        ("health_status_seen", "serviceDegradation"),
        ("steps_tried", r#"["license"]"#),
        ("conclusion", "solveYourself"),
        ("concluded_at", "2026-01-02T03:04:05Z"),
        ("lacks", "training"),
        ("reason", "It is a setting."),
        ("articles", r#"["exchange-online-mailbox-full"]"#),
    ] {
        assert_eq!(row.get::<String, _>(column), value, "{column}");
    }
    assert!(row.get::<bool, _>("differs_from_known_issue"));
}

#[tokio::test]
async fn what_helped_is_not_dated_after_its_arrival() {
    let backend = TestBackend::start().await;
    let mut body = solved(&backend.customer("adatum.example").await);
    body["escalation"]["healthCheckedAt"] = json!("9999-01-01T00:00:00Z");
    body["escalation"]["concludedAt"] = json!("9999-01-01T00:00:00Z");
    assert_eq!(record(&backend, CONTOSO, &new_key(), &body).await.status, 201);
    let mut database = backend.database().await;
    let row = sqlx::query("SELECT * FROM solved_problems").fetch_one(&mut database).await.expect("a row");
    for column in ["health_checked_at", "concluded_at"] {
        assert_eq!(row.get::<String, _>(column), row.get::<String, _>("created_date"), "{column}");
    }
}

#[tokio::test]
async fn anybody_who_may_send_requests_may_tell_what_helped() {
    let backend = TestBackend::start().await;
    let body = json!({"kind": "partnerCenter", "cloud": "global"});
    let call = |backend: &TestBackend| backend.call(Method::POST, "/solved-problems").json(&body);
    assert_eq!(call(&backend).send().await.status, 201);
    let own = json!({"kind": "customerSelfService", "cloud": "global", "serviceId": "exchange-online"});
    assert_eq!(record(&backend, CUSTOMER, &new_key(), &own).await.status, 201);
    let closed = TestBackend::start_with(|settings| settings.anonymous_create = false).await;
    call(&closed).send().await.problem(401);
}

#[tokio::test]
async fn what_is_too_much_is_refused() {
    let backend = TestBackend::start().await;
    let mut body = solved(&backend.customer("adatum.example").await);
    body["articles"] = json!(vec!["a"; 51]);
    body["escalation"]["healthIssueId"] = json!("x".repeat(255));
    body["escalation"]["reason"] = json!("x".repeat(1_001));
    body["serviceId"] = json!("gardening");
    let flaws = record(&backend, CONTOSO, &new_key(), &body).await.flaws();
    let pointers: Vec<_> = flaws.iter().map(|(pointer, _)| pointer.as_str()).collect();
    assert_eq!(pointers, ["/serviceId", "/escalation/healthIssueId", "/escalation/reason", "/articles"]);
    body["articles"] = json!(["\0"]);
    let nul = record(&backend, CONTOSO, &new_key(), &body).await.flaws();
    assert_eq!(nul, [("/articles/0".to_owned(), "invalid".to_owned())]);
    let form = backend.call(Method::POST, "/solved-problems").body("text/plain", body.to_string());
    form.send().await.problem(415);
}
