//! Code splitting: cuts the lazy chunks out of the program.
//!
//! The compiler's program is split before wasm-bindgen sees it: code and data that only the split points of a chunk
//! reach goes into that chunk. wasm-bindgen then binds the rest to the browser; the chunks import everything else from
//! there.

use super::chunk_file::{ChunkFile, files};
use super::dead_exports::without_dead_exports;
use super::glue::Bound;
use anyhow::{Context, Result, anyhow, ensure};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;
use wasm_split_cli_support::Options;
use wasmparser::{Parser, Payload};

/// Module name under which the splitter lets chunks import from the program.
const SHARED: &str = "__wasm_split";

/// Splits the compiler's program, with a folder for temporary files, into the first program with its glue code and the
/// files of the lazy chunks.
pub(crate) fn split(compiled: &Path, folder: &Path) -> Result<(Bound, Vec<ChunkFile>)> {
    let wasm = fs::read(compiled).with_context(|| format!("could not read {}", compiled.display()))?;
    let wasm = without_dead_exports(&wasm)?;
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("could not empty {}", folder.display()))?;
    }
    let rest = folder.join("program.wasm");
    let modules = cut(&wasm, folder, &rest).with_context(|| format!("could not split {}", compiled.display()))?;
    let files = files(modules)?;
    let bound = folder.join("bound");
    bind(&rest, &bound)?;
    let bound = Bound::find(&bound)?;
    let program = bound.wasm()?;
    files.iter().try_for_each(|file| ensure_fits(&file.wasm, &program))?;
    Ok((bound, files))
}

/// Returns the modules that the splitter makes, by the chunks that need them.
fn cut(wasm: &[u8], folder: &Path, rest: &Path) -> Result<BTreeMap<BTreeSet<String>, Vec<u8>>> {
    let mut options = Options::new(wasm);
    options.output_dir = folder;
    options.main_out_path = rest;
    let split = wasm_split_cli_support::transform(options).map_err(|error| anyhow!("{error:#}"))?;
    ensure!(!split.split_modules.is_empty(), "the program has no split point");
    let mut chunks_of = BTreeMap::<String, BTreeSet<String>>::new();
    for (chunk, modules) in split.prefetch_map {
        for module in modules {
            chunks_of.entry(module).or_default().insert(chunk.clone());
        }
    }
    let read = |(module, chunks): (String, _)| Ok((chunks, fs::read(folder.join(module + ".wasm"))?));
    chunks_of.into_iter().map(read).collect()
}

/// Runs wasm-bindgen. The exports that the linker made must stay: the chunks are linked through them.
fn bind(wasm: &Path, folder: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.web(true)?.input_path(wasm).typescript(false).keep_lld_exports(true);
    bindgen.generate(folder)
}

/// Checks that the program exports everything that a chunk imports; otherwise a mismatch would show in the browser
/// only.
fn ensure_fits(chunk: &[u8], program: &[u8]) -> Result<()> {
    let given = exports(program)?;
    for (module, name) in imports(chunk)? {
        ensure!(module == SHARED && given.contains(&name), "a chunk asks for {module}.{name}, which nobody gives");
    }
    Ok(())
}

fn exports(wasm: &[u8]) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ExportSection(exports) = payload? {
            for export in exports {
                names.insert(export?.name.to_owned());
            }
        }
    }
    Ok(names)
}

fn imports(wasm: &[u8]) -> Result<Vec<(String, String)>> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ImportSection(imports) = payload? {
            for import in imports.into_imports() {
                let import = import?;
                names.push((import.module.to_owned(), import.name.to_owned()));
            }
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &[u8] = b"\0asm\x01\0\0\0";

    /// Returns a module that imports a memory.
    fn chunk(module: &str, name: &str) -> Vec<u8> {
        let length = |text: &str| u8::try_from(text.len()).expect("a short name");
        let names = [&[length(module)], module.as_bytes(), &[length(name)], name.as_bytes()].concat();
        let content = [&[1], names.as_slice(), &[2, 0, 1]].concat();
        [HEADER, &[2, u8::try_from(content.len()).expect("a short section")], &content].concat()
    }

    /// Returns a module that exports its memory as `memory`.
    fn program() -> Vec<u8> {
        [HEADER, b"\x05\x03\x01\0\x01", b"\x07\x0a\x01\x06memory\x02\0"].concat()
    }

    #[test]
    fn a_chunk_fits_a_program_that_exports_what_it_asks_for() {
        assert!(ensure_fits(&chunk(SHARED, "memory"), &program()).is_ok());
    }

    #[test]
    fn a_chunk_that_asks_for_more_does_not_fit() {
        for chunk in [chunk(SHARED, "table"), chunk("./chunk.js", "memory")] {
            let error = ensure_fits(&chunk, &program()).expect_err("nobody gives that");
            assert!(error.to_string().contains("which nobody gives"), "{error}");
        }
    }

    #[test]
    fn a_program_without_a_split_point_is_an_error() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let compiled = folder.path().join("compiled.wasm");
        fs::write(&compiled, program()).expect("a writable folder");
        assert!(split(&compiled, &folder.path().join("work")).is_err());
    }
}
