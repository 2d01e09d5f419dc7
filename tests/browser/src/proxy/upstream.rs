use std::io;
use std::net::SocketAddr;

use http_body_util::combinators::UnsyncBoxBody;
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http1;
use hyper::header::{CONNECTION, TRANSFER_ENCODING};
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

/// Forwards a call over a connection of its own, and returns the backend's answer once its headers have arrived.
///
/// # Errors
///
/// If the backend is down, or if the connection to it or the call's body breaks off.
pub(crate) async fn pass_on(
    upstream: Option<SocketAddr>,
    call: Request<UnsyncBoxBody<Bytes, io::Error>>,
) -> io::Result<Response<Incoming>> {
    let upstream = upstream.ok_or(io::ErrorKind::ConnectionRefused)?;
    let stream = TcpStream::connect(upstream).await?;
    stream.set_nodelay(true)?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(io::Error::other)?;
    // The connection task ends with the call, or with the answer's body.
    tokio::spawn(connection);
    let mut answer = sender.send_request(call).await.map_err(io::Error::other)?;
    // Hop-by-hop headers: they describe the connection to the backend, not the browser's.
    for name in [CONNECTION, TRANSFER_ENCODING] {
        answer.headers_mut().remove(name);
    }
    Ok(answer)
}
