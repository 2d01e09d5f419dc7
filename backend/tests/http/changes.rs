use reqwest::Method;
use serde_json::{Value, json};
use support_widget::model::Timestamp;

use crate::support::{Answer, CONTOSO, CUSTOMER, FABRIKAM, TestBackend, customer_request, in_seconds, request};

const TOLD: &str = "2026-01-02T03:04:05Z";

/// A request of Contoso's for a customer who waits to be told, stored some time ago.
async fn waiting(backend: &TestBackend) -> String {
    let mut body = customer_request(&backend.customer("adatum.example").await);
    body["escalation"] = json!({"customerToNotify": true});
    let answer = backend.post().token(CONTOSO).json(&body).send().await;
    assert_eq!(answer.status, 201, "{answer:?}");
    let mut database = backend.database().await;
    let sql = "UPDATE requests SET created_date = '2026-01-01T00:00:00Z', last_modified_date = '2026-01-01T00:00:00Z'";
    sqlx::query(sql).execute(&mut database).await.expect("an older request");
    answer.json()["id"].as_str().expect("an identifier").to_owned()
}

async fn patch(backend: &TestBackend, token: &str, id: &str, change: Value) -> Answer {
    backend.call(Method::PATCH, &format!("/requests/{id}")).token(token).json(&change).send().await
}

/// The request after a change that is taken.
async fn changed(backend: &TestBackend, token: &str, id: &str, change: Value) -> Value {
    let answer = patch(backend, token, id, change).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(
        answer.json(),
        backend.read(token, &format!("/requests/{id}")).await,
        "what is answered is what is kept"
    );
    answer.json()
}

fn told(at: &str) -> Value {
    json!({"escalation": {"customerNotifiedAt": at}})
}

fn statuses(request: &Value) -> Vec<&str> {
    let history = request["history"].as_array().expect("a history");
    history.iter().map(|entry| entry["status"].as_str().expect("a status")).collect()
}

#[tokio::test]
async fn a_request_is_closed_and_opened_again() {
    let backend = TestBackend::start().await;
    let id = waiting(&backend).await;
    let closed = changed(&backend, CONTOSO, &id, json!({"status": "closed"})).await;
    assert_eq!((&closed["status"], statuses(&closed)), (&json!("closed"), vec!["new", "closed"]));
    assert_eq!(closed["lastModifiedDate"], closed["history"][1]["date"]);
    assert_ne!(closed["lastModifiedDate"], closed["createdDate"]);

    let again = changed(&backend, CONTOSO, &id, json!({"status": "closed"})).await;
    assert_eq!(again, closed, "wishing twice is wishing once");
    let open = changed(&backend, CONTOSO, &id, json!({"status": "open"})).await;
    assert_eq!(statuses(&open), ["new", "closed", "open"]);
    assert_eq!(changed(&backend, CONTOSO, &id, json!({})).await, open, "what is not said stays");
    assert_eq!(changed(&backend, CONTOSO, &id, json!({"status": null, "escalation": null})).await, open);
}

#[tokio::test]
async fn the_desks_own_word_goes_with_its_status() {
    let backend = TestBackend::start().await;
    let id = waiting(&backend).await;
    let mut database = backend.database().await;
    let sql = "UPDATE requests SET status = 'attentionNeeded', status_label = 'Waiting for you'";
    sqlx::query(sql).execute(&mut database).await.expect("the desk's word");
    let closed = changed(&backend, CONTOSO, &id, json!({"status": "closed"})).await;
    assert!(closed.get("statusLabel").is_none(), "{closed}");
}

