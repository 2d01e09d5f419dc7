use reqwest::Method;
use serde_json::{Value, json};
use sqlx::Connection;
use std::time::Duration;
use support_widget::model::Timestamp;

use crate::support::{Answer, CONTOSO, CUSTOMER, FABRIKAM, TestBackend, in_seconds};

async fn watch(backend: &TestBackend, token: &str, body: &Value) -> Answer {
    backend.call(Method::POST, "/watched-issues").token(token).json(body).send().await
}

fn mail(customer: Option<&str>) -> Value {
    let mut body = json!({"issueId": "EX1284903", "serviceId": "exchange-online"});
    if let Some(id) = customer {
        body["customer"] = json!({ "id": id });
    }
    body
}

/// Changes the tables of health, which a backend of these tests reads anew for every call.
async fn change(backend: &TestBackend, sql: &'static str) {
    let mut database = backend.database().await;
    sqlx::query(sql).execute(&mut database).await.expect("a change");
    database.close().await.expect("a closed database");
}

async fn start() -> TestBackend {
    TestBackend::start_with(|settings| settings.health_ttl = Duration::ZERO).await
}

#[tokio::test]
async fn watching_twice_is_watching_once() {
    let backend = start().await;
    let (adatum, fourth) = (backend.customer("adatum.example").await, backend.customer("fourth-coffee.example").await);
    let first = watch(&backend, CONTOSO, &mail(Some(&adatum))).await;
    let again = watch(&backend, CONTOSO, &mail(Some(&adatum))).await;
    assert_eq!((first.status, again.status), (201, 200));
    assert_eq!(first.json(), again.json());
    assert_eq!(watch(&backend, CONTOSO, &mail(Some(&fourth))).await.status, 201, "for another customer");
    assert_eq!(watch(&backend, CONTOSO, &mail(None)).await.status, 201, "for oneself");
    assert_eq!(watch(&backend, CUSTOMER, &mail(None)).await.status, 201, "for another caller");
    assert_eq!(backend.count("watched_issues").await, 4);

    let list = backend.read(CONTOSO, "/watched-issues").await;
    let customers: Vec<_> =
        list["items"].as_array().expect("a list").iter().map(|item| &item["customer"]["domain"]).collect();
    assert_eq!(customers, [&Value::Null, &json!("fourth-coffee.example"), &json!("adatum.example")], "latest first");
    assert_eq!(list["items"][2], first.json());
    assert_eq!(list["items"][2]["serviceName"], "Exchange Online");
    assert_eq!(list["items"][2]["title"], "Mail from outside the organization may arrive late");
}

#[tokio::test]
async fn watching_for_a_customer_is_doing_something_for_it() {
    let backend = start().await;
    let expired = backend.customer("wideworldimporters.example").await;
    assert_eq!(watch(&backend, CONTOSO, &mail(Some(&expired))).await.status, 201, "without a relationship, too");
    let recent = backend.read(CONTOSO, "/customers").await;
    assert_eq!(recent["items"][0]["domain"], "wideworldimporters.example");
}

#[tokio::test]
async fn a_customer_watches_for_itself() {
    let backend = start().await;
    let own = backend.customer("fourth-coffee.example").await;
    let named = watch(&backend, CUSTOMER, &mail(Some(&own))).await;
    assert_eq!((named.status, named.json().get("customer")), (201, None));
    assert_eq!(watch(&backend, CUSTOMER, &mail(None)).await.status, 200);
    assert_eq!(backend.read(CONTOSO, "/watched-issues").await, json!({"items": []}));
}

#[tokio::test]
async fn a_watch_shows_where_the_operator_stands_now() {
    let backend = start().await;
    watch(&backend, CONTOSO, &mail(None)).await;
    change(&backend, "UPDATE health_issues SET status = 'verifyingService', title = 'Mail was late'").await;
    let changed = backend.read(CONTOSO, "/watched-issues").await;
    assert_eq!(
        (&changed["items"][0]["status"], &changed["items"][0]["title"]),
        (&json!("verifyingService"), &json!("Mail was late"))
    );
    change(&backend, "DELETE FROM health_issues").await;
    let over = backend.read(CONTOSO, "/watched-issues").await;
    assert_eq!(
        (&over["items"][0]["status"], &over["items"][0]["title"]),
        (&json!("resolved"), &json!("Mail was late"))
    );
}

#[tokio::test]
async fn while_the_source_says_nothing_the_last_that_was_known_is_shown() {
    let backend = start().await;
    watch(&backend, CONTOSO, &mail(None)).await;
    change(&backend, "ALTER TABLE health_issues RENAME TO elsewhere").await;
    let list = backend.read(CONTOSO, "/watched-issues").await;
    assert_eq!(list["items"][0]["status"], "restoringService");
    let unseen = json!({"issueId": "EX7", "serviceId": "exchange-online"});
    let blind = watch(&backend, CONTOSO, &unseen).await;
    assert_eq!((blind.status, blind.json()["status"].clone()), (201, json!("unknown")), "somebody saw it a moment ago");
}

