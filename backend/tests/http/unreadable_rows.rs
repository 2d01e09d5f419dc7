//! Rows that an earlier version took and nobody can read: the rest is shown, and the log counts them.

use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection};

use crate::data_folder::age;
use crate::support::{CONTOSO, Process, TestBackend, client, customer_request, log_of, request};

/// What a version stored that read `0001-01-01T01:00:00+01:00` as an instant.
const POISON: &str = "0001-01-01T00:00:00Z";

async fn change(backend: &TestBackend, sql: &'static str) {
    let mut database = backend.database().await;
    sqlx::query(sql).bind(POISON).execute(&mut database).await.expect("a change");
    database.close().await.expect("a closed database");
}

/// A request of Contoso's for a customer who waits to be told.
async fn waiting(backend: &TestBackend) -> String {
    let mut body = customer_request(&backend.customer("adatum.example").await);
    body["problemStartTime"] = json!("2026-01-01T00:00:00Z");
    body["escalation"] = json!({"customerToNotify": true, "healthCheckedAt": "2026-01-01T00:00:00Z", "reason": "kept"});
    let answer = backend.post().token(CONTOSO).json(&body).send().await;
    assert_eq!(answer.status, 201, "{answer:?}");
    answer.json()["id"].as_str().expect("an identifier").to_owned()
}

#[tokio::test]
async fn a_request_is_shown_without_its_unreadable_dates() {
    let backend = TestBackend::start().await;
    let id = waiting(&backend).await;
    change(
        &backend,
        "UPDATE requests SET customer_notified_at = ?1, problem_start_time = ?1, health_checked_at = ?1, concluded_at = ?1",
    )
    .await;
    let list = backend.read(CONTOSO, "/requests").await;
    assert_eq!(list["items"][0]["id"], id);
    assert_eq!(list["items"][0].get("customerNotifiedAt"), None);
    let details = backend.read(CONTOSO, &format!("/requests/{id}")).await;
    assert_eq!(details.get("problemStartTime"), None);
    assert_eq!(details["escalation"], json!({"reason": "kept", "customerToNotify": true}));

    let told = json!({"status": "closed", "escalation": {"customerNotifiedAt": "2026-01-02T03:04:05Z"}});
    let call = backend.call(Method::PATCH, &format!("/requests/{id}")).token(CONTOSO);
    let mended = call.json(&told).send().await;
    assert_eq!((mended.status, &mended.json()["customerNotifiedAt"]), (200, &json!("2026-01-02T03:04:05Z")));
}

/// Whoever was told at a time that nobody can read counts as not told, in lists and counts as on the page.
#[tokio::test]
async fn a_migration_forgets_when_customers_were_told_where_that_cannot_be_read() {
    let backend = TestBackend::start().await;
    let told = ["0001-01-01T00:00:00Z", "10000-01-01T00:00:00Z", "never", "2026-01-02T03:04:05Z"];
    for title in told {
        let id = waiting(&backend).await;
        let mut database = backend.database().await;
        let sql = "UPDATE requests SET title = ?1, status = 'closed', customer_notified_at = ?1 WHERE id = ?2";
        sqlx::query(sql).bind(title).bind(id).execute(&mut database).await.expect("an older row");
    }
    for issue in ["EX1284903", "EX1284771"] {
        let wish = json!({"issueId": issue, "serviceId": "exchange-online"});
        let answer = backend.call(Method::POST, "/watched-issues").token(CONTOSO).json(&wish).send().await;
        assert_eq!(answer.status, 201, "{answer:?}");
    }
    let data = backend.stop().await;
    let watches = "UPDATE watched_issues SET customer_notified_at = \
        CASE issue_id WHEN 'EX1284903' THEN '0001-01-01T00:00:00Z' ELSE '2026-01-02T03:04:05Z' END";
    age(data.path(), watches).await;
    let backend = TestBackend::start_in(data, |_| {}).await;
    let mut waiting = backend.titles("?awaitsNotice=true").await.0;
    waiting.reverse();
    assert_eq!(waiting, told[..3]);
    assert_eq!(backend.read(CONTOSO, "/config").await["customersToNotify"], 3);
    let mut database = backend.database().await;
    let sql = "SELECT customer_notified_at FROM watched_issues WHERE customer_notified_at IS NOT NULL";
    let kept: Vec<String> = sqlx::query_scalar(sql).fetch_all(&mut database).await.expect("rows");
    assert_eq!(kept, told[3..]);
}

#[tokio::test]
async fn a_list_shows_all_that_can_be_read_and_goes_on_behind_the_rest() {
    let backend = TestBackend::start().await;
    for title in ["A", "B", "C", "D"] {
        backend.store(title).await;
    }
    change(&backend, "UPDATE requests SET last_modified_date = ? WHERE title IN ('B', 'C')").await;
    assert_eq!(backend.titles("").await, (vec!["D".to_owned(), "A".to_owned()], None));
    let (first, cursor) = backend.titles("?limit=2").await;
    assert_eq!(first, ["D"]);
    let (second, cursor) = backend.titles(&format!("?limit=2&cursor={}", cursor.expect("another part"))).await;
    assert_eq!((second, cursor), (vec!["A".to_owned()], None));
}

