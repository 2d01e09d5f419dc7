use std::io::ErrorKind;
use std::net::SocketAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// What came over a connection until its end.
pub(crate) struct Exchange {
    /// The bytes of the answer, as text.
    pub(crate) text: String,
    /// Whether the connection was reset, and not closed.
    pub(crate) is_reset: bool,
}

impl Exchange {
    /// What comes after the headers; empty when there is nothing.
    pub(crate) fn body(&self) -> &str {
        self.text.split_once("\r\n\r\n").map_or("", |(_, body)| body)
    }

    /// Whether the headers have this line, whatever the case of its letters.
    pub(crate) fn has(&self, line: &str) -> bool {
        self.text.lines().any(|candidate| candidate.eq_ignore_ascii_case(line))
    }
}

/// The bytes of a submission with a body of this length.
pub(crate) fn submission(length: usize) -> Vec<u8> {
    let head = format!("POST /requests HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n");
    [head.into_bytes(), vec![b'x'; length]].concat()
}

/// The bytes of a call without a body.
pub(crate) fn reading(path: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").into_bytes()
}

/// Sends a call and takes what comes until the connection ends.
pub(crate) async fn ask(address: SocketAddr, call: &[u8]) -> Exchange {
    let mut connection = TcpStream::connect(address).await.expect("the proxy takes connections");
    // It may be cut off before all is written.
    let written = connection.write_all(call).await;
    let mut bytes = Vec::new();
    let read = connection.read_to_end(&mut bytes).await;
    let is_reset = [written.err(), read.err()].into_iter().flatten().any(|error| {
        matches!(error.kind(), ErrorKind::ConnectionReset | ErrorKind::BrokenPipe | ErrorKind::ConnectionAborted)
    });
    Exchange { text: String::from_utf8(bytes).expect("all answers here are text"), is_reset }
}
