use serde_json::{Value, json};

use crate::support::{CONTOSO, TestBackend, customer_request, new_key};

async fn flaws(backend: &TestBackend, change: impl FnOnce(&mut Value)) -> Vec<(String, String)> {
    let mut body = customer_request(&backend.customer("adatum.example").await);
    change(&mut body);
    backend.post().token(CONTOSO).json(&body).send().await.flaws()
}

fn not_allowed(pointer: &str) -> Vec<(String, String)> {
    vec![(pointer.to_owned(), "notAllowed".to_owned())]
}

#[tokio::test]
async fn name_and_domain_are_those_that_the_backend_knows() {
    let backend = TestBackend::start().await;
    let mut body = customer_request(&backend.customer("adatum.example").await);
    body["customer"]["companyName"] = json!("Somebody else");
    body["customer"]["domain"] = json!("elsewhere.example");
    let receipt = backend.post().token(CONTOSO).json(&body).send().await.json();
    let id = receipt["id"].as_str().expect("an identifier");
    let details = backend.read(CONTOSO, &format!("/requests/{id}")).await;
    let told = (&details["customerName"], &details["customerDomain"], &details["serviceName"]);
    assert_eq!(told, (&json!("A. Datum Corporation"), &json!("adatum.example"), &json!("Exchange Online")));
    assert!(details.get("escalation").is_none());
}

#[tokio::test]
async fn without_an_admin_relationship_nothing_is_filed() {
    let backend = TestBackend::start().await;
    for domain in ["wideworldimporters.example", "treyresearch.example"] {
        let id = backend.customer(domain).await;
        let flaws = flaws(&backend, |body| body["customer"]["id"] = json!(id)).await;
        assert_eq!(flaws, not_allowed("/customer/id"), "{domain}");
    }
}

#[tokio::test]
async fn a_service_must_exist_and_be_the_customers() {
    let backend = TestBackend::start().await;
    let unknown = flaws(&backend, |body| body["serviceId"] = json!("gardening")).await;
    let foreign = flaws(&backend, |body| body["serviceId"] = json!("power-bi")).await;
    assert_eq!((&unknown, &foreign), (&not_allowed("/serviceId"), &not_allowed("/serviceId")));
}

#[tokio::test]
async fn all_that_speaks_against_a_request_is_named_at_once() {
    let backend = TestBackend::start().await;
    let flaws = flaws(&backend, |body| {
        body["customer"]["id"] = json!("999999");
        body["serviceId"] = json!("gardening");
        body["title"] = json!("");
        body["escalation"] = json!({"healthIssueId": "x".repeat(300), "stepsTried": ["x".repeat(300)]});
    })
    .await;
    let pointers: Vec<_> = flaws.iter().map(|(pointer, _)| pointer.as_str()).collect();
    let expected = ["/customer/id", "/serviceId", "/title", "/escalation/healthIssueId", "/escalation/stepsTried/0"];
    assert_eq!(pointers, expected);
}

#[tokio::test]
async fn what_was_tried_is_bounded_and_free_of_nul() {
    let backend = TestBackend::start().await;
    let too_long = |pointer: &str| vec![(pointer.to_owned(), "tooLong".to_owned())];
    let many = flaws(&backend, |body| body["escalation"] = json!({"stepsTried": vec!["x"; 51]})).await;
    assert_eq!(many, too_long("/escalation/stepsTried"));
    let nul = flaws(&backend, |body| body["escalation"] = json!({"stepsTried": ["a", "b\0"]})).await;
    assert_eq!(nul, [("/escalation/stepsTried/1".to_owned(), "invalid".to_owned())]);
    let word = flaws(&backend, |body| body["escalation"] = json!({"handoffCategory": "other"})).await;
    assert_eq!(word, not_allowed("/escalation/handoffCategory"));
}

#[tokio::test]
async fn what_was_tried_belongs_to_the_content_of_a_key() {
    let backend = TestBackend::start().await;
    let (key, mut body) = (new_key(), customer_request(&backend.customer("adatum.example").await));
    body["escalation"] = json!({"stepsTried": ["license"]});
    let first = backend.post().token(CONTOSO).key(&key).json(&body).send().await;
    let again = backend.post().token(CONTOSO).key(&key).json(&body).send().await;
    assert!(again.is_replayed() && again.text == first.text, "{again:?}");
    for (member, value) in [("escalation", json!({"stepsTried": ["device"]})), ("serviceId", json!("onedrive"))] {
        let mut other = body.clone();
        other[member] = value;
        backend.post().token(CONTOSO).key(&key).json(&other).send().await.problem(422);
    }
}

#[tokio::test]
async fn lists_are_filtered_by_customer() {
    let backend = TestBackend::start().await;
    let mut ids = Vec::new();
    for domain in ["adatum.example", "northwind-traders.example", "adatum.example"] {
        let id = backend.customer(domain).await;
        assert_eq!(backend.post().token(CONTOSO).json(&customer_request(&id)).send().await.status, 201);
        ids.push(id);
    }
    backend.store("ours").await;
    for (query, count) in [
        (format!("?customerId={}", ids[0]), 2),
        (format!("?customerId={}&kind=customer&status=new", ids[1]), 1),
        (format!("?customerId={}&kind=partnerCenter", ids[0]), 0),
        ("?customerId=".to_owned(), 4),
        ("?customerId=999999".to_owned(), 0),
    ] {
        assert_eq!(backend.titles(&query).await.0.len(), count, "{query}");
    }
}
