//! Every language says the same, completely: the messages, terms and arguments of the source language, no more and no
//! less, and in that language's own plural forms and punctuation.

#[path = "../support/mod.rs"]
mod support;

mod catalogue;
mod completeness;
#[path = "../../build/message_files.rs"]
mod message_files;
mod plurals;
mod punctuation;
mod usage;
