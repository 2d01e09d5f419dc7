use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_net::http::{Method, RequestBuilder};
use web_sys::{AbortSignal, Blob, RequestCache, RequestCredentials};

use super::transport;
use super::transport::{Deadlines, NoAnswer};
use super::upload::Upload;
use crate::app::future::Call;
use crate::model::read::Read;
use crate::model::{Cloud, Failure, Limits};
use crate::web::element::Host;
use crate::wire::{Answer, BackendConfig, IDEMPOTENCY_KEY};

/// The backend of one element: where it is, how it is asked, and what its answers mean. Copying it copies a handle.
#[derive(Clone)]
pub struct Backend(Rc<Inner>);

struct Inner {
    host: Host,
    address: RefCell<Option<String>>,
    language: Cell<&'static str>,
    limits: Cell<Limits>,
    sends_cookies: Cell<bool>,
}

/// A JSON body with the key of its submission.
pub struct Body {
    /// The request as JSON.
    pub json: String,
    /// The key that makes a repetition the same submission.
    pub key: String,
}

/// A request that is submitted, with its files.
pub struct Submission {
    /// The request as JSON.
    pub json: String,
    /// The key that makes a repetition the same submission.
    pub key: String,
    /// The files with their names, in their order.
    pub files: Vec<(String, Blob)>,
    /// Called with the bytes that have gone and those that there are.
    pub progress: Rc<dyn Fn(u64, u64)>,
}

impl Backend {
    /// The backend of an element, which is not named yet.
    pub fn new(host: Host, language: &'static str) -> Self {
        Self(Rc::new(Inner {
            host,
            address: RefCell::new(None),
            language: Cell::new(language),
            limits: Cell::new(Limits::default()),
            sends_cookies: Cell::new(false),
        }))
    }

    /// Names the backend, and says whether cookies go along to another origin; `None` where the page names none that
    /// may be called. Says whether it is another than before.
    pub fn set_address(&self, address: Option<String>, sends_cookies: bool) -> bool {
        self.0.sends_cookies.set(sends_cookies);
        let is_another = *self.0.address.borrow() != address;
        self.0.address.replace(address);
        is_another
    }

    /// Where the backend is.
    pub fn address(&self) -> Option<String> {
        self.0.address.borrow().clone()
    }

    /// An address that the backend gave, taken as relative to its own.
    pub fn resolved(&self, given: &str) -> Option<String> {
        let base = self.0.address.borrow().clone()?;
        Some(web_sys::Url::new_with_base(given, &base).ok()?.href())
    }

    /// The language that answers are asked in.
    pub fn language(&self) -> &'static str {
        self.0.language.get()
    }

    /// Asks for answers in another language.
    pub fn set_language(&self, language: &'static str) {
        self.0.language.set(language);
    }

    /// The limits that a refusal speaks of.
    pub fn set_limits(&self, limits: Limits) {
        self.0.limits.set(limits);
    }

    /// What the backend offers.
    pub fn config(&self, cloud: Cloud) -> Call<BackendConfig> {
        self.get("config?cloud=".to_owned() + cloud.as_str())
    }

    /// Reads.
    pub fn get<T: Read + 'static>(&self, path: String) -> Call<T> {
        self.call(Method::GET, path, None)
    }

    /// Submits a request: with files as a form, which says how far it has come, and without as JSON. Calling it off ends it, and
    /// nobody knows then what has become of it.
    pub fn submit<T: Read + 'static>(&self, submission: Submission, stop: AbortSignal) -> Call<T> {
        let inner = self.0.clone();
        Box::pin(async move {
            let outcome = inner.submitted(&submission, &stop).await;
            if stop.aborted() && !matches!(outcome, Ok(Answer { status: 200..=299, .. })) {
                return Err(Failure::Stopped);
            }
            outcome?.read(&inner.limits.get())
        })
    }

    /// Downloads a file whose address the backend gave. An address outside of the backend is not called: the token is for the
    /// backend alone.
    pub fn file(&self, url: &str) -> Call<Blob> {
        let (inner, address, base) = (self.0.clone(), self.resolved(url), self.address());
        Box::pin(async move {
            let own = address.filter(|address| base.is_some_and(|base| address.starts_with(&base)));
            let address = own.ok_or(Failure::NotFound)?;
            let token = inner.token().await?;
            let builder = inner.builder(Method::GET, &address, token.as_deref());
            let answer = transport::fetch_file(builder).await;
            answer.map_err(|NoAnswer| Failure::UnknownOutcome)?.map_err(|status| match status {
                401 => Failure::Unauthorized,
                404 => Failure::NotFound,
                _ => Failure::Server,
            })
        })
    }

    /// Makes a call; a body makes it a submission.
    pub fn call<T: Read + 'static>(&self, method: Method, path: String, body: Option<Body>) -> Call<T> {
        let inner = self.0.clone();
        Box::pin(async move { inner.answer(method, &path, body.as_ref()).await?.read(&inner.limits.get()) })
    }
}

impl Inner {
    /// Makes a call; after a 401 the page is asked once more for a token.
    async fn answer(&self, method: Method, path: &str, body: Option<&Body>) -> Result<Answer, Failure> {
        let base = self.address.borrow().clone().ok_or(Failure::NoBackend)?;
        let address = format!("{base}{path}");
        let token = self.token().await?;
        let answer = self.attempt(method.clone(), &address, body, token.as_deref()).await?;
        if answer.status != 401 {
            return Ok(answer);
        }
        match self.token().await? {
            Some(token) => self.attempt(method, &address, body, Some(&token)).await,
            None => Ok(answer),
        }
    }

    /// Submits; after a 401 the page is asked once more for a token.
    async fn submitted(&self, submission: &Submission, stop: &AbortSignal) -> Result<Answer, Failure> {
        let base = self.address.borrow().clone().ok_or(Failure::NoBackend)?;
        let address = base + "requests";
        let token = self.token().await?;
        let answer = self.upload(submission, &address, token.as_deref(), stop).await?;
        if answer.status != 401 {
            return Ok(answer);
        }
        match self.token().await? {
            Some(token) => self.upload(submission, &address, Some(&token), stop).await,
            None => Ok(answer),
        }
    }

    async fn upload(
        &self,
        submission: &Submission,
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
        let upload = Upload {
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

    /// What all calls have in common.
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
