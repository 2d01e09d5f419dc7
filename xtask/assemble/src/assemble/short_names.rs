//! Shortens the names of imports and exports between the WebAssembly and its glue code.
//!
//! wasm-bindgen ends these names with a hash, which tells versions of crates apart. After linking nothing reads them
//! any more, but they are in both files, and hashes do not compress: they came to 4 KB.

use anyhow::{Context, Result, ensure};
use wasmparser::{BinaryReader, Parser, Payload};

const HEADER: usize = 8;
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;

/// Names of a few letters for those that end with a hash.
#[derive(Debug)]
pub(crate) struct ShortNames(Vec<(String, String)>);

impl ShortNames {
    /// Finds the names in a program.
    pub(crate) fn of(wasm: &[u8]) -> Result<Self> {
        Ok(Self(hashed_names(wasm)?.into_iter().enumerate().map(|(at, name)| (name, short(at))).collect()))
    }

    /// Returns the program with these names; everything else is copied byte for byte.
    pub(crate) fn in_wasm(&self, wasm: &[u8]) -> Result<Vec<u8>> {
        with_names(wasm, &self.0)
    }

    /// Returns the glue code with these names.
    pub(crate) fn in_glue(&self, glue: &str) -> Result<String> {
        let mut shortened = glue.to_owned();
        for (name, short) in &self.0 {
            ensure!(shortened.contains(name.as_str()), "the JavaScript does not know {name}");
            shortened = shortened.replace(name.as_str(), short);
        }
        Ok(shortened)
    }
}

/// Returns the names of imports and exports that end with a hash.
fn hashed_names(wasm: &[u8]) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    names.push(import?.name.to_owned());
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    names.push(export?.name.to_owned());
                }
            }
            _ => {}
        }
    }
    names.retain(|name| is_hashed(name));
    Ok(names)
}

fn is_hashed(name: &str) -> bool {
    const LENGTH: usize = 16;
    let hash = name.rsplit('_').next().unwrap_or_default().trim_start_matches('h');
    hash.len() == LENGTH && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Returns a name that no other import or export has: theirs contain no dollar sign.
fn short(mut at: usize) -> String {
    const LETTERS: &[u8; 26] = b"abcdefghijklmnopqrstuvwxyz";
    let mut name = String::from("$");
    loop {
        name.push(char::from(LETTERS[at % LETTERS.len()]));
        at /= LETTERS.len();
        if at == 0 {
            return name;
        }
    }
}

fn with_names(wasm: &[u8], names: &[(String, String)]) -> Result<Vec<u8>> {
    let mut written = wasm.get(..HEADER).context("this is no WebAssembly module")?.to_vec();
    let mut reader = BinaryReader::new(wasm, 0);
    reader.read_bytes(HEADER)?;
    while !reader.eof() {
        let section = reader.read_u8()?;
        let length = reader.read_var_u32()?;
        let mut content = reader.read_bytes(length.try_into()?)?.to_vec();
        if section == IMPORTS || section == EXPORTS {
            content =
                names.iter().fold(content, |content, (name, short)| replaced(&content, &text(name), &text(short)));
        }
        written.push(section);
        written.extend(number(content.len()));
        written.extend(content);
    }
    Ok(written)
}

/// Replaces the only occurrence, if there is one: a name with a hash cannot occur by chance.
fn replaced(content: &[u8], old: &[u8], new: &[u8]) -> Vec<u8> {
    match content.windows(old.len()).position(|window| window == old) {
        Some(at) => [&content[..at], new, &content[at + old.len()..]].concat(),
        None => content.to_vec(),
    }
}

/// Encodes a WebAssembly name: its bytes, prefixed with their length.
pub(super) fn text(text: &str) -> Vec<u8> {
    [number(text.len()).as_slice(), text.as_bytes()].concat()
}

/// Encodes a number as unsigned LEB128: seven bits per byte, least significant first.
pub(super) fn number(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = u8::try_from(number & 0x7f).unwrap_or_default();
        number >>= 7;
        bytes.push(if number == 0 { low } else { low | 0x80 });
        if number == 0 {
            return bytes;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: &str = "__wbg_now_0123456789abcdef";

    /// Returns a module that imports a memory under `name`, and exports it as `memory`.
    fn module(name: &str) -> Vec<u8> {
        let import = [&[1], text("./a.js").as_slice(), &text(name), &[2, 0, 1]].concat();
        let import = [&[IMPORTS], number(import.len()).as_slice(), &import].concat();
        [b"\0asm\x01\0\0\0".as_slice(), &import, b"\x07\x0a\x01\x06memory\x02\0"].concat()
    }

    #[test]
    fn names_with_a_hash_are_shortened_in_both_files_and_all_else_stays() {
        let glue = format!("const imports={{{NAME}:()=>now()}};memory");
        let names = ShortNames::of(&module(NAME)).expect("a module");
        assert_eq!(names.in_glue(&glue).expect("it knows the name"), "const imports={$a:()=>now()};memory");
        assert_eq!(names.in_wasm(&module(NAME)).expect("a module"), module("$a"));
    }

    #[test]
    fn a_name_that_the_javascript_does_not_know_is_an_error() {
        let names = ShortNames::of(&module(NAME)).expect("a module");
        let error = names.in_glue("nothing").expect_err("it is not there");
        assert!(error.to_string().contains(NAME), "{error}");
    }

    #[test]
    fn only_hashes_are_hashes() {
        assert!(is_hashed(NAME) && is_hashed("invoke__h0123456789abcdef"));
        assert!(!is_hashed("memory") && !is_hashed("__wbindgen_malloc") && !is_hashed("__wbg_now_0123"));
    }

    #[test]
    fn short_names_differ() {
        let names: std::collections::BTreeSet<_> = (0..1000).map(short).collect();
        assert_eq!(names.len(), 1000);
    }
}
