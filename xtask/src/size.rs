//! The size report of the widget, which `assemble/` measures.

use crate::{dist, process, repository};
use anyhow::Result;
use clap::Args;
use std::process::Command;

/// What to do with the measurement.
#[derive(Debug, Args)]
pub(crate) struct SizeArguments {
    /// Make what is measured now the record that later sizes are compared with.
    #[arg(long)]
    record: bool,
    /// Print what the bytes of the program are, function by function.
    #[arg(long)]
    functions: bool,
}

/// Builds the widget and prints its sizes; fails over budget.
pub(crate) fn run(arguments: &SizeArguments) -> Result<()> {
    dist::build()?;
    let options = [arguments.record.then_some("--record"), arguments.functions.then_some("--functions")];
    process::run(command()?.args(options.into_iter().flatten()))
}

/// Prints the sizes of the widget that was built last; fails over budget.
pub(crate) fn check() -> Result<()> {
    process::run(&mut command()?)
}

/// Returns the command of the program that has laid out the files, and was built for that.
fn command() -> Result<Command> {
    let mut command = Command::new(repository::target()?.join("debug/assemble"));
    command.current_dir(repository::root()).arg("size");
    Ok(command)
}
