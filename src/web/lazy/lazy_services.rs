use std::cell::RefCell;
use std::rc::Rc;

use gloo_net::http::Method;
use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, Blob, ScrollIntoViewOptions, ScrollLogicalPosition, ShadowRoot};

use crate::app;
use crate::app::backend::Outgoing;
use crate::app::future::{Call, LocalBoxFuture};
use crate::app::storage::{ReadYourWrites, Storage};
use crate::i18n::Localizer;
use crate::model::read::Read;
use crate::model::{
    Article, Customer, Failure, HealthReport, Link, NewWatch, Notice, Page, Query, Receipt, Recorded, RequestChange,
    RequestDetails, RequestStatus, RequestSummary, Service, SolvedProblem, WatchedIssue,
};
use crate::ui::state::{FileServices, LazyServices};
use crate::web::dom::{self, element, focus_keeper, get, print, random, wait_for};
use crate::web::files::Files;
use crate::web::intl;
use crate::web::net::backend_address::encoded;
use crate::web::net::{Backend, Body, OutgoingRequest, download};
use crate::web::storage::{BrowserStorage, SessionStore};
use crate::web::texts::Texts;
use crate::wire::BackendConfig;

/// Implements the effects of the lazily loaded views for one element.
pub struct BrowserLazyServices {
    backend: Backend,
    texts: Texts,
    root: ShadowRoot,
    memory: SessionStore,
    files: Files,
    storage: Rc<dyn Storage>,
    /// Abort controllers of the submissions in progress, by their idempotency keys.
    stopping: Rc<RefCell<Vec<(String, AbortController)>>>,
}

impl BrowserLazyServices {
    /// Creates the services of the element with this shadow root.
    pub fn new(backend: Backend, texts: Texts, root: ShadowRoot) -> Self {
        let files = Files::new(root.clone());
        let storage = Rc::new(ReadYourWrites::new(Rc::new(BrowserStorage::new(files.clone())), spawn_local));
        Self { backend, texts, root, memory: SessionStore::default(), files, storage, stopping: Rc::default() }
    }

    fn list<T: Read + 'static>(&self, path: &str, query: &[(&str, Option<&str>)]) -> Call<T> {
        let given = query.iter().filter_map(|(name, value)| Some((name, (*value)?)));
        let pairs: Vec<_> = given.map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let call = self.backend.get(format!("{path}?{}", pairs.join("&")));
        let names_customer = query.iter().any(|(name, value)| *name == "customerId" && value.is_some());
        Box::pin(async move {
            call.await.map_err(|failure| match failure {
                // A backend without this feature answers 404. If the address names a customer, the 404 may mean that
                // the customer does not exist.
                Failure::NotFound if !names_customer => Failure::Unsupported,
                other => other,
            })
        })
    }

    fn post<T: Read + 'static>(&self, path: &str, json: serde_json::Result<String>) -> Call<T> {
        self.send(Method::POST, path.to_owned(), json)
    }

    fn send<T: Read + 'static>(&self, method: Method, path: String, json: serde_json::Result<String>) -> Call<T> {
        match json {
            Ok(json) => self.backend.call(method, path, Some(Body { json, key: random::uuid() })),
            Err(_) => Box::pin(async { Err(Failure::Invalid(Vec::new())) }),
        }
    }
}

impl app::backend::Backend for BrowserLazyServices {
    fn submit(&self, outgoing: Outgoing, progress: Rc<dyn Fn(u64, u64)>) -> Call<Receipt> {
        let stopping = self.stopping.clone();
        let controller = AbortController::new().expect("browsers have AbortController");
        stopping.borrow_mut().push((outgoing.key.clone(), controller.clone()));
        let (backend, storage) = (self.backend.clone(), self.storage.clone());
        let files = self.files.clone();
        Box::pin(async move {
            let key = outgoing.key.clone();
            let outcome = match taken_up(&files, &storage, &outgoing.files).await {
                Some(files) => {
                    let submission = OutgoingRequest { json: outgoing.body, key: outgoing.key, files, progress };
                    backend.submit(submission, controller.signal()).await
                }
                None => Err(Failure::FilesGone),
            };
            stopping.borrow_mut().retain(|(known, _)| *known != key);
            outcome
        })
    }

    fn caller(&self) -> Call<Option<String>> {
        let call = self.backend.get::<BackendConfig>("config".to_owned());
        Box::pin(async { Ok(call.await?.caller_id) })
    }
}

impl LazyServices for BrowserLazyServices {
    fn stop(&self, key: &str) {
        self.stopping.borrow().iter().filter(|(known, _)| known == key).for_each(|(_, controller)| controller.abort());
    }

    fn storage(&self) -> Rc<dyn Storage> {
        self.storage.clone()
    }

