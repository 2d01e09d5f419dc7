//! How services are: asked of a source, kept for a while, and `unknown` whenever the source does not say.

mod fetch;
mod graph;
mod kept;
mod snapshot;
mod source;
mod statuspage;

pub(crate) use kept::Health;
pub(crate) use snapshot::Snapshot;
pub use source::{HealthSource, InvalidHealthSource};
