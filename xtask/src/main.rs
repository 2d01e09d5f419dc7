//! Developer commands of the repository. Each installs missing tools into a cache outside the checkout, reports its
//! progress, and names plainly what it cannot do.

mod backend;
mod bench;
mod changes;
mod debian;
mod demo;
mod digest;
mod dist;
mod mutants;
mod notices;
mod npm;
mod package;
mod pictures;
mod progress;
mod release;
mod resolve;
mod seed;
mod simulate;
mod size;
mod soak;
mod test;
mod tools;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::process::ExitCode;
use xtask::{process, repository};

/// The commands of the support widget's repository.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version, disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Build the widget, and serve the demo portal, the files to embed and the backend from one process.
    Demo(demo::DemoArguments),
    /// Run every check: formatting, lints, native tests, size, and browser tests in three engines.
    Test(test::TestArguments),
    /// Build the files to embed into `dist/`.
    Dist,
    /// Build, and pack the package for bundlers into `dist/npm/`.
    Package,
    /// Build, and put all that a release publishes into `dist/release/`: files to embed, package, crate, checksums.
    Release,
    /// Build, then print the size of each file and crate; fails over budget and names what grew.
    Size(size::SizeArguments),
    /// Write the third-party license notices of the widget and of the backend.
    Notices,
    /// Fill a database with generated customers, for measurements and for trying out large numbers.
    Seed(seed::SeedArguments),
    /// Resolve a demo request or known issue (works while the demo is running).
    Resolve(resolve::ResolveArguments),
    /// Measure how fast the backend answers.
    #[command(subcommand)]
    Bench(bench::BenchCommand),
    /// Soak test: submit requests while the network, tabs and backend fail, then check that none is lost or duplicated.
    Soak(soak::SoakArguments),
    /// Simulate histories of tabs, persons and faults in memory, and tell the first that loses or doubles anything.
    Simulate(simulate::SimulateArguments),
    /// Change the pure code in small ways, one at a time, and tell which changes no native test notices.
    Mutants(mutants::MutantsArguments),
    /// Take a picture of every state of the widget, for translators and reviewers, or the README's picture.
    Pictures(pictures::PicturesArguments),
    /// Run the pinned Trunk with the pinned tools, for example `cargo xtask trunk serve`.
    Trunk(dist::TrunkArguments),
}

fn main() -> ExitCode {
    run(Arguments::parse().command).unwrap_or_else(|error| {
        eprintln!("Error: {error:#}");
        ExitCode::FAILURE
    })
}

fn run(command: Command) -> Result<ExitCode> {
    match command {
        Command::Demo(arguments) => demo::run(&arguments)?,
        Command::Test(arguments) => return test::run(&arguments),
        Command::Dist => drop(dist::build()?),
        Command::Package => package::run()?,
        Command::Release => release::run()?,
        Command::Size(arguments) => size::run(&arguments)?,
        Command::Notices => notices::run()?,
        Command::Seed(arguments) => seed::run(&arguments)?,
        Command::Resolve(arguments) => resolve::run(&arguments)?,
        Command::Bench(command) => bench::run(&command)?,
        Command::Soak(arguments) => soak::run(&arguments)?,
        Command::Simulate(arguments) => simulate::run(&arguments)?,
        Command::Mutants(arguments) => mutants::run(&arguments)?,
        Command::Pictures(arguments) => pictures::run(&arguments)?,
        Command::Trunk(arguments) => dist::trunk(&arguments)?,
    }
    Ok(ExitCode::SUCCESS)
}