#[tokio::test]
async fn only_ones_own_watches_are_ended() {
    let backend = start().await;
    let id = watch(&backend, CONTOSO, &mail(None)).await.json()["id"].as_str().expect("an identifier").to_owned();
    let path = format!("/watched-issues/{id}");
    backend.call(Method::DELETE, &path).send().await.problem(401);
    backend.call(Method::DELETE, &path).token(FABRIKAM).send().await.problem(404);
    let ended = backend.call(Method::DELETE, &path).token(CONTOSO).send().await;
    assert_eq!((ended.status, ended.text.as_str()), (204, ""));
    backend.call(Method::DELETE, &path).token(CONTOSO).send().await.problem(404);
    assert_eq!(backend.read(CONTOSO, "/watched-issues").await, json!({"items": []}));
}

#[tokio::test]
async fn what_does_not_exist_cannot_be_watched() {
    let backend = start().await;
    for (issue, service, pointer) in [
        ("EX0", "exchange-online", "/issueId"),
        ("EX1284903", "gardening", "/serviceId"),
        ("EX1284903", "power-bi", "/issueId"),
    ] {
        let answer = watch(&backend, CONTOSO, &json!({"issueId": issue, "serviceId": service})).await;
        assert_eq!(answer.flaws(), [(pointer.to_owned(), "notAllowed".to_owned())], "{issue} {service}");
    }
    backend.get("/watched-issues").send().await.problem(401);
    backend.call(Method::POST, "/watched-issues").json(&mail(None)).send().await.problem(401);
    let missing = watch(&backend, CONTOSO, &json!({"issueId": "EX1"})).await;
    assert_eq!(missing.flaws(), [("/serviceId".to_owned(), "required".to_owned())]);
}

async fn notify(backend: &TestBackend, token: &str, id: &str, notice: &Value) -> Answer {
    backend.call(Method::PATCH, &format!("/watched-issues/{id}")).token(token).json(notice).send().await
}

fn told() -> Value {
    json!({"customerNotifiedAt": "2026-01-02T11:04:05+08:00"})
}

/// The identifier of a watch for a customer.
async fn watched(backend: &TestBackend) -> String {
    let adatum = backend.customer("adatum.example").await;
    let watch = watch(backend, CONTOSO, &mail(Some(&adatum))).await.json();
    assert_eq!(watch["serviceId"], "exchange-online");
    watch["id"].as_str().expect("an identifier").to_owned()
}

#[tokio::test]
async fn that_a_customer_was_told_of_the_end_is_kept_and_can_be_taken_back() {
    let backend = start().await;
    let id = watched(&backend).await;
    change(&backend, "UPDATE health_issues SET status = 'serviceRestored'").await;
    let kept = notify(&backend, CONTOSO, &id, &told()).await;
    assert_eq!(kept.status, 200, "{kept:?}");
    assert_eq!(
        (&kept.json()["customerNotifiedAt"], &kept.json()["status"]),
        (&json!("2026-01-02T03:04:05Z"), &json!("serviceRestored")),
        "with where the operator stands now"
    );
    assert_eq!(backend.read(CONTOSO, "/watched-issues").await["items"], json!([kept.json()]));
    let back = notify(&backend, CONTOSO, &id, &json!({"customerNotifiedAt": null})).await;
    assert_eq!((back.status, back.json().get("customerNotifiedAt")), (200, None));
    assert_eq!(backend.read(CONTOSO, "/watched-issues").await["items"], json!([back.json()]));
}

#[tokio::test]
async fn a_customer_is_told_of_an_end_and_one_who_has_none_is_not_told() {
    let backend = start().await;
    let id = watched(&backend).await;
    let own = watch(&backend, CONTOSO, &mail(None)).await.json()["id"].as_str().expect("an identifier").to_owned();
    let refused = [("/customerNotifiedAt".to_owned(), "notAllowed".to_owned())];
    assert_eq!(notify(&backend, CONTOSO, &id, &told()).await.flaws(), refused, "it is not over");
    let back = notify(&backend, CONTOSO, &id, &json!({"customerNotifiedAt": null})).await;
    assert_eq!(back.status, 200, "taking back is always possible");
    change(&backend, "UPDATE health_issues SET status = 'serviceRestored'").await;
    assert_eq!(notify(&backend, CONTOSO, &own, &told()).await.flaws(), refused, "it is one's own");
    assert_eq!(notify(&backend, CONTOSO, &id, &told()).await.status, 200);
}

