//! The figures of measured page loads.

use crate::test::{Engine, run_in_browser};
use anyhow::{Context, Result};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::fs;
use std::path::Path;

/// Has the browser tests measure in Chromium, and reads the samples that they write to a file.
pub(super) fn measured<T: DeserializeOwned>(site: &Path, samples: &Path, words: &[String]) -> Result<Vec<T>> {
    samples.parent().map(fs::create_dir_all).transpose()?;
    run_in_browser(Engine::Chromium, site, words)?;
    let text = fs::read_to_string(samples).with_context(|| format!("no samples in {}", samples.display()))?;
    Ok(serde_json::from_str(&text)?)
}

/// One load of one page.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Sample {
    /// The page.
    contender: String,
    /// How it was loaded.
    condition: String,
    /// Milliseconds until the first field was shown.
    first_field: f64,
    /// Milliseconds until the last field was shown.
    whole_form: f64,
    /// Milliseconds that the main thread worked.
    cpu: f64,
    /// Tasks that blocked the main thread for more than 50 milliseconds.
    long_tasks: f64,
    /// Layout shift, summed up.
    shift: f64,
    /// Bytes of files, compressed, that had arrived with the first field.
    bytes_at_first_field: f64,
    /// Bytes of files, compressed, when the page was quiet.
    bytes: f64,
    /// Bytes of the JavaScript heap.
    heap: f64,
    /// Pages of 64 KiB of the WebAssembly memory.
    wasm_pages: f64,
    /// Milliseconds from the first click that submits to the confirmation; 0 where nothing is submitted.
    #[serde(default)]
    submitted: f64,
    /// Bytes of files, compressed, that had arrived with the confirmation.
    #[serde(default)]
    bytes_at_submission: f64,
}

/// The page that shows how noisy the machine is, since nearly nothing happens in it.
const EMPTY: &str = "empty";

/// The largest spread between the quartiles of the empty page, as a share of its median, at which differences between
/// pages mean something.
const QUIET: f64 = 0.15;

/// With fewer loads of each page, quartiles are chance.
const ENOUGH: usize = 5;

/// A column after the two that have quartiles: its heading, and the figure whose median it shows.
type Column = (&'static str, fn(&Sample) -> f64);

const COLUMNS: [Column; 9] = [
    ("CPU ms", |sample| sample.cpu),
    ("long tasks", |sample| sample.long_tasks),
    ("shift", |sample| sample.shift),
    ("KiB first", |sample| sample.bytes_at_first_field / 1024.0),
    ("KiB all", |sample| sample.bytes / 1024.0),
    ("heap MiB", |sample| sample.heap / 1024.0 / 1024.0),
    ("wasm pages", |sample| sample.wasm_pages),
    ("submit ms", |sample| sample.submitted),
    ("KiB sent", |sample| sample.bytes_at_submission / 1024.0),
];

/// Returns a table of medians with quartiles, a part for each condition, and what it is worth.
pub(super) fn table(samples: &[Sample]) -> String {
    let mut table = String::new();
    let mut noisy = Vec::new();
    for condition in distinct(samples, |sample| &sample.condition) {
        let headings = COLUMNS.map(|(heading, _)| format!("  {heading:>9}")).concat();
        table += &format!("{condition:<28} first field ms      whole form ms    {headings}\n");
        let of_condition: Vec<_> = samples.iter().filter(|sample| sample.condition == condition).cloned().collect();
        for contender in distinct(&of_condition, |sample| &sample.contender) {
            let of_page: Vec<_> = of_condition.iter().filter(|sample| sample.contender == contender).collect();
            let quartiles = |figure: fn(&Sample) -> f64| Quartiles::of(of_page.iter().map(|sample| figure(sample)));
            let (first, whole) = (quartiles(|sample| sample.first_field), quartiles(|sample| sample.whole_form));
            if contender == EMPTY && first.spread() > QUIET {
                noisy.push(condition.clone());
            }
            let medians = COLUMNS.map(|(heading, figure)| {
                let (median, decimals) = (quartiles(figure).median, if heading == "shift" { 3 } else { 0 });
                format!("  {median:>width$.decimals$}", width = heading.len().max(9))
            });
            let (first, whole) = (first.to_string(), whole.to_string());
            table += &format!("  {contender:<26} {first:<19} {whole:<17}{}\n", medians.concat());
        }
    }
    table + &verdict(samples, &noisy)
}

fn verdict(samples: &[Sample], noisy: &[String]) -> String {
    let fewest = samples.iter().filter(|sample| {
        sample.contender == EMPTY && Some(&sample.condition) == samples.first().map(|first| &first.condition)
    });
    match noisy {
        _ if fewest.count() < ENOUGH => format!("Fewer than {ENOUGH} loads of each page say nothing."),
        [] => "The machine was quiet enough: the quartiles of the empty page are close.".to_owned(),
        noisy => format!("The machine was too noisy to judge: {}.", noisy.join("; ")),
    }
}

/// The values of a key, in the order of their first samples.
pub(super) fn distinct<T>(samples: &[T], key: fn(&T) -> &String) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for value in samples.iter().map(key) {
        if !found.contains(value) {
            found.push(value.clone());
        }
    }
    found
}

