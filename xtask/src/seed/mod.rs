//! Seeds a database with generated customers.

mod customer;
mod dice;
mod latin;
mod unspaced;

use crate::backend;
use anyhow::{Context, Result, ensure};
use clap::Args;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

pub(crate) use customer::Customer;
pub(crate) use dice::Dice;

/// How to fill a database.
#[derive(Debug, Args)]
pub(crate) struct SeedArguments {
    /// How many customers to make up. One in a thousand is the second partner's, all others are the first one's.
    #[arg(long, default_value_t = 1_000_000)]
    customers: u64,
    /// The folder for the database. By default it is in Cargo's target folder.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

/// Seeds a database, and prints the elapsed time.
pub(crate) fn run(arguments: &SeedArguments) -> Result<()> {
    let data = backend::data(arguments.data.as_deref(), "seed-data")?;
    fill(&backend::build()?, &data, arguments.customers)
}

/// Pipes generated customers into the backend's own import, in addition to the demo's companies and services.
pub(crate) fn fill(program: &Path, data: &Path, customers: u64) -> Result<()> {
    backend::init(program, data)?;
    println!("Filling {} with {customers} customers.", data.display());
    let started = Instant::now();
    let mut child = Command::new(program)
        .args(["import-customers", "--seed", "demo", "--data"])
        .arg(data)
        .stdin(Stdio::piped())
        .spawn()
        .with_context(|| format!("could not start {}", program.display()))?;
    let mut lines = BufWriter::new(child.stdin.take().context("the import has no standard input")?);
    for number in 0..customers {
        serde_json::to_writer(&mut lines, &Customer::made_up(number))?;
        lines.write_all(b"\n")?;
    }
    drop(lines);
    ensure!(child.wait()?.success(), "the import failed");
    println!("Filled in {:.1} s.", started.elapsed().as_secs_f64());
    Ok(())
}
