use std::collections::BTreeSet;
use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, Mutex};

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::header::ACCEPT_ENCODING;
use axum::http::{Method, Response};
use futures_util::stream;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use support_backend::{Backend, Settings};
use support_widget::model::RequestStatus;
use tempfile::TempDir;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};

use super::call::{Call, Ending};
use super::fault::Fault;
use super::routes::Routes;
use super::stored::Stored;
use super::stored_file::StoredFile;
use super::template::copy_demo_to;
use crate::wait::until;

/// The strictest Content Security Policy (CSP) that the widget supports.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// A test origin: pages at `/`, the built widget at `/support-widget/`, and the backend's API at `/support/v1/`.
///
/// It uses hyper directly, because a web framework cannot express some faults.
pub(crate) struct TestServer {
    address: SocketAddr,
    data: TempDir,
    inner: Arc<Inner>,
    accepting: JoinHandle<()>,
}

struct Inner {
    routes: Routes,
    calls: Mutex<Vec<Call>>,
    faults: Mutex<Vec<Installed>>,
}

/// An injected fault: its condition, and how often it still applies.
struct Installed {
    method: Option<Method>,
    path: String,
    words: String,
    fault: Fault,
    times: usize,
}

impl TestServer {
    /// Starts a backend like the demo's, with changed settings, on a free port.
    pub(crate) async fn start(built: &Path, change: impl FnOnce(&mut Settings)) -> Self {
        let data = tempfile::tempdir().expect("a temporary folder");
        copy_demo_to(data.path()).await;
        let mut settings = Settings { seed: None, ..Settings::demo(data.path()) };
        change(&mut settings);
        let backend = Backend::open(settings).await.expect("an open database");
        let routes = Routes::new(&backend, built);
        let inner = Arc::new(Inner { routes, calls: Mutex::default(), faults: Mutex::default() });
        let listener = fresh_port().await;
        let address = listener.local_addr().expect("an address");
        let accepting = tokio::spawn(accept(listener, inner.clone()));
        Self { address, data, inner, accepting }
    }

    /// Returns the address that the server listens on.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the origin, without a trailing slash.
    pub(crate) fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Serves styles of packages from a folder, at `/packages/`.
    pub(crate) fn set_packages(&self, folder: &Path) {
        *lock(&self.inner.routes.packages) = folder.to_owned();
    }

    /// Changes the CSP of pages served from now on.
    pub(crate) fn set_policy(&self, policy: &str) {
        *lock(&self.inner.routes.policy) = policy.to_owned();
    }

    /// Sets the script that the next page runs before the widget's.
    pub(crate) fn set_script(&self, script: String) {
        *lock(&self.inner.routes.script) = script;
    }

    /// Injects a fault into all answers whose path contains `path`.
    pub(crate) fn fail(&self, path: &str, fault: Fault) {
        self.install(None, path, fault, usize::MAX);
    }

    /// Injects a fault into the next answers to calls of this method whose path contains `path`.
    pub(crate) fn fail_next(&self, times: usize, method: Method, path: &str, fault: Fault) {
        self.install(Some(method), path, fault, times);
    }

    /// Injects a fault into all submissions whose body contains `words`.
    pub(crate) fn fail_submissions_with(&self, words: &str, fault: Fault) {
        self.install_for(words.to_owned(), Some(Method::POST), "/requests", fault, usize::MAX);
    }

    /// Makes the backend announce exactly these features of the contract.
    pub(crate) fn offer(&self, features: &[&str]) {
        let config = serde_json::json!({ "features": features }).to_string();
        self.fail("/config", Fault::Answer(200, "application/json", config));
    }

    /// Removes all faults.
    pub(crate) fn repair(&self) {
        lock(&self.inner.faults).clear();
    }

    /// Returns the calls so far whose path contains `path`.
    pub(crate) fn calls(&self, path: &str) -> Vec<Call> {
        lock(&self.inner.calls).iter().filter(|call| call.path.contains(path)).cloned().collect()
    }

    /// Returns the submissions so far.
    pub(crate) fn submissions(&self) -> Vec<Call> {
        self.calls("/requests").into_iter().filter(|call| call.method == Method::POST).collect()
    }

    /// Waits until this many calls have a path that contains `path`.
    pub(crate) async fn wait_for_calls(&self, path: &str, count: usize) -> Vec<Call> {
        let enough = async || Some(self.calls(path)).filter(|calls| calls.len() >= count).ok_or("there are fewer");
        until(&format!("{count} calls of {path}"), enough).await
    }

    /// Returns the requests in the database, in their order.
    pub(crate) async fn stored(&self) -> Vec<Stored> {
        self.rows("requests").await
    }

    /// Returns the rows of a table, in their order.
    pub(crate) async fn rows(&self, table: &str) -> Vec<Stored> {
        Stored::all(self.data.path(), table).await
    }

    /// Returns the files of all stored requests, in the order of arrival.
    pub(crate) async fn stored_files(&self) -> Vec<StoredFile> {
        StoredFile::all(self.data.path()).await
    }

