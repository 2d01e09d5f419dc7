//! Code splitting: the lazy chunks in files of their own, and the JavaScript that fetches them.

use super::chunk_file::ChunkFile;
use super::digest;
use super::tokens::fill_in;
use anyhow::{Context, Result, ensure};
use serde::Serialize;
use std::collections::BTreeMap;

/// Beginning of the names of all files that are fetched after the first form.
pub(crate) const LAZY: &str = "lazy";

/// JavaScript module that a program with lazy chunks imports; see `src/web/element/loader/chunk.js`.
const MODULE: &str = "./chunk.js";

/// Placeholder for the hashed name of the program's files, which is known only once their content is final.
const PROGRAM: &str = "__PROGRAM__";

/// The lazy chunks, which are linked with the program in the browser.
#[derive(Debug, Default)]
pub(crate) struct Chunks<'a> {
    /// Their files.
    pub(crate) files: &'a [ChunkFile],
    /// File name of the mechanism of storage.
    pub(crate) storage: String,
    /// File names of their catalogues by chunk and language.
    pub(crate) locales: BTreeMap<&'static str, BTreeMap<String, String>>,
}

/// Value that the build puts in place of `__CHUNKS__` in the JavaScript.
#[derive(Serialize)]
struct Names<'a> {
    /// The places of each chunk's files in the list.
    chunks: BTreeMap<&'a str, Vec<usize>>,
    /// Each file's name and integrity hash.
    files: Vec<(String, String)>,
    storage: &'a str,
    locales: &'a BTreeMap<&'static str, BTreeMap<String, String>>,
}

impl<'a> Names<'a> {
    fn of(chunks: &'a Chunks<'a>, name: impl Fn(&ChunkFile) -> String) -> Self {
        let mut places = BTreeMap::<_, Vec<_>>::new();
        for (place, file) in chunks.files.iter().enumerate() {
            file.chunks.iter().for_each(|chunk| places.entry(chunk.as_str()).or_default().push(place));
        }
        let names = chunks.files.iter().map(|file| (name(file), digest::loader_integrity(&file.wasm)));
        Self { chunks: places, files: names.collect(), storage: &chunks.storage, locales: &chunks.locales }
    }
}

/// Returns whether a program has lazy chunks, judged by its glue code.
pub(crate) fn is_wanted(glue: &str) -> bool {
    glue.lines().any(is_import)
}

/// Returns the name of a file. It contains the name of the program's files, by which the loader tells traps of this
/// program from those of other WebAssembly on the page.
pub(crate) fn file_name(file: &ChunkFile, program: &str) -> String {
    format!("{LAZY}-{}-{program}.wasm", file.name())
}

/// Returns the name of a file before the program has one: [`name_program`] fills it in.
pub(crate) fn file_name_to_be(file: &ChunkFile) -> String {
    file_name(file, PROGRAM)
}

/// Returns the glue code with the chunks' loader inlined in place of its imports; `name` gives each chunk's file name.
pub(crate) fn connected(
    glue: &str,
    source: &str,
    chunks: &Chunks<'_>,
    name: impl Fn(&ChunkFile) -> String,
) -> Result<String> {
    let source = fill_in(source, "__CHUNKS__", &serde_json::to_string(&Names::of(chunks, name))?)?;
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
        "const files = __CHUNKS__;\nexport const load = () => fetch(files.wasm);\nexport const list = () => [];\n";

    fn file(chunks: &[&str]) -> ChunkFile {
        ChunkFile { chunks: chunks.iter().map(|&chunk| chunk.to_owned()).collect(), wasm: b"wasm".to_vec() }
    }

    fn files() -> [ChunkFile; 3] {
        [file(&["submission", "help", "requests"]), file(&["help"]), file(&["help", "requests"])]
    }

    fn chunks(files: &[ChunkFile]) -> Chunks<'_> {
        let locales = BTreeMap::from([("zh-CN".to_owned(), "lazy-zh-CN-1.txt".to_owned())]);
        let locales = BTreeMap::from([("submission", locales)]);
        Chunks { files, storage: "lazy-storage-1.js".to_owned(), locales }
    }

    #[test]
    fn what_fetches_the_chunks_stands_in_place_of_its_import() {
        let glue = "import { load } from './chunk.js';\nload();\n";
        assert!(is_wanted(glue) && !is_wanted("load();\n"));
        let connected = connected(glue, SOURCE, &chunks(&files()), file_name_to_be).expect("all names are free");
        let named = name_program(&connected, "program-12");
        let start = r#"const files = {"chunks":{"help":[0,1,2],"requests":[0,2],"submission":[0]},"files":[["lazy-submission-program-12.wasm","sha256-"#;
        assert!(named.starts_with(start), "{named}");
        assert!(named.contains(r#"["lazy-help-requests-program-12.wasm","sha256-"#), "{named}");
        assert!(named.contains(r#""storage":"lazy-storage-1.js""#), "{named}");
        assert!(named.contains(r#""locales":{"submission":{"zh-CN":"lazy-zh-CN-1.txt"}}"#), "{named}");
        let end = "};\nconst load = () => fetch(files.wasm);\nconst list = () => [];\n\nload();\n";
        assert!(named.ends_with(end), "{named}");
    }

    #[test]
    fn an_import_of_the_whole_module_gets_all_that_it_exports() {
        let glue = "import * as import1 from \"./chunk.js\"\nimport1.load();\n";
        let connected = connected(glue, SOURCE, &chunks(&files()), file_name_to_be).expect("all names are free");
        assert!(connected.ends_with("\nconst import1 = { load, list };\nimport1.load();\n"), "{connected}");
    }

    #[test]
    fn the_names_of_chunks_hold_that_of_the_program() {
        assert!(file_name(&file(&["files"]), "program-12").contains("program-12"));
    }

    #[test]
    fn a_name_that_is_taken_is_an_error() {
        assert!(
            connected("import { load as load1 } from './chunk.js';\n", SOURCE, &chunks(&files()), file_name_to_be)
                .is_err()
        );
    }
}
