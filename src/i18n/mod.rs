//! Languages: which one to show, the catalogues, and texts from them.
//!
//! Wording lives in `locales`, a folder a language; code knows messages by the constants in [`messages`]. Files of
//! messages that travel with the lazy chunk are listed in `build/message_files.rs`.

mod bounds;
mod catalogue;
mod localizer;
mod negotiation;
mod overrides;
mod resolver;
pub mod wording;

pub use bounds::Excess;
pub use catalogue::{Catalogue, CatalogueError, PluralRule};
pub use localizer::{Localizer, Names};
pub use negotiation::negotiate;
pub use overrides::unusable;
pub use resolver::{Argument, Arguments};

/// Ids of all messages, one constant each.
pub mod messages {
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

include!(concat!(env!("OUT_DIR"), "/catalogues.rs"));

/// The language that all others are translated from and fall back to.
pub const SOURCE: &str = "en-US";

/// The catalogue of a language as it was compiled in; in a browser that is the source language alone.
pub fn compiled(tag: &str) -> Option<&'static str> {
    COMPILED.iter().find(|(compiled, _)| *compiled == tag).map(|&(_, text)| text)
}

/// The messages of the part that is fetched later, as they were compiled in. Only the part may ask for them: what the
/// rest of the program mentions travels with the rest.
pub fn compiled_chunk(tag: &str) -> Option<&'static str> {
    COMPILED_CHUNK.iter().find(|(compiled, _)| *compiled == tag).map(|&(_, text)| text)
}

/// The plural rule of English, for where there is no browser to ask.
pub fn english_plural(_: &str, count: usize) -> String {
    if count == 1 { "one" } else { "other" }.to_owned()
}
