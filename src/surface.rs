//! The element's public surface as one table: what a page may set, call, hear and style.
//!
//! The program itself never reads it. The tables of the README, `support-widget.d.ts` and `custom-elements.json` are
//! written from it, and a test holds it against the model, the loader, the views and the styles: so nobody reads of
//! anything that is not there, and nothing is there that nobody can read of.

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

/// The element's name.
pub const TAG: &str = "support-widget";

/// What the names of all custom properties begin with.
pub const STYLE_PREFIX: &str = "--support-widget-";
