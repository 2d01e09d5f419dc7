use serde_json::{Value, json};

use crate::support::{CONTOSO, CUSTOMER, TestBackend};

fn statuses(report: &Value) -> Vec<(String, String)> {
    let items = report["items"].as_array().unwrap_or_else(|| panic!("no list: {report}"));
    let word = |item: &'_ Value, name: &str| item[name].as_str().expect("a word").to_owned();
    items.iter().map(|item| (word(item, "serviceId"), word(item, "status"))).collect()
}

#[tokio::test]
async fn the_demo_has_services_with_and_without_problems() {
    let backend = TestBackend::start().await;
    let report = backend.read(CONTOSO, "/service-health").await;
    let statuses = statuses(&report);
    assert_eq!(statuses.len(), 12);
    for (service, status) in [
        ("exchange-online", "serviceDegradation"),
        ("microsoft-teams", "serviceInterruption"),
        ("onedrive", "investigating"),
        ("power-bi", "serviceOperational"),
    ] {
        assert!(statuses.contains(&(service.to_owned(), status.to_owned())), "{statuses:?}");
    }
    let exchange = backend.read(CONTOSO, "/service-health?serviceId=exchange-online").await;
    let issues = exchange["items"][0]["issues"].as_array().expect("a list");
    let told: Vec<_> = issues.iter().map(|issue| (&issue["id"], &issue["classification"])).collect();
    let expected = [(json!("EX1284903"), json!("incident")), (json!("EX1284771"), json!("advisory"))];
    assert_eq!(told, expected.each_ref().map(|(id, class)| (id, class)), "latest first, without what is over");
    assert!(report["checkedAt"].is_string());
}

#[tokio::test]
async fn health_is_told_of_the_services_that_are_meant() {
    let backend = TestBackend::start().await;
    let id = backend.customer("fourth-coffee.example").await;
    let of_customer = backend.read(CONTOSO, &format!("/service-health?customerId={id}")).await;
    assert_eq!(statuses(&of_customer).len(), 7);
    assert_eq!(statuses(&backend.read(CUSTOMER, "/service-health").await), statuses(&of_customer));
    let one = backend.read(CONTOSO, &format!("/service-health?customerId={id}&serviceId=power-bi")).await;
    assert_eq!(statuses(&one), [("power-bi".to_owned(), "serviceOperational".to_owned())]);
    for query in [format!("customerId={id}&serviceId=azure-storage"), "serviceId=gardening".to_owned()] {
        backend.get(&format!("/service-health?{query}")).token(CONTOSO).send().await.problem(404);
    }
    backend.get("/service-health?serviceId=azure-storage").token(CUSTOMER).send().await.problem(404);
    assert_eq!(backend.get("/service-health").send().await.status, 200);
    let closed = TestBackend::start_with(|settings| settings.anonymous_create = false).await;
    closed.get("/service-health").send().await.problem(401);
}

#[tokio::test]
async fn titles_are_in_the_language_that_is_read_where_there_is_one() {
    let backend = TestBackend::start().await;
    let mut database = backend.database().await;
    let deleted = sqlx::query("DELETE FROM health_issue_titles WHERE issue_id = 'EX1284771' AND language = 'es-ES'");
    assert_eq!(deleted.execute(&mut database).await.expect("a change").rows_affected(), 1);
    for (read, late, slow) in [
        ("es-MX", ("es-ES", "El correo de fuera"), ("en-US", "Search in shared")),
        ("zh-CN", ("zh-CN", "来自组织外部"), ("zh-CN", "在共享邮箱")),
        ("fr", ("en-US", "Mail from outside"), ("en-US", "Search in shared")),
    ] {
        let get = backend.get("/service-health?serviceId=exchange-online").token(CONTOSO);
        let report = get.header("accept-language", read).send().await.json();
        for (index, (language, title)) in [late, slow].into_iter().enumerate() {
            let issue = &report["items"][0]["issues"][index];
            let told = issue["title"].as_str().expect("a title");
            assert!(told.starts_with(title) && issue["titleLanguage"] == language, "{read}: {issue}");
        }
    }
}
