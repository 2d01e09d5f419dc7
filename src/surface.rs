//! The element's public API as one table: attributes, properties, methods, events, parts and custom properties.
//!
//! The widget itself never reads it. `tests/surface` generates the reference tables in `docs/`, `support-widget.d.ts`
//! and `custom-elements.json` from it, and compares it with the model, the loader, the views and the styles: every
//! documented name exists, and every public name is documented.

mod attribute;
mod event;
mod member;
mod method;
mod property;
mod shape;
mod style;

pub use attribute::{ATTRIBUTES, Attribute};
pub use event::{ERROR_CODES, EVENTS, Event, FAILURE_CODES};
pub use member::Member;
pub use method::{METHODS, Method};
pub use property::PROPERTIES;
pub use shape::{SHAPES, Shape};
pub use style::{CUSTOM_PROPERTIES, PARTS, Style};

/// Tag name of the custom element.
pub const TAG: &str = "support-widget";

/// Prefix of the names of all custom properties.
pub const STYLE_PREFIX: &str = "--support-widget-";
