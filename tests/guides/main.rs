//! Guides for page owners against the sources that they describe.

#[path = "../support/mod.rs"]
mod support;

mod browser_support;
mod markdown;
#[path = "../support/table.rs"]
mod table;
mod troubleshooting;
