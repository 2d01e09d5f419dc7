use std::path::{Path, PathBuf};
use std::sync::Mutex;

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, Response};
use support_backend::{Backend, page_policy, site};
use tower::ServiceExt;

use super::test_server::POLICY;
use crate::stage::repository;

/// Router of a test origin.
pub(super) struct Routes {
    api: Router,
    built: PathBuf,
    /// Content Security Policy (CSP) that pages are served with.
    pub(super) policy: Mutex<String>,
    /// Script that a test injects into its page.
    pub(super) script: Mutex<String>,
    /// Folder of the styles that pages take from packages.
    pub(super) packages: Mutex<PathBuf>,
}

impl Routes {
    /// Makes a router of a backend and the files of a built widget.
    pub(super) fn new(backend: &Backend, built: &Path) -> Self {
        let policy = Mutex::new(POLICY.to_owned());
        Self {
            api: backend.router(),
            built: built.to_owned(),
            policy,
            script: Mutex::default(),
            packages: Mutex::default(),
        }
    }

    /// Answers a request, without faults.
    pub(super) async fn answer(&self, request: Request) -> Response<Body> {
        let path = request.uri().path();
        if path == "/script.js" {
            return script(&self.script.lock().expect("no test panics here"));
        }
        let router = match path.split('/').nth(1) {
            Some("support") => self.api.clone(),
            Some("support-widget") => site(&self.built, ""),
            Some("packages") => site(&self.packages.lock().expect("no test panics here"), ""),
            // The demo page, with the policy that the backend serves it with.
            Some("" | "demo") => site(&self.built, &page_policy(&[])),
            _ => site(&repository().join("tests/pages"), &self.policy.lock().expect("no test panics here")),
        };
        let Ok(answer) = router.oneshot(request).await;
        answer
    }
}

fn script(text: &str) -> Response<Body> {
    let mut answer = Response::new(Body::from(text.to_owned()));
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/javascript; charset=utf-8"));
    answer
}
