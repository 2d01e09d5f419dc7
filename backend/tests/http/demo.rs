//! What is published stays in the demo.

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection};
use support_backend::{Backend, Settings, import_customers, init};

use crate::data_folder::age;
use crate::support::{CONTOSO, CUSTOMER, FABRIKAM, TestBackend, import, request};

const REAL: &str = r#"{"partner":"Contoso","companyName":"A","domain":"a.example","relationship":"active"}"#;

#[tokio::test]
async fn published_tokens_work_only_while_the_demo_is_served() {
    let backend = TestBackend::start().await;
    backend.store("A").await;
    let closed = |settings: &mut Settings| *settings = Settings::new(&settings.data);
    let backend = TestBackend::start_in(backend.stop().await, closed).await;
    for token in [CONTOSO, FABRIKAM, CUSTOMER] {
        backend.get("/requests").token(token).send().await.problem(401);
        backend.post().token(token).json(&request("B")).send().await.problem(401);
    }
    assert_eq!(backend.count("requests").await, 1);
    let backend = TestBackend::start_in(backend.stop().await, |_| {}).await;
    assert_eq!(backend.titles("").await.0, ["A"]);
}

#[tokio::test]
async fn a_seed_goes_into_no_database_that_is_in_use() {
    let data = tempfile::tempdir().expect("a temporary folder");
    init(Settings::new(data.path())).await.expect("a new folder");
    import_customers(Settings::new(data.path()), REAL.as_bytes()).await.expect("a real customer");
    let error = Backend::open(Settings::demo(data.path())).await.err().expect("refused").to_string();
    assert!(error.contains("is not a demo database") && error.contains("omit --demo"), "{error}");
    import_customers(Settings::demo(data.path()), REAL.as_bytes()).await.expect_err("refused as well");
    let backend = TestBackend::start_in(data, |settings| *settings = Settings { seed: None, ..settings.clone() }).await;
    assert_eq!((backend.count("tokens").await, backend.count("services").await), (0, 0));
    backend.get("/customers").token(CONTOSO).send().await.problem(401);
}

#[tokio::test]
async fn real_customers_do_not_come_into_the_demo() {
    let data = TestBackend::start().await.stop().await;
    let error = import_customers(Settings::new(data.path()), REAL.as_bytes()).await.expect_err("refused").to_string();
    assert!(error.contains("this is the demo's database"), "{error}");
    assert!(!data.path().join("support.sqlite3-wal").exists(), "the database is closed again");
    import(data.path(), "Contoso", &[("A", "a.example", "")]).await;
}

#[tokio::test]
async fn a_published_token_is_given_to_no_company_that_was_there_before() {
    let backend = TestBackend::start().await;
    let mut database = backend.database().await;
    let token = "DELETE FROM tokens WHERE user_id = (SELECT id FROM users WHERE company_name = 'Fabrikam')";
    sqlx::query(token).execute(&mut database).await.expect("a company without a token");
    drop(database);
    let backend = TestBackend::start_in(backend.stop().await, |_| {}).await;
    assert_eq!(backend.count("tokens").await, 2);
    backend.get("/requests").token(FABRIKAM).send().await.problem(401);
}

#[tokio::test]
async fn a_demo_from_before_goes_on_and_real_data_with_its_tokens_does_not() {
    let backend = TestBackend::start().await;
    backend.store("A").await;
    let data = backend.stop().await;
    age(data.path(), "").await;
    let backend = TestBackend::start_in(data, |_| {}).await;
    assert_eq!(backend.titles("").await.0, ["A"]);
    let data = backend.stop().await;
    age(data.path(), "INSERT INTO users (company_name) VALUES ('Real')").await;
    Backend::open(Settings::demo(data.path())).await.err().expect("refused");
    let file = SqliteConnectOptions::new().filename(data.path().join("support.sqlite3"));
    let mut database = file.connect().await.expect("the database");
    let sql = "SELECT count(*) FROM sqlite_schema WHERE name = 'instance'";
    let tables: i64 = sqlx::query_scalar(sql).fetch_one(&mut database).await.expect("a count");
    assert_eq!(tables, 0, "what was refused has changed nothing");
    database.close().await.expect("a closed database");
    let backend =
        TestBackend::start_in(data, |settings| *settings = Settings { seed: None, ..Settings::new(&settings.data) })
            .await;
    backend.get("/requests").token(CONTOSO).send().await.problem(401);
}
