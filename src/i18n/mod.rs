//! Internationalization (i18n): language negotiation, Fluent catalogues, and the texts from them.
//!
//! Texts are in `locales`, one folder per language; code refers to messages by the constants in [`messages`]. Files of
//! messages in lazy chunks are listed in `build/message_files.rs`.

use std::rc::Rc;

mod argument;
mod bounds;
mod catalogue;
mod compiled;
mod localizer;
mod message_id;
mod name_order;
mod negotiation;
mod other_language;
mod overrides;
mod resolver;
mod shipped_formats;
mod spacing;
#[cfg(test)]
mod testing;
pub mod wording;

pub use argument::{Argument, Arguments};
pub use bounds::Excess;
pub use catalogue::{Catalogue, PluralRule};
pub use compiled::CompiledTexts;
pub use compiled::writer::Ids;
pub use localizer::{Localizer, Names};
pub use message_id::MessageId;
pub use negotiation::{is_same_language, negotiate, own_language};
pub use other_language::with_language;
pub use overrides::{CatalogueError, compile, compile_with, unusable};
pub use shipped_formats::{plain_number, plain_plural, plain_size, sample_time};
pub use spacing::{between_sentences, spaced_list};

/// Ids of all messages, one constant each.
pub mod messages {
    use super::MessageId;

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

include!(concat!(env!("OUT_DIR"), "/catalogues.rs"));

/// The source language: all others are translated from it and fall back to it.
pub const SOURCE: &str = "en-US";

/// The catalogue of a language that is compiled in; for wasm only that of the source language.
pub fn compiled(tag: &str) -> Option<Rc<CompiledTexts>> {
    find(COMPILED, tag)
}

/// The messages of what follows every form that are compiled in. Only the chunk that sends may call this: anything that
/// the first file refers to becomes part of it. So for those below, with their own chunks.
pub fn compiled_submission(tag: &str) -> Option<Rc<CompiledTexts>> {
    find(COMPILED_SUBMISSION, tag)
}

/// The messages of the views that list and redact files.
pub fn compiled_files(tag: &str) -> Option<Rc<CompiledTexts>> {
    find(COMPILED_FILES, tag)
}

/// The messages of the further flows.
pub fn compiled_flows(tag: &str) -> Option<Rc<CompiledTexts>> {
    find(COMPILED_FLOWS, tag)
}

/// The compiled-in messages of all parts, in the order of the parts.
#[cfg(not(target_arch = "wasm32"))]
pub fn all_compiled(tag: &str) -> [Option<Rc<CompiledTexts>>; 4] {
    [compiled(tag), compiled_submission(tag), compiled_files(tag), compiled_flows(tag)]
}

/// The catalogue of a language in one of the tables above. Each is named by its own function alone, and so travels with
/// the chunk that calls it.
fn find(table: &[(&str, &'static str)], tag: &str) -> Option<Rc<CompiledTexts>> {
    table.iter().find(|(compiled, _)| *compiled == tag).map(|&(_, text)| Rc::new(CompiledTexts::new(text)))
}

/// The texts in a file that was fetched; `None` if it is damaged, or of another build.
pub fn fetched(file: String) -> Option<Rc<CompiledTexts>> {
    CompiledTexts::open(file, IDS_HASH).map(Rc::new)
}

/// The plural rule of English, for use without a browser.
pub fn english_plural(_: &str, count: usize) -> String {
    if count == 1 { "one" } else { "other" }.to_owned()
}
