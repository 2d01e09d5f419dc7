//! The cryptography of TLS.

/// Installs ring as the cryptography of TLS in this process, for every HTTP client that is made afterwards. It compiles
/// in seconds; aws-lc, which `reqwest` would bring by itself, is half a minute of C.
pub fn install_crypto_provider() {
    // It can be installed only once; a later call finds what the first one has installed.
    let _installed_before = rustls::crypto::ring::default_provider().install_default();
}
