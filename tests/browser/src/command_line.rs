use std::path::PathBuf;

use clap::Parser;

use crate::bench::BenchSettings;
use crate::engine::Engine;
use crate::pictures::PictureSettings;

/// What the tests are told on the command line.
#[derive(Debug, Parser)]
#[command(about = "Tests the built widget in a browser")]
pub(crate) struct CommandLine {
    /// Folder of the built widget, as `cargo xtask dist` makes it.
    #[arg(long, env = "SITE")]
    pub(crate) site: PathBuf,
    /// Folder of the program that tests the views, as `cargo xtask test` makes it.
    #[arg(long, env = "VIEWS")]
    pub(crate) views: PathBuf,
    /// The browser to test in.
    #[arg(long)]
    pub(crate) engine: Engine,
    /// Run what other engines than Chromium run on request only.
    #[arg(long)]
    pub(crate) all_engines: bool,
    /// Run this theme alone; may be repeated. A filter, of which there is only one, would find other themes as well.
    #[arg(long = "theme", value_name = "THEME")]
    pub(crate) themes: Vec<String>,
    /// Folder in which programs that share the tests of a run claim them one by one: no test runs twice.
    #[arg(long, value_name = "FOLDER")]
    pub(crate) claims: Option<PathBuf>,
    /// How long the soak submits requests.
    #[arg(long, value_name = "SECONDS", default_value_t = 20)]
    pub(crate) soak_seconds: u64,
    /// What the order of events in the soak follows from.
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    pub(crate) soak_seed: u64,
    /// What `cargo xtask pictures` asks for.
    #[command(flatten)]
    pub(crate) pictures: PictureSettings,
    /// What `cargo xtask bench form` asks for.
    #[command(flatten)]
    pub(crate) bench: BenchSettings,
    /// What every test program takes: a filter, `--list`, `--exact`.
    #[command(flatten)]
    pub(crate) harness: libtest_mimic::Arguments,
}
