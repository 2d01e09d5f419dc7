//! The edge to the browser: the only code that touches `web-sys`, `js-sys` and `gloo`.

pub mod dom;
pub mod element;
pub mod files;
mod intl;
pub mod lazy;
mod lazy_services;
pub mod net;
mod services;
pub mod storage;
pub mod texts;
