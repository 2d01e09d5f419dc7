//! The custom element: its attributes, its host page, and one instance a tag.

mod attributes;
mod component;
pub mod environment;
pub mod focus_keeper;
mod host;
mod instance;
mod language_watch;
mod panic;
mod restored;
mod widget;

pub use component::SupportWidget;
pub use host::Host;
pub use restored::Restored;
