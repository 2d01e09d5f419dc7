//! A backend that dies, and comes back elsewhere.

use fault_proxy::Proxy;

use crate::backend::NotingBackend;
use crate::client::{ask, submission};

#[tokio::test]
async fn calls_go_where_the_backend_is_now_and_break_while_it_is_nowhere() {
    let first = NotingBackend::start().await;
    let proxy = Proxy::start(first.address).await;
    assert!(ask(proxy.address(), &submission(10)).await.has("HTTP/1.1 201 Created"));
    proxy.set_upstream(None);
    let refused = ask(proxy.address(), &submission(10)).await;
    assert_eq!((refused.text.as_str(), refused.is_reset), ("", true));
    let second = NotingBackend::start().await;
    proxy.set_upstream(Some(second.address));
    assert!(ask(proxy.address(), &submission(10)).await.has("HTTP/1.1 201 Created"));
    assert_eq!((first.seen().len(), second.seen().len()), (1, 1));
}

#[tokio::test]
async fn calls_break_when_nobody_listens_where_the_backend_was() {
    let backend = NotingBackend::start().await;
    let proxy = Proxy::start(backend.address).await;
    let gone = backend.address;
    drop(backend);
    while tokio::net::TcpStream::connect(gone).await.is_ok() {
        tokio::task::yield_now().await;
    }
    let refused = ask(proxy.address(), &submission(10)).await;
    assert_eq!((refused.text.as_str(), refused.is_reset), ("", true));
}
