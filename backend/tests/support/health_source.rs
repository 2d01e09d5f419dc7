use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};

/// What a source of health says.
#[derive(Clone, Debug)]
pub(crate) enum Says {
    /// This text, as JSON.
    Json(String),
    /// A page with this status.
    Page(u16),
    /// That it is elsewhere.
    Elsewhere(String),
    /// Nothing, for ever.
    Nothing,
    /// The beginning of an answer, and then nothing more.
    Half,
    /// A gigabyte of spaces, which is JSON as far as it goes.
    Gigabyte,
}

/// A server that answers like a source of health, or in some other way.
pub(crate) struct HealthServer {
    address: SocketAddr,
    inner: Arc<Inner>,
    serving: JoinHandle<()>,
}

struct Inner {
    says: Mutex<Says>,
    tokens: Mutex<Vec<String>>,
}

impl HealthServer {
    pub(crate) async fn start(says: Says) -> Self {
        let inner = Arc::new(Inner { says: Mutex::new(says), tokens: Mutex::default() });
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let serving = tokio::spawn(serve(listener, inner.clone()));
        Self { address, inner, serving }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}/summary.json", self.address)
    }

    /// Says something else from now on.
    pub(crate) fn say(&self, says: Says) {
        *self.inner.says.lock().expect("no test panics here") = says;
    }

    /// What came as `Authorization` with the calls so far; empty for calls without.
    pub(crate) fn tokens(&self) -> Vec<String> {
        self.inner.tokens.lock().expect("no test panics here").clone()
    }

    /// How often it was asked.
    pub(crate) fn calls(&self) -> usize {
        self.tokens().len()
    }
}

impl Drop for HealthServer {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// Connections end with the server.
async fn serve(listener: TcpListener, inner: Arc<Inner>) {
    let mut connections = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        connections.spawn(answer(stream, inner.clone()));
    }
}

/// Answers one call; that a caller hangs up before the end is what some tests are about.
async fn answer(stream: TcpStream, inner: Arc<Inner>) -> io::Result<()> {
    let mut stream = BufReader::new(stream);
    let mut token = String::new();
    loop {
        let mut line = String::new();
        stream.read_line(&mut line).await?;
        match line.trim_end().split_once(": ") {
            Some((name, value)) if name.eq_ignore_ascii_case("authorization") => token = value.to_owned(),
            None if line.trim_end().is_empty() => break,
            _ => {}
        }
    }
    inner.tokens.lock().expect("no test panics here").push(token);
    let says = inner.says.lock().expect("no test panics here").clone();
    let head = |status: &str, length: usize| {
        format!(
            "HTTP/1.1 {status} Any\r\nContent-Type: application/json\r\nContent-Length: {length}\r\nConnection: close\r\n"
        )
    };
    let text = match &says {
        Says::Json(text) => format!("{}\r\n{text}", head("200", text.len())),
        Says::Page(status) => format!("{}\r\n<html>", head(&status.to_string(), 6)),
        Says::Elsewhere(url) => format!("{}Location: {url}\r\n\r\n", head("302", 0)),
        Says::Nothing => return std::future::pending().await,
        Says::Half => format!("{}\r\n{{\"value\":[", head("200", 1_000)),
        Says::Gigabyte => format!("{}\r\n", head("200", 1 << 30)),
    };
    stream.write_all(text.as_bytes()).await?;
    match says {
        Says::Half => std::future::pending().await,
        Says::Gigabyte => spaces(&mut stream).await,
        _ => stream.flush().await,
    }
}

async fn spaces(stream: &mut BufReader<TcpStream>) -> io::Result<()> {
    for _ in 0..1 << 14 {
        stream.write_all(&[b' '; 1 << 16]).await?;
    }
    Ok(())
}
