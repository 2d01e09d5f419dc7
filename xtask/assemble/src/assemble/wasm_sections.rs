//! Strips custom sections for developers from the WebAssembly.

use anyhow::{Context, Result, ensure};
use wasmparser::BinaryReader;

/// Function names, compiler names and processor features: no browser reads them.
const NOTES: [&str; 3] = ["name", "producers", "target_features"];
const HEADER: [u8; 8] = *b"\0asm\x01\0\0\0";
const CUSTOM: u8 = 0;

/// Returns the program without these sections; everything else is copied byte for byte.
pub(crate) fn without_notes(wasm: &[u8]) -> Result<Vec<u8>> {
    ensure!(wasm.starts_with(&HEADER), "this is no WebAssembly module");
    let mut kept = HEADER.to_vec();
    let mut reader = BinaryReader::new(wasm, 0);
    reader.read_bytes(HEADER.len())?;
    while !reader.eof() {
        let start = reader.current_position();
        let section = reader.read_u8()?;
        let length = reader.read_var_u32()?;
        let content = reader.read_bytes(length.try_into()?).context("the module ends in the middle of a section")?;
        if section != CUSTOM || !NOTES.contains(&BinaryReader::new(content, 0).read_string()?) {
            kept.extend_from_slice(&wasm[start..reader.current_position()]);
        }
    }
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn custom(name: &str, content: &[u8]) -> Vec<u8> {
        let length = u8::try_from(1 + name.len() + content.len()).expect("a short section");
        let name_length = u8::try_from(name.len()).expect("a short name");
        [&[CUSTOM, length, name_length], name.as_bytes(), content].concat()
    }

    #[test]
    fn notes_are_left_out_and_all_else_stays() {
        let types = [1, 1, 0];
        let module = [
            HEADER.as_slice(),
            &types,
            &custom("name", b"abc"),
            &custom("kept", b"def"),
            &custom("producers", b""),
            &custom("target_features", b"\0"),
        ];
        let expected = [HEADER.as_slice(), &types, &custom("kept", b"def")].concat();
        assert_eq!(without_notes(&module.concat()).expect("a well-formed module"), expected);
    }

    #[test]
    fn a_module_that_is_cut_off_is_an_error() {
        assert!(without_notes(&[HEADER.as_slice(), &[1, 5, 0]].concat()).is_err());
        assert!(without_notes(b"<!doctype html>").is_err());
    }
}
