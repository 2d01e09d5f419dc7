//! HTTP clients of the tests.

use reqwest::{Client, ClientBuilder};

/// A client with nothing set.
pub(crate) fn client() -> Client {
    client_builder().build().expect("a client")
}

/// A client to be set up.
pub(crate) fn client_builder() -> ClientBuilder {
    // The tests speak plain HTTP, but a client is made with TLS all the same.
    support_backend::install_crypto_provider();
    Client::builder()
}
