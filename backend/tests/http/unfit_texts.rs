//! Texts and dates that could be stored and not be read, sent on or shown: they are refused, each by its pointer.

use std::collections::BTreeMap;

use reqwest::Method;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use support_widget::wire::NewRequest;

use crate::support::{Answer, CONTOSO, CUSTOMER, TestBackend, customer_request, new_key, request};

/// A body with a value at a pointer; what is missing on the way is added.
fn with(mut body: Value, pointer: &str, value: Value) -> Value {
    let mut place = &mut body;
    for step in pointer.trim_start_matches('/').split('/') {
        place = &mut place[step];
    }
    *place = value;
    body
}

fn codes_at(answer: &Answer, pointer: &str) -> Vec<String> {
    answer.flaws().into_iter().filter(|(at, _)| at == pointer).map(|(_, code)| code).collect()
}

/// The members of a request that hold text, with the characters that each may have.
const TEXTS: [(&str, usize); 17] = [
    ("/title", 120),
    ("/description", 4_000),
    ("/categoryId", 0),
    ("/serviceId", 0),
    ("/customer/id", 0),
    ("/customer/companyName", 254),
    ("/customer/domain", 0),
    ("/primaryContact/firstName", 254),
    ("/primaryContact/lastName", 254),
    ("/primaryContact/email", 0),
    ("/primaryContact/phoneNumber", 0),
    ("/preferredSupportLanguage", 0),
    ("/escalation/healthIssueId", 254),
    ("/escalation/reason", 1_000),
    ("/context/pageUrl", 2_048),
    ("/context/locale", 64),
    ("/context/widgetVersion", 64),
];

#[tokio::test]
async fn endless_texts_are_refused_whether_a_kind_uses_them_or_not() {
    let backend = TestBackend::start().await;
    for kind in ["partnerCenter", "customer"] {
        for (pointer, most) in TEXTS {
            let body = with(request("A"), "/kind", json!(kind));
            let answer = backend
                .post()
                .token(CONTOSO)
                .json(&with(body.clone(), pointer, json!("x".repeat(90_000))))
                .send()
                .await;
            assert_eq!(codes_at(&answer, pointer).len(), 1, "{kind} {pointer}: {answer:?}");
            if most > 0 {
                let body = with(body, pointer, json!("漢".repeat(most + 1)));
                let answer = backend.post().token(CONTOSO).json(&body).send().await;
                assert_eq!(codes_at(&answer, pointer), ["tooLong"], "{kind} {pointer}");
            }
        }
    }
    let tag = json!(["a"; 20_000].join("-"));
    let answer = backend.post().json(&with(request("A"), "/preferredSupportLanguage", tag)).send().await;
    assert_eq!(codes_at(&answer, "/preferredSupportLanguage"), ["tooLong"]);
    let number = json!("5".repeat(10) + &"-".repeat(80_000));
    let answer = backend.post().json(&with(request("A"), "/primaryContact/phoneNumber", number)).send().await;
    assert_eq!(codes_at(&answer, "/primaryContact/phoneNumber"), ["tooLong"]);
    assert_eq!(backend.count("requests").await, 0);
}

#[tokio::test]
async fn what_fits_exactly_is_stored() {
    let backend = TestBackend::start().await;
    let texts = TEXTS.into_iter().filter(|&(_, most)| most > 0);
    let body = texts.fold(request("A"), |body, (pointer, most)| with(body, pointer, json!("漢".repeat(most))));
    let answer = backend.post().token(CONTOSO).json(&body).send().await;
    assert_eq!(answer.status, 201, "{answer:?}");
}

#[tokio::test]
async fn controls_are_refused_and_marks_of_direction_are_text() {
    let backend = TestBackend::start().await;
    for (pointer, _) in TEXTS {
        for text in ["a\u{1B}[2Jb", "a\u{7F}b", "a\u{9B}b", "a\0b"] {
            let answer = backend.post().token(CONTOSO).json(&with(request("A"), pointer, json!(text))).send().await;
            assert!(!codes_at(&answer, pointer).is_empty(), "{pointer} {text:?}: {answer:?}");
        }
        let is_prose = ["/description", "/escalation/reason"].contains(&pointer);
        for text in ["a\r\nBcc: all@x.example", "a\tb"] {
            let answer = backend.post().token(CONTOSO).json(&with(request("A"), pointer, json!(text))).send().await;
            assert_eq!(answer.status, if is_prose { 201 } else { 422 }, "{pointer} {text:?}: {answer:?}");
        }
    }
    let marked = with(request("\u{202E}A\u{2066}"), "/primaryContact/lastName", json!("\u{200F}בן"));
    assert_eq!(backend.post().json(&marked).send().await.status, 201);
}

