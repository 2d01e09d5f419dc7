//! Simulated histories of tabs, persons and faults.

use std::process::Command;

use anyhow::Result;
use clap::Args;

use crate::{process, repository};

/// Which histories to play.
#[derive(Debug, Args)]
pub(crate) struct SimulateArguments {
    /// How many histories are played.
    #[arg(long, default_value_t = 10_000)]
    seeds: u64,
    /// The first seed of them.
    #[arg(long, default_value_t = 0)]
    first: u64,
    /// Plays the history of this seed alone.
    #[arg(long)]
    seed: Option<u64>,
}

/// Compiles the simulator and plays histories. Fails with the story of the first that breaks a law.
pub(crate) fn run(arguments: &SimulateArguments) -> Result<()> {
    let mut command = Command::new("cargo");
    command.current_dir(repository::root()).args(["run", "--package", "simulator", "--profile", "simulate", "--"]);
    process::run(command.args(words(arguments)))
}

fn words(arguments: &SimulateArguments) -> Vec<String> {
    let SimulateArguments { seeds, first, seed } = arguments;
    match seed {
        Some(seed) => vec![format!("--seed={seed}")],
        None => vec![format!("--seeds={seeds}"), format!("--first={first}")],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_is_played_alone_and_many_from_the_first_on() {
        let all = SimulateArguments { seeds: 9, first: 3, seed: None };
        assert_eq!(words(&all), ["--seeds=9", "--first=3"]);
        assert_eq!(words(&SimulateArguments { seed: Some(7), ..all }), ["--seed=7"]);
    }
}
