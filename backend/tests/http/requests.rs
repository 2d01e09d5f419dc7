use serde_json::json;
use sqlx::Row;

use crate::support::{CONTOSO, FABRIKAM, TestBackend, request};

#[tokio::test]
async fn a_stored_request_is_listed_and_read() {
    let backend = TestBackend::start().await;
    let receipt = backend.store("Cannot open the customer list").await.json();
    assert_eq!(receipt["status"], "new");

    let list = backend.get("/requests").token(CONTOSO).send().await.json();
    assert_eq!(list["items"][0]["reference"], receipt["reference"]);
    assert_eq!(list["items"][0]["severity"], "moderate");
    assert!(list.get("nextCursor").is_none());

    let id = receipt["id"].as_str().expect("an identifier");
    let details = backend.get(&format!("/requests/{id}")).token(CONTOSO).send().await.json();
    assert_eq!(details["title"], "Cannot open the customer list");
    assert_eq!(details["description"], "The page stays empty.");
    assert_eq!(details["history"], json!([{"status": "new", "date": receipt["createdDate"]}]));
    assert_eq!(details["notes"], json!([]));
}

#[tokio::test]
async fn a_request_of_somebody_else_does_not_exist() {
    let backend = TestBackend::start().await;
    let receipt = backend.store("Ours").await.json();
    let path = format!("/requests/{}", receipt["id"].as_str().expect("an identifier"));
    let theirs = backend.get(&path).token(FABRIKAM).send().await;
    let missing = backend.get("/requests/missing").token(FABRIKAM).send().await;
    assert_eq!(theirs.problem(404), missing.problem(404), "the answers do not tell one from the other");
    let list = backend.get("/requests").token(FABRIKAM).send().await.json();
    assert_eq!(list["items"], json!([]));
}

#[tokio::test]
async fn every_field_has_its_own_column() {
    let backend = TestBackend::start().await;
    let mut full = request("價格 “¿?” — ü 😀");
    full["description"] = json!("第二行\nand another");
    full["problemStartTime"] = json!("2026-01-02T03:04:05+08:00");
    full["customer"] = json!({"id": backend.customer("adatum.example").await, "companyName": "other"});
    full["serviceId"] = json!("exchange-online");
    full["escalation"] = json!({
        "healthCheckedAt": "2026-01-02T03:04:05Z", "healthStatusSeen": "serviceDegradation", "healthIssueId": "EX1",
        "differsFromKnownIssue": true, "stepsTried": ["license", "device"], "handoffCategory": "serviceUnavailable",
        "lacks": "tools", "conclusion": "escalate", "concludedAt": "2026-01-02T03:05:06Z", "reason": "因为 “¿?”\n😀",
        "customerToNotify": true,
    });
    full["primaryContact"] =
        json!({"firstName": "A", "lastName": "B", "email": "a@contoso.com", "phoneNumber": "+34 91 555 01 00"});
    full["preferredContactMethod"] = json!("phone");
    full["preferredSupportLanguage"] = json!("es-ES");
    full["diagnosticConsent"] = json!(true);
    full["context"] = json!({"pageUrl": "https://portal.example/", "locale": "zh-TW", "widgetVersion": "0.1.0"});
    let answer = backend.post().token(CONTOSO).json(&full).send().await;
    assert_eq!(answer.status, 201, "{answer:?}");

    let mut database = backend.database().await;
    let row = sqlx::query("SELECT * FROM requests").fetch_one(&mut database).await.expect("a row");
    let columns = [
        ("title", "價格 “¿?” — ü 😀"),
        ("description", "第二行\nand another"),
        ("kind", "partnerCenter"),
        ("cloud", "global"),
        ("status", "new"),
        ("severity", "moderate"),
        ("category_id", "technical"),
        ("problem_start_time", "2026-01-01T19:04:05Z"),
        ("customer_company_name", "A. Datum Corporation"),
        ("customer_domain", "adatum.example"),
        ("service_id", "exchange-online"),
        ("health_checked_at", "2026-01-02T03:04:05Z"),
        ("health_status_seen", "serviceDegradation"),
        ("health_issue_id", "EX1"),
        ("steps_tried", r#"["license","device"]"#),
        ("handoff_category", "serviceUnavailable"),
        ("lacks", "tools"),
        ("conclusion", "escalate"),
        ("concluded_at", "2026-01-02T03:05:06Z"),
        ("reason", "因为 “¿?”\n😀"),
        ("contact_first_name", "A"),
        ("contact_last_name", "B"),
        ("contact_email", "a@contoso.com"),
        ("contact_phone_number", "+34 91 555 01 00"),
        ("preferred_contact_method", "phone"),
        ("preferred_support_language", "es-ES"),
        ("page_url", "https://portal.example/"),
        ("page_locale", "zh-TW"),
        ("widget_version", "0.1.0"),
    ];
    for (column, value) in columns {
        assert_eq!(row.get::<String, _>(column), value, "{column}");
    }
    for column in ["diagnostic_consent", "customer_to_notify", "differs_from_known_issue"] {
        assert!(row.get::<bool, _>(column), "{column}");
    }

    let id: String = row.get("id");
    let details = backend.get(&format!("/requests/{id}")).token(CONTOSO).send().await.json();
    assert_eq!(details["escalation"], full["escalation"]);
    assert_eq!(
        (&details["serviceName"], &details["customerDomain"]),
        (&json!("Exchange Online"), &json!("adatum.example"))
    );
}

#[tokio::test]
async fn references_are_short_enough_to_be_read_aloud() {
    let backend = TestBackend::start().await;
    let reference = backend.store("A").await.json()["reference"].as_str().expect("a reference").to_owned();
    assert_ne!(reference, backend.store("B").await.json()["reference"].as_str().expect("a reference"));
    let parts: Vec<_> = reference.split('-').map(str::len).collect();
    assert_eq!(parts, [2, 4, 4], "{reference}");
}

#[tokio::test]
async fn requests_survive_a_restart() {
    let mut backend = TestBackend::start().await;
    backend.store("Before").await;
    backend.tell_to_stop();
    let data = backend.stopped().await;
    let folder = data.path().to_owned();
    let backend = TestBackend::start_with(|settings| settings.data = folder).await;
    assert_eq!(backend.titles("").await.0, ["Before"]);
}
