use std::process::Command;
use std::time::Duration;

use serde_json::{Value, json};
use support_backend::{HealthSource, Settings};

use crate::support::{CONTOSO, HealthServer, Says, TestBackend};

/// As Microsoft Graph answers `healthOverviews?$expand=issues`.
fn graph() -> Says {
    let issue = json!({
        "id": "EX900001", "title": "Mail is late", "classification": "incident", "status": "restoringService",
        "startDateTime": "2026-11-21T01:00:00Z", "lastModifiedDateTime": "2026-11-21T02:30:00.25Z",
        "endDateTime": null, "origin": "microsoft", "feature": "Mail flow", "isResolved": false, "posts": [],
    });
    let mut over = issue.clone();
    over["id"] = json!("EX900000");
    over["status"] = json!("serviceRestored");
    over["isResolved"] = json!(true);
    let answer = json!({
        "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#admin/serviceAnnouncement/healthOverviews",
        "value": [
            { "id": "Exchange", "service": "Exchange Online", "status": "serviceDegradation", "issues": [over, issue] },
            { "id": "microsoftteams", "service": "Microsoft Teams", "status": "somethingNew", "issues": [] },
            { "id": "OneDriveForBusiness", "service": "OneDrive for Business", "status": "serviceOperational" },
        ],
    });
    Says::Json(answer.to_string())
}

/// As a status page's `summary.json`.
fn summary() -> Says {
    let mail = json!({ "id": "c1", "name": "Exchange Online", "status": "major_outage" });
    let answer = json!({
        "page": { "id": "p1", "name": "Status", "url": "https://status.example" },
        "components": [mail, { "id": "c2", "name": "OneDrive for Business", "status": "operational" }],
        "incidents": [{
            "id": "i1", "name": "Mail is late", "status": "identified", "impact": "critical",
            "created_at": "2026-11-21T01:00:00.000Z", "updated_at": "2026-11-21T02:30:00.000Z",
            "shortlink": "https://stspg.example/i1", "components": [mail],
        }],
        "scheduled_maintenances": [],
        "status": { "indicator": "critical", "description": "Major outage" },
    });
    Says::Json(answer.to_string())
}

async fn start(server: &HealthServer, form: &str, change: impl FnOnce(&mut Settings)) -> TestBackend {
    let source = HealthSource::parse(&format!("{form}:{}", server.url()), Some("secret-token".to_owned()));
    TestBackend::start_with(|settings| {
        settings.health = source.expect("a source");
        change(settings);
    })
    .await
}

async fn health(backend: &TestBackend, service: &str) -> Value {
    backend.read(CONTOSO, &format!("/service-health?serviceId={service}")).await["items"][0].clone()
}

#[tokio::test]
async fn microsoft_graph_is_understood() {
    let server = HealthServer::start(graph()).await;
    let backend = start(&server, "graph", |_| {}).await;
    let exchange = json!({
        "serviceId": "exchange-online", "displayName": "Exchange Online", "status": "serviceDegradation",
        "issues": [{
            "id": "EX900001", "title": "Mail is late", "titleLanguage": "en", "classification": "incident",
            "status": "restoringService",
            "startDateTime": "2026-11-21T01:00:00Z", "lastModifiedDateTime": "2026-11-21T02:30:00Z",
        }],
    });
    assert_eq!(health(&backend, "exchange-online").await, exchange);
    assert_eq!(health(&backend, "onedrive").await["status"], "serviceOperational");
    assert_eq!(health(&backend, "microsoft-teams").await["status"], "unknown", "a word that is not known here");
    assert_eq!(health(&backend, "power-bi").await["status"], "unknown", "a service that it does not speak of");
    assert_eq!(server.tokens(), ["Bearer secret-token"]);
}

#[tokio::test]
async fn status_pages_are_understood() {
    let server = HealthServer::start(summary()).await;
    let backend = start(&server, "statuspage", |_| {}).await;
    let exchange = json!({
        "serviceId": "exchange-online", "displayName": "Exchange Online", "status": "serviceInterruption",
        "issues": [{
            "id": "i1", "title": "Mail is late", "classification": "incident", "status": "restoringService",
            "startDateTime": "2026-11-21T01:00:00Z", "lastModifiedDateTime": "2026-11-21T02:30:00Z",
            "url": "https://stspg.example/i1",
        }],
    });
    assert_eq!(health(&backend, "exchange-online").await, exchange);
    assert_eq!(health(&backend, "onedrive").await["status"], "serviceOperational");
    assert_eq!(health(&backend, "power-bi").await["status"], "unknown");
    assert_eq!(server.tokens(), [""], "the token is for Microsoft Graph alone");
}

