//! How long forms take until they can be used: ours beside those of other libraries, in real Chromium.

use super::peers;
use super::samples::{measured, table};
use crate::{dist, repository};
use anyhow::Result;
use clap::Args;
use std::path::Path;

/// How to measure forms.
#[derive(Debug, Args)]
pub(crate) struct FormArguments {
    /// How many times each page is loaded under each condition. Medians of fewer than 7 say little.
    #[arg(long, default_value_t = 7)]
    runs: usize,
    /// Another build of the widget that is measured beside this one: `NAME=DIR`, with a folder that `cargo xtask dist`
    /// has made; may be repeated.
    #[arg(long, value_name = "NAME=DIR")]
    other: Vec<String>,
}

/// Builds the widget and the pages of the other libraries, loads all of them in turns, and prints a table.
pub(super) fn run(arguments: &FormArguments) -> Result<()> {
    let site = dist::build()?;
    let peers = peers::bundled()?;
    let samples = repository::target()?.join("bench/form.json");
    let samples = measured(&site, &samples, &words(arguments, &peers, &samples))?;
    println!("\n{}", table(&samples));
    Ok(())
}

fn words(arguments: &FormArguments, peers: &Path, samples: &Path) -> Vec<String> {
    let settings = [
        format!("--bench-runs={}", arguments.runs),
        format!("--bench-peers={}", peers.display()),
        format!("--bench-samples={}", samples.display()),
    ];
    let others = arguments.other.iter().map(|other| format!("--bench-other={other}"));
    settings.into_iter().chain(others).chain(ONLY.map(str::to_owned)).collect()
}

/// The measurement among the browser tests.
const ONLY: [&str; 4] = ["--ignored", "--nocapture", "--exact", "bench::forms_are_loaded_in_turns"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_measurement_runs_with_its_files() {
        let arguments = FormArguments { runs: 3, other: vec!["before=/old".to_owned()] };
        let words = words(&arguments, Path::new("/peers"), Path::new("/form.json"));
        assert_eq!(words[..3], ["--bench-runs=3", "--bench-peers=/peers", "--bench-samples=/form.json"]);
        assert_eq!(words[3], "--bench-other=before=/old");
        assert_eq!(words[4..], ONLY);
    }
}
