use std::path::PathBuf;

use clap::Parser;

use crate::engine::Engine;

/// What the tests are told on the command line.
#[derive(Debug, Parser)]
#[command(about = "Tests the built widget in a browser")]
pub(crate) struct CommandLine {
    /// Folder of the built widget, as `cargo xtask dist` makes it.
    #[arg(long, env = "SITE")]
    pub(crate) site: PathBuf,
    /// The browser to test in.
    #[arg(long)]
    pub(crate) engine: Engine,
    /// What every test program takes: a filter, `--list`, `--exact`.
    #[command(flatten)]
    pub(crate) harness: libtest_mimic::Arguments,
}