#[tokio::test]
async fn an_address_of_mail_is_no_query() {
    let backend = TestBackend::start().await;
    let pointer = "/primaryContact/email";
    for address in
        ["x'or(id!=0)or'@a.example", "\"x\"@a.example", "x@a.example\r\nBcc: y@a.example", "x@a\u{85}b.example"]
    {
        let answer = backend.post().json(&with(request("A"), pointer, json!(address))).send().await;
        assert_eq!(codes_at(&answer, pointer), ["invalid"], "{address:?}");
    }
    let legal = with(request("A"), pointer, json!("o'brien+support@a.example"));
    assert_eq!(backend.post().json(&legal).send().await.status, 201);
}

/// What was accepted before there were limits, and whose answer got lost, is not stored a second time.
#[tokio::test]
async fn what_was_accepted_once_is_answered_again_whatever_its_texts() {
    let backend = TestBackend::start().await;
    let key = new_key();
    let receipt = backend.post().token(CONTOSO).key(&key).json(&request("A")).send().await;
    let old = request("A\r\nB");
    // As a version without limits stored it; the fingerprint is over sorted names.
    let understood: NewRequest = serde_json::from_value(old.clone()).expect("a request");
    let content = sorted(&serde_json::to_value(&understood).expect("JSON"));
    let mut database = backend.database().await;
    sqlx::query("UPDATE idempotency_keys SET fingerprint = ? WHERE key = ?")
        .bind(Sha256::digest(content).to_vec())
        .bind(&key)
        .execute(&mut database)
        .await
        .expect("an older row");
    let again = backend.post().token(CONTOSO).key(&key).json(&old).send().await;
    assert_eq!((again.status, again.is_replayed(), &again.text), (201, true, &receipt.text));
}

/// JSON with sorted names, whatever order the build keeps them in.
fn sorted(value: &Value) -> String {
    let Value::Object(members) = value else { return value.to_string() };
    let members: BTreeMap<_, _> = members.iter().map(|(name, value)| (name, sorted(value))).collect();
    let members: Vec<_> = members.into_iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
    format!("{{{}}}", members.join(","))
}

/// The same for notes and records of solved problems.
#[tokio::test]
async fn what_was_noted_or_recorded_once_is_answered_again_whatever_its_texts() {
    let backend = TestBackend::start().await;
    let id = backend.store("A").await.json()["id"].as_str().expect("an identifier").to_owned();
    let (notes, solved) = (format!("/requests/{id}/notes"), "/solved-problems".to_owned());
    let record = json!({"kind": "partnerCenter", "cloud": "global", "serviceId": "exchange-online"});
    let unfit_record = with(with(record.clone(), "/escalation/reason", json!("a\u{1B}b")), "/serviceId", json!("gone"));
    for (path, body, unfit) in
        [(notes, json!({"text": "ab"}), json!({"text": " a\u{1B}b"})), (solved, record, unfit_record)]
    {
        let key = new_key();
        let send =
            async |body: &Value| backend.call(Method::POST, &path).token(CONTOSO).key(&key).json(body).send().await;
        let first = send(&body).await;
        assert_eq!(first.status, 201, "{first:?}");
        let mut database = backend.database().await;
        for older in ["UPDATE notes SET text = ?1", "UPDATE solved_problems SET reason = ?1, service_id = 'gone'"] {
            sqlx::query(older).bind("a\u{1B}b").execute(&mut database).await.expect("an older row");
        }
        let again = send(&unfit).await;
        assert_eq!((again.status, again.text.replace("\\u001b", "")), (201, first.text), "{path}");
    }
    assert_eq!((backend.count("notes").await, backend.count("solved_problems").await), (1, 1));
}

