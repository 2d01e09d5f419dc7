use reqwest::Method;

use crate::support::{CONTOSO, FABRIKAM, TestBackend, request};

#[tokio::test]
async fn whoever_is_not_signed_in_may_submit_but_not_list() {
    let backend = TestBackend::start().await;
    let answer = backend.post().json(&request("Nobody's")).send().await;
    assert_eq!(answer.status, 201, "{answer:?}");
    let id = answer.json()["id"].as_str().expect("an identifier").to_owned();
    for path in ["/requests".to_owned(), format!("/requests/{id}")] {
        let answer = backend.get(&path).send().await;
        answer.problem(401);
        assert_eq!(answer.header("www-authenticate"), "Bearer");
        for token in [CONTOSO, FABRIKAM] {
            assert!(!backend.get(&path).token(token).send().await.text.contains("Nobody's"));
        }
    }
}

#[tokio::test]
async fn without_the_setting_only_users_submit() {
    let backend = TestBackend::start_with(|settings| settings.anonymous_create = false).await;
    backend.post().json(&request("A")).send().await.problem(401);
    backend.store("B").await;
    assert_eq!(backend.count("requests").await, 1);
}

#[tokio::test]
async fn a_wrong_token_is_refused_even_where_none_is_needed() {
    let backend = TestBackend::start().await;
    for authorization in ["Bearer demo-nobody", "Bearer", "Bearer ", "Basic ZGVtbzpkZW1v", "demo-contoso"] {
        let submission = backend.post().header("authorization", authorization).json(&request("A")).send().await;
        submission.problem(401);
        assert_eq!(submission.header("www-authenticate"), "Bearer", "{authorization}");
        backend.get("/requests").header("authorization", authorization).send().await.problem(401);
    }
    assert_eq!(backend.count("requests").await, 0);
}

/// Nobody who may not call learns what is wrong with a body, or has it read at all: not even one that is too large.
#[tokio::test]
async fn who_calls_is_asked_before_a_body_is_looked_at() {
    let backend = TestBackend::start_with(|settings| settings.anonymous_create = false).await;
    let large = format!("{{\"text\":\"{}\"}}", "x".repeat(200_000));
    let bodies = [
        ("application/json", "{"),
        ("application/json", "{}"),
        ("application/json", &large),
        ("text/plain", "no JSON"),
        ("multipart/form-data", "no form"),
        ("multipart/form-data; boundary=b", "no form"),
    ];
    for (method, path) in [
        (Method::POST, "/requests"),
        (Method::PATCH, "/requests/x"),
        (Method::POST, "/requests/x/notes"),
        (Method::POST, "/watched-issues"),
        (Method::PATCH, "/watched-issues/x"),
        (Method::DELETE, "/watched-issues/x"),
        (Method::POST, "/solved-problems"),
        (Method::GET, "/requests?limit=none"),
        (Method::GET, "/requests/x"),
        (Method::GET, "/requests/x/attachments/y"),
        (Method::GET, "/customers?limit=none"),
        (Method::GET, "/services"),
        (Method::GET, "/service-health"),
        (Method::GET, "/watched-issues"),
    ] {
        for authorization in [None, Some("Bearer demo-nobody"), Some("Basic ZGVtbzpkZW1v")] {
            for (media_type, body) in bodies {
                let call = backend.call(method.clone(), path).body(media_type, body.to_owned()).key("no key");
                let call = authorization.into_iter().fold(call, |call, value| call.header("authorization", value));
                let answer = call.send().await;
                assert_eq!(answer.status, 401, "{method} {path} {authorization:?} {media_type} {answer:?}");
            }
        }
    }
}

#[tokio::test]
async fn no_parameter_changes_who_is_calling() {
    let backend = TestBackend::start().await;
    backend.store("Ours").await;
    let query = "/requests?user=1&owner=1&owner_id=1&token=demo-contoso&access_token=demo-contoso";
    let list = backend.get(query).token(FABRIKAM).send().await.json();
    assert_eq!(list["items"], serde_json::json!([]));
    backend.get(query).send().await.problem(401);
}

#[tokio::test]
async fn tokens_are_stored_as_hashes_alone() {
    let backend = TestBackend::start().await;
    let mut database = backend.database().await;
    let plain: i64 = sqlx::query_scalar("SELECT count(*) FROM tokens WHERE hash LIKE '%demo%'")
        .fetch_one(&mut database)
        .await
        .expect("a count");
    assert_eq!((plain, backend.count("tokens").await), (0, 3));
}
