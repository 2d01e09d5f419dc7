//! Texts for the tests of this module.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use super::compiled::writer::Ids;
use super::{Arguments, Catalogue, CompiledTexts, MessageId, all_compiled, compile_with, english_plural};

/// All texts of a language, one for each chunk.
pub fn shipped(tag: &str) -> Vec<Rc<CompiledTexts>> {
    all_compiled(tag).into_iter().flatten().collect()
}

/// All messages of a language in Fluent's syntax, but for those of the fallback card, which the program does not know.
pub fn written(tag: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(tag);
    let files = fs::read_dir(folder).expect("a language").map(|entry| entry.expect("a readable folder").path());
    let files = files.filter(|file| !file.ends_with("fallback.ftl"));
    files.map(|file| fs::read_to_string(file).expect("a file of messages") + "\n").collect()
}

/// Formats the message `m` of a text in Fluent's syntax.
pub fn formatted(language: &str, source: &str, arguments: Arguments<'_>) -> Option<String> {
    let mut ids = Ids::default();
    let texts = compile_with(source, &mut ids).0;
    let id = ids.number("m").and_then(MessageId::numbered)?;
    Catalogue::new(&[Rc::new(texts)]).format(language, english_plural, id, arguments)
}
