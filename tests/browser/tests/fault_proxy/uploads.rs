//! What goes out.

use std::time::{Duration, Instant};

use fault_proxy::{NetworkFault, Proxy, Target};
use hyper::Method;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use crate::backend::NotingBackend;
use crate::client::{ask, reading, submission};

#[tokio::test]
async fn a_reset_amid_an_upload_leaves_both_sides_with_a_broken_one() {
    for (length, after, expected) in [(400_000, 100_000, 100_000), (1000, 100_000, 500)] {
        let backend = NotingBackend::start().await;
        let proxy = Proxy::start(backend.address).await;
        proxy.strike(Target::of(Method::POST, "/requests"), NetworkFault::ResetMidUpload { after });
        let exchange = ask(proxy.address(), &submission(length)).await;
        assert_eq!((exchange.text.as_str(), exchange.is_reset), ("", true), "{length} bytes");
        let seen = backend.wait_for(|seen| seen.iter().any(|call| call.is_whole.is_some())).await;
        assert_eq!(seen[0].is_whole, Some(false), "{length} bytes: {seen:?}");
        assert_eq!(seen[0].bytes, expected, "of {length} bytes");
    }
}

#[tokio::test]
async fn a_call_without_a_body_is_reset_before_the_backend_hears_of_it() {
    let backend = NotingBackend::start().await;
    let proxy = Proxy::start(backend.address).await;
    proxy.strike(Target::any("/"), NetworkFault::ResetMidUpload { after: 10 });
    let exchange = ask(proxy.address(), &reading("/config")).await;
    assert_eq!((exchange.text.as_str(), exchange.is_reset), ("", true));
    assert_eq!(backend.seen(), []);
}

#[tokio::test]
async fn a_slow_line_takes_a_body_as_slowly_as_it_passes_it_on() {
    let backend = NotingBackend::start().await;
    let proxy = Proxy::start(backend.address).await;
    proxy.strike(Target::any("/"), NetworkFault::Uplink(1_000_000));
    let start = Instant::now();
    assert!(ask(proxy.address(), &submission(400_000)).await.has("HTTP/1.1 201 Created"));
    let elapsed = start.elapsed();
    assert!(elapsed >= Duration::from_millis(390), "400 kB at 1 MB/s took {elapsed:?}");
    assert_eq!(backend.seen()[0].bytes, 400_000);
}

/// A proxy that took a body in as fast as it comes would have it in memory, and a progress bar would show nonsense.
#[tokio::test]
async fn of_a_long_upload_little_is_taken_ahead_of_the_line() {
    let backend = NotingBackend::start().await;
    let proxy = Proxy::start(backend.address).await;
    proxy.strike(Target::any("/"), NetworkFault::Uplink(1000));
    let socket = tokio::net::TcpSocket::new_v4().expect("a socket");
    socket.set_send_buffer_size(16 * 1024).expect("a size");
    let mut connection = socket.connect(proxy.address()).await.expect("a connection");
    let call = submission(10_000_000);
    let writing = tokio::time::timeout(Duration::from_millis(300), connection.write_all(&call)).await;
    assert!(writing.is_err(), "10 MB were taken at once");
    let taken = proxy.figures().body_bytes;
    assert!(taken <= 64 * 1024, "{taken} bytes were taken, at 1 kB a second");
}

#[tokio::test]
async fn the_backend_gets_the_beginning_of_an_upload_while_the_rest_is_not_sent_yet() {
    let backend = NotingBackend::start().await;
    let proxy = Proxy::start(backend.address).await;
    let mut connection = TcpStream::connect(proxy.address()).await.expect("a connection");
    let call = submission(5000);
    let (first, rest) = call.split_at(call.len() - 4000);
    connection.write_all(first).await.expect("the beginning is taken");
    let seen = backend.wait_for(|seen| seen.iter().any(|call| call.bytes == 1000)).await;
    assert_eq!(seen[0].is_whole, None);
    connection.write_all(rest).await.expect("the rest is taken");
    backend.wait_for(|seen| seen[0].is_whole == Some(true)).await;
}

#[tokio::test]
async fn a_client_that_goes_away_amid_an_upload_leaves_the_backend_with_a_broken_one() {
    let backend = NotingBackend::start().await;
    let proxy = Proxy::start(backend.address).await;
    let mut connection = TcpStream::connect(proxy.address()).await.expect("a connection");
    connection.write_all(&submission(5000)[..3000]).await.expect("the beginning is taken");
    backend.wait_for(|seen| seen.iter().any(|call| call.bytes > 0)).await;
    drop(connection);
    let seen = backend.wait_for(|seen| seen[0].is_whole.is_some()).await;
    assert_eq!(seen[0].is_whole, Some(false));
}
