//! The last step of a build: lays out the files to embed, and measures their sizes. It splits, binds and minifies
//! programs with large libraries; in a package of its own they do not delay the first output of `cargo xtask`.

mod assemble;
mod size;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Lays out the files to embed. Trunk calls this at the end of a build.
#[derive(Debug, Parser)]
#[command(version, disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Print the sizes of the built widget; fails over budget. `cargo xtask size` calls this.
    Size(size::SizeArguments),
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        None => assemble::run(),
        Some(Command::Size(arguments)) => size::run(&arguments),
    };
    report(result)
}

fn report(result: Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
