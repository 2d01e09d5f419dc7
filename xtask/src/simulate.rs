//! Simulated histories of tabs, persons and faults.

use std::ffi::OsString;
use std::process::Command;

use anyhow::Result;
use clap::Args;

use crate::{process, repository};

/// What is passed on to the simulator, which knows its own options.
#[derive(Debug, Args)]
pub(crate) struct SimulateArguments {
    /// The simulator's own arguments: `--seeds N`, `--first F`, or `--seed S` for one history.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<OsString>,
}

/// Compiles the simulator and plays histories. Fails with the story of the first that breaks a law.
pub(crate) fn run(arguments: &SimulateArguments) -> Result<()> {
    let mut command = Command::new("cargo");
    command.current_dir(repository::root()).args(["run", "--package", "simulator", "--profile", "simulate", "--"]);
    process::run(command.args(&arguments.arguments))
}
