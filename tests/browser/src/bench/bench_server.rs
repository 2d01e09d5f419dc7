use std::collections::HashMap;
use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use tokio::net::TcpListener;

use super::contender::Contender;

/// Serves the pages that are measured and their files, compressed beforehand as a CDN does.
pub(super) struct BenchServer {
    listener: std::net::TcpListener,
    address: SocketAddr,
}

type Files = Arc<HashMap<String, (&'static str, Vec<u8>)>>;

impl BenchServer {
    /// Chooses the origin, which the backend has to know before pages ask it.
    pub(super) async fn bind() -> Self {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        Self { listener, address }
    }

    /// The origin of the pages.
    pub(super) fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Serves folders, each with the name that it has in addresses, and the pages until the program ends.
    pub(super) fn serve(self, folders: &[(String, PathBuf)], contenders: &[Contender]) {
        let mut files = HashMap::new();
        for (name, folder) in folders {
            add(&mut files, folder, &format!("/{name}"));
        }
        for contender in contenders {
            files.insert(format!("/{}", contender.name), ("text/html", compressed(contender.page.as_bytes())));
        }
        let app = Router::new().fallback(answer).with_state(Arc::new(files));
        self.listener.set_nonblocking(true).expect("a listener");
        let listener = TcpListener::from_std(self.listener).expect("a listener");
        tokio::spawn(async move { axum::serve(listener, app).await });
    }
}

async fn answer(State(files): State<Files>, request: Request) -> Response {
    match files.get(request.uri().path()) {
        // What a form sends is taken without a look at it.
        _ if request.method() == Method::POST => StatusCode::OK.into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
        Some((kind, content)) => {
            let headers = [(CONTENT_TYPE, *kind), (CONTENT_ENCODING, "br"), (CACHE_CONTROL, "max-age=86400")];
            (headers, content.clone()).into_response()
        }
    }
}

fn add(files: &mut HashMap<String, (&'static str, Vec<u8>)>, folder: &Path, at: &str) {
    for path in children(folder) {
        let place = format!("{at}/{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            add(files, &path, &place);
        } else if let Some(kind) = kind(&path) {
            files.insert(place, (kind, compressed(&fs::read(&path).expect("a readable file"))));
        }
    }
}

fn children(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries.map(|entry| entry.expect("a readable folder").path()).collect()
}

/// The type of a file that a page fetches.
fn kind(path: &Path) -> Option<&'static str> {
    Some(match path.extension()?.to_str()? {
        "js" => "text/javascript",
        "css" => "text/css",
        "wasm" => "application/wasm",
        "txt" => "text/plain",
        _ => return None,
    })
}

fn compressed(content: &[u8]) -> Vec<u8> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters).expect("bytes that can be compressed");
    compressed
}
