//! What a command tells while people wait: numbered steps, jobs that run in parallel, and how long each took.

mod duration;
mod job;
mod parallel;
mod runner;

pub(crate) use duration::in_words;
pub(crate) use job::Job;
pub(crate) use parallel::{Work, run_parallel};
pub(crate) use runner::{Runner, Terminal};

use anyhow::Result;
use std::time::Instant;

/// The steps of a command, which are announced as "[2/3]".
#[derive(Debug)]
pub(crate) struct Steps {
    done: usize,
    all: usize,
}

impl Steps {
    /// Begins a command of so many steps.
    pub(crate) fn new(all: usize) -> Self {
        Self { done: 0, all }
    }

    /// Announces the next step, runs it, and prints its duration.
    pub(crate) fn step<T>(&mut self, title: &str, run: impl FnOnce() -> Result<T>) -> Result<T> {
        self.done += 1;
        println!("[{}/{}] {title}", self.done, self.all);
        let started = Instant::now();
        let result = run()?;
        println!("      done in {}", in_words(started.elapsed()));
        Ok(result)
    }
}
