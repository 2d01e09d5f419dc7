//! Dead code elimination: removes the exports of a dependency that no JavaScript calls.
//!
//! Leptos depends on wasm-streams for its server functions. That crate exports three classes, and every export keeps
//! all code that it reaches in the program: 5.2 KB of the first form after Brotli, unused here. No feature of Leptos
//! leaves the crate out.

use super::short_names::{number, text};
use anyhow::{Context, Result};
use wasmparser::BinaryReader;

/// The crate whose exports are removed.
const UNUSED: &str = "wasm-streams";

/// Custom section in which wasm-bindgen finds the exports of crates: pairs of a version and a description, each
/// prefixed with its length.
const DESCRIPTIONS: &str = "__wasm_bindgen_unstable";
const HEADER: usize = 8;
const CUSTOM: u8 = 0;
const EXPORTS: u8 = 7;

/// Returns the compiler's program without those exports and their descriptions. Code that only they reached is still
/// there: the splitter and wasm-bindgen remove it. A program without the crate stays unchanged.
pub(crate) fn without_dead_exports(wasm: &[u8]) -> Result<Vec<u8>> {
    let Some(hash) = crate_hash(wasm) else { return Ok(wasm.to_vec()) };
    let mut kept = wasm.get(..HEADER).context("this is no WebAssembly module")?.to_vec();
    let mut reader = BinaryReader::new(wasm, 0);
    reader.read_bytes(HEADER)?;
    while !reader.eof() {
        let section = reader.read_u8()?;
        let length = reader.read_var_u32()?;
        let content = reader.read_bytes(length.try_into()?)?;
        let content = match section {
            EXPORTS => exports(content, hash)?,
            CUSTOM if BinaryReader::new(content, 0).read_string()? == DESCRIPTIONS => descriptions(content, hash)?,
            _ => content.to_vec(),
        };
        kept.push(section);
        kept.extend(number(content.len()));
        kept.extend(content);
    }
    Ok(kept)
}

/// Returns the crate's hash, which tells it from other crates of the same name: its exports end with the hash, and its
/// descriptions contain it.
fn crate_hash(wasm: &[u8]) -> Option<&str> {
    const LENGTH: usize = 16;
    let name = format!("{UNUSED}-");
    let candidates = wasm.windows(name.len() + LENGTH).filter(|window| window.starts_with(name.as_bytes()));
    let mut hashes = candidates.filter_map(|window| std::str::from_utf8(&window[name.len()..]).ok());
    hashes.find(|hash| hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn exports(content: &[u8], hash: &str) -> Result<Vec<u8>> {
    let mut reader = BinaryReader::new(content, 0);
    let (mut count, mut kept) = (0, Vec::new());
    for _ in 0..reader.read_var_u32()? {
        let name = reader.read_string()?;
        let (kind, index) = (reader.read_u8()?, reader.read_var_u32()?);
        if !name.ends_with(hash) {
            count += 1;
            kept.extend(text(name));
            kept.push(kind);
            kept.extend(number(index.try_into()?));
        }
    }
    Ok([number(count), kept].concat())
}

fn descriptions(content: &[u8], hash: &str) -> Result<Vec<u8>> {
    let mut reader = BinaryReader::new(content, 0);
    let mut kept = text(reader.read_string()?);
    while !reader.eof() {
        let start = reader.current_position();
        described(&mut reader)?;
        let description = described(&mut reader)?;
        if !description.windows(hash.len()).any(|window| window == hash.as_bytes()) {
            kept.extend_from_slice(&content[start..reader.current_position()]);
        }
    }
    Ok(kept)
}

fn described<'a>(reader: &mut BinaryReader<'a>) -> Result<&'a [u8]> {
    let length = reader.read_u32()?;
    Ok(reader.read_bytes(length.try_into()?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HASH: &str = "0123456789abcdef";

    fn module(names: &[&str], crates: &[&str]) -> Vec<u8> {
        let exports = names.iter().flat_map(|name| [text(name), vec![0, 3]].concat());
        let exports = [number(names.len()), exports.collect()].concat();
        let pair = |name: &&str| [described(b"version"), described(name.as_bytes())].concat();
        let descriptions = [text(DESCRIPTIONS), crates.iter().flat_map(pair).collect()].concat();
        [b"\0asm\x01\0\0\0".as_slice(), &section(EXPORTS, &exports), &section(CUSTOM, &descriptions)].concat()
    }

    fn section(number_of: u8, content: &[u8]) -> Vec<u8> {
        [vec![number_of], number(content.len()), content.to_vec()].concat()
    }

    fn described(content: &[u8]) -> Vec<u8> {
        let length = u32::try_from(content.len()).expect("a short text");
        [&length.to_le_bytes(), content].concat()
    }

    #[test]
    fn exports_that_nobody_calls_are_left_out_with_their_descriptions() {
        let (dead, unused) = (format!("source_pull_{HASH}"), format!("wasm-streams-{HASH}"));
        let program = module(&["mount", &dead, "memory"], &["support-widget-1", &unused, "web-sys-2"]);
        let expected = module(&["mount", "memory"], &["support-widget-1", "web-sys-2"]);
        assert_eq!(without_dead_exports(&program).expect("well-formed"), expected);
    }

    #[test]
    fn a_program_without_the_crate_stays_as_it_is() {
        let program = module(&["mount"], &["support-widget-1"]);
        assert_eq!(without_dead_exports(&program).expect("well-formed"), program);
    }

    #[test]
    fn a_program_that_is_cut_off_is_an_error() {
        let program = module(&["mount"], &[&format!("wasm-streams-{HASH}"), "web-sys-2"]);
        assert!(without_dead_exports(&program[..program.len() - 1]).is_err());
    }
}
