//! Soak test: many requests with files, while the network, the tabs and the backend fail.

use crate::dist;
use crate::test::{Engine, run_in_browser};
use anyhow::{Result, ensure};
use clap::Args;

/// How to soak.
#[derive(Debug, Args)]
pub(crate) struct SoakArguments {
    /// How many minutes requests are submitted; what is left to be delivered takes its time afterwards.
    #[arg(long, default_value_t = 10)]
    minutes: u64,
    /// What the order of events follows from.
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    seed: u64,
    /// The browser: Chromium or Firefox. WebKit's driver has no tabs that come to the front.
    #[arg(long, value_enum, default_value_t = Engine::Chromium)]
    engine: Engine,
}

/// Builds the widget and the backend, runs the soak and prints its figures. Fails if an accepted request is neither
/// stored exactly once with its files nor in the outbox.
pub(crate) fn run(arguments: &SoakArguments) -> Result<()> {
    ensure!(arguments.engine != Engine::Webkit, "the soak needs several tabs, which WebKit's driver cannot show");
    run_in_browser(arguments.engine, &dist::build()?, &words(arguments))
}

fn words(arguments: &SoakArguments) -> Vec<String> {
    let SoakArguments { minutes, seed, .. } = arguments;
    let options = [format!("--soak-seconds={}", minutes * 60), format!("--soak-seed={seed}")];
    let soak = ["--all-engines", "soak::"].map(str::to_owned);
    options.into_iter().chain(soak).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_and_seed_are_passed_on_and_only_the_soak_runs() {
        let arguments = SoakArguments { minutes: 10, seed: 7, engine: Engine::Chromium };
        assert_eq!(words(&arguments), ["--soak-seconds=600", "--soak-seed=7", "--all-engines", "soak::"]);
    }
}