#[tokio::test]
async fn a_history_and_notes_show_all_that_can_be_read() {
    let backend = TestBackend::start().await;
    let id = waiting(&backend).await;
    let path = format!("/requests/{id}");
    for text in ["first", "second"] {
        let call = backend.call(Method::POST, &format!("{path}/notes")).token(CONTOSO);
        assert_eq!(call.json(&json!({"text": text})).send().await.status, 201);
    }
    change(&backend, "UPDATE notes SET created_date = ? WHERE text = 'first'").await;
    change(
        &backend,
        "INSERT INTO request_history (request_number, status, date) SELECT number, 'open', ? FROM requests",
    )
    .await;
    let details = backend.read(CONTOSO, &path).await;
    assert_eq!((details["notes"][0]["text"].as_str(), details["notes"][1].as_str()), (Some("second"), None));
    assert_eq!(details["history"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn watches_customers_and_health_show_all_that_can_be_read() {
    let backend = TestBackend::start_with(|settings| settings.health_ttl = Duration::ZERO).await;
    let adatum = backend.customer("adatum.example").await;
    for customer in [json!(null), json!({"id": adatum})] {
        let wish = json!({"issueId": "EX1284903", "serviceId": "exchange-online", "customer": customer});
        let answer = backend.call(Method::POST, "/watched-issues").token(CONTOSO).json(&wish).send().await;
        assert_eq!(answer.status, 201, "{answer:?}");
    }
    change(&backend, "UPDATE customer_use SET used_date = ?").await;
    let recent = backend.read(CONTOSO, "/customers").await;
    assert_eq!((&recent["items"][0]["id"], recent["items"][0].get("lastUsedDate")), (&json!(adatum), None));
    assert_eq!(backend.read(CONTOSO, "/customers?q=adatum").await["items"][0]["id"], json!(adatum));

    change(&backend, "UPDATE watched_issues SET customer_notified_at = ? WHERE customer_number IS NOT NULL").await;
    change(&backend, "UPDATE watched_issues SET created_date = ? WHERE customer_number IS NULL").await;
    let watched = backend.read(CONTOSO, "/watched-issues").await;
    assert_eq!(watched["items"].as_array().map(Vec::len), Some(1), "{watched}");
    assert_eq!(watched["items"][0].get("customerNotifiedAt"), None);

    change(&backend, "UPDATE health_issues SET start_date_time = ?1, last_modified_date_time = ?1").await;
    change(&backend, "UPDATE health_issues SET status = ? WHERE id <> 'EX1284903'").await;
    let health = backend.read(CONTOSO, "/service-health?serviceId=exchange-online").await;
    let issues = health["items"][0]["issues"].as_array().expect("problems");
    assert_eq!(issues.iter().map(|issue| issue["id"].as_str()).collect::<Vec<_>>(), [Some("EX1284903")]);
    assert_eq!(issues[0].get("startDateTime"), None);
}

/// There is one answer to a change, and it holds: what cannot be shown afterwards is not stored.
#[tokio::test]
async fn a_change_that_cannot_be_answered_is_not_stored() {
    let backend = TestBackend::start().await;
    let id = waiting(&backend).await;
    change(&backend, "UPDATE requests SET created_date = ?").await;
    let call = backend.call(Method::PATCH, &format!("/requests/{id}")).token(CONTOSO);
    call.json(&json!({"status": "closed"})).send().await.problem(500);
    let mut database = backend.database().await;
    let status: String =
        sqlx::query_scalar("SELECT status FROM requests").fetch_one(&mut database).await.expect("a row");
    assert_eq!(status, "new");
    assert_eq!(backend.count("request_history").await, 1);
}

#[tokio::test]
async fn the_log_counts_what_is_left_out_once_for_each_answer() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let process = Process::start(folder.path(), 0);
    let submissions = format!("http://{}/support/v1/requests", process.address);
    let client = client();
    for title in ["Zanzibar A", "Zanzibar B", "Zanzibar C"] {
        let answer = client.post(&submissions).bearer_auth(CONTOSO).json(&request(title)).send().await;
        assert_eq!(answer.expect("an answer").status(), 201);
    }
    let file = folder.path().join("support.sqlite3");
    let mut database = SqliteConnectOptions::new().filename(file).connect().await.expect("the database");
    let sql = "UPDATE requests SET customer_notified_at = ?1, \
        created_date = CASE title WHEN 'Zanzibar A' THEN ?1 ELSE created_date END";
    sqlx::query(sql).bind(POISON).execute(&mut database).await.expect("a change");
    database.close().await.expect("a closed database");
    let answer = client.get(&submissions).bearer_auth(CONTOSO).send().await.expect("an answer");
    let list: Value = serde_json::from_str(&answer.text().await.expect("a body")).expect("JSON");
    assert_eq!(list["items"].as_array().map(Vec::len), Some(2));
    assert_eq!(process.terminate().code(), Some(0));

    let log = log_of(folder.path());
    assert!(!log.contains("Zanzibar") && !log.contains(POISON), "{log}");
    let lines = log.lines().map(|line| serde_json::from_str::<Value>(line).expect("a line of JSON"));
    let left_out: Vec<_> =
        lines.filter(|line| line["fields"]["table"].is_string() || line["table"].is_string()).collect();
    assert_eq!(left_out.len(), 1, "{log}");
    let fields = left_out[0].get("fields").unwrap_or(&left_out[0]);
    assert_eq!((&fields["table"], &fields["count"]), (&json!("requests"), &json!(3)));
}
