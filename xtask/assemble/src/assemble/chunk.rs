//! Code splitting: the lazy chunk in a file of its own, and the JavaScript that fetches it.

use super::digest;
use super::loader::fill_in;
use anyhow::{Context, Result, ensure};
use serde::Serialize;
use std::collections::BTreeMap;

/// Name of the chunk: of its split point in the program, of its catalogue folders, and the prefix of its files.
pub(crate) const CHUNK: &str = "lazy";

/// JavaScript module that a program with a lazy chunk imports; see `src/web/element/loader/chunk.js`.
const MODULE: &str = "./chunk.js";

/// Placeholder for the hashed name of the program's files, which is known only once their content is final.
const PROGRAM: &str = "__PROGRAM__";

/// A lazy chunk, which is linked with the program in the browser.
#[derive(Debug)]
pub(crate) struct Chunk {
    /// The WebAssembly of the chunk.
    pub(crate) wasm: Vec<u8>,
    /// File name of the mechanism of storage.
    pub(crate) storage: String,
    /// File names of the chunk's catalogues by language.
    pub(crate) locales: BTreeMap<String, String>,
}

/// Value that the build puts in place of `__CHUNK__` in the JavaScript.
#[derive(Serialize)]
struct Files<'a> {
    wasm: String,
    integrity: String,
    storage: &'a str,
    locales: &'a BTreeMap<String, String>,
}

/// Returns whether a program has a lazy chunk, judged by its glue code.
pub(crate) fn is_wanted(glue: &str) -> bool {
    glue.lines().any(is_import)
}

/// Returns the file name of a chunk. It contains the name of the program's files, by which the loader tells traps of
/// this program from those of other WebAssembly on the page.
pub(crate) fn file_name(program: &str) -> String {
    format!("{CHUNK}-{program}.wasm")
}

/// Returns the glue code with the chunk loader inlined in place of its imports. The file names in it are still
/// placeholders, which [`name_program`] fills in.
pub(crate) fn connected(glue: &str, source: &str, chunk: &Chunk) -> Result<String> {
    let files = Files {
        wasm: file_name(PROGRAM),
        integrity: digest::loader_integrity(&chunk.wasm),
        storage: &chunk.storage,
        locales: &chunk.locales,
    };
    let source = fill_in(source, "__CHUNK__", &serde_json::to_string(&files)?)?;
    let mut connected = source.replace("\nexport const ", "\nconst ");
    for line in glue.lines() {
        match is_import(line) {
            true => connected += &local(line, &source)?,
            false => connected += line,
        }
        connected.push('\n');
    }
    Ok(connected)
}

/// Returns the replacement for an import of functions that are inlined into the same module. Functions imported one by
/// one need none; a namespace import, which wasm-bindgen writes where it needs no adapter between the program and a
/// function, becomes an object of these functions.
fn local(import: &str, source: &str) -> Result<String> {
    ensure!(!import.contains("{") || !import.contains(" as "), "a name of `chunk.js` is taken: {import}");
    let Some(whole) = import.strip_prefix("import * as ") else { return Ok(String::new()) };
    let (name, _) = whole.split_once(' ').context("the import has no name")?;
    let exported = source.lines().filter_map(|line| line.strip_prefix("export const ")?.split(' ').next());
    Ok(format!("const {name} = {{ {} }};", exported.collect::<Vec<_>>().join(", ")))
}

/// Fills in the hashed name of the program's files.
pub(crate) fn name_program(glue: &str, program: &str) -> String {
    glue.replace(PROGRAM, program)
}

fn is_import(line: &str) -> bool {
    line.starts_with("import ") && line.contains(MODULE)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str =
        "const files = __CHUNK__;\nexport const load = () => fetch(files.wasm);\nexport const list = () => [];\n";

    fn chunk() -> Chunk {
        let locales = BTreeMap::from([("zh-CN".to_owned(), "lazy-zh-CN-1.ftl".to_owned())]);
        Chunk { wasm: b"wasm".to_vec(), storage: "lazy-storage-1.js".to_owned(), locales }
    }

    #[test]
    fn what_fetches_the_chunk_stands_in_place_of_its_import() {
        let glue = "import { load } from './chunk.js';\nload();\n";
        assert!(is_wanted(glue) && !is_wanted("load();\n"));
        let connected = connected(glue, SOURCE, &chunk()).expect("all names are free");
        let named = name_program(&connected, "program-12");
        assert!(named.starts_with(r#"const files = {"wasm":"lazy-program-12.wasm","integrity":"sha256-"#), "{named}");
        assert!(named.contains(r#""storage":"lazy-storage-1.js""#), "{named}");
        assert!(named.contains(r#""zh-CN":"lazy-zh-CN-1.ftl""#), "{named}");
        let end = "};\nconst load = () => fetch(files.wasm);\nconst list = () => [];\n\nload();\n";
        assert!(named.ends_with(end), "{named}");
    }

    #[test]
    fn an_import_of_the_whole_module_gets_all_that_it_exports() {
        let glue = "import * as import1 from \"./chunk.js\"\nimport1.load();\n";
        let connected = connected(glue, SOURCE, &chunk()).expect("all names are free");
        assert!(connected.ends_with("\nconst import1 = { load, list };\nimport1.load();\n"), "{connected}");
    }

    #[test]
    fn the_name_of_the_chunk_holds_that_of_the_program() {
        assert!(file_name("program-12").contains("program-12"));
    }

    #[test]
    fn a_name_that_is_taken_is_an_error() {
        assert!(connected("import { load as load1 } from './chunk.js';\n", SOURCE, &chunk()).is_err());
    }
}
