//! Size tables for the terminal.

use super::attribution::Instances;
use super::measurement::{Measurement, Size, is_lazy};
use super::record::Record;
use std::fmt::Write as _;

/// Crates below this many bytes share one line: 5 KB is about one screen of text.
const WORTH_A_LINE: u64 = 5 * 1024;

/// The functions of a table: what is below them is a quarter of a thousandth each.
const MOST_FUNCTIONS: usize = 100;

/// Returns a table of all files with their sizes and the changes since the record, what is fetched later last.
pub(crate) fn files(measured: &Measurement, record: &Record) -> String {
    let (lazy, first) = measured.files.iter().partition::<Vec<_>, _>(|(name, _)| is_lazy(name));
    let mut table = some_files("File", &first, record);
    if !lazy.is_empty() {
        table += &some_files("Not part of the first form", &lazy, record);
    }
    table
}

fn some_files(title: &str, files: &[(&String, &Size)], record: &Record) -> String {
    let mut table = format!("{title:<28}{:>10}{:>10}{:>12}\n", "raw", "brotli", "change");
    for (name, size) in files {
        let change = change(size.brotli as u64, record.files.get(*name).map(|size| size.brotli as u64));
        line(&mut table, &format!("{name:<28}{:>10}{:>10}{change:>12}", size.raw, size.brotli));
    }
    table
}

/// Returns a table of the program's bytes by crate, before compression.
pub(crate) fn crates(measured: &Measurement, record: &Record) -> String {
    let mut crates: Vec<_> = measured.crates.iter().collect();
    crates.sort_by_key(|(name, bytes)| (u64::MAX - **bytes, *name));
    let total: u64 = measured.crates.values().sum();
    let mut table = format!("{:<38}{:>10}{:>12}\n", "Bytes of the program", "raw", "change");
    let mut rest = 0;
    for (name, bytes) in crates {
        if *bytes < WORTH_A_LINE {
            rest += *bytes;
            continue;
        }
        let change = change(*bytes, record.crates.get(name).copied());
        line(&mut table, &format!("{name:<38}{bytes:>10}{change:>12}"));
    }
    line(&mut table, &format!("{:<38}{rest:>10}", "(other)"));
    line(&mut table, &format!("{:<38}{total:>10}", "(total)"));
    table
}

/// Returns a table of the largest functions of the program, all instances of a generic one together, before
/// compression.
pub(crate) fn functions(measured: &Measurement) -> String {
    let mut functions: Vec<_> = measured.functions.iter().collect();
    functions.sort_by_key(|(name, instances)| (u64::MAX - instances.bytes, *name));
    let mut table = format!("{:>10}{:>11}  {}\n", "raw", "instances", "function");
    for (name, Instances { bytes, count }) in functions.into_iter().take(MOST_FUNCTIONS) {
        line(&mut table, &format!("{bytes:>10}{count:>11}  {name}"));
    }
    table
}

fn change(now: u64, before: Option<u64>) -> String {
    match before.map(|before| now as i64 - before as i64) {
        None => "new".to_owned(),
        Some(0) => String::new(),
        Some(change) => format!("{change:+}"),
    }
}

fn line(table: &mut String, text: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(table, "{}", text.trim_end());
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn changes_since_the_record_stand_beside_the_sizes() {
        let files = BTreeMap::from([("program.js".to_owned(), Size { raw: 300, brotli: 100 })]);
        let measured = Measurement { files: files.clone(), ..Measurement::default() };
        let mut record = Record::default();
        assert!(super::files(&measured, &record).ends_with("new\n"));
        record.files = files;
        assert!(super::files(&measured, &record).ends_with("100\n"));
        record.files.insert("program.js".to_owned(), Size { raw: 300, brotli: 130 });
        assert!(super::files(&measured, &record).ends_with("-30\n"));
    }

    #[test]
    fn the_largest_functions_stand_first() {
        let of = |name: &str, bytes, count| (name.to_owned(), Instances { bytes, count });
        let functions = BTreeMap::from([of("small", 1, 1), of("large", 90, 3)]);
        let table = super::functions(&Measurement { functions, ..Measurement::default() });
        let rows: Vec<_> = table.lines().skip(1).map(str::trim).collect();
        assert_eq!(rows, ["90          3  large", "1          1  small"]);
    }

    #[test]
    fn what_is_fetched_later_stands_below_all_that_the_first_form_needs() {
        let files = ["lazy-program.wasm", "program.wasm"].map(|name| (name.to_owned(), Size::default()));
        let measured = Measurement { files: files.into(), ..Measurement::default() };
        let table = super::files(&measured, &Record::default());
        let starts: Vec<_> = table.lines().filter_map(|line| line.split("  ").next()).collect();
        assert_eq!(starts, ["File", "program.wasm", "Not part of the first form", "lazy-program.wasm"]);
    }

    #[test]
    fn small_crates_are_put_together() {
        let crates = [("one", WORTH_A_LINE), ("two", 10), ("three", 20)];
        let crates = crates.into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).collect();
        let table = crates_of(crates);
        assert!(table.contains("one") && !table.contains("two"), "{table}");
        assert!(table.contains("30\n"), "{table}");
    }

    fn crates_of(crates: BTreeMap<String, u64>) -> String {
        super::crates(&Measurement { crates, ..Measurement::default() }, &Record::default())
    }
}
