use std::fs;
use std::future::Future;
use std::path::Path;
use std::time::Duration;

use reqwest::multipart::{Form, Part};
use sha2::{Digest, Sha256};
use tokio::time::timeout;

use super::{CONTOSO, request};

/// What every picture of this kind begins with.
pub(crate) const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A form with a request of this title; files are added to it.
pub(crate) fn form(title: &str) -> Form {
    Form::new().part("request", Part::text(request(title).to_string()))
}

/// A part with a file.
pub(crate) fn file(name: &str, content: impl Into<Vec<u8>>) -> Part {
    Part::bytes(content.into()).file_name(name.to_owned())
}

/// So many bytes of text that differ from seed to seed.
pub(crate) fn content(seed: usize, length: usize) -> Vec<u8> {
    let lines: String = (0..2_000).map(|line| format!("{seed} {} line {line}\n", (seed + 7) * (line + 3))).collect();
    let mut content = lines.repeat(length / lines.len() + 1).into_bytes();
    content.truncate(length);
    content
}

/// The beginning of a call of Contoso that sends a file of this name, as far as the file's content; so many bytes are announced.
pub(crate) fn begun_call(key: &str, name: &str, length: usize) -> String {
    format!(
        "POST /support/v1/requests HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\
         Authorization: Bearer {CONTOSO}\r\nIdempotency-Key: {key}\r\n\
         Content-Type: multipart/form-data; boundary=x\r\nContent-Length: {length}\r\n\r\n\
         --x\r\nContent-Disposition: form-data; name=\"request\"\r\n\r\n{}\r\n\
         --x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{name}\"\r\n\r\n",
        request("A")
    )
}

pub(crate) fn sha256(content: &[u8]) -> Vec<u8> {
    Sha256::digest(content).to_vec()
}

/// The names in a folder of the backend's data, but for the file that says whose they are.
pub(crate) fn folders(data: &Path, name: &str) -> Vec<String> {
    let entries = fs::read_dir(data.join(name)).expect("the folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"));
    names.filter(|name| name != "INSTANCE").collect()
}

/// Waits until something is so; what it waits for is said when it never is.
pub(crate) async fn until<Asked: Future<Output = bool>>(what: &str, is_so: impl Fn() -> Asked) {
    let waiting = async {
        while !is_so().await {
            tokio::task::yield_now().await;
        }
    };
    timeout(Duration::from_secs(20), waiting).await.unwrap_or_else(|_| panic!("never: {what}"));
}
