//! Tests the table of the public surface against the product and the documents that are generated from it.

#[path = "../support/failures.rs"]
mod failures;
#[path = "../support/mod.rs"]
mod support;

mod declarations;
mod defaults;
mod documents;
mod editors;
mod jsx;
mod loader;
mod manifest;
mod markdown;
mod shadow_tree;
mod source;
mod words;