#[tokio::test]
async fn a_source_that_says_nothing_readable_makes_health_unknown_and_nothing_else() {
    let elsewhere = HealthServer::start(graph()).await;
    let server = HealthServer::start(Says::Page(500)).await;
    for form in ["graph", "statuspage"] {
        let backend = start(&server, form, |settings| {
            settings.health_deadline = Duration::from_millis(300);
            settings.health_ttl = Duration::ZERO;
        })
        .await;
        for says in [
            Says::Page(500),
            Says::Page(401),
            Says::Page(404),
            Says::Page(200),
            Says::Json(String::new()),
            Says::Json("{".to_owned()),
            Says::Json("[]".to_owned()),
            Says::Json("{}".to_owned()),
            Says::Json("null".to_owned()),
            Says::Json("[".repeat(100_000)),
            Says::Json(json!({"value": 5, "components": "x"}).to_string()),
            Says::Json(json!({"value": [5, null, {}, []], "components": [5, null, {}, []]}).to_string()),
            Says::Elsewhere(elsewhere.url()),
            Says::Elsewhere(server.url()),
            Says::Nothing,
            Says::Half,
            Says::Gigabyte,
        ] {
            server.say(says.clone());
            let report = backend.read(CONTOSO, "/service-health").await;
            let items = report["items"].as_array().expect("a list");
            assert_eq!(items.len(), 12, "{says:?}");
            assert!(items.iter().all(|item| item["status"] == "unknown" && item["issues"] == json!([])), "{says:?}");
            assert!(report["checkedAt"].is_string());
        }
    }
    assert_eq!(elsewhere.calls(), 0, "nobody is sent elsewhere, least of all with the token");
}

#[tokio::test]
async fn a_source_that_is_not_there_makes_health_unknown() {
    let gone = HealthServer::start(graph()).await.url();
    let source = HealthSource::parse(&format!("statuspage:{gone}"), None).expect("a source");
    let backend = TestBackend::start_with(|settings| settings.health = source).await;
    assert_eq!(health(&backend, "exchange-online").await["status"], "unknown");
}

#[test]
fn a_source_that_cannot_be_asked_is_named_at_the_start() {
    for (source, reason) in [
        ("rss:https://status.example", "expected `table`"),
        ("statuspage:http://status.example", "must be https"),
        ("graph:https://graph.example", "requires a token"),
    ] {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let output = Command::new(env!("CARGO_BIN_EXE_support-backend"))
            .args(["serve", "--port", "0", "--health", source, "--data"])
            .arg(folder.path())
            .env_remove("SUPPORT_HEALTH_TOKEN")
            .output()
            .expect("the program starts");
        let log = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && output.stdout.is_empty() && log.contains(reason), "{source}: {log}");
    }
}

#[tokio::test]
async fn a_source_is_asked_once_for_everybody() {
    let server = HealthServer::start(graph()).await;
    let backend = start(&server, "graph", |settings| settings.health_ttl = Duration::MAX).await;
    let path = "/service-health?serviceId=exchange-online";
    let calls: Vec<_> = (0..20).map(|_| tokio::spawn(backend.get(path).token(CONTOSO).try_send())).collect();
    let mut answers = Vec::new();
    for call in calls {
        answers.push(call.await.expect("no panic").expect("an answer").json());
    }
    server.say(Says::Page(500));
    answers.push(backend.read(CONTOSO, path).await);
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    assert_eq!((server.calls(), &answers[0]["items"][0]["status"]), (1, &json!("serviceDegradation")));
}

#[tokio::test]
async fn what_was_heard_is_forgotten_and_asked_again() {
    let server = HealthServer::start(Says::Page(503)).await;
    let backend = start(&server, "graph", |settings| settings.health_ttl = Duration::ZERO).await;
    assert_eq!(health(&backend, "exchange-online").await["status"], "unknown");
    server.say(graph());
    assert_eq!(health(&backend, "exchange-online").await["status"], "serviceDegradation");
    server.say(Says::Json("{}".to_owned()));
    assert_eq!(health(&backend, "exchange-online").await["status"], "unknown", "what is old is not taken for new");
    assert_eq!(server.calls(), 3);
}
