//! Builds the widget with Trunk, which calls `assemble` at the end.

mod inputs;
mod paths;
mod requirements;

use crate::progress::{Job, Runner, Steps, Work, run_parallel};
use crate::tools::{self, Tool};
use crate::{process, repository};
use anyhow::{Context, Result};
use clap::Args;
use inputs::Inputs;
use paths::with_short_paths;
use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What to pass on to Trunk.
#[derive(Debug, Args)]
pub(crate) struct TrunkArguments {
    /// Trunk's own arguments, for example `serve`.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, required = true)]
    arguments: Vec<OsString>,
}

/// Builds the release widget, and returns the folder with the demo page and the embeddable files.
pub(crate) fn build() -> Result<PathBuf> {
    build_with(&mut Steps::new(2), &[])
}

/// Builds the release widget in two steps, and in parallel further packages of the repository in the quick profile
/// of the tests. Nothing is built again whose sources are still the same.
pub(crate) fn build_with(steps: &mut Steps, packages: &[&str]) -> Result<PathBuf> {
    let (dist, target) = (repository::dist(), repository::target()?);
    requirements::ensure_space(&target, &dist)?;
    tools::ensure_wasm_target()?;
    let inputs = Inputs::of(repository::root())?;
    let is_current = inputs.is_up_to_date(&dist) && has_measured(&target);
    steps.step("Compile what has changed", || compile(is_current, packages))?;
    steps.step("Lay out the demo page and the files to embed", || {
        if is_current {
            println!("      unchanged");
            return Ok(());
        }
        Inputs::forget(&dist)?;
        let mut trunk = trunk_command(Tool::trunk().installed()?)?;
        run_parallel(vec![job("the layout", &logs()?, |job| job.run(trunk.args(["build", "--release"])))?])?;
        inputs.write_to(&dist)
    })?;
    Ok(dist)
}

/// Runs Trunk with the user's own arguments.
pub(crate) fn trunk(arguments: &TrunkArguments) -> Result<()> {
    tools::ensure_wasm_target()?;
    let trunk = Tool::trunk().installed()?;
    process::run(&mut cargo_build(&["assemble"]))?;
    Inputs::forget(&repository::dist())?;
    process::run(trunk_command(trunk)?.args(&arguments.arguments))
}

/// Returns the command that compiles packages in the quick profile of the tests, with the features that all of them ask
/// for.
pub(crate) fn cargo_build(packages: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(repository::root()).arg("build");
    for package in packages {
        command.args(["--package", package]);
    }
    command
}

/// Compiles in parallel what does not wait for each other: Trunk, its helper tools with other packages of the
/// repository, and the widget, which Trunk then finds compiled.
fn compile(is_current: bool, packages: &[&str]) -> Result<()> {
    let logs = logs()?;
    // In one command, since Cargo would compile libraries that both use once for each.
    let tools: &[&str] = if is_current { &[] } else { &["assemble"] };
    let all = [packages, tools].concat();
    let name = if packages.is_empty() { "the tools" } else { "the backend and the tools" };
    let mut jobs = Vec::new();
    if !all.is_empty() {
        jobs.push(job(name, &logs, move |job| job.run(&mut cargo_build(&all)))?);
    }
    if !is_current {
        jobs.push(job("Trunk", &logs, |job| Tool::trunk().install(job))?);
        jobs.push(job("the widget", &logs, |job| job.run(&mut widget()))?);
    }
    run_parallel(jobs)
}

/// Returns whether the last build has left what `cargo xtask size` reads, the bytes by crate and the program that measures,
/// and what `cargo xtask package` packs.
fn has_measured(target: &Path) -> bool {
    let left = [repository::attribution(target), target.join("debug/assemble"), repository::package(target)];
    left.iter().all(|path| path.exists())
}

/// Returns the folder for the output of jobs.
fn logs() -> Result<PathBuf> {
    let logs = repository::target()?.join("logs");
    fs::create_dir_all(&logs).with_context(|| format!("could not create {}", logs.display()))?;
    Ok(logs)
}

fn job<'a>(
    name: &'static str,
    logs: &Path,
    work: impl FnOnce(&Job) -> Result<()> + Send + 'a,
) -> Result<(Job, Work<'a>)> {
    Ok((Job::new(name, logs)?, Box::new(work)))
}

/// Returns the command that compiles the widget as Trunk does (`Trunk.toml`).
fn widget() -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(repository::root()).args(["build", "--release", "--lib", "--features=code-splitting"]);
    command.arg(format!("--target={}", tools::WASM_TARGET));
    with_short_paths(&mut command);
    command
}

/// Returns a Trunk command that downloads nothing: Trunk searches its helper tools on the `PATH` first, and finds
/// `wasm-bindgen` there in the version that it asks for, and `assemble`, which `Trunk.toml` names.
fn trunk_command(trunk: PathBuf) -> Result<Command> {
    let mut command = Command::new(trunk);
    command.current_dir(repository::root()).env("PATH", paths::with_first(&linked_tools()?)?);
    // A downloaded Trunk would otherwise ask for newer versions of itself.
    command.env("TRUNK_SKIP_VERSION_CHECK", "true");
    with_short_paths(&mut command);
    Ok(command)
}

/// Returns a folder in which the programs of `assemble/` have the names that Trunk looks for.
fn linked_tools() -> Result<PathBuf> {
    let target = repository::target()?;
    let folder = target.join("tools");
    fs::create_dir_all(&folder).with_context(|| format!("could not create {}", folder.display()))?;
    for (name, program) in [("assemble", "assemble"), ("wasm-bindgen", "bindgen")] {
        let link = folder.join(name);
        if !link.exists() {
            // A link that leads nowhere, since the target folder was moved, is in the way of a new one.
            let _nothing_there = fs::remove_file(&link);
            symlink(target.join("debug").join(program), &link)
                .with_context(|| format!("could not create {}", link.display()))?;
        }
    }
    Ok(folder)
}
