//! What the commands share with `assemble/`, the last step of a build.

pub mod process;
pub mod repository;
