use serde_json::json;
use support_widget::model::{Cloud, FileTypes, Limits, OperatorHours, Step};

use crate::support::{CONTOSO, CUSTOMER, FABRIKAM, TestBackend};

#[tokio::test]
async fn the_config_names_what_there_is_to_choose() {
    let backend = TestBackend::start().await;
    let config = backend.get("/config").send().await.json();
    let features = [
        "requests",
        "customers",
        "services",
        "serviceHealth",
        "articles",
        "watchedIssues",
        "solvedProblems",
        "attachments",
    ];
    assert_eq!(config["features"], serde_json::json!(features));
    assert!(config.get("partner").is_none());
    assert_eq!(config["categories"][0], serde_json::json!({"id": "technical"}));
    assert_eq!(config["severities"][2], serde_json::json!({"id": "critical", "firstResponse": "PT2H"}));
    assert_eq!(config["limits"]["titleLength"], 120);
    assert!(config.get("operator").is_none());
}

#[tokio::test]
async fn each_cloud_has_its_own_promises() {
    let backend = TestBackend::start().await;
    let config = backend.get("/config?cloud=china").send().await.json();
    assert_eq!(config["severities"][1]["firstResponse"], "P1D");
    backend.get("/config?cloud=moon").send().await.problem(400);
}

#[tokio::test]
async fn the_operator_is_named_where_it_is_another_company() {
    let backend = TestBackend::start_with(|settings| settings.operator = Some("Contoso".to_owned())).await;
    assert_eq!(backend.get("/config").send().await.json()["operator"], "Contoso");
}

#[tokio::test]
async fn what_nobody_has_chosen_is_left_to_the_page() {
    let backend = TestBackend::start().await;
    let config = backend.get("/config").send().await.json();
    for name in ["escalationGate", "steps", "customersToNotify"] {
        assert!(config.get(name).is_none(), "{name}: {config}");
    }
}

#[tokio::test]
async fn steps_and_hours_of_the_desks_own_are_told() {
    let backend = TestBackend::start_with(|settings| {
        settings.steps = vec![Step::new(Step::LICENSE), Step { name: Some("Ask Ana".to_owned()), ..Step::new("ask") }];
        settings.operator_hours = Some(OperatorHours::of(Cloud::China));
    })
    .await;
    let config = backend.get("/config").send().await.json();
    assert_eq!(config["steps"], json!([{"id": "license"}, {"id": "ask", "name": "Ask Ana"}]));
    let hours = json!({"timeZone": "Asia/Shanghai", "opens": "09:00", "closes": "24:00"});
    assert_eq!(config["operatorHours"], hours);
}

#[tokio::test]
async fn the_limits_that_are_told_are_those_that_hold() {
    let usual = TestBackend::start().await.get("/config").send().await.json();
    assert_eq!(usual["limits"]["files"], 10);
    assert_eq!(usual["limits"]["totalBytes"], 25 * 1024 * 1024);
    let backend = TestBackend::start_with(|settings| {
        let accept = FileTypes::read([".png", ".log"]);
        settings.limits =
            Some(Limits { title_length: 7, files: 2, file_bytes: 3, total_bytes: 4, accept, ..Limits::default() });
    })
    .await;
    let expected = json!({
        "titleLength": 7, "descriptionLength": 4_000, "files": 2, "fileBytes": 3, "totalBytes": 4,
        "accept": [".png", ".txt", ".log"],
    });
    assert_eq!(backend.get("/config?cloud=china").send().await.json()["limits"], expected);
    let long = backend.post().json(&crate::support::request("8 signs.")).send().await;
    assert_eq!(long.flaws(), [("/title".to_owned(), "tooLong".to_owned())]);
}

#[tokio::test]
async fn who_calls_is_told_by_an_identifier_that_says_no_more() {
    let backend = TestBackend::start().await;
    let mut ids = Vec::new();
    for token in [CONTOSO, FABRIKAM, CUSTOMER] {
        let id = backend.read(token, "/config").await["callerId"].as_str().expect("an identifier").to_owned();
        assert_eq!(backend.read(token, "/config?cloud=china").await["callerId"], id.as_str());
        assert!(id.len() == 16 && id.bytes().all(|byte| byte.is_ascii_hexdigit()), "{id}");
        ids.push(id);
    }
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 3);
    assert!(backend.get("/config").send().await.json().get("callerId").is_none());
}
