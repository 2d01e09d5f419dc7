use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderName, StatusCode};
use http_body_util::BodyExt;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// What the backend answers.
pub(crate) const ANSWER: &str = "{\"reference\":\"SR-0000-0001\"}";

/// A backend that notes what it gets, and takes all calls but the first for repetitions. It ends with this value.
pub(crate) struct NotingBackend {
    pub(crate) address: SocketAddr,
    seen: Arc<Mutex<Vec<Seen>>>,
    serving: JoinHandle<()>,
}

/// A call as the backend got it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Seen {
    /// Bytes of the body that arrived.
    pub(crate) bytes: usize,
    /// Whether the body arrived to its end, after which a real backend would store it; `None` while it is on its way.
    pub(crate) is_whole: Option<bool>,
}

impl NotingBackend {
    /// Starts on a free port.
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let seen = Arc::<Mutex<Vec<Seen>>>::default();
        let router = Router::new().fallback(take).with_state(seen.clone());
        let serving = tokio::spawn(async move { axum::serve(listener, router).await.expect("a server") });
        Self { address, seen, serving }
    }

    /// The calls so far.
    pub(crate) fn seen(&self) -> Vec<Seen> {
        self.seen.lock().expect("no test panics here").clone()
    }

    /// Waits for the calls to be as a test wants them.
    pub(crate) async fn wait_for(&self, wanted: impl Fn(&[Seen]) -> bool) -> Vec<Seen> {
        let start = Instant::now();
        while !wanted(&self.seen()) {
            assert!(start.elapsed() < Duration::from_secs(10), "the calls are {:?}", self.seen());
            tokio::task::yield_now().await;
        }
        self.seen()
    }
}

impl Drop for NotingBackend {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn take(
    State(seen): State<Arc<Mutex<Vec<Seen>>>>,
    request: Request<Body>,
) -> (StatusCode, [(HeaderName, &'static str); 2], &'static str) {
    let index = {
        let mut seen = seen.lock().expect("no test panics here");
        seen.push(Seen::default());
        seen.len() - 1
    };
    let mut body = request.into_body();
    let mut is_whole = true;
    while let Some(frame) = body.frame().await {
        match frame {
            Ok(frame) => {
                seen.lock().expect("no test panics here")[index].bytes += frame.data_ref().map_or(0, |data| data.len());
            }
            Err(_) => is_whole = false,
        }
    }
    seen.lock().expect("no test panics here")[index].is_whole = Some(is_whole);
    let is_repetition = if index == 0 { "false" } else { "true" };
    let replayed = HeaderName::from_static("idempotency-replayed");
    (StatusCode::CREATED, [(CONTENT_TYPE, "application/json"), (replayed, is_repetition)], ANSWER)
}
