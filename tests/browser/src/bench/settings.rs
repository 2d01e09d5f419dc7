use std::path::PathBuf;

use clap::Args;

/// What `cargo xtask bench form` and `cargo xtask bench page` ask for.
#[derive(Clone, Debug, Args)]
pub(crate) struct BenchSettings {
    /// How many times each page is loaded, under each condition.
    #[arg(long = "bench-runs", value_name = "NUMBER", default_value_t = 1)]
    pub(super) runs: usize,
    /// Folder of the other libraries, each bundled into one file.
    #[arg(long = "bench-peers", value_name = "DIR", default_value = "target/bench/peers")]
    pub(super) peers: PathBuf,
    /// Lighthouse's program.
    #[arg(long = "bench-lighthouse", value_name = "FILE", default_value = "target/bench/lighthouse/cli.js")]
    pub(super) lighthouse: PathBuf,
    /// Another build of the widget, which is measured beside this one: `NAME=DIR`.
    #[arg(long = "bench-other", value_name = "NAME=DIR")]
    pub(super) others: Vec<String>,
    /// File for the samples, in JSON.
    #[arg(long = "bench-samples", value_name = "FILE", default_value = "target/bench/form.json")]
    pub(super) samples: PathBuf,
}

impl BenchSettings {
    /// Names of the other builds, and the folders with their loaders.
    pub(super) fn others(&self) -> Vec<(String, PathBuf)> {
        let split = |other: &String| {
            let (name, folder) = other.split_once('=').unwrap_or_else(|| panic!("{other}: no NAME=DIR"));
            (name.to_owned(), PathBuf::from(folder).join("support-widget"))
        };
        self.others.iter().map(split).collect()
    }
}
