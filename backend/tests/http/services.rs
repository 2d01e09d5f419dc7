use serde_json::{Value, json};

use crate::support::{CONTOSO, CUSTOMER, TestBackend};

fn ids(page: &Value) -> Vec<&str> {
    let items = page["items"].as_array().unwrap_or_else(|| panic!("no list: {page}"));
    items.iter().map(|item| item["id"].as_str().expect("an identifier")).collect()
}

#[tokio::test]
async fn a_partner_sees_a_customers_services_with_the_way_into_its_admin_centers() {
    let backend = TestBackend::start().await;
    let id = backend.customer("fourth-coffee.example").await;
    let page = backend.read(CONTOSO, &format!("/services?customerId={id}")).await;
    assert_eq!(ids(&page).len(), 7);
    let url = |service: &str| {
        let items = page["items"].as_array().expect("a list");
        items.iter().find(|item| item["id"] == service).map(|item| item["adminCenterUrl"].clone())
    };
    let exchange = "https://admin.exchange.microsoft.com/?delegatedOrg=fourth-coffee.example";
    assert_eq!(url("exchange-online"), Some(json!(exchange)));
    let tenant = backend.read(CONTOSO, "/customers?q=fourth").await["items"][0]["tenantId"].clone();
    let entra = format!("https://entra.microsoft.com/{}", tenant.as_str().expect("a tenant"));
    assert_eq!(url("microsoft-entra"), Some(json!(entra)));
    assert_eq!(url("power-automate"), None);
    assert!(page.get("nextCursor").is_none());
}

#[tokio::test]
async fn without_a_customer_there_is_the_catalogue() {
    let backend = TestBackend::start().await;
    let catalogue = backend.read(CONTOSO, "/services").await;
    assert_eq!(ids(&catalogue).len(), 12);
    assert!(!catalogue.to_string().contains("adminCenterUrl"));
    let anybody = backend.get("/services").send().await;
    assert_eq!((anybody.status, anybody.json()), (200, catalogue), "who may send requests may see what they are about");
    let closed = TestBackend::start_with(|settings| settings.anonymous_create = false).await;
    closed.get("/services").send().await.problem(401);
}

#[tokio::test]
async fn a_customer_sees_its_own_services() {
    let backend = TestBackend::start().await;
    let id = backend.customer("fourth-coffee.example").await;
    let own = backend.read(CUSTOMER, "/services").await;
    assert_eq!(ids(&own).len(), 7);
    assert_eq!(own["items"][0]["adminCenterUrl"], "https://admin.exchange.microsoft.com/");
    assert_eq!(backend.read(CUSTOMER, &format!("/services?customerId={id}")).await, own);
}
