use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_net::http::{Method, RequestBuilder};
use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, HtmlDialogElement, HtmlElement, RequestCredentials, ShadowRoot};

use super::host::Host;
use super::transport::{self, Deadlines, NoAnswer};
use super::{environment, intl, random};
use crate::model::read::Read;
use crate::model::{
    Cloud, Failure, Limits, NewRequest, Page, PageContext, Receipt, RequestDetails, RequestKind, RequestSummary,
    Timestamp,
};
use crate::ui::{Call, HostEvent, Later, Services};
use crate::wire::{Answer, BackendConfig, IDEMPOTENCY_KEY};

/// The effects that views ask for, done by the browser for one element.
#[derive(Clone)]
pub struct BrowserServices(Rc<Inner>);

struct Inner {
    host: Host,
    root: ShadowRoot,
    backend: RefCell<Option<String>>,
    language: Cell<&'static str>,
    limits: Cell<Limits>,
    sends_cookies: Cell<bool>,
    removal: AbortController,
}

impl BrowserServices {
    /// Services for an element and its shadow root.
    pub fn new(host: Host, root: ShadowRoot, language: &'static str) -> Self {
        Self(Rc::new(Inner {
            host,
            root,
            backend: RefCell::new(None),
            language: Cell::new(language),
            limits: Cell::new(Limits::default()),
            sends_cookies: Cell::new(false),
            removal: AbortController::new().expect("browsers have AbortController"),
        }))
    }

    /// Names the backend; `None` where the page names none that may be called.
    pub fn set_backend(&self, address: Option<String>) {
        self.0.backend.replace(address);
    }

    /// The language that answers are asked in.
    pub fn set_language(&self, language: &'static str) {
        self.0.language.set(language);
    }

    /// Whether cookies go along to another origin.
    pub fn set_sends_cookies(&self, sends: bool) {
        self.0.sends_cookies.set(sends);
    }

    /// The limits that a refusal speaks of.
    pub fn set_limits(&self, limits: Limits) {
        self.0.limits.set(limits);
    }

    /// Ends all calls: the element is gone.
    pub fn end(&self) {
        self.0.removal.abort();
    }

    /// What the backend offers.
    pub fn config(&self, cloud: Cloud) -> Call<BackendConfig> {
        self.get(format!("config?cloud={}", cloud.as_str()))
    }

    fn get<T: Read + 'static>(&self, path: String) -> Call<T> {
        self.call(Method::GET, path, None)
    }

    fn call<T: Read + 'static>(&self, method: Method, path: String, body: Option<Body>) -> Call<T> {
        let inner = self.0.clone();
        Box::pin(async move { inner.answer(method, &path, body.as_ref()).await?.read(&inner.limits.get()) })
    }
}

/// A JSON body with the key of its submission.
struct Body {
    json: String,
    key: String,
}

impl Inner {
    /// Makes a call; after a 401 the page is asked once more for a token.
    async fn answer(&self, method: Method, path: &str, body: Option<&Body>) -> Result<Answer, Failure> {
        let base = self.backend.borrow().clone().ok_or(Failure::NoBackend)?;
        let address = format!("{base}{path}");
        let token = self.host.token().await;
        let answer = self.attempt(method.clone(), &address, body, token.as_deref()).await?;
        if answer.status != 401 {
            return Ok(answer);
        }
        match self.host.token().await {
            Some(token) => self.attempt(method, &address, body, Some(&token)).await,
            None => Ok(answer),
        }
    }

    async fn attempt(
        &self,
        method: Method,
        address: &str,
        body: Option<&Body>,
        token: Option<&str>,
    ) -> Result<Answer, Failure> {
        let credentials =
            if self.sends_cookies.get() { RequestCredentials::Include } else { RequestCredentials::SameOrigin };
        let mut builder = RequestBuilder::new(address)
            .method(method)
            .credentials(credentials)
            .header("accept", "application/json")
            .header("accept-language", self.language.get());
        if let Some(token) = token.filter(|token| is_header_value(token)) {
            builder = builder.header("authorization", &format!("Bearer {token}"));
        }
        if let Some(body) = body {
            builder = builder.header("content-type", "application/json").header(IDEMPOTENCY_KEY, &body.key);
        }
        let finish = |builder: RequestBuilder| match body {
            Some(body) => builder.body(body.json.as_str()),
            None => builder.build(),
        };
        let answer = transport::fetch(builder, finish, Deadlines::CALL, Some(&self.removal.signal())).await;
        answer.map_err(|NoAnswer| Failure::UnknownOutcome)
    }

