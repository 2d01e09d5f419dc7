use std::io;
use std::net::SocketAddr;
use std::path::Path;

use reqwest::redirect::Policy;
use reqwest::{Client, Method};
use serde_json::{Value, json};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, SqliteConnection};
use support_backend::{Backend, SeedName, Settings, import_customers, init};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use super::{Answer, CONTOSO, Call, client_builder, file, form, request};

/// Fills customers into a folder, which is made where it is missing: names with domains and tenants.
pub(crate) async fn import(data: &Path, partner: &str, customers: &[(&str, &str, &str)]) {
    let line = |(name, domain, tenant): &(&str, &str, &str)| {
        let customer = json!({
            "partner": partner, "companyName": name, "domain": domain, "tenantId": tenant, "relationship": "active",
            "services": ["exchange-online"],
        });
        format!("{customer}\n")
    };
    let lines: String = customers.iter().map(line).collect();
    let settings = Settings { seed: Some(SeedName::Demo), ..Settings::new(data) };
    if !data.join("support.sqlite3").exists() {
        init(settings.clone()).await.expect("a new folder");
    }
    let count = import_customers(settings, lines.as_bytes()).await.expect("an import");
    assert_eq!(count, customers.len());
}

/// A backend with a folder of its own, serving on a free port until it is dropped.
pub(crate) struct TestBackend {
    pub(crate) address: SocketAddr,
    pub(crate) data: TempDir,
    client: Client,
    stop: Option<oneshot::Sender<()>>,
    serving: JoinHandle<io::Result<()>>,
}

impl TestBackend {
    /// As in the demo.
    pub(crate) async fn start() -> Self {
        Self::start_with(|_| {}).await
    }

    /// As in the demo, but for some settings.
    pub(crate) async fn start_with(change: impl FnOnce(&mut Settings)) -> Self {
        Self::start_in(tempfile::tempdir().expect("a temporary folder"), change).await
    }

    /// As in the demo, with further customers of Contoso: names with domains and tenants.
    pub(crate) async fn start_with_customers(customers: &[(&str, &str, &str)]) -> Self {
        let data = tempfile::tempdir().expect("a temporary folder");
        import(data.path(), "Contoso", customers).await;
        Self::start_in(data, |_| {}).await
    }

    /// With a database that may be there already.
    pub(crate) async fn start_in(data: TempDir, change: impl FnOnce(&mut Settings)) -> Self {
        let mut settings = Settings::demo(data.path());
        change(&mut settings);
        let backend = Backend::open(settings).await.expect("an open database");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let (stop, stopped) = oneshot::channel();
        let serving = tokio::spawn(backend.serve(listener, async {
            stopped.await.ok();
        }));
        let client = client_builder().redirect(Policy::none()).build().expect("a client");
        Self { address, data, client, stop: Some(stop), serving }
    }

    /// A call of the API, by the path after its base.
    pub(crate) fn call(&self, method: Method, path: &str) -> Call {
        self.call_anywhere(method, &format!("/support/v1{path}"))
    }

    pub(crate) fn call_anywhere(&self, method: Method, path: &str) -> Call {
        Call(self.client.request(method, format!("http://{}{path}", self.address)))
    }

    pub(crate) fn get(&self, path: &str) -> Call {
        self.call(Method::GET, path)
    }

    /// A submission.
    pub(crate) fn post(&self) -> Call {
        self.call(Method::POST, "/requests")
    }

    /// What a caller reads, after checking that it is there.
    pub(crate) async fn read(&self, token: &str, path: &str) -> Value {
        let answer = self.get(path).token(token).send().await;
        assert_eq!(answer.status, 200, "{path}: {answer:?}");
        answer.json()
    }

    /// The identifier of Contoso's customer with this domain.
    pub(crate) async fn customer(&self, domain: &str) -> String {
        self.customer_of(CONTOSO, domain).await
    }

    /// The identifier of a partner's customer with this domain.
    pub(crate) async fn customer_of(&self, token: &str, domain: &str) -> String {
        let page = self.read(token, &format!("/customers?q={domain}")).await;
        assert_eq!(page["items"][0]["domain"], domain, "a domain leads to its customer: {page}");
        page["items"][0]["id"].as_str().expect("an identifier").to_owned()
    }

    /// Stores a request of Contoso with this title.
    pub(crate) async fn store(&self, title: &str) -> Answer {
        let answer = self.post().token(CONTOSO).json(&request(title)).send().await;
        assert_eq!(answer.status, 201, "{answer:?}");
        answer
    }

    /// The titles of a part of Contoso's list, and the cursor of the next.
    pub(crate) async fn titles(&self, query: &str) -> (Vec<String>, Option<String>) {
        let page = self.get(&format!("/requests{query}")).token(CONTOSO).send().await.json();
        let items = page["items"].as_array().unwrap_or_else(|| panic!("no list: {page}"));
        let titles = items.iter().map(|item| item["title"].as_str().expect("a title").to_owned()).collect();
        (titles, page["nextCursor"].as_str().map(str::to_owned))
    }

    /// A connection of another program to the same file.
    pub(crate) async fn database(&self) -> SqliteConnection {
        let file = self.data.path().join("support.sqlite3");
        SqliteConnectOptions::new().filename(file).connect().await.expect("the database")
    }

    /// Counts rows.
    pub(crate) async fn count(&self, table: &str) -> i64 {
        let mut database = self.database().await;
        let sql = AssertSqlSafe(format!("SELECT count(*) FROM {table}"));
        let count = sqlx::query_scalar(sql).fetch_one(&mut database).await.expect("a count");
        database.close().await.expect("a closed database");
        count
    }

    /// Another program's write lock, held until it is released.
    pub(crate) async fn lock(&self) -> Lock {
        let mut database = self.database().await;
        sqlx::query("BEGIN IMMEDIATE").execute(&mut database).await.expect("the lock");
        Lock(database)
    }

    /// Tells the backend to stop, without waiting for it.
    pub(crate) fn tell_to_stop(&mut self) {
        self.stop.take().expect("it was not told yet").send(()).expect("it is serving");
    }

    /// Stops it, with everything in one file, and leaves the folder.
    pub(crate) async fn stop(mut self) -> TempDir {
        self.tell_to_stop();
        self.stopped().await
    }

    /// Stores a request of Contoso with a file of this content, and answers where to read the file.
    pub(crate) async fn store_file(&self, content: &str) -> String {
        let form = form("A").part("files", file("a.log", content));
        let answer = self.post().token(CONTOSO).form(form).send().await;
        assert_eq!(answer.status, 201, "{answer:?}");
        let receipt = answer.json();
        let path = format!("/requests/{}", receipt["id"].as_str().expect("an identifier"));
        let details = self.read(CONTOSO, &path).await;
        format!("/{}", details["attachments"][0]["url"].as_str().expect("an address"))
    }

    /// Waits for the backend to have stopped.
    pub(crate) async fn stopped(self) -> TempDir {
        self.serving.await.expect("no panic").expect("a clean end");
        self.data
    }
}

/// A write lock on the database.
pub(crate) struct Lock(SqliteConnection);

impl Lock {
    pub(crate) async fn release(mut self) {
        sqlx::query("ROLLBACK").execute(&mut self.0).await.expect("a rollback");
        self.0.close().await.expect("a closed database");
    }
}
