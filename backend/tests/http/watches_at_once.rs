//! Two calls that learn of the same end of a watched problem.

use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};
use support_backend::HealthSource;
use tokio::task::yield_now;
use tokio::time::timeout;

use crate::support::{CONTOSO, HealthServer, Says, TestBackend};

/// Exchange Online, as Microsoft Graph speaks of it.
fn graph(status: &str, issues: Value) -> Says {
    let exchange = json!({"id": "Exchange", "service": "Exchange Online", "status": status, "issues": issues});
    Says::Json(json!({ "value": [exchange] }).to_string())
}

#[tokio::test]
async fn who_learns_of_an_end_late_does_not_forget_that_its_customer_was_told() {
    let issue = json!({
        "id": "EX900001", "title": "Mail is late", "classification": "incident", "status": "restoringService",
    });
    let server = HealthServer::start(graph("serviceDegradation", json!([issue]))).await;
    let backend = TestBackend::start_with(|settings| {
        let source = HealthSource::parse(&format!("graph:{}", server.url()), Some("token".to_owned()));
        settings.health = source.expect("a source");
        settings.health_ttl = Duration::ZERO;
    })
    .await;
    let customer = json!({"id": backend.customer("adatum.example").await});
    let wish = json!({"issueId": "EX900001", "serviceId": "exchange-online", "customer": customer});
    let watch = backend.call(Method::POST, "/watched-issues").token(CONTOSO).json(&wish).send().await;
    assert_eq!((watch.status, &watch.json()["status"]), (201, &json!("restoringService")));
    server.say(graph("serviceOperational", json!([])));

    // The other call has the database, so the one that has read the watch already cannot write before it.
    let mut other = backend.database().await;
    sqlx::query("BEGIN IMMEDIATE").execute(&mut other).await.expect("the lock");
    let asked = server.calls();
    let late = tokio::spawn(backend.get("/watched-issues").token(CONTOSO).try_send());
    let reading = async {
        while server.calls() == asked {
            yield_now().await;
        }
    };
    timeout(Duration::from_secs(30), reading).await.expect("the source of health is asked after the watch is read");
    let told = "UPDATE watched_issues SET status = 'resolved', customer_notified_at = '2026-01-02T03:04:05Z'";
    sqlx::query(told).execute(&mut other).await.expect("a notice");
    sqlx::query("COMMIT").execute(&mut other).await.expect("a commit");

    let list = late.await.expect("no panic").expect("an answer").json();
    assert_eq!(list["items"][0]["status"], "resolved");
    let list = backend.read(CONTOSO, "/watched-issues").await;
    assert_eq!(list["items"][0]["customerNotifiedAt"], "2026-01-02T03:04:05Z", "{list}");
}
