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
    #[arg(long = "bench-lighthouse", value_name = "FILE", default_value = "")]
    pub(super) lighthouse: PathBuf,
    /// File for the samples, in JSON.
    #[arg(long = "bench-samples", value_name = "FILE", default_value = "target/bench/form.json")]
    pub(super) samples: PathBuf,
}
