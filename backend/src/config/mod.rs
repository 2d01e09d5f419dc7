//! Settings of a backend, and the types of their values.

mod health_source;
mod origin;
mod settings;

pub use health_source::{HealthSource, InvalidHealthSource};
pub use origin::{InvalidOrigin, Origin};
pub use settings::Settings;
