//! Consistency of the translations: every language has exactly the messages, terms and arguments of the source
//! language, and uses its own plural forms and punctuation. The demo page has the same languages.

#[path = "../support/failures.rs"]
mod failures;
#[path = "../support/mod.rs"]
mod support;

mod catalogue;
mod completeness;
mod demo_page;
#[path = "../../build/message_files.rs"]
mod message_files;
mod plurals;
mod termbase;
mod terms;
mod typography;
mod usage;
mod wording;
