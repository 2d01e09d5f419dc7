//! The browser tests of all engines in one run: as many programs beside each other as there are processors, which share
//! the tests one by one, so that they end together.

use super::board::Board;
use super::browser;
use super::case_line::CaseLine;
use super::durations::Durations;
use super::engine::Engine;
use super::lanes;
use super::outcome::Outcome;
use crate::{process, repository};
use anyhow::{Context, Error, Result, anyhow};
use std::fs;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// What ran, and how it ended.
#[derive(Debug)]
pub(crate) struct BrowserRun {
    /// The result of each engine.
    pub(crate) outcomes: Vec<Outcome>,
    /// The tests that have ended.
    pub(crate) ended: Vec<CaseLine>,
}

/// Runs the tests in these engines; `words` are passed to each test program. What failed leaves a folder of its own in
/// `target/failures`.
pub(crate) fn run(engines: &[Engine], site: &Path, words: &[String]) -> Result<BrowserRun> {
    let target = repository::target()?;
    for folder in ["browser-tests", "failures"] {
        remove(&target.join(folder))?;
    }
    let mut tests = Vec::new();
    for &engine in engines {
        browser::prepare(engine)?;
        let list = process::capture(&mut browser::command(engine, site, &[words, &["--list".to_owned()]].concat())?)?;
        tests.extend(listed(&list).map(|name| (engine, name.to_owned())));
    }
    let file = target.join("browser-durations.json");
    let mut durations = Durations::read(&file);
    let lanes = lanes::processors();
    let board = Mutex::new(Board::new(lanes, tests, durations.clone()));
    let claims = target.join("browser-tests/claims");
    let words = [words, &[format!("--claims={}", claims.display())]].concat();
    let broken: Vec<_> = lanes::run(lanes, (0..lanes).collect(), |lane| {
        let in_order = turned(engines, lane).into_iter();
        in_order.map(|engine| (engine, run_beside(engine, site, &words, &board))).collect::<Vec<_>>()
    });
    let ended = board.into_inner().unwrap_or_else(PoisonError::into_inner).ended().to_vec();
    ended.iter().for_each(|line| durations.note(line));
    durations.write(&file)?;
    let mut broken: Vec<_> = broken.into_iter().flatten().collect();
    let outcomes = engines.iter().map(|&engine| {
        let broken = broken.iter_mut().filter(|(of, _)| *of == engine);
        let first = broken.filter_map(|(_, result)| std::mem::replace(result, Ok(())).err()).next();
        outcome(engine, &ended, first)
    });
    Ok(BrowserRun { outcomes: outcomes.collect(), ended: ended.clone() })
}

/// Runs what no program beside this one has claimed.
fn run_beside(engine: Engine, site: &Path, words: &[String], board: &Mutex<Board>) -> Result<()> {
    process::listen(&mut browser::command(engine, site, words)?, |line| {
        // Printed while the board is held, so that lines come in the order that they tell.
        let mut board = board.lock().unwrap_or_else(PoisonError::into_inner);
        println!("{}", board.heard(line));
    })
}

/// The engines in the order of a lane: each begins with another one, so that they meet at the end.
fn turned(engines: &[Engine], lane: usize) -> Vec<Engine> {
    let mut engines = engines.to_vec();
    if lane % 2 == 1 {
        engines.reverse();
    }
    engines
}

/// The tests that the test program lists.
fn listed(list: &str) -> impl Iterator<Item = &str> {
    list.lines().filter_map(|line| line.strip_suffix(": test"))
}

fn outcome(engine: Engine, ended: &[CaseLine], broken: Option<Error>) -> Outcome {
    let own: Vec<_> = ended.iter().filter(|line| line.engine == engine).collect();
    let failed: Vec<_> = own.iter().filter(|line| !line.passed).map(|line| line.name.as_str()).collect();
    let failure = match failed.as_slice() {
        [] => broken,
        failed => Some(anyhow!("{}\nSee target/failures/{}.", failed.join("\n"), engine.name())),
    };
    let title = format!("{} browser tests in {engine}", own.len());
    Outcome { title, elapsed: own.iter().map(|line| line.elapsed).sum(), failure }
}

fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("could not remove {}", folder.display()))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lanes_begin_at_opposite_ends() {
        assert_eq!(turned(&Engine::ALL, 0), Engine::ALL);
        assert_eq!(turned(&Engine::ALL, 1).first(), Some(&Engine::Webkit));
        assert_eq!(turned(&Engine::ALL, 2), Engine::ALL);
    }

    #[test]
    fn tests_are_told_from_the_rest_of_a_list() {
        assert_eq!(listed("drafts::a: test\nflow::b: test\n\n2 tests").collect::<Vec<_>>(), ["drafts::a", "flow::b"]);
    }

    #[test]
    fn an_engine_fails_by_its_tests_or_by_itself() {
        let line = |line| CaseLine::parse(line).expect("a test");
        let ended = [line("passed 1 s firefox a::a"), line("FAILED 2 s firefox a::b"), line("passed 4 s webkit a::a")];
        let failed = outcome(Engine::Firefox, &ended, Some(anyhow!("exit status 101")));
        assert_eq!((failed.title.as_str(), failed.elapsed.as_secs()), ("2 browser tests in Firefox", 3));
        assert!(failed.failure.is_some_and(|error| error.to_string().starts_with("a::b\n")));
        assert!(outcome(Engine::Webkit, &ended, None).failure.is_none());
        let broken = outcome(Engine::Chromium, &ended, Some(anyhow!("no driver")));
        assert_eq!(broken.failure.map(|error| error.to_string()).as_deref(), Some("no driver"));
    }
}
