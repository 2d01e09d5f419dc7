//! Where the output of programs and the remarks about them go.

use anyhow::Result;
use std::process::Command;
use xtask::process;

/// Runs programs and says what is being done: on the terminal, or as one of several jobs.
pub(crate) trait Runner {
    /// Runs a program; fails unless it succeeds.
    fn run(&self, command: &mut Command) -> Result<()>;

    /// Prints a line.
    fn say(&self, line: &str);
}

/// Runs programs one after the other, with their output on the terminal.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Terminal;

impl Runner for Terminal {
    fn run(&self, command: &mut Command) -> Result<()> {
        process::run(command)
    }

    fn say(&self, line: &str) {
        println!("{line}");
    }
}
