//! What the commands share with `assemble/`, the last step of a build, and with the browser tests.

pub mod process;
pub mod process_tree;
pub mod repository;