    fn find<E: JsCast>(&self, selector: &str) -> Option<E> {
        self.root.query_selector(selector).ok()??.dyn_into().ok()
    }
}

impl Services for BrowserServices {
    fn submit(&self, mut request: NewRequest, key: String) -> Call<Receipt> {
        request.context = Some(PageContext {
            page_url: environment::page_url(),
            locale: Some(self.0.language.get().to_owned()),
            widget_version: Some(env!("CARGO_PKG_VERSION").to_owned()),
        });
        match serde_json::to_string(&request) {
            Ok(json) => self.call(Method::POST, "requests".to_owned(), Some(Body { json, key })),
            Err(_) => Box::pin(async { Err(Failure::Invalid(Vec::new())) }),
        }
    }

    fn requests(&self, kind: RequestKind, cursor: Option<String>) -> Call<Page<RequestSummary>> {
        let cursor = cursor.map(|cursor| format!("&cursor={}", encoded(&cursor))).unwrap_or_default();
        let call = self.get(format!("requests?kind={}{cursor}", kind.as_str()));
        // A backend that has no list answers that there is no such address.
        Box::pin(async {
            call.await.map_err(|failure| match failure {
                Failure::NotFound => Failure::Unsupported,
                other => other,
            })
        })
    }

    fn request(&self, id: String) -> Call<RequestDetails> {
        self.get(format!("requests/{}", encoded(&id)))
    }

    fn new_key(&self) -> String {
        random::uuid()
    }

    fn jitter(&self) -> f64 {
        js_sys::Math::random()
    }

    fn now(&self) -> Timestamp {
        intl::now()
    }

    fn local_to_utc(&self, local: &str) -> Option<Timestamp> {
        intl::local_to_utc(local)
    }

    fn spawn(&self, task: Later<()>) {
        spawn_local(task);
    }

    fn pause(&self, milliseconds: u32) -> Later<()> {
        Box::pin(TimeoutFuture::new(milliseconds))
    }

    fn date_time(&self, language: &str, instant: Timestamp) -> String {
        intl::date_time(language, instant)
    }

    fn number(&self, language: &str, number: usize) -> String {
        intl::number(language, number)
    }

    fn language_name(&self, language: &str, named: &str) -> String {
        intl::language_name(language, named)
    }

    fn copy(&self, text: String) -> Later<bool> {
        Box::pin(async move {
            let Some(window) = web_sys::window().filter(|window| window.is_secure_context()) else { return false };
            JsFuture::from(window.navigator().clipboard().write_text(&text)).await.is_ok()
        })
    }

    fn focus(&self, id: &str) {
        let (inner, selector) = (self.0.clone(), format!("[id=\"{id}\"]"));
        self.spawn(Box::pin(async move {
            // Views are drawn in microtasks; after a timer all of them are there.
            TimeoutFuture::new(0).await;
            if let Some(element) = inner.find::<HtmlElement>(&selector) {
                let _ = element.focus();
            }
        }));
    }

    fn set_modal(&self, open: bool) {
        let Some(dialog) = self.0.find::<HtmlDialogElement>("dialog") else { return };
        if open && !dialog.open() {
            let _ = dialog.show_modal();
            self.focus(crate::ui::HEADING);
        } else if !open && dialog.open() {
            dialog.close();
        }
    }

    fn tell(&self, event: HostEvent) -> bool {
        self.0.host.tell(&event)
    }
}

fn encoded(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}

/// Headers take visible ASCII; anything else would make the browser refuse the whole call.
fn is_header_value(token: &str) -> bool {
    token.bytes().all(|byte| (0x21..=0x7E).contains(&byte))
}
