use crate::support::{CONTOSO, FABRIKAM, TestBackend, request};

#[tokio::test]
async fn following_the_cursor_shows_everything_once_while_requests_arrive() {
    let backend = TestBackend::start().await;
    for number in 0..25 {
        backend.store(&format!("old {number}")).await;
    }
    let mut seen = Vec::new();
    let mut query = "?limit=7".to_owned();
    let mut parts = 0;
    loop {
        let (titles, next) = backend.titles(&query).await;
        seen.extend(titles);
        parts += 1;
        backend.store(&format!("new {parts}")).await;
        backend.post().token(FABRIKAM).json(&request("theirs")).send().await;
        let Some(cursor) = next else { break };
        query = format!("?limit=7&cursor={cursor}");
    }
    let expected: Vec<_> = (0..25).rev().map(|number| format!("old {number}")).collect();
    assert_eq!((seen, parts), (expected, 4));
}

#[tokio::test]
async fn a_full_last_part_has_no_cursor() {
    let backend = TestBackend::start().await;
    for number in 0..4 {
        backend.store(&number.to_string()).await;
    }
    let (titles, cursor) = backend.titles("?limit=2").await;
    assert_eq!(titles, ["3", "2"]);
    let (titles, cursor) = backend.titles(&format!("?limit=2&cursor={}", cursor.expect("more"))).await;
    assert_eq!((titles, cursor), (vec!["1".to_owned(), "0".to_owned()], None));
}

#[tokio::test]
async fn lists_are_filtered_by_kind_and_status() {
    let backend = TestBackend::start().await;
    backend.store("ours").await;
    let mut customer = request("a customer's");
    customer["kind"] = serde_json::json!("customer");
    customer["customer"] = serde_json::json!({"id": backend.customer("adatum.example").await});
    assert_eq!(backend.post().token(CONTOSO).json(&customer).send().await.status, 201);

    assert_eq!(backend.titles("?kind=partnerCenter").await.0, ["ours"]);
    assert_eq!(backend.titles("?kind=customer&status=new").await.0, ["a customer's"]);
    assert_eq!(backend.titles("?kind=&status=&cursor=&limit=").await.0, ["a customer's", "ours"]);
    assert!(backend.titles("?status=closed").await.0.is_empty());
    let list = backend.get("/requests?kind=customer").token(CONTOSO).send().await.json();
    assert_eq!(list["items"][0]["customerName"], "A. Datum Corporation");
}

#[tokio::test]
async fn parameters_without_a_meaning_are_refused() {
    let backend = TestBackend::start().await;
    for query in
        ["limit=0", "limit=101", "limit=-1", "limit=many", "kind=other", "status=lost", "cursor=17", "kind=%FF"]
    {
        backend.get(&format!("/requests?{query}")).token(CONTOSO).send().await.problem(400);
    }
    assert_eq!(backend.get("/requests?limit=100&unknown=1").token(CONTOSO).send().await.status, 200);
}
