//! Attribution of the program's bytes to crates and functions.

use super::crate_name::{crate_of, function_of};
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::ops::Range;
use std::path::Path;
use wasmparser::{KnownCustom, Name, NameSectionReader, Parser, Payload, TypeRef};
use xtask::repository;

/// What the bytes of a program are.
#[derive(Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
pub(crate) struct Attribution {
    /// Bytes by crate; bytes that are not code have names in parentheses.
    pub(crate) crates: BTreeMap<String, u64>,
    /// Functions by name, and segments of data.
    pub(crate) functions: BTreeMap<String, Instances>,
}

/// All instances of a generic function, or the one of another.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
pub(crate) struct Instances {
    /// Their bytes.
    pub(crate) bytes: u64,
    /// How many there are: one for each choice of types.
    pub(crate) count: u64,
}

const DATA: &str = "(texts and tables)";
const OTHER: &str = "(types, imports and exports)";

/// Returns what the bytes are, from a program that still has its function names.
pub(crate) fn attribute(wasm: &[u8]) -> Result<Attribution> {
    let mut names = HashMap::new();
    let mut bodies = Vec::new();
    let mut imported = 0;
    let mut attribution = Attribution::default();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.context("the program is not well-formed")? {
            Payload::ImportSection(imports) => {
                add(&mut attribution, OTHER, imports.range());
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range()),
            Payload::DataSection(data) => {
                add(&mut attribution, DATA, data.range());
                for (index, segment) in data.into_iter().enumerate() {
                    instance(&mut attribution, format!("(data segment {index})"), segment?.range);
                }
            }
            Payload::CustomSection(custom) => {
                if let KnownCustom::Name(section) = custom.as_known() {
                    names = function_names(section)?;
                }
            }
            Payload::CodeSectionStart { .. } => {}
            other => {
                if let Some((_, range)) = other.as_section() {
                    add(&mut attribution, OTHER, range);
                }
            }
        }
    }
    for (index, body) in (imported..).zip(bodies) {
        let name = names.get(&index).map_or("", |name| name);
        add(&mut attribution, &crate_of(name), body.clone());
        instance(&mut attribution, function_of(name), body);
    }
    Ok(attribution)
}

/// Saves the attribution for `cargo xtask size`: the shipped program has no function names.
pub(crate) fn save(attribution: &Attribution, target: &Path) -> Result<()> {
    let path = repository::attribution(target);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&path, serde_json::to_string_pretty(attribution)?)
        .with_context(|| format!("could not write {}", path.display()))
}

/// Loads the attribution of the last build.
pub(crate) fn load(target: &Path) -> Result<Attribution> {
    let path = repository::attribution(target);
    let json = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
    serde_json::from_str(&json).with_context(|| format!("{} is not readable", path.display()))
}

fn function_names(section: NameSectionReader<'_>) -> Result<HashMap<u32, String>> {
    let mut names = HashMap::new();
    for subsection in section {
        if let Name::Function(map) = subsection? {
            for naming in map {
                let naming = naming?;
                names.insert(naming.index, naming.name.to_owned());
            }
        }
    }
    Ok(names)
}

fn add(attribution: &mut Attribution, name: &str, range: Range<u64>) {
    *attribution.crates.entry(name.to_owned()).or_default() += range.end - range.start;
}

fn instance(attribution: &mut Attribution, name: String, range: Range<u64>) {
    let instances = attribution.functions.entry(name).or_default();
    instances.bytes += range.end - range.start;
    instances.count += 1;
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program with one imported function, then a function of two bytes and one of three.
    const WASM: &[u8] = b"\0asm\x01\0\0\0\
        \x01\x04\x01\x60\0\0\
        \x02\x07\x01\x01m\x01f\0\0\
        \x03\x03\x02\0\0\
        \x0a\x08\x02\x02\0\x0b\x03\0\x01\x0b\
        \0\x1b\x04name\x01\x14\x03\0\x01f\x01\x06one::f\x02\x06two::g";

    #[test]
    fn code_goes_to_the_crate_of_the_function() {
        let attribution = attribute(WASM).expect("a well-formed program");
        assert_eq!(attribution.crates.get("one"), Some(&2));
        assert_eq!(attribution.crates.get("two"), Some(&3));
        assert!(attribution.crates.contains_key(OTHER));
    }

    #[test]
    fn instances_of_a_function_are_counted_together() {
        let twice = String::from_utf8(WASM.to_vec()).expect("letters").replace("two::g", "one::f");
        let attribution = attribute(twice.as_bytes()).expect("a well-formed program");
        assert_eq!(attribution.functions.get("one::f"), Some(&Instances { bytes: 5, count: 2 }));
    }

    #[test]
    fn what_is_kept_can_be_read() {
        let target = tempfile::tempdir().expect("a temporary folder");
        let crates = BTreeMap::from([("core".to_owned(), 12)]);
        let functions = BTreeMap::from([("core::fmt::write".to_owned(), Instances { bytes: 12, count: 1 })]);
        let attribution = Attribution { crates, functions };
        save(&attribution, target.path()).expect("a writable folder");
        assert_eq!(load(target.path()).expect("it was just written"), attribution);
    }
}
