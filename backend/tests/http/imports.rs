use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::json;
use support_backend::{Settings, import_customers, init};

use crate::support::{CONTOSO, FABRIKAM, TestBackend, import};

fn numbered(count: usize) -> Vec<(String, String)> {
    (0..count).map(|number| (format!("Bulk {number:05}"), format!("bulk-{number}.example"))).collect()
}

#[tokio::test]
async fn thousands_of_customers_are_found_like_the_few_that_were_there() {
    let many = numbered(2_500);
    let customers: Vec<_> = many.iter().map(|(name, domain)| (name.as_str(), domain.as_str(), "")).collect();
    let backend = TestBackend::start_with_customers(&customers).await;
    let found = backend.read(CONTOSO, "/customers?q=bulk&limit=50").await;
    let names: Vec<_> = found["items"].as_array().expect("a list").iter().map(|item| &item["companyName"]).collect();
    let expected: Vec<_> = many.iter().take(50).map(|(name, _)| json!(name)).collect();
    assert_eq!(names, expected.iter().collect::<Vec<_>>());
    assert_eq!(backend.read(CONTOSO, "/customers?q=02499").await["items"][0]["companyName"], "Bulk 02499");
    assert_eq!(backend.read(CONTOSO, "/customers?q=coffee").await["items"][0]["companyName"], "Fourth Coffee");
    assert_eq!(backend.read(FABRIKAM, "/customers?q=litw").await["items"][0]["companyName"], "Litware");
    assert_eq!(backend.read(FABRIKAM, "/customers?q=bulk").await, json!({"items": []}));
    let id = backend.customer("bulk-7.example").await;
    let services = backend.read(CONTOSO, &format!("/services?customerId={id}")).await;
    assert_eq!(services["items"][0]["id"], "exchange-online");

    // The same again changes nothing, and what comes later finds its place.
    import(backend.data.path(), "Contoso", &customers).await;
    import(backend.data.path(), "Contoso", &[("Bulk 00000b", "late.example", "")]).await;
    let again = backend.read(CONTOSO, "/customers?q=bulk&limit=2").await;
    assert_eq!(again["items"][1]["companyName"], "Bulk 00000b");
    assert_eq!(again["items"][0]["id"], found["items"][0]["id"]);
    assert_eq!(backend.count("customers").await, 2_501 + 41);
}

#[tokio::test]
async fn after_an_error_nothing_is_changed() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    init(Settings::new(folder.path())).await.expect("a new folder");
    let good = json!({"partner": "Contoso", "companyName": "A", "domain": "a.example", "relationship": "active"});
    for bad in [
        "",
        "{}",
        "not JSON",
        &good.to_string().replace("active", "friendly"),
        &good.to_string().replace("companyName", "name"),
    ] {
        let lines = format!("{good}\n{bad}\n{good}\n");
        let error = import_customers(Settings::new(folder.path()), lines.as_bytes()).await.expect_err("an error");
        assert!(error.to_string().starts_with("line 2: not a customer"), "{error}");
    }
    assert_eq!(import_customers(Settings::new(folder.path()), good.to_string().as_bytes()).await.ok(), Some(1));
    assert_eq!(import_customers(Settings::new(folder.path()), "".as_bytes()).await.ok(), Some(0));
}

/// What stands here is copied into requests, so it keeps to what a request may hold.
#[tokio::test]
async fn texts_that_no_request_may_hold_are_not_filled_in() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    init(Settings::new(folder.path())).await.expect("a new folder");
    let good = json!({
        "partner": "Contoso", "companyName": "A", "domain": "a.example", "tenantId": "t", "relationship": "active",
    });
    for member in ["partner", "companyName", "domain", "tenantId"] {
        for (text, reason) in
            [("x".repeat(255), "more than 254 characters"), ("a\r\nb".to_owned(), "control characters")]
        {
            let mut bad = good.clone();
            bad[member] = json!(text);
            let lines = format!("{good}\n{bad}\n");
            let error = import_customers(Settings::new(folder.path()), lines.as_bytes()).await.expect_err("an error");
            let told = error.to_string();
            assert!(told.starts_with(&format!("line 2: {member} ")) && told.contains(reason), "{told}");
        }
        let mut most = good.clone();
        most[member] = json!("漢".repeat(254));
        let lines = most.to_string();
        assert_eq!(import_customers(Settings::new(folder.path()), lines.as_bytes()).await.ok(), Some(1), "{member}");
    }
    let log = folder.path().join("support.sqlite3-wal");
    assert!(!log.exists(), "the database is closed, whatever was wrong");
}

#[tokio::test]
async fn the_program_reads_customers_from_its_input() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let program = || Command::new(env!("CARGO_BIN_EXE_support-backend"));
    let made = program().args(["init", "--data"]).arg(folder.path()).output().expect("the program runs");
    assert!(made.status.success() && String::from_utf8_lossy(&made.stdout).contains(" is ready: "), "{made:?}");
    let mut child = program()
        .args(["import-customers", "--seed", "demo", "--data"])
        .arg(folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let line = json!({"partner": "Contoso", "companyName": "A", "domain": "a.example", "relationship": "active"});
    writeln!(child.stdin.take().expect("its input"), "{line}").expect("it reads");
    let output = child.wait_with_output().expect("its end");
    assert!(output.status.success() && output.stdout == b"1 customers\n", "{output:?}");
}

#[tokio::test]
async fn seeding_again_neither_doubles_nor_resets() {
    let backend = TestBackend::start().await;
    import(backend.data.path(), "Contoso", &[("Renamed", "adatum.example", "")]).await;
    let backend = TestBackend::start_in(backend.stop().await, |_| {}).await;
    let data = &backend.data;
    assert_eq!(backend.read(CONTOSO, "/customers?q=adatum.example").await["items"][0]["companyName"], "Renamed");
    let mut database = sqlx_open(data.path()).await;
    for (table, count) in [("customers", 41), ("services", 12), ("articles", 240), ("health_issues", 5), ("users", 3)] {
        let sql = sqlx::AssertSqlSafe(format!("SELECT count(*) FROM {table}"));
        let rows: i64 = sqlx::query_scalar(sql).fetch_one(&mut database).await.expect("a count");
        assert_eq!(rows, count, "{table}");
    }
}

async fn sqlx_open(data: &std::path::Path) -> sqlx::SqliteConnection {
    use sqlx::ConnectOptions;
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(data.join("support.sqlite3"));
    options.connect().await.expect("the database")
}
