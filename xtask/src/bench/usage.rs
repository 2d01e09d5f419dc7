//! How the widget responds that is used for long and holds much, in real Chromium.

use crate::dist;
use crate::test::{Engine, run_in_browser};
use anyhow::Result;

/// Builds the widget, and has the browser tests use it and print a table.
pub(super) fn run() -> Result<()> {
    let words = ["--ignored", "--nocapture", "bench::a_widget"];
    run_in_browser(Engine::Chromium, &dist::build()?, &words.map(str::to_owned))
}