#[tokio::test]
async fn dates_that_cannot_be_read_again_are_not_taken() {
    let backend = TestBackend::start().await;
    let dates = [
        "0001-01-01T00:00:00",
        "0001-01-01T01:00:00+01:00",
        "0000-01-01T00:00:00+01:00",
        "1969-12-31T23:59:59Z",
        "9999-12-31T23:59:59-00:01",
        "2026-01-01T00:00:00-99:99",
        "2026-01-01T00:00:00+00:60",
    ];
    let own = with(request("A"), "/kind", json!("customerSelfService"));
    for date in dates {
        for pointer in ["/problemStartTime", "/escalation/healthCheckedAt", "/escalation/concludedAt"] {
            let answer = backend.post().token(CUSTOMER).json(&with(own.clone(), pointer, json!(date))).send().await;
            assert_eq!(answer.flaws(), [(pointer.to_owned(), "invalid".to_owned())], "{date}");
        }
        let told = json!({"status": "closed", "escalation": {"customerNotifiedAt": date}});
        let answer = backend.call(Method::PATCH, "/requests/x").token(CONTOSO).json(&told).send().await;
        assert_eq!(codes_at(&answer, "/escalation/customerNotifiedAt"), ["invalid"], "{date}");
        let told = json!({"customerNotifiedAt": date});
        let answer = backend.call(Method::PATCH, "/watched-issues/x").token(CONTOSO).json(&told).send().await;
        assert_eq!(codes_at(&answer, "/customerNotifiedAt"), ["invalid"], "{date}");
        let solved = json!({"kind": "partnerCenter", "cloud": "global", "escalation": {"healthCheckedAt": date}});
        let answer = backend.call(Method::POST, "/solved-problems").json(&solved).send().await;
        assert_eq!(codes_at(&answer, "/escalation/healthCheckedAt"), ["invalid"], "{date}");
    }
    assert_eq!(backend.count("requests").await, 0);
}

#[tokio::test]
async fn notes_watches_and_records_of_solved_problems_have_limits_too() {
    let backend = TestBackend::start().await;
    let id = backend.store("A").await.json()["id"].as_str().expect("an identifier").to_owned();
    let note = async |text: &str| {
        let call = backend.call(Method::POST, &format!("/requests/{id}/notes")).token(CONTOSO);
        call.json(&json!({"text": text})).send().await
    };
    assert_eq!(codes_at(&note(&"x".repeat(4_001)).await, "/text"), ["tooLong"]);
    assert_eq!(codes_at(&note("a\u{1B}b").await, "/text"), ["invalid"]);
    assert_eq!(note("First\r\n\tsecond").await.json()["text"], "First\r\n\tsecond");

    let customer = customer_request(&backend.customer("adatum.example").await)["customer"].clone();
    let wish = json!({"issueId": "EX1284903", "serviceId": "exchange-online", "customer": customer});
    let solved = json!({"kind": "customer", "cloud": "global", "customer": customer});
    let (watches, problems) = ("/watched-issues", "/solved-problems");
    for (path, body, pointer) in [
        (watches, &wish, "/issueId"),
        (watches, &wish, "/serviceId"),
        (watches, &wish, "/customer/id"),
        (watches, &wish, "/customer/companyName"),
        (watches, &wish, "/customer/domain"),
        (problems, &solved, "/serviceId"),
        (problems, &solved, "/customer/companyName"),
        (problems, &solved, "/escalation/healthIssueId"),
        (problems, &solved, "/escalation/reason"),
    ] {
        for text in ["x".repeat(90_000), "a\u{9B}b".to_owned()] {
            let call = backend.call(Method::POST, path).token(CONTOSO);
            let answer = call.json(&with(body.clone(), pointer, json!(text))).send().await;
            assert!(!codes_at(&answer, pointer).is_empty(), "{path} {pointer}: {answer:?}");
        }
    }
    for list in ["/articles", "/escalation/stepsTried"] {
        let send = async |items: Vec<String>| {
            let body = with(solved.clone(), list, json!(items));
            backend.call(Method::POST, problems).token(CONTOSO).json(&body).send().await
        };
        assert_eq!(codes_at(&send(vec!["a".to_owned(); 51]).await, list), ["tooLong"]);
        let entry = format!("{list}/1");
        assert_eq!(codes_at(&send(vec!["a".to_owned(), "x".repeat(255)]).await, &entry), ["tooLong"]);
        assert_eq!(codes_at(&send(vec!["a".to_owned(), "a\nb".to_owned()]).await, &entry), ["invalid"]);
        assert_eq!(send(vec!["a".to_owned(); 50]).await.status, 201);
    }
}
