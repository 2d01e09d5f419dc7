//! Fills values known only at build time into the hand-written JavaScript.

use super::fallback_messages::Texts;
use super::minify::minify;
use super::tokens::{fill_in, filled_in};
use anyhow::{Context, Result};
use serde::Serialize;
use std::collections::BTreeMap;

/// File names that the loader fetches, inserted into its source.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Files {
    /// Name that the program and its glue code share, without the extension.
    pub(crate) program: String,
    /// Integrity hash of the program's WebAssembly; the browser refuses other bytes.
    pub(crate) integrity: String,
    /// File name of the fallback card, which is shown when the program cannot run.
    pub(crate) fallback: String,
    /// File names of the message catalogues by language tag.
    pub(crate) locales: BTreeMap<String, String>,
}

impl Files {
    /// Returns what stands for the tokens in the element's source. `room` are the styles of an element that is not drawn
    /// yet.
    pub(super) fn tokens(&self, room: &str) -> Result<[(&'static str, String); 2]> {
        Ok([("__FILES__", serde_json::to_string(self)?), ("__ROOM__", serde_json::to_string(&compact(room))?)])
    }
}

/// Returns the loader, ready to serve: where the files are, the element, and its definition.
pub(crate) fn loader(source: &str, room: &str, files: &Files) -> Result<String> {
    minify(&filled_in(source, &files.tokens(room)?)?).context("in the loader")
}

/// Returns the fallback card, ready to serve.
pub(crate) fn fallback(source: &str, messages: &BTreeMap<String, Texts>) -> Result<String> {
    let source = fill_in(source, "__MESSAGES__", &serde_json::to_string(messages)?)?;
    minify(&source).context("in the fallback card")
}

/// Removes comments, indentation and line breaks from a style sheet.
fn compact(css: &str) -> String {
    let code = css.split("/*").enumerate().map(|(at, part)| match at {
        0 => part,
        _ => part.split_once("*/").map_or("", |(_, code)| code),
    });
    let code: String = code.flat_map(str::lines).map(str::trim).collect();
    [" {", ": ", ", ", ";}"].iter().fold(code, |code, spaced| {
        let short = if *spaced == ";}" { "}" } else { spaced.trim() };
        code.replace(spaced, short)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_knows_its_files_and_where_they_are() {
        let files = Files { program: "program-1".to_owned(), ..Files::default() };
        let source = "// What the build fills in.\nload(__FILES__, __ROOM__);\n";
        let room = "/* Why. */\n:host {\n  margin: 0;\n  display: block;\n}\n";
        let loader = loader(source, room, &files).expect("all tokens are there");
        assert!(loader.starts_with("load({program:`program-1`,"), "{loader}");
        assert!(loader.ends_with("locales:{}},`:host{margin:0;display:block}`);"), "{loader}");
    }

    #[test]
    fn a_missing_or_repeated_token_is_an_error() {
        assert!(fallback("show();\n", &BTreeMap::new()).is_err());
        assert!(fallback("show(__MESSAGES__, __MESSAGES__);\n", &BTreeMap::new()).is_err());
    }

    #[test]
    fn texts_are_safe_inside_javascript() {
        let texts = Texts::from([("title".to_owned(), "\"; alert(1); \\".to_owned())]);
        let messages = BTreeMap::from([("en-US".to_owned(), texts)]);
        let card = fallback("show(__MESSAGES__);\n", &messages).expect("the token is there");
        assert_eq!(card, r#"show({"en-US":{title:`"; alert(1); \\`}});"#);
    }
}
