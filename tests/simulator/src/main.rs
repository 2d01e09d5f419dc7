//! Plays histories of many seeds, and tells those that break a law as stories.

use std::panic;
use std::process::ExitCode;
use std::thread;
use std::time::Instant;

use clap::Parser;
use simulator::seeds::{Census, Failing, play};

/// Plays simulated histories.
#[derive(Parser)]
struct CommandLine {
    /// How many histories to play.
    #[arg(long, default_value_t = 10_000)]
    seeds: u64,
    /// The first seed of them.
    #[arg(long, default_value_t = 0)]
    first: u64,
    /// Plays the history of this seed alone.
    #[arg(long)]
    seed: Option<u64>,
}

fn main() -> ExitCode {
    let line = CommandLine::parse();
    // A panic is told with its story.
    panic::set_hook(Box::new(|_| {}));
    let (first, count) = line.seed.map_or((line.first, line.seeds), |seed| (seed, 1));
    let start = Instant::now();
    let threads = thread::available_parallelism().map_or(1, usize::from) as u64;
    let workers: Vec<_> =
        (0..threads).map(|worker| thread::spawn(move || work(first, count, worker, threads))).collect();
    let results: Vec<_> = workers.into_iter().map(|worker| worker.join().expect("panics are caught")).collect();
    let mut census = Census::default();
    let mut lengths = Vec::new();
    let mut failing = Vec::new();
    for result in results {
        match result {
            Err(failed) => failing.push(failed),
            Ok((met, lengths_of_worker)) => {
                census.add(met);
                lengths.extend(lengths_of_worker);
            }
        }
    }
    // Each core ends at its own first, after which it has played nothing.
    failing.sort_by_key(|failed| failed.seed);
    for failed in &failing {
        println!("Seed {} breaks a law: {}\n{}", failed.seed, failed.broken, failed.story);
    }
    if !failing.is_empty() {
        return ExitCode::FAILURE;
    }
    lengths.sort_unstable();
    let seconds = start.elapsed().as_secs_f64();
    println!("{census}");
    println!(
        "{count} histories, a median of {} actions, {seconds:.1} s, {:.0} histories a second on each of {threads} cores",
        lengths[lengths.len() / 2],
        count as f64 / seconds / threads as f64
    );
    ExitCode::SUCCESS
}

fn work(first: u64, count: u64, worker: u64, threads: u64) -> Result<(Census, Vec<usize>), Box<Failing>> {
    let (mut census, mut lengths) = (Census::default(), Vec::new());
    for seed in (first..first + count).skip(worker as usize).step_by(threads as usize) {
        let (met, length) = play(seed)?;
        census.add(met);
        lengths.push(length);
    }
    Ok((census, lengths))
}
