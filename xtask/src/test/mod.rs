//! Every check, one after the other. A step that fails does not keep the others from running.

mod browser;
mod engine;
mod outcome;
mod site;
mod step;

pub(crate) use browser::run as run_in_browser;
pub(crate) use engine::Engine;

use clap::Args;
use outcome::{Outcome, summary};
use site::Site;
use std::process::ExitCode;
use std::time::Instant;
use step::{Check, Step};

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

/// Runs the checks, one after the other, and reports all that failed at the end.
pub(crate) fn run(arguments: &TestArguments) -> ExitCode {
    let mut site = Site::default();
    let checks = step::checks(&arguments.only, &arguments.engine);
    let outcomes: Vec<Outcome> = checks.into_iter().map(|check| run_check(check, &mut site)).collect();
    print!("{}", summary(&outcomes));
    let passed = outcomes.iter().all(|outcome| outcome.failure.is_none());
    if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn run_check(check: Check, site: &mut Site) -> Outcome {
    println!("\n==> {check}");
    let start = Instant::now();
    let result = check.run(site);
    if let Err(error) = &result {
        println!("Failed: {error:#}");
    }
    let outcome = Outcome { check, elapsed: start.elapsed(), failure: result.err() };
    println!("    {:.1} s", outcome.elapsed.as_secs_f64());
    outcome
}
