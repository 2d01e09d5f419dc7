//! Runs every check sequentially, except that the browser tests of several engines run concurrently. A failed step does
//! not stop the others.

mod browser;
mod engine;
mod lanes;
mod outcome;
mod site;
mod step;

pub(crate) use browser::{prepare as prepare_browser, run as run_in_browser};
pub(crate) use engine::Engine;

use crate::{process, repository};
use anyhow::Result;
use clap::Args;
use outcome::{Outcome, summary};
use site::Site;
use std::process::{Command, ExitCode};
use std::time::Instant;
use step::Step;

/// Which checks to run; all, unless some are chosen.
#[derive(Debug, Args)]
pub(crate) struct TestArguments {
    /// Run this step alone; may be repeated.
    #[arg(long, value_enum, value_name = "STEP")]
    only: Vec<Step>,
    /// Run the browser tests in this engine alone; may be repeated.
    #[arg(long, value_enum)]
    engine: Vec<Engine>,
}

/// Runs the checks, and reports all failures at the end.
pub(crate) fn run(arguments: &TestArguments) -> ExitCode {
    let mut site = Site::default();
    let steps = step::chosen(&arguments.only, &arguments.engine);
    let engines = Engine::chosen(&arguments.engine);
    let outcomes: Vec<Outcome> = steps.into_iter().flat_map(|step| run_step(step, &engines, &mut site)).collect();
    print!("{}", summary(&outcomes));
    let passed = outcomes.iter().all(|outcome| outcome.failure.is_none());
    if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn run_step(step: Step, engines: &[Engine], site: &mut Site) -> Vec<Outcome> {
    match step.action() {
        Some(action) => vec![timed(&step.to_string(), || action(site))],
        None => run_in_browsers(engines, site),
    }
}

/// Runs the browser tests. Installing and building is sequential; then the engines run concurrently, as far as there
/// are processors: a browser under test keeps little more than one processor busy.
fn run_in_browsers(engines: &[Engine], site: &mut Site) -> Vec<Outcome> {
    let lanes = lanes::processors().min(engines.len());
    let prepared =
        engines.iter().map(|&engine| (engine, site.folder().and_then(|site| browser::prepare(engine, &site, &[]))));
    let run = |(engine, command): (Engine, Result<Command>)| {
        timed(&format!("Browser tests in {engine}"), || match (command?, lanes) {
            (mut command, 0 | 1) => process::run(&mut command),
            (mut command, _) => {
                process::run_aside(&mut command, &repository::target()?.join(format!("{}.log", engine.name())))
            }
        })
    };
    lanes::run(lanes, prepared.collect(), run)
}

fn timed(title: &str, run: impl FnOnce() -> Result<()>) -> Outcome {
    println!("\n==> {title}");
    let start = Instant::now();
    let result = run();
    if let Err(error) = &result {
        println!("Failed: {error:#}");
    }
    let outcome = Outcome { title: title.to_owned(), elapsed: start.elapsed(), failure: result.err() };
    println!("    {:.1} s", outcome.elapsed.as_secs_f64());
    outcome
}