    fn ago(&self, language: &str, seconds: i64) -> String {
        intl::ago(language, seconds)
    }

    fn requests(&self, Query { kind, filter, cursor }: Query) -> Call<Page<RequestSummary>> {
        let query = [
            ("kind", Some(kind.as_str())),
            ("status", filter.status.map(RequestStatus::as_str)),
            ("customerId", filter.customer.as_deref()),
            ("awaitsNotice", filter.awaits_notice.then_some("true")),
            ("cursor", cursor.as_deref()),
        ];
        self.list("requests", &query)
    }

    fn request(&self, id: String) -> Call<RequestDetails> {
        self.backend.get(format!("requests/{}", encoded(&id)))
    }

    fn download(&self, url: &str, name: &str) -> Call<()> {
        let (call, name, root) = (self.backend.file(url), name.to_owned(), self.root.clone());
        Box::pin(async move {
            let file = call.await?;
            download::save(&root, &file, &name).ok_or(Failure::UnknownOutcome)
        })
    }

    fn change_request(&self, id: &str, change: RequestChange) -> Call<RequestDetails> {
        self.send(Method::PATCH, format!("requests/{}", encoded(id)), serde_json::to_string(&change))
    }

    fn customers(&self, words: &str) -> Call<Page<Customer>> {
        self.list("customers", &[("q", Some(words))])
    }

    fn services(&self, customer: Option<&str>) -> Call<Page<Service>> {
        self.list("services", &[("customerId", customer)])
    }

    fn health(&self, service: Option<&str>, customer: Option<&str>) -> Call<HealthReport> {
        self.list("service-health", &[("serviceId", service), ("customerId", customer)])
    }

    fn articles(&self, words: &str, service: Option<&str>) -> Call<Page<Article>> {
        self.list("articles", &[("q", Some(words)), ("serviceId", service)])
    }

    fn watch(&self, watch: NewWatch) -> Call<WatchedIssue> {
        self.post("watched-issues", serde_json::to_string(&watch))
    }

    fn watched(&self) -> Call<Page<WatchedIssue>> {
        self.list("watched-issues", &[])
    }

    fn note_notice(&self, id: &str, notice: Notice) -> Call<WatchedIssue> {
        self.send(Method::PATCH, format!("watched-issues/{}", encoded(id)), serde_json::to_string(&notice))
    }

    fn unwatch(&self, id: &str) -> Call<()> {
        self.backend.call(Method::DELETE, format!("watched-issues/{}", encoded(id)), None)
    }

    fn solved(&self, solved: SolvedProblem) -> Call<Recorded> {
        self.post("solved-problems", serde_json::to_string(&solved))
    }

    fn address(&self, given: &str) -> Option<Link> {
        Link::parse(given).or_else(|| Link::parse(&self.backend.resolved(given)?))
    }

    fn copy(&self, text: String) -> LocalBoxFuture<bool> {
        Box::pin(async move {
            let Some(window) = web_sys::window().filter(|window| window.is_secure_context()) else { return false };
            wait_for(&get(&window.navigator(), "clipboard"), "writeText", &[text.into()]).await.is_ok()
        })
    }

    fn select(&self, id: &str) {
        let (root, id) = (self.root.clone(), id.to_owned());
        spawn_local(async move { dom::select(&root, &id).await });
    }

    fn print(&self, id: &str) {
        print::print(&self.root, id);
    }

    fn reveal(&self, id: &str) {
        let found = element(&self.root, id);
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        found.into_iter().for_each(|element| element.scroll_into_view_with_scroll_into_view_options(&options));
    }

    fn keep_focus(&self) {
        focus_keeper::keep_focus(&self.root);
    }

    fn session_value(&self, name: &'static str) -> Option<String> {
        self.memory.get(name)
    }

    fn set_session_value(&self, name: &'static str, value: String) {
        self.memory.set(name, value);
    }

    fn files(&self) -> Rc<dyn FileServices> {
        Rc::new(self.files.clone())
    }

    fn texts(&self, language: &str) -> LocalBoxFuture<Option<Rc<Localizer>>> {
        let (texts, language) = (self.texts.clone(), language.to_owned());
        Box::pin(async move { texts.localizer_in(&language).await.map(Rc::new) })
    }
}

/// Collects the files of a request with their names; files that this page does not hold are restored from storage.
/// `None` if a file is missing: a request is not sent without its files.
async fn taken_up(
    files: &Files,
    storage: &Rc<dyn Storage>,
    wanted: &[(String, String)],
) -> Option<Vec<(String, Blob)>> {
    let mut found = Vec::new();
    for (id, name) in wanted {
        if files.blob(id).is_none() {
            storage.restore_file(id, name).await;
        }
        found.push((name.clone(), files.blob(id)?));
    }
    Some(found)
}
