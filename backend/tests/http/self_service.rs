use serde_json::{Value, json};

use crate::support::{CONTOSO, CUSTOMER, FABRIKAM, TestBackend, customer_request, request};

fn own(title: &str) -> Value {
    let mut own = request(title);
    own["kind"] = json!("customerSelfService");
    own["serviceId"] = json!("exchange-online");
    own
}

#[tokio::test]
async fn a_customers_own_request_goes_to_its_partner() {
    let backend = TestBackend::start().await;
    let receipt = backend.post().token(CUSTOMER).json(&own("Mail is late")).send().await;
    assert_eq!(receipt.status, 201, "{receipt:?}");
    let id = receipt.json()["id"].as_str().expect("an identifier").to_owned();
    backend.store("Contoso's own").await;
    for token in [CONTOSO, CUSTOMER] {
        for query in ["kind=customer", "kind=customerSelfService", "kind=customer&status=new"] {
            let list = backend.read(token, &format!("/requests?{query}")).await;
            assert_eq!(list["items"].as_array().map(Vec::len), Some(1), "{token} {query}: {list}");
            assert_eq!(list["items"][0]["kind"], "customerSelfService");
            assert_eq!(list["items"][0]["customerDomain"], "fourth-coffee.example");
        }
        let details = backend.read(token, &format!("/requests/{id}")).await;
        assert_eq!(details["title"], "Mail is late");
    }
    let all = |list: Value| list["items"].as_array().map(Vec::len);
    assert_eq!(all(backend.read(CONTOSO, "/requests").await), Some(2));
    assert_eq!(all(backend.read(CUSTOMER, "/requests").await), Some(1), "a customer does not see its partner's own");
    assert_eq!(backend.read(FABRIKAM, "/requests").await, json!({"items": []}));
    backend.get(&format!("/requests/{id}")).token(FABRIKAM).send().await.problem(404);
    assert_eq!(
        backend.read(CONTOSO, "/customers").await,
        json!({"items": []}),
        "the partner has done nothing for it yet"
    );
}

#[tokio::test]
async fn who_calls_decides_what_kind_may_be_reported() {
    let backend = TestBackend::start().await;
    let kind = vec![("/kind".to_owned(), "notAllowed".to_owned())];
    let adatum = customer_request(&backend.customer("adatum.example").await);
    let fourth = customer_request(&backend.customer("fourth-coffee.example").await);
    assert_eq!(backend.post().token(CUSTOMER).json(&request("A")).send().await.flaws(), kind);
    assert_eq!(backend.post().token(CUSTOMER).json(&fourth).send().await.flaws(), kind);
    let both = backend.post().token(CUSTOMER).json(&adatum).send().await.flaws();
    assert_eq!(both, [kind[0].clone(), ("/customer/id".to_owned(), "notAllowed".to_owned())]);
    assert_eq!(backend.post().token(CONTOSO).json(&own("A")).send().await.flaws(), kind);
    backend.post().json(&own("A")).send().await.problem(401);
    assert_eq!(backend.count("requests").await, 0);
}

#[tokio::test]
async fn customer_and_partner_follow_from_the_token() {
    let backend = TestBackend::start().await;
    let mut body = own("A");
    body["customer"] = json!({"companyName": "Somebody else", "domain": "elsewhere.example"});
    assert_eq!(backend.post().token(CUSTOMER).json(&body).send().await.status, 201);
    let list = backend.read(CONTOSO, "/requests").await;
    assert_eq!(list["items"][0]["customerName"], "Fourth Coffee");
    body["customer"] = json!({"id": backend.customer("fourth-coffee.example").await});
    assert_eq!(backend.post().token(CUSTOMER).json(&body).send().await.status, 201);
    body["serviceId"] = json!("azure-storage");
    let foreign = backend.post().token(CUSTOMER).json(&body).send().await.flaws();
    assert_eq!(foreign, [("/serviceId".to_owned(), "notAllowed".to_owned())]);
}

#[tokio::test]
async fn a_customer_is_told_how_to_reach_its_partner() {
    let backend = TestBackend::start().await;
    let config = backend.read(CUSTOMER, "/config").await;
    let partner = json!({
        "name": "Contoso",
        "hours": "Monday to Friday, 09:00–18:00 (UTC+8)",
        "channels": ["mailto:support@contoso.com", "tel:+862155500100"],
    });
    assert_eq!(config["partner"], partner);
    let chinese = backend.get("/config").token(CUSTOMER).header("accept-language", "zh-CN").send().await.json();
    assert_eq!(chinese["partner"]["hours"], "周一至周五 09:00–18:00（UTC+8）");
    let features = config["features"].as_array().expect("a list");
    assert!(!features.contains(&json!("customers")) && features.contains(&json!("services")), "{features:?}");
    assert!(backend.read(CONTOSO, "/config").await.get("partner").is_none());
    backend.get("/config").token("nobody").send().await.problem(401);
}
