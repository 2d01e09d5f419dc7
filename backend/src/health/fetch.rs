use std::time::Duration;

use super::tls::install_crypto_provider;
use reqwest::header::{ACCEPT, HeaderValue};
use reqwest::redirect::Policy;
use reqwest::{Client, Response, StatusCode};

/// Most bytes of an answer; Microsoft's own have some hundred thousand.
const LIMIT: usize = 1024 * 1024;

/// The HTTP client for sources of health.
pub(super) struct Fetcher(Result<Client, String>);

impl Fetcher {
    /// A client whose calls end before the deadline. It follows no redirects: the token is for the configured address
    /// alone.
    pub(super) fn new(deadline: Duration) -> Self {
        install_crypto_provider();
        let client = Client::builder()
            .timeout(deadline)
            .redirect(Policy::none())
            .user_agent(concat!("support-backend/", env!("CARGO_PKG_VERSION")));
        Self(client.build().map_err(described))
    }

    /// Reads a JSON document. The error is logged: it holds neither the token nor the URL.
    pub(super) async fn fetch(&self, url: &str, token: Option<&str>) -> Result<Vec<u8>, String> {
        let mut call = self.0.as_ref()?.get(url).header(ACCEPT, HeaderValue::from_static("application/json"));
        if let Some(token) = token {
            call = call.bearer_auth(token);
        }
        let answer = call.send().await.map_err(described)?;
        if answer.status() != StatusCode::OK {
            return Err(format!("it answered {}", answer.status()));
        }
        read(answer).await
    }
}

async fn read(mut answer: Response) -> Result<Vec<u8>, String> {
    let mut body = Vec::new();
    while let Some(bytes) = answer.chunk().await.map_err(described)? {
        if body.len() + bytes.len() > LIMIT {
            return Err(format!("its answer has more than {LIMIT} bytes"));
        }
        body.extend_from_slice(&bytes);
    }
    Ok(body)
}

/// An error with its causes, since alone it only says that sending failed; and without the URL, whose query may hold
/// a secret.
fn described(error: reqwest::Error) -> String {
    let error = error.without_url();
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(&error);
    while let Some(error) = cause {
        text.push_str(&format!(": {error}"));
        cause = error.source();
    }
    text
}
