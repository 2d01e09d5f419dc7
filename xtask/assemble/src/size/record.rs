//! Recorded sizes, with which later builds are compared.

use super::measurement::{Measurement, Size};
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use xtask::repository;

/// Number of the largest growths that are named.
const NAMED: usize = 8;

/// Content of `xtask/size.json`.
#[derive(Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
pub(crate) struct Record {
    /// Sizes by file name.
    pub(crate) files: BTreeMap<String, Size>,
    /// Bytes of the program by crate.
    pub(crate) crates: BTreeMap<String, u64>,
}

impl Record {
    /// Makes a record of a measurement.
    pub(crate) fn of(measured: &Measurement) -> Self {
        Self { files: measured.files.clone(), crates: measured.crates.clone() }
    }

    /// Reads the record; it is empty if the file is missing.
    pub(crate) fn read() -> Result<Self> {
        let path = path();
        if !path.exists() {
            return Ok(Self::default());
        }
        let json = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
        serde_json::from_str(&json).with_context(|| format!("{} is not a record of sizes", path.display()))
    }

    /// Writes the record.
    pub(crate) fn write(&self) -> Result<()> {
        let path = path();
        fs::write(&path, serde_json::to_string_pretty(self)? + "\n")
            .with_context(|| format!("could not write {}", path.display()))
    }
}

/// Names the growth since the record, largest first.
pub(crate) fn growth(measured: &Measurement, record: &Record) -> String {
    if *record == Record::default() {
        return "There is no record to compare with: `cargo xtask size --record` makes one.".to_owned();
    }
    let files = measured.files.iter().map(|(name, size)| {
        let before = record.files.get(name).map_or(0, |size| size.brotli);
        (name.as_str(), size.brotli as i64 - before as i64)
    });
    let crates = measured.crates.iter().map(|(name, bytes)| {
        let before = record.crates.get(name).copied().unwrap_or_default();
        (name.as_str(), *bytes as i64 - before as i64)
    });
    format!(
        "Grown since the record, after Brotli: {}. Grown in the program, before compression: {}.",
        grown(files),
        grown(crates)
    )
}

fn grown<'a>(changes: impl Iterator<Item = (&'a str, i64)>) -> String {
    let mut grown: Vec<_> = changes.filter(|(_, change)| *change > 0).collect();
    grown.sort_by_key(|(name, change)| (-change, *name));
    let named: Vec<_> = grown.iter().take(NAMED).map(|(name, change)| format!("{name} +{change}")).collect();
    if named.is_empty() { "nothing".to_owned() } else { named.join(", ") }
}

fn path() -> PathBuf {
    repository::root().join("xtask").join("size.json")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measurement(wasm: usize, ours: u64) -> Measurement {
        let file = |name: &str, brotli| (name.to_owned(), Size { raw: brotli, brotli });
        let crates = [("support_widget", ours), ("leptos", 500), ("new_crate", ours)];
        Measurement {
            files: BTreeMap::from([file("program.wasm", wasm), file("program.js", 100)]),
            crates: crates.into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).collect(),
            ..Measurement::default()
        }
    }

    #[test]
    fn what_grew_is_named_with_the_most_first() {
        let mut record = Record::of(&measurement(1000, 50));
        record.crates.remove("new_crate");
        let growth = growth(&measurement(1200, 80), &record);
        assert!(growth.contains("after Brotli: program.wasm +200."), "{growth}");
        assert!(growth.contains("before compression: new_crate +80, support_widget +30."), "{growth}");
    }

    #[test]
    fn what_shrank_is_not_named() {
        let growth = growth(&measurement(900, 40), &Record::of(&measurement(1000, 50)));
        assert_eq!(growth.matches("nothing").count(), 2, "{growth}");
    }

    #[test]
    fn without_a_record_the_way_to_one_is_told() {
        assert!(growth(&measurement(1, 1), &Record::default()).contains("size --record"));
    }
}