/// A median with the quartiles beside it.
#[derive(Debug, PartialEq)]
pub(super) struct Quartiles {
    lower: f64,
    pub(super) median: f64,
    upper: f64,
}

impl Quartiles {
    /// Interpolates between the samples; all zero if there are none.
    pub(super) fn of(values: impl Iterator<Item = f64>) -> Self {
        let mut values: Vec<_> = values.collect();
        values.sort_by(f64::total_cmp);
        let at = |share: f64| {
            let place = share * values.len().saturating_sub(1) as f64;
            let value = |index: f64| values.get(index as usize).copied().unwrap_or_default();
            let (below, above) = (value(place.floor()), value(place.ceil()));
            below + (above - below) * place.fract()
        };
        Self { lower: at(0.25), median: at(0.5), upper: at(0.75) }
    }

    /// How far the quartiles are apart, as a share of the median.
    fn spread(&self) -> f64 {
        if self.median > 0.0 { (self.upper - self.lower) / self.median } else { 0.0 }
    }
}

impl std::fmt::Display for Quartiles {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{:.0} ({:.0}–{:.0})", self.median, self.lower, self.upper)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(contender: &str, first_field: f64) -> Sample {
        let (contender, condition) = (contender.to_owned(), "loopback".to_owned());
        Sample { contender, condition, first_field, bytes: 2048.0, ..Sample::default() }
    }

    #[test]
    fn quartiles_lie_between_samples() {
        let of = |values: &[f64]| Quartiles::of(values.iter().copied());
        assert_eq!(of(&[4.0, 1.0, 3.0, 2.0]), Quartiles { lower: 1.75, median: 2.5, upper: 3.25 });
        assert_eq!(of(&[5.0]), Quartiles { lower: 5.0, median: 5.0, upper: 5.0 });
        assert_eq!(of(&[]).spread(), 0.0);
        assert_eq!(of(&[1.0, 2.0, 3.0]).to_string(), "2 (2–2)");
    }

    #[test]
    fn a_table_has_a_row_for_each_page_and_a_verdict() {
        let quiet: Vec<_> = [100.0, 102.0, 104.0, 101.0, 103.0].map(|ms| sample("empty", ms)).into();
        let ours = [300.0, 500.0, 400.0].map(|ms| sample("ours", ms));
        let shown = table(&[quiet.clone(), ours.into()].concat());
        let lines: Vec<_> = shown.lines().collect();
        assert!(lines[0].starts_with("loopback ") && lines[1].contains("empty") && lines[2].contains("400 (350–450)"));
        assert!(lines[2].split_whitespace().any(|word| word == "2"), "{shown}: KiB");
        assert!(lines[3].contains("quiet enough"));
        let noisy = [100.0, 160.0, 220.0, 100.0, 220.0].map(|ms| sample("empty", ms));
        assert!(table(&noisy).ends_with("too noisy to judge: loopback."));
        assert!(table(&noisy[..4]).ends_with("say nothing."));
        assert!(table(&[]).ends_with("say nothing."));
    }

    #[test]
    fn samples_are_read_as_the_page_writes_them() {
        let text = r#"[{ "contender": "ours", "condition": "line", "firstField": 1.5, "wholeForm": 2, "cpu": 3,
            "longTasks": 1, "shift": 0.25, "bytesAtFirstField": 10, "bytes": 20, "heap": 30, "wasmPages": 23,
            "fields": 4 }]"#;
        let samples: Vec<Sample> = serde_json::from_str(text).expect("samples");
        assert_eq!((samples[0].first_field, samples[0].shift, samples[0].heap), (1.5, 0.25, 30.0));
    }
}
