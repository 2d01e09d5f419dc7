//! Support requests for partner portals, as one custom element.

pub mod model;
pub mod wire;
