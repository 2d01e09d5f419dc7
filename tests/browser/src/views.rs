use std::fs;
use std::path::{Path, PathBuf};

use axum::Router;
use support_backend::site;
use thirtyfour::WebDriver;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::case::{Case, Play};
use crate::server::POLICY;
use crate::stage::repository;
use crate::wait::until;

/// The page of `tests/views`: it stays open while its tests run one after the other.
pub(crate) struct Views {
    address: String,
    serving: JoinHandle<()>,
}

impl Views {
    /// Serves the page, and the program of the tests in a folder.
    pub(crate) async fn start(folder: &Path) -> Self {
        let pages = site(&repository().join("tests/pages"), POLICY);
        let router = Router::new().nest("/program", site(folder, "")).fallback_service(pages);
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = format!("http://{}/views/", listener.local_addr().expect("an address"));
        let serving = tokio::spawn(async { axum::serve(listener, router).await.expect("a server") });
        Self { address, serving }
    }

    /// Runs a test in a window, which may show the page already.
    ///
    /// # Panics
    ///
    /// If the test fails.
    pub(crate) async fn play(&self, window: &WebDriver, name: &str) {
        if window.current_url().await.map(String::from).ok().as_ref() != Some(&self.address) {
            window.goto(&self.address).await.expect("an open page");
            until("the program", async || {
                let is_there = window.execute("return Boolean(window.play);", Vec::new()).await;
                if is_there.is_ok_and(|answer| answer.json() == true) { Ok(()) } else { Err("it is being loaded") }
            })
            .await;
        }
        let answer = window.execute("return window.play(arguments[0]);", vec![name.into()]).await;
        let answer = answer.unwrap_or_else(|error| panic!("{name} does not end: {error}"));
        if let Some(reason) = answer.json().as_str() {
            panic!("{reason}");
        }
    }
}

impl Drop for Views {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// The tests that a program exports, as its types for TypeScript list them: whatever takes nothing and ends some time.
///
/// # Panics
///
/// If it exports another function that neither the widget nor the binding to the browser has: it would be a test that
/// never runs.
pub(crate) fn cases(folder: &Path) -> Vec<Case> {
    let types = types(folder);
    let types = fs::read_to_string(&types).unwrap_or_else(|error| panic!("{}: {error}", types.display()));
    let exported: Vec<_> = types.lines().filter_map(|line| line.strip_prefix("export function ")).collect();
    let is_test = |function: &&str| function.ends_with(TEST);
    let is_known = |function: &str| OTHERS.iter().any(|name| function.starts_with(&format!("{name}(")));
    let unknown = exported.iter().find(|function| !is_test(function) && !is_known(function));
    assert!(unknown.is_none(), "{unknown:?} is no test: one takes nothing, and is async");
    let names = exported.iter().filter_map(|function| function.strip_suffix(TEST));
    let cases: Vec<_> = names.map(|name| Case::new("views", name, Play::InPage(name.to_owned()))).collect();
    assert!(!cases.is_empty(), "{folder:?} has types without a test");
    cases
}

/// How a test ends in the types.
const TEST: &str = "(): Promise<void>;";

/// What the program exports beside its tests: the element's entry points, and what starts a program.
const OTHERS: [&str; 3] = ["mount", "onPanic", "initSync"];

fn types(folder: &Path) -> PathBuf {
    folder.join("views.d.ts")
}
