//! Runs every check sequentially, except that browser tests run beside each other. A failed step does not stop the
//! others.

mod board;
mod browser;
mod browser_run;
mod case_line;
mod descendants;
mod durations;
mod engine;
mod impact;
mod lanes;
mod outcome;
mod plan;
mod report;
mod site;
mod step;
mod themes;
mod views;

pub(crate) use browser::{command as browser_command, prepare as prepare_browser, run as run_in_browser};
pub(crate) use engine::Engine;

use crate::changes::Changes;
use crate::repository;
use anyhow::{Context, Result};
use case_line::CaseLine;
use clap::Args;
use outcome::{Outcome, summary};
use plan::{Choice, plan};
use report::report;
use site::Site;
use std::fs;
use std::mem;
use std::process::{self, ExitCode};
use std::time::Instant;
use step::Step;

/// Which checks to run; all, unless some are chosen.
#[derive(Debug, Args)]
pub(crate) struct TestArguments {
    /// Run this step alone; may be repeated.
    #[arg(long, value_enum, value_name = "STEP")]
    only: Vec<Step>,
    /// Run what can be broken by what differs from `origin/main`, or `main` where there is none: by the commits since
    /// this branch has left it, and by what is not committed yet. Where only themes of the browser tests differ, these
    /// run alone, with those that import from them.
    #[arg(long, conflicts_with = "only")]
    changed: bool,
    /// Run the browser tests in this engine alone; may be repeated.
    #[arg(long, value_enum)]
    engine: Vec<Engine>,
    /// Run all browser tests in all engines: also those that have shown the same in each so far.
    #[arg(long)]
    all_engines: bool,
    /// Print where the minutes went, by step and theme. Every run keeps that in `target/test-report.md`.
    #[arg(long)]
    report: bool,
}

/// Runs the checks, and reports all failures at the end.
pub(crate) fn run(arguments: &TestArguments) -> Result<ExitCode> {
    let choices = choices(arguments)?;
    let mut site = Site::default();
    if let Err(error) = descendants::keep() {
        println!("Warning: {error:#}; what this run starts may outlive it.");
    }
    let (mut outcomes, mut ended) = (Vec::new(), Vec::new());
    for Choice { step, themes, .. } in choices {
        match step.action() {
            Some(action) => outcomes.push(timed(&step.to_string(), || action(&mut site))),
            None => outcomes.extend(run_in_browsers(arguments, &themes, &mut site, &mut ended)),
        }
    }
    let text = report(&outcomes, &ended);
    outcomes.extend(keep(&text).err().map(|error| Outcome::failed("Report", error)));
    if arguments.report {
        print!("\n{text}");
    }
    print!("{}", summary(&outcomes));
    let passed = outcomes.iter().all(|outcome| outcome.failure.is_none());
    Ok(if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The steps that people have chosen, or those that their changes ask for, which are told.
fn choices(arguments: &TestArguments) -> Result<Vec<Choice>> {
    if !arguments.changed {
        return Ok(step::chosen(&arguments.only, &arguments.engine).into_iter().map(Choice::by_hand).collect());
    }
    let mut choices = plan(&Changes::since_main()?.paths()?);
    for choice in &mut choices {
        choice.themes = themes::with_importers(mem::take(&mut choice.themes))?;
    }
    let heading =
        if choices.is_empty() { "Nothing differs from the main branch." } else { "What the changes can break:" };
    println!("{heading}");
    choices.iter().for_each(|choice| println!("  {choice}"));
    Ok(choices)
}

/// Keeps a report as a file of the run.
fn keep(report: &str) -> Result<()> {
    let file = repository::target()?.join("test-report.md");
    fs::write(&file, report).with_context(|| format!("could not write {}", file.display()))
}

fn run_in_browsers(
    arguments: &TestArguments,
    themes: &[String],
    site: &mut Site,
    ended: &mut Vec<CaseLine>,
) -> Vec<Outcome> {
    println!("\n==> {}", Step::Browser);
    let start = Instant::now();
    let all_engines = arguments.all_engines.then(|| "--all-engines".to_owned());
    let words: Vec<_> = all_engines.into_iter().chain(themes.iter().map(|theme| format!("--theme={theme}"))).collect();
    let run = site.folder().and_then(|site| browser_run::run(&Engine::chosen(&arguments.engine), &site, &words));
    descendants::end(process::id());
    println!("    {:.1} s", start.elapsed().as_secs_f64());
    match run {
        Ok(run) => {
            ended.extend(run.ended);
            run.outcomes
        }
        Err(error) => vec![Outcome::failed(&Step::Browser.to_string(), error)],
    }
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
