use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_net::http::{Method, RequestBuilder};
use web_sys::{AbortSignal, Blob, RequestCache, RequestCredentials};

use super::transport;
use super::transport::{Deadlines, NoAnswer};
use super::upload::UploadCall;
use crate::app::future::Call;
use crate::app::settings::Question;
use crate::model::read::Read;
use crate::model::{Cloud, Failure, Limits};
use crate::web::dom::js::parsed;
use crate::web::element::Host;
use crate::wire::{Answer, BackendConfig, IDEMPOTENCY_KEY};

/// HTTP client of one element's backend: base address, token, language, and the meaning of answers. Cloning it clones a
/// handle.
#[derive(Clone)]
pub struct Backend(Rc<Inner>);

struct Inner {
    host: Host,
    address: RefCell<Option<String>>,
    language: Cell<&'static str>,
    limits: Cell<Limits>,
    sends_cookies: Cell<bool>,
    cloud: Cell<Cloud>,
}

/// A JSON body with its idempotency key.
pub struct Body {
    /// The request as JSON.
    pub json: String,
    /// Idempotency key: a repeated submission with this key is the same submission.
    pub key: String,
}

/// A request to submit, with its files.
pub struct OutgoingRequest {
    /// The request as JSON.
    pub json: String,
    /// Idempotency key: a repeated submission with this key is the same submission.
    pub key: String,
    /// Files with their names, in order.
    pub files: Vec<(String, Blob)>,
    /// Called with the bytes sent so far and the total.
    pub progress: Rc<dyn Fn(u64, u64)>,
}

impl Backend {
    /// Creates a client without a base address.
    pub fn new(host: Host, language: &'static str) -> Self {
        Self(Rc::new(Inner {
            host,
            address: RefCell::new(None),
            language: Cell::new(language),
            limits: Cell::new(Limits::default()),
            sends_cookies: Cell::new(false),
            cloud: Cell::new(Cloud::Global),
        }))
    }

    /// Sets where calls go, and how: the base address, cookies and language of what `GET config` is asked about.
    pub fn set_question(&self, question: Question) {
        self.0.address.replace(question.backend);
        self.0.sends_cookies.set(question.sends_cookies);
        self.0.language.set(question.language);
        self.0.cloud.set(question.cloud);
    }

    /// The base address.
    pub fn address(&self) -> Option<String> {
        self.0.address.borrow().clone()
    }

    /// Resolves an address from a response against the base address.
    pub fn resolved(&self, given: &str) -> Option<String> {
        let base = self.0.address.borrow().clone()?;
        Some(web_sys::Url::new_with_base(given, &base).ok()?.href())
    }

    /// The language of responses (`Accept-Language`).
    pub fn language(&self) -> &'static str {
        self.0.language.get()
    }

    /// Sets the limits that messages about refused requests quote.
    pub fn set_limits(&self, limits: Limits) {
        self.0.limits.set(limits);
    }

    /// Fetches the backend's configuration (`GET config`).
    pub fn config(&self) -> Call<BackendConfig> {
        self.get("config?cloud=".to_owned() + self.0.cloud.get().as_str())
    }

    /// Sends a `GET` request for `path` below the base address.
    pub fn get<T: Read + 'static>(&self, path: String) -> Call<T> {
        self.call(Method::GET, path, None)
    }

    /// Submits a request: as a multipart form with progress if it has files, else as JSON. `stop` aborts the upload;
    /// whether the backend has received the request is unknown then.
    pub fn submit<T: Read + 'static>(&self, submission: OutgoingRequest, stop: AbortSignal) -> Call<T> {
        let inner = self.0.clone();
        Box::pin(async move {
            let outcome = inner.submitted(&submission, &stop).await;
            if stop.aborted() && !matches!(outcome, Ok(Answer { status: 200..=299, .. })) {
                return Err(Failure::Stopped);
            }
            outcome?.read(&inner.limits.get(), parsed)
        })
    }

    /// Downloads a file from an address in a response. An address outside of the base address is not called: the token
    /// is for the backend alone.
    pub fn file(&self, url: &str) -> Call<Blob> {
        let (inner, address, base) = (self.0.clone(), self.resolved(url), self.address());
        Box::pin(async move {
            let own = address.filter(|address| base.is_some_and(|base| address.starts_with(&base)));
            let address = own.ok_or(Failure::NotFound)?;
            let fetch = async |token: Option<String>| {
                let builder = inner.builder(Method::GET, &address, token.as_deref());
                transport::fetch_file(builder).await.map_err(|NoAnswer| Failure::UnknownOutcome)
            };
            inner.authorized(fetch, |answer| matches!(answer, Err(401))).await?.map_err(|status| match status {
                401 => Failure::Unauthorized,
                404 => Failure::NotFound,
                _ => Failure::Server,
            })
        })
    }

    /// Sends a request; one with a body is a submission with an idempotency key.
    pub fn call<T: Read + 'static>(&self, method: Method, path: String, body: Option<Body>) -> Call<T> {
        let inner = self.0.clone();
        Box::pin(async move { inner.answer(method, &path, body.as_ref()).await?.read(&inner.limits.get(), parsed) })
    }
}

