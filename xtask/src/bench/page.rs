//! How Lighthouse rates a portal's page without the widget, and with it in several places.

use super::samples::{Quartiles, distinct, measured};
use crate::{dist, npm, repository};
use anyhow::Result;
use clap::Args;
use serde::Deserialize;
use std::fmt::Write;

/// How to rate pages.
#[derive(Debug, Args)]
pub(crate) struct PageArguments {
    /// How many times each page is rated.
    #[arg(long, default_value_t = 5)]
    runs: usize,
}

/// One rating of one page.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Rating {
    page: String,
    /// From 0 to 1.
    performance: f64,
    /// Milliseconds until something is painted.
    first_paint: f64,
    /// Milliseconds until the largest part of what is seen is painted.
    largest_paint: f64,
    /// Milliseconds until what is seen is complete, on average of its parts.
    speed_index: f64,
    /// Milliseconds that tasks took beyond the first 50.
    blocking: f64,
    /// Layout shift, summed up.
    shift: f64,
    /// Bytes of files, compressed.
    bytes: f64,
}

/// Builds the widget, installs Lighthouse, rates the pages in turns, and prints a table.
pub(super) fn run(arguments: &PageArguments) -> Result<()> {
    let site = dist::build()?;
    let lighthouse =
        npm::installed("xtask/lighthouse", "bench/lighthouse")?.join("node_modules/lighthouse/cli/index.js");
    let samples = repository::target()?.join("bench/page.json");
    let settings = [
        format!("--bench-runs={}", arguments.runs),
        format!("--bench-lighthouse={}", lighthouse.display()),
        format!("--bench-samples={}", samples.display()),
    ];
    let words: Vec<_> = settings.into_iter().chain(ONLY.map(str::to_owned)).collect();
    println!("\n{}", table(&measured(&site, &samples, &words)?));
    Ok(())
}

/// The measurement among the browser tests.
const ONLY: [&str; 4] = ["--ignored", "--nocapture", "--exact", "bench::pages_are_rated_in_turns"];

/// Returns a table of medians, the rating with its quartiles.
fn table(ratings: &[Rating]) -> String {
    let mut table =
        "page     performance       first paint  largest paint  speed index  blocking ms  shift    KiB\n".to_owned();
    for page in distinct(ratings, |rating| &rating.page) {
        let of_page: Vec<_> = ratings.iter().filter(|rating| rating.page == page).collect();
        let quartiles = |figure: fn(&Rating) -> f64| Quartiles::of(of_page.iter().map(|rating| figure(rating)));
        let median = |figure| quartiles(figure).median;
        let performance = quartiles(|rating| rating.performance * 100.0).to_string();
        let (first, largest) = (median(|rating| rating.first_paint), median(|rating| rating.largest_paint));
        let (index, blocking) = (median(|rating| rating.speed_index), median(|rating| rating.blocking));
        let (shift, bytes) = (median(|rating| rating.shift), median(|rating| rating.bytes / 1024.0));
        writeln!(
            table,
            "{page:<8} {performance:<16} {first:>12.0} {largest:>14.0} {index:>12.0} {blocking:>12.0} {shift:>6.3} {bytes:>6.0}"
        )
        .expect("strings take all text");
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_has_a_row_for_each_page() {
        let rating = |page: &str, performance| Rating { page: page.to_owned(), performance, ..Rating::default() };
        let table = table(&[rating("portal", 1.0), rating("home", 0.9), rating("home", 0.94)]);
        let lines: Vec<_> = table.lines().map(|line| line.split_whitespace().take(3).collect::<Vec<_>>()).collect();
        assert_eq!(lines[1..], [["portal", "100", "(100–100)"], ["home", "92", "(91–93)"]]);
    }
}
