//! The adapters to the browser: the only code that uses `web-sys`, `js-sys` and `gloo`. They implement the ports of
//! `app` and `ui`.

pub mod dom;
pub mod element;
pub mod files;
pub mod intl;
pub mod lazy;
pub mod net;
mod services;
pub mod storage;
pub mod texts;