#[tokio::test]
async fn what_a_fast_clock_notes_was_told_when_the_note_arrived() {
    let backend = start().await;
    let id = watched(&backend).await;
    change(&backend, "UPDATE health_issues SET status = 'serviceRestored'").await;
    let before = in_seconds(0);
    let notice = json!({"customerNotifiedAt": in_seconds(200).to_string()});
    let kept = notify(&backend, CONTOSO, &id, &notice).await.json();
    let at = kept["customerNotifiedAt"].as_str().and_then(Timestamp::parse).expect("an instant");
    assert!(before <= at && at <= in_seconds(0), "{kept}");
    assert_eq!(backend.read(CONTOSO, "/watched-issues").await["items"], json!([kept]));
}

#[tokio::test]
async fn when_the_problem_comes_back_its_next_end_is_told_anew() {
    let backend = start().await;
    let id = watched(&backend).await;
    for sql in
        ["UPDATE health_issues SET status = 'serviceRestored'", "DELETE FROM health_issues WHERE id = 'EX1284903'"]
    {
        change(&backend, sql).await;
        assert_eq!(notify(&backend, CONTOSO, &id, &told()).await.status, 200);
        let over = backend.read(CONTOSO, "/watched-issues").await;
        assert_eq!(over["items"][0]["customerNotifiedAt"], "2026-01-02T03:04:05Z");
    }
    let again = "INSERT INTO health_issues (id, service_number, title, classification, status) \
        SELECT 'EX1284903', number, 'Mail is late', 'incident', 'serviceDegradation' FROM services \
        WHERE id = 'exchange-online'";
    change(&backend, again).await;
    for _ in 0..2 {
        let back = backend.read(CONTOSO, "/watched-issues").await;
        assert!(back["items"][0].get("customerNotifiedAt").is_none(), "{back}");
    }
    change(&backend, "UPDATE health_issues SET status = 'serviceRestored'").await;
    let over = backend.read(CONTOSO, "/watched-issues").await;
    assert!(over["items"][0].get("customerNotifiedAt").is_none(), "{over}");
}

#[tokio::test]
async fn only_the_partner_says_that_its_customer_was_told() {
    let backend = start().await;
    let id = watched(&backend).await;
    let theirs = notify(&backend, FABRIKAM, &id, &told()).await;
    assert_eq!(theirs.problem(404), notify(&backend, FABRIKAM, "missing", &told()).await.problem(404));
    let path = format!("/watched-issues/{id}");
    let call = || backend.call(Method::PATCH, &path);
    call().json(&told()).send().await.problem(401);
    call().token(CONTOSO).body("application/json", "{").send().await.problem(400);
    call().token(CONTOSO).body("text/plain", "{}").send().await.problem(415);

    let flaw = |code: &str| [("/customerNotifiedAt".to_owned(), code.to_owned())];
    let own = watch(&backend, CUSTOMER, &mail(None)).await.json()["id"].as_str().expect("an identifier").to_owned();
    assert_eq!(notify(&backend, CUSTOMER, &own, &told()).await.flaws(), flaw("notAllowed"));
    let later = json!({"customerNotifiedAt": "9999-01-01T00:00:00Z"});
    assert_eq!(notify(&backend, CONTOSO, &id, &later).await.flaws(), flaw("inFuture"));
    let word = json!({"customerNotifiedAt": "yesterday"});
    assert_eq!(notify(&backend, CONTOSO, &id, &word).await.flaws(), flaw("invalid"));
    for token in [CONTOSO, CUSTOMER] {
        let list = backend.read(token, "/watched-issues").await;
        assert!(list["items"][0].get("customerNotifiedAt").is_none(), "{list}");
    }
}

#[tokio::test]
async fn what_is_watched_is_told_in_the_language_of_each_call() {
    let backend = start().await;
    let adatum = backend.customer("adatum.example").await;
    let post = backend.call(Method::POST, "/watched-issues").token(CONTOSO).header("accept-language", "zh-TW");
    let begun = post.json(&mail(Some(&adatum))).send().await.json();
    assert_eq!(begun["titleLanguage"], "zh-TW");
    for (read, title) in [("es-ES", "El correo de fuera"), ("zh-TW", "來自組織外部"), ("en-US", "Mail from outside")]
    {
        let list = backend.get("/watched-issues").token(CONTOSO).header("accept-language", read).send().await.json();
        let item = &list["items"][0];
        assert!(item["title"].as_str().is_some_and(|told| told.starts_with(title)), "{read}: {item}");
        assert_eq!(item["titleLanguage"], read);
    }
    // The source says no more of it: the title stays as it was told last, in its language.
    change(&backend, "DELETE FROM health_issues").await;
    let list = backend.get("/watched-issues").token(CONTOSO).header("accept-language", "zh-CN").send().await.json();
    assert_eq!(list["items"][0]["titleLanguage"], "en-US", "{list}");
}
