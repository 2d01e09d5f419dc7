//! Benchmarks. They report figures and judge nothing: elapsed time fails no check.

mod figures;
mod form;
mod page;
mod peers;
mod query;
mod samples;
mod server;
mod usage;

use crate::{backend, seed};
use anyhow::{Context, Result, ensure};
use clap::{Args, Subcommand};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::Instant;

use figures::Figures;
use form::FormArguments;
use page::PageArguments;
use query::Class;
use server::Server;

/// What to measure.
#[derive(Debug, Subcommand)]
pub(crate) enum BenchCommand {
    /// The search for customers.
    Search(SearchArguments),
    /// How long forms take until they can be used: ours, and those of other libraries.
    Form(FormArguments),
    /// How Lighthouse rates a portal's page without the widget, and with it.
    Page(PageArguments),
    /// How the widget responds that is used for long and holds much, and what the page occupies then.
    Use,
}

/// How to measure the search.
#[derive(Debug, Args)]
pub(crate) struct SearchArguments {
    /// How many customers the database has.
    #[arg(long, default_value_t = 1_000_000)]
    customers: u64,
    /// How many answers are measured for each kind of query.
    #[arg(long, default_value_t = 2_000)]
    answers: usize,
    /// The folder for the database. By default it is in Cargo's target folder, and stays there for the next time.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

/// Concurrent clients when throughput is measured.
const CLIENTS: usize = 4;

/// Runs a benchmark.
pub(crate) fn run(command: &BenchCommand) -> Result<()> {
    match command {
        BenchCommand::Search(arguments) => search(arguments),
        BenchCommand::Form(arguments) => form::run(arguments),
        BenchCommand::Page(arguments) => page::run(arguments),
        BenchCommand::Use => usage::run(),
    }
}

fn search(arguments: &SearchArguments) -> Result<()> {
    let program = backend::build()?;
    let data = backend::data(arguments.data.as_deref(), &format!("bench/search-{}", arguments.customers))?;
    fill(&program, &data, arguments.customers)?;
    show_plan(&program, &data)?;
    let server = Server::start(&program, &data)?;
    println!("\n{}", Figures::HEADING);
    for class in Class::all() {
        // Warm-up: the first answers bring the database's pages into memory.
        ask(&server, class, arguments, 0, arguments.answers / 10)?;
        println!("{}", ask(&server, class, arguments, 1, arguments.answers)?.row(&class.name()));
    }
    println!("\n{CLIENTS} clients at a time\n{}", Figures::HEADING);
    for class in Class::all() {
        println!("{}", ask_together(&server, class, arguments)?.row(&class.name()));
    }
    server.stop()
}

/// Fills the database, unless an earlier run did.
fn fill(program: &Path, data: &Path, customers: u64) -> Result<()> {
    let done = data.join("filled");
    if !done.exists() {
        seed::fill(program, data, customers)?;
        fs::write(&done, "").with_context(|| format!("could not write {}", done.display()))?;
    }
    Ok(())
}

fn show_plan(program: &Path, data: &Path) -> Result<()> {
    println!("\nSQLite's query plan for each statement:");
    let status = Command::new(program).args(["search-plan", "--data"]).arg(data).status()?;
    ensure!(status.success(), "the backend did not show its plan");
    Ok(())
}

/// Runs one client, which sends its queries sequentially.
fn ask(server: &Server, class: Class, arguments: &SearchArguments, seed: u64, answers: usize) -> Result<Figures> {
    let queries = class.queries(arguments.customers, seed, answers);
    let client = server.client(class.token());
    let started = Instant::now();
    let mut figures = Figures::default();
    for query in &queries {
        let asked = Instant::now();
        let found = client.found(query)?;
        figures.add(asked.elapsed(), found);
    }
    figures.took(started.elapsed());
    Ok(figures)
}

/// Runs several clients concurrently.
fn ask_together(server: &Server, class: Class, arguments: &SearchArguments) -> Result<Figures> {
    let started = Instant::now();
    let share = arguments.answers / CLIENTS;
    let parts: Vec<Result<Figures>> = thread::scope(|scope| {
        let ask = |client: usize| scope.spawn(move || ask(server, class, arguments, 2 + client as u64, share));
        let clients: Vec<_> = (0..CLIENTS).map(ask).collect();
        let joined = clients.into_iter().map(|client| client.join().map_err(|_| anyhow::anyhow!("a client panicked")));
        joined.map(|part| part.and_then(|part| part)).collect()
    });
    let mut figures = Figures::default();
    for part in parts {
        figures.merge(part?);
    }
    figures.took(started.elapsed());
    Ok(figures)
}
