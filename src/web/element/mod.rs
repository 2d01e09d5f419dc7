//! The custom element: its attributes, its host page, and one instance per element.

mod component;
pub mod environment;
mod host;
mod instance;
mod language_watch;
mod panic;
mod restored;
mod widget;

pub use component::SupportWidget;
pub use host::Host;
pub use restored::Restored;
