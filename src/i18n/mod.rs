//! Internationalization (i18n): language negotiation, Fluent catalogues, and the texts from them.
//!
//! Texts are in `locales`, one folder per language; code refers to messages by the constants in [`messages`]. Files of
//! messages in the lazy chunk are listed in `build/message_files.rs`.

mod bounds;
mod catalogue;
mod localizer;
mod name_order;
mod negotiation;
mod other_language;
mod overrides;
mod resolver;
mod shipped_formats;
mod spacing;
pub mod wording;

pub use bounds::Excess;
pub use catalogue::{Catalogue, CatalogueError, PluralRule};
pub use localizer::{Localizer, Names};
pub use negotiation::{is_same_language, negotiate, own_language};
pub use other_language::with_language;
pub use overrides::unusable;
pub use resolver::{Argument, Arguments};
pub use shipped_formats::{plain_number, plain_plural, sample_time};
pub use spacing::{between_sentences, spaced_list};

/// Ids of all messages, one constant each.
pub mod messages {
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

include!(concat!(env!("OUT_DIR"), "/catalogues.rs"));

/// The source language: all others are translated from it and fall back to it.
pub const SOURCE: &str = "en-US";

/// The catalogue of a language that is compiled in; for wasm only that of the source language.
pub fn compiled(tag: &str) -> Option<&'static str> {
    COMPILED.iter().find(|(compiled, _)| *compiled == tag).map(|&(_, text)| text)
}

/// The messages of the lazy chunk that are compiled in. Only the lazy chunk may call this: anything that the first
/// chunk refers to becomes part of the first chunk.
pub fn compiled_chunk(tag: &str) -> Option<&'static str> {
    COMPILED_CHUNK.iter().find(|(compiled, _)| *compiled == tag).map(|&(_, text)| text)
}

/// The plural rule of English, for use without a browser.
pub fn english_plural(_: &str, count: usize) -> String {
    if count == 1 { "one" } else { "other" }.to_owned()
}