#[tokio::test]
async fn that_a_customer_was_told_is_kept_and_can_be_taken_back() {
    let backend = TestBackend::start().await;
    let id = waiting(&backend).await;
    changed(&backend, CONTOSO, &id, json!({"status": "closed"})).await;
    let kept = changed(&backend, CONTOSO, &id, told("2026-01-02T11:04:05+08:00")).await;
    assert_eq!((&kept["customerNotifiedAt"], &kept["escalation"]["customerNotifiedAt"]), (&json!(TOLD), &json!(TOLD)));
    assert_eq!((&kept["customerToNotify"], &kept["escalation"]["customerToNotify"]), (&json!(true), &json!(true)));
    assert_eq!(statuses(&kept), ["new", "closed"], "telling is no change of status");
    let list = backend.read(CONTOSO, "/requests").await;
    assert_eq!(
        (&list["items"][0]["customerToNotify"], &list["items"][0]["customerNotifiedAt"]),
        (&json!(true), &json!(TOLD))
    );
    let back = changed(&backend, CONTOSO, &id, json!({"escalation": {"customerNotifiedAt": null}})).await;
    assert!(back.get("customerNotifiedAt").is_none() && back["escalation"].get("customerNotifiedAt").is_none());
}

#[tokio::test]
async fn telling_a_customer_moves_the_date_of_the_last_change() {
    let backend = TestBackend::start().await;
    let id = waiting(&backend).await;
    let mut database = backend.database().await;
    sqlx::query("UPDATE requests SET status = 'resolved'").execute(&mut database).await.expect("the desk's answer");
    let before = backend.read(CONTOSO, &format!("/requests/{id}")).await;
    let after = changed(&backend, CONTOSO, &id, told(TOLD)).await;
    assert_ne!(after["lastModifiedDate"], before["lastModifiedDate"]);
}

#[tokio::test]
async fn a_customer_who_was_told_of_one_end_is_told_of_the_next_one() {
    let backend = TestBackend::start().await;
    let id = waiting(&backend).await;
    let both = json!({"status": "closed", "escalation": {"customerNotifiedAt": TOLD}});
    let closed = changed(&backend, CONTOSO, &id, both).await;
    assert_eq!(closed["customerNotifiedAt"], TOLD, "it ends, and the customer knows");
    let open = changed(&backend, CONTOSO, &id, json!({"status": "open"})).await;
    assert!(open.get("customerNotifiedAt").is_none(), "it has not ended after all");
    let closed = changed(&backend, CONTOSO, &id, json!({"status": "closed"})).await;
    assert!(closed.get("customerNotifiedAt").is_none(), "what was told was another end");
}

#[tokio::test]
async fn nobody_is_told_how_something_ended_that_is_not_over_or_not_theirs_to_know() {
    let backend = TestBackend::start().await;
    let id = waiting(&backend).await;
    let own = backend.store("Contoso's own").await.json()["id"].as_str().expect("an identifier").to_owned();
    changed(&backend, CONTOSO, &own, json!({"status": "closed"})).await;
    let before = backend.read(CONTOSO, &format!("/requests/{id}")).await;
    let reopened = json!({"status": "open", "escalation": {"customerNotifiedAt": TOLD}});
    for (id, change) in [(&id, told(TOLD)), (&id, reopened), (&own, told(TOLD))] {
        let flaws = patch(&backend, CONTOSO, id, change.clone()).await.flaws();
        assert_eq!(flaws, [("/escalation/customerNotifiedAt".to_owned(), "notAllowed".to_owned())], "{change}");
        let taken_back = json!({"escalation": {"customerNotifiedAt": null}});
        changed(&backend, CONTOSO, id, taken_back).await;
    }
    assert_eq!(backend.read(CONTOSO, &format!("/requests/{id}")).await, before, "nothing has changed");
}

#[tokio::test]
async fn what_a_fast_clock_notes_was_told_when_the_note_arrived() {
    let backend = TestBackend::start().await;
    let id = waiting(&backend).await;
    changed(&backend, CONTOSO, &id, json!({"status": "closed"})).await;
    for ahead in [60, 200, 86_000] {
        let before = in_seconds(0);
        let kept = changed(&backend, CONTOSO, &id, told(&in_seconds(ahead).to_string())).await;
        let at = kept["customerNotifiedAt"].as_str().and_then(Timestamp::parse).expect("an instant");
        assert!(before <= at && at <= in_seconds(0), "{ahead}: {kept}");
        changed(&backend, CONTOSO, &id, json!({"escalation": {"customerNotifiedAt": null}})).await;
    }
}

