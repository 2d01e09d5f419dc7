//! The health of services: asked of a source, cached, and `unknown` wherever the source is silent.

mod cache;
mod fetch;
mod graph;
mod snapshot;
mod statuspage;
mod tls;

pub(crate) use cache::HealthCache;
pub(crate) use snapshot::Snapshot;
pub use tls::install_crypto_provider;