    /// Changes the database behind the backend's back.
    pub(crate) async fn change(&self, statement: &'static str) {
        Stored::change(self.data.path(), statement).await;
    }

    /// Sets the status of a request, as an operator does.
    pub(crate) async fn resolve(&self, reference: &str, status: RequestStatus) {
        let settings = Settings::demo(self.data.path());
        support_backend::set_request_status(settings, reference, status).await.expect("a request that is there");
    }

    /// Returns the identifier of the customer with a domain.
    pub(crate) async fn customer(&self, domain: &str) -> String {
        let rows = self.rows("customers").await;
        let row = rows.iter().find(|row| row.get("domain") == Some(domain));
        row.and_then(|row| row.get("number")).unwrap_or_else(|| panic!("no customer {domain}")).to_owned()
    }

    fn install(&self, method: Option<Method>, path: &str, fault: Fault, times: usize) {
        self.install_for(String::new(), method, path, fault, times);
    }

    fn install_for(&self, words: String, method: Option<Method>, path: &str, fault: Fault, times: usize) {
        lock(&self.inner.faults).push(Installed { method, path: path.to_owned(), words, fault, times });
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

/// Accepts connections. They end with this task.
async fn accept(listener: TcpListener, inner: Arc<Inner>) {
    let mut connections = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        connections.spawn(serve(stream, inner.clone()));
        while connections.try_join_next().is_some() {}
    }
}

async fn serve(stream: TcpStream, inner: Arc<Inner>) {
    let service = service_fn(|request| answer(request, inner.clone()));
    // Connection errors are expected: many tests break connections, some on purpose.
    http1::Builder::new().serve_connection(TokioIo::new(stream), service).await.ok();
}

/// Records a call and answers it; an error breaks the connection.
async fn answer(request: Request<Incoming>, inner: Arc<Inner>) -> io::Result<Response<Body>> {
    let (mut parts, body) = request.into_parts();
    let body = to_bytes(Body::new(body), usize::MAX).await.map_err(io::Error::other)?;
    let path = parts.uri.path_and_query().map(ToString::to_string).unwrap_or_default();
    let noted = Noted::new(
        &inner,
        Call {
            method: parts.method.clone(),
            path: path.clone(),
            headers: parts.headers.clone(),
            body: body.to_vec(),
            ending: None,
        },
    );
    let fault = inner.next_fault(&parts.method, &path, &String::from_utf8_lossy(&body));
    if fault.is_some() {
        // No compression: a compressed answer can lose its last byte unnoticed, and faults must hit the content.
        parts.headers.remove(ACCEPT_ENCODING);
    }
    let answer = inner.routes.answer(Request::from_parts(parts, pieces(body))).await;
    let answer = match fault {
        Some(fault) => fault.apply(answer).await,
        None => Some(answer),
    };
    noted.answered(answer.as_ref().map_or(0, |answer| answer.status().as_u16()));
    answer.ok_or_else(|| io::Error::other("the connection breaks on purpose"))
}

/// Splits a body into chunks, as a network does.
fn pieces(mut body: Bytes) -> Body {
    let next = move || (!body.is_empty()).then(|| body.split_to(body.len().min(64 * 1024)));
    Body::from_stream(stream::iter(std::iter::from_fn(next).map(Ok::<_, Infallible>)))
}

impl Inner {
    fn next_fault(&self, method: &Method, path: &str, body: &str) -> Option<Fault> {
        let mut faults = lock(&self.faults);
        let strikes = |installed: &&mut Installed| {
            let is_method = installed.method.as_ref().is_none_or(|wanted| wanted == method);
            let is_about = path.contains(&installed.path) && body.contains(&installed.words);
            installed.times > 0 && is_method && is_about
        };
        let installed = faults.iter_mut().find(strikes)?;
        installed.times -= 1;
        Some(installed.fault.clone())
    }
}

/// A recorded call. Dropping it without an answer records that the page cancelled the call.
struct Noted<'a> {
    calls: &'a Mutex<Vec<Call>>,
    index: usize,
    ending: Ending,
}

impl<'a> Noted<'a> {
    fn new(inner: &'a Inner, call: Call) -> Self {
        let mut calls = lock(&inner.calls);
        calls.push(call);
        Self { calls: &inner.calls, index: calls.len() - 1, ending: Ending::Cancelled }
    }

    fn answered(mut self, status: u16) {
        self.ending = Ending::Answered(status);
    }
}

impl Drop for Noted<'_> {
    fn drop(&mut self) {
        lock(self.calls)[self.index].ending = Some(self.ending);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().expect("nothing panics while it holds this")
}

/// Returns a port that no earlier test used: browsers cache responses by URL, and a reused port would serve another
/// test's files from the cache.
async fn fresh_port() -> TcpListener {
    static USED: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    loop {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("a bound port").port();
        if USED.lock().expect("no test ends while it looks").insert(port) {
            return listener;
        }
    }
}