impl Inner {
    async fn answer(&self, method: Method, path: &str, body: Option<&Body>) -> Result<Answer, Failure> {
        let address = self.address_of(path)?;
        let attempt =
            async |token: Option<String>| self.attempt(method.clone(), &address, body, token.as_deref()).await;
        self.authorized(attempt, is_refused).await
    }

    async fn submitted(&self, submission: &OutgoingRequest, stop: &AbortSignal) -> Result<Answer, Failure> {
        let address = self.address_of("requests")?;
        let attempt = async |token: Option<String>| self.upload(submission, &address, token.as_deref(), stop).await;
        self.authorized(attempt, is_refused).await
    }

    fn address_of(&self, path: &str) -> Result<String, Failure> {
        Ok(self.address.borrow().clone().ok_or(Failure::NoBackend)? + path)
    }

    /// Makes a call with the page's token; after a 401 the page is asked once for a new one.
    async fn authorized<T>(
        &self,
        call: impl AsyncFn(Option<String>) -> Result<T, Failure>,
        is_refused: impl Fn(&T) -> bool,
    ) -> Result<T, Failure> {
        let answer = call(self.token().await?).await?;
        if !is_refused(&answer) {
            return Ok(answer);
        }
        match self.token().await? {
            Some(token) => call(Some(token)).await,
            None => Ok(answer),
        }
    }

    async fn upload(
        &self,
        submission: &OutgoingRequest,
        address: &str,
        token: Option<&str>,
        stop: &AbortSignal,
    ) -> Result<Answer, Failure> {
        if submission.files.is_empty() {
            let body = Body { json: submission.json.clone(), key: submission.key.clone() };
            return self.attempt(Method::POST, address, Some(&body), token).await;
        }
        let language = self.language.get().to_owned();
        let mut headers = vec![("accept", "application/json".to_owned()), ("accept-language", language)];
        headers.push((IDEMPOTENCY_KEY, submission.key.clone()));
        headers.extend(token.map(|token| ("authorization", format!("Bearer {token}"))));
        let upload = UploadCall {
            address: address.to_owned(),
            sends_cookies: self.sends_cookies.get(),
            headers,
            json: submission.json.clone(),
            files: submission.files.clone(),
            progress: submission.progress.clone(),
        };
        let answer = upload.send(stop).await;
        answer.map_err(|NoAnswer| Failure::UnknownOutcome)
    }

    async fn token(&self) -> Result<Option<String>, Failure> {
        self.host.token().await.map_err(|_| Failure::Unauthorized)
    }

    /// Builds a request with the headers and credentials that all calls have.
    fn builder(&self, method: Method, address: &str, token: Option<&str>) -> RequestBuilder {
        let credentials =
            if self.sends_cookies.get() { RequestCredentials::Include } else { RequestCredentials::SameOrigin };
        let mut builder = RequestBuilder::new(address)
            .method(method)
            .cache(RequestCache::NoStore)
            .credentials(credentials)
            .header("accept", "application/json")
            .header("accept-language", self.language.get());
        if let Some(token) = token {
            builder = builder.header("authorization", &format!("Bearer {token}"));
        }
        builder
    }

    async fn attempt(
        &self,
        method: Method,
        address: &str,
        body: Option<&Body>,
        token: Option<&str>,
    ) -> Result<Answer, Failure> {
        let mut builder = self.builder(method, address, token);
        if let Some(body) = body {
            builder = builder.header("content-type", "application/json").header(IDEMPOTENCY_KEY, &body.key);
        }
        let finish = |builder: RequestBuilder| match body {
            Some(body) => builder.body(body.json.as_str()),
            None => builder.build(),
        };
        let answer = transport::fetch(builder, finish, Deadlines::CALL).await;
        answer.map_err(|NoAnswer| Failure::UnknownOutcome)
    }
}

fn is_refused(answer: &Answer) -> bool {
    answer.status == 401
}