#[tokio::test]
async fn what_a_person_cannot_change_is_refused() {
    let backend = TestBackend::start().await;
    let id = waiting(&backend).await;
    let flaw = |pointer: &str, code: &str| (pointer.to_owned(), code.to_owned());
    for status in ["new", "attentionNeeded", "resolved", "unheardOf"] {
        let flaws = patch(&backend, CONTOSO, &id, json!({"status": status})).await.flaws();
        assert_eq!(flaws, [flaw("/status", "notAllowed")], "{status}");
    }
    let future = json!({"status": "new", "escalation": {"customerNotifiedAt": in_seconds(87_000).to_string()}});
    let pointer = "/escalation/customerNotifiedAt";
    let flaws = patch(&backend, CONTOSO, &id, future).await.flaws();
    assert_eq!(flaws, [flaw("/status", "notAllowed"), flaw(pointer, "inFuture")], "all is named at once");
    let flaws = patch(&backend, CONTOSO, &id, told("yesterday")).await.flaws();
    assert_eq!(flaws, [flaw(pointer, "invalid")]);

    let path = format!("/requests/{id}");
    let call = || backend.call(Method::PATCH, &path).token(CONTOSO);
    call().body("application/json", "{").send().await.problem(400);
    call().body("text/plain", "{}").send().await.problem(415);
    let details = backend.read(CONTOSO, &path).await;
    assert_eq!((&details["status"], statuses(&details)), (&json!("new"), vec!["new"]), "nothing has changed");
}

#[tokio::test]
async fn a_request_of_somebody_else_cannot_be_changed() {
    let backend = TestBackend::start().await;
    let id = waiting(&backend).await;
    let anonymous = backend.post().json(&request("nobody's")).send().await.json();
    let nobodys = anonymous["id"].as_str().expect("an identifier");
    for (token, id) in [(FABRIKAM, id.as_str()), (CUSTOMER, &id), (CONTOSO, nobodys)] {
        let theirs = patch(&backend, token, id, json!({"status": "closed"})).await;
        let missing = patch(&backend, token, "missing", json!({"status": "closed"})).await;
        assert_eq!(theirs.problem(404), missing.problem(404), "the answers do not tell one from the other");
    }
    patch(&backend, FABRIKAM, &id, told(TOLD)).await.problem(404);
    let path = format!("/requests/{id}");
    let change = json!({"status": "closed"});
    backend.call(Method::PATCH, &path).json(&change).send().await.problem(401);
    backend.call(Method::PATCH, &path).token("nobody").json(&change).send().await.problem(401);
    backend.call(Method::PATCH, "/requests/%FF").token(CONTOSO).json(&change).send().await.problem(404);
    assert_eq!(backend.read(CONTOSO, &path).await["status"], "new");
}

#[tokio::test]
async fn a_customer_closes_what_it_reported_and_its_partner_tells_it() {
    let backend = TestBackend::start().await;
    let mut own = request("Mail is late");
    own["kind"] = json!("customerSelfService");
    own["escalation"] = json!({"customerToNotify": true});
    let receipt = backend.post().token(CUSTOMER).json(&own).send().await.json();
    let id = receipt["id"].as_str().expect("an identifier");
    assert_eq!(changed(&backend, CUSTOMER, id, json!({"status": "closed"})).await["status"], "closed");
    let flaw = [("/escalation/customerNotifiedAt".to_owned(), "notAllowed".to_owned())];
    for value in [json!(TOLD), json!(null)] {
        let change = json!({"status": "open", "escalation": {"customerNotifiedAt": value}});
        assert_eq!(patch(&backend, CUSTOMER, id, change).await.flaws(), flaw);
    }
    assert_eq!(changed(&backend, CONTOSO, id, told(TOLD)).await["status"], "closed", "nothing else was taken");
}

#[tokio::test]
async fn a_change_is_no_part_of_what_a_key_stands_for() {
    let backend = TestBackend::start().await;
    let (key, body) = (crate::support::new_key(), request("A"));
    let send = || backend.post().token(CONTOSO).key(&key).json(&body);
    let first = send().send().await;
    let receipt = first.json();
    changed(&backend, CONTOSO, receipt["id"].as_str().expect("an identifier"), json!({"status": "closed"})).await;
    let again = send().send().await;
    assert_eq!((again.status, again.is_replayed(), again.text), (201, true, first.text));
}
