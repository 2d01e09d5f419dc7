//! Holds the table of the element's public surface against the product and against what is written for its readers.

#[path = "../support/mod.rs"]
mod support;

mod declarations;
mod defaults;
mod documents;
mod loader;
mod manifest;
mod markdown;
mod shadow_tree;
mod source;
mod words;
