use std::path::Path;
use std::process::{Command, Output};
use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{CONTOSO, TestBackend, customer_request};

/// Runs the command on a folder, whatever else uses the database there.
fn resolve(data: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_support-backend"));
    command.arg("resolve").arg("--data").arg(data).args(arguments).output().expect("the program runs")
}

/// What the command says when it succeeds.
fn resolved(backend: &TestBackend, arguments: &[&str]) -> String {
    let output = resolve(backend.data.path(), arguments);
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).expect("text")
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

#[tokio::test]
async fn a_request_is_resolved_while_the_backend_serves() {
    let backend = TestBackend::start().await;
    let mut body = customer_request(&backend.customer("adatum.example").await);
    body["escalation"] = json!({"customerToNotify": true});
    let receipt = backend.post().token(CONTOSO).json(&body).send().await.json();
    let (id, reference) = (text(&receipt["id"]), text(&receipt["reference"]));
    assert_eq!(resolved(&backend, &[reference]), format!("{reference} is now resolved.\n"));
    let details = backend.read(CONTOSO, &format!("/requests/{id}")).await;
    assert_eq!(details["status"], "resolved");
    assert_eq!(details["history"][1]["status"], "resolved");
    assert_eq!(details["lastModifiedDate"], details["history"][1]["date"]);
    assert_eq!(backend.read(CONTOSO, "/config").await["customersToNotify"], 1);

    resolved(&backend, &[id, "--status", "attentionNeeded"]);
    resolved(&backend, &[&reference.to_lowercase(), "--status", "closed"]);
    resolved(&backend, &[id, "--status", "closed"]);
    let details = backend.read(CONTOSO, &format!("/requests/{id}")).await;
    let history = details["history"].as_array().expect("a history");
    let statuses: Vec<_> = history.iter().map(|entry| text(&entry["status"])).collect();
    assert_eq!(statuses, ["new", "resolved", "attentionNeeded", "closed"], "closing twice is closing once");
    assert_eq!(backend.store("A").await.status, 201, "the backend goes on");
}

#[tokio::test]
async fn a_known_problem_ends_and_its_service_works_when_no_other_is_left() {
    let backend = TestBackend::start_with(|settings| settings.health_ttl = Duration::ZERO).await;
    let watch = json!({"issueId": "EX1284903", "serviceId": "exchange-online"});
    backend.call(Method::POST, "/watched-issues").token(CONTOSO).json(&watch).send().await;
    let health = async || {
        let report = backend.read(CONTOSO, "/service-health?serviceId=exchange-online").await;
        report["items"][0].clone()
    };
    let told = resolved(&backend, &["--issue", "EX1284903"]);
    assert!(told.starts_with("EX1284903 is resolved: Mail from outside the organization may arrive late."), "{told}");
    let watched = backend.read(CONTOSO, "/watched-issues").await;
    assert_eq!(watched["items"][0]["status"], "serviceRestored");
    let left = health().await;
    assert_eq!((&left["status"], left["issues"].as_array().map(Vec::len)), (&json!("serviceDegradation"), Some(1)));
    resolved(&backend, &["--issue", "EX1284771"]);
    assert_eq!(health().await["status"], "serviceOperational");
    let teams = backend.read(CONTOSO, "/service-health?serviceId=microsoft-teams").await;
    assert_eq!(teams["items"][0]["status"], "serviceInterruption", "other services are as they were");
}

#[tokio::test]
async fn a_known_problem_ends_beside_one_whose_status_cannot_be_read() {
    let backend = TestBackend::start_with(|settings| settings.health_ttl = Duration::ZERO).await;
    let mut database = backend.database().await;
    let sql = "UPDATE health_issues SET status = 'odd' WHERE id = 'EX1284771'";
    sqlx::query(sql).execute(&mut database).await.expect("another word");
    assert!(resolved(&backend, &["--issue", "EX1284903"]).starts_with("EX1284903 is resolved"));
    let report = backend.read(CONTOSO, "/service-health?serviceId=exchange-online").await;
    assert_eq!(report["items"][0]["status"], "serviceDegradation", "nobody knows that it works");
}

#[tokio::test]
async fn what_does_not_exist_does_not_end() {
    let backend = TestBackend::start().await;
    backend.store("A").await;
    let refused = |arguments: &[&str], reason: &str| {
        let output = resolve(backend.data.path(), arguments);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && told.contains(reason), "{arguments:?}: {output:?}");
    };
    refused(&["SR-2222-2222"], "no request SR-2222-2222");
    refused(&["--issue", "EX1"], "no known issue EX1");
    refused(&["SR-2222-2222", "--status", "new"], "one of open, attentionNeeded, resolved, closed");
    refused(&["SR-2222-2222", "--issue", "EX1284903"], "cannot be used with");
    refused(&["--issue", "EX1284903", "--status", "closed"], "cannot be used with");
    refused(&[], "required");
    assert_eq!(backend.titles("?status=new").await.0, ["A"]);

    let empty = tempfile::tempdir().expect("a temporary folder");
    let output = resolve(empty.path(), &["SR-2222-2222"]);
    assert!(!output.status.success() && String::from_utf8_lossy(&output.stderr).contains("there is no database in"));
    assert_eq!(empty.path().read_dir().expect("a folder").count(), 0, "and none is made");
}
