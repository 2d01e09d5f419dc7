use reqwest::Method;
use serde_json::json;

use crate::support::{CONTOSO, CUSTOMER, FABRIKAM, TestBackend, customer_request};

/// Whatever is asked about something of somebody else is answered as about something that does not exist.
#[tokio::test]
async fn what_belongs_to_others_does_not_exist() {
    let backend = TestBackend::start().await;
    let ours = backend.customer("adatum.example").await;
    let request = backend.post().token(CONTOSO).json(&customer_request(&ours)).send().await.json();
    let watch = json!({"issueId": "EX1284903", "serviceId": "exchange-online", "customer": {"id": ours}});
    let watch = backend.call(Method::POST, "/watched-issues").token(CONTOSO).json(&watch).send().await.json();
    let (request, watch) = (request["id"].as_str().expect("one"), watch["id"].as_str().expect("one"));
    for token in [FABRIKAM, CUSTOMER] {
        for (method, real, missing) in [
            (Method::GET, format!("/services?customerId={ours}"), "/services?customerId=999999"),
            (Method::GET, format!("/service-health?customerId={ours}"), "/service-health?customerId=999999"),
            (Method::GET, format!("/requests/{request}"), "/requests/missing"),
            (Method::DELETE, format!("/watched-issues/{watch}"), "/watched-issues/missing"),
        ] {
            let answer = backend.call(method.clone(), &real).token(token).send().await;
            let nothing = backend.call(method, missing).token(token).send().await;
            assert_eq!(answer.problem(404), nothing.problem(404), "{token} {real}");
        }
        for path in [format!("/requests?customerId={ours}"), "/watched-issues".to_owned(), "/requests".to_owned()] {
            assert_eq!(backend.read(token, &path).await, json!({"items": []}), "{token} {path}");
        }
    }
    assert_eq!(backend.count("watched_issues").await, 1);
}

#[tokio::test]
async fn bodies_that_name_what_belongs_to_others_are_refused_like_those_that_name_nothing() {
    let backend = TestBackend::start().await;
    let ours = backend.customer("adatum.example").await;
    for token in [Some(FABRIKAM), Some(CUSTOMER), None] {
        for path in ["/requests", "/watched-issues", "/solved-problems"] {
            let mut answers = Vec::new();
            for id in [ours.as_str(), "999999", "0", "-1", "01", "x"] {
                let mut body = customer_request(id);
                body["issueId"] = json!("EX1284903");
                let call = backend.call(Method::POST, path).json(&body);
                let call = if let Some(token) = token { call.token(token) } else { call };
                answers.push(call.send().await);
            }
            if token.is_none() && path == "/watched-issues" {
                answers[0].problem(401);
                continue;
            }
            let first = answers[0].problem(422);
            assert!(first.errors.iter().any(|error| error.pointer == "/customer/id" && error.code == "notAllowed"));
            for answer in &answers {
                assert_eq!(answer.problem(422), first, "{token:?} {path}");
            }
        }
    }
    for table in ["requests", "watched_issues", "solved_problems", "customer_use"] {
        assert_eq!(backend.count(table).await, 0, "{table}");
    }
}
