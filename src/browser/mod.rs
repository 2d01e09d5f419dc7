//! The edge to the browser: the only code that touches `web-sys`, `js-sys` and `gloo`.
//!
//! The loader, a small script beside this file, owns the element's class and calls [`mount`] for each element.

mod attributes;
mod backend;
mod backend_address;
mod component;
mod device;
mod download;
mod environment;
mod files;
mod focus_keeper;
mod host;
mod instance;
mod intl;
mod kept_mark;
mod language_watch;
mod later_services;
mod locale;
mod memory;
mod object;
mod panic;
mod part;
mod patience;
mod print;
mod random;
mod restored;
mod services;
mod styles;
mod texts;
mod transport;
mod upload;
mod widget;

pub use component::SupportWidget;
pub use panic::on_panic;
pub use widget::{Widget, mount};
