//! Size report of the widget: total sizes, size budgets, and growth by crate.

mod attribution;
mod budget;
mod crate_name;
mod measurement;
mod record;
mod table;

pub(crate) use attribution::{Attribution, attribute, save as save_attribution};

use anyhow::{Result, bail};
use clap::Args;
use measurement::Measurement;
use record::Record;
use std::path::Path;
use xtask::repository;

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

/// Prints the sizes of the widget that was built last.
pub(crate) fn run(arguments: &SizeArguments) -> Result<()> {
    let dist = repository::dist();
    if arguments.record {
        let measured = Measurement::of(&dist, &repository::target()?)?;
        Record::of(&measured).write()?;
        println!("Recorded the sizes of {} files.", measured.files.len());
    }
    if arguments.functions {
        println!("{}", table::functions(&Measurement::of(&dist, &repository::target()?)?));
    }
    check(&dist)
}

/// Prints the sizes of a built widget, and fails if it is over budget.
fn check(dist: &Path) -> Result<()> {
    let measured = Measurement::of(dist, &repository::target()?)?;
    let record = Record::read()?;
    print!("{}", table::files(&measured, &record));
    println!();
    print!("{}", table::crates(&measured, &record));
    println!();
    let budgets = budget::budgets(&measured)?;
    for budget in &budgets {
        println!("{budget}");
    }
    if budgets.iter().any(budget::Budget::is_exceeded) {
        bail!("the widget is over its budget. {}", record::growth(&measured, &record));
    }
    Ok(())
}
