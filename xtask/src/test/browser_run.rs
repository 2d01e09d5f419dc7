//! The browser tests of all engines in one run: as many programs beside each other as there are processors, which share
//! the tests one by one, so that they end together.

use super::board::{Board, Verbosity};
use super::browser;
use super::case_line::CaseLine;
use super::descendants;
use super::durations::Durations;
use super::engine::Engine;
use super::lanes;
use super::outcome::Outcome;
use crate::{package, process, repository};
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
/// `failures` of Cargo's target folder.
pub(crate) fn run(engines: &[Engine], site: &Path, words: &[String]) -> Result<BrowserRun> {
    let target = repository::target()?;
    for folder in ["browser-tests", "failures"] {
        remove(&target.join(folder))?;
    }
    browser::build()?;
    if let Err(error) = package::check(site) {
        println!("Warning: {error:#}; the tests of the package's pages fail.");
    }
    let (mut ready, mut tests, mut outcomes) = (Vec::new(), Vec::new(), Vec::new());
    for &engine in engines {
        match prepared(engine, site, words) {
            Ok(names) => {
                ready.push(engine);
                tests.extend(names.into_iter().map(|name| (engine, name)));
            }
            Err(error) => outcomes.push(Outcome::failed(&format!("Browser tests in {engine}"), error)),
        }
    }
    let file = target.join("browser-durations.json");
    let mut durations = Durations::read(&file);
    let lanes = lanes::processors();
    let board = Mutex::new(Board::new(lanes, tests, durations.clone(), Verbosity::of_output()));
    let claims = target.join(format!("browser-tests/claims-{}", std::process::id()));
    let words = [words, &[format!("--claims={}", claims.display())]].concat();
    let broken = lanes::run(lanes, (0..lanes).collect(), |lane| {
        let in_order = turned(&ready, lane).into_iter();
        in_order
            .filter_map(|engine| Some((engine, run_beside(engine, site, &words, &board).err()?)))
            .collect::<Vec<_>>()
    });
    let broken: Vec<_> = broken.into_iter().flatten().collect();
    let board = board.into_inner().unwrap_or_else(PoisonError::into_inner);
    board.ended().iter().for_each(|line| durations.note(line));
    if let Err(error) = durations.write(&file) {
        println!("Warning: {error:#}; the next run cannot tell how long it takes.");
    }
    outcomes.extend(ready.iter().map(|&engine| outcome(engine, &board, &broken)));
    Ok(BrowserRun { outcomes, ended: board.ended().to_vec() })
}

/// Installs what an engine needs, and returns the names of its tests.
fn prepared(engine: Engine, site: &Path, words: &[String]) -> Result<Vec<String>> {
    browser::install(engine)?;
    let list = process::capture(&mut browser::command(engine, site, &[words, &["--list".to_owned()]].concat())?)?;
    Ok(listed(&list).map(str::to_owned).collect())
}

/// Runs what no program beside this one has claimed. What a test prints follows the line of its end, in one piece.
fn run_beside(engine: Engine, site: &Path, words: &[String], board: &Mutex<Board>) -> Result<()> {
    if descendants::is_stopping() {
        return Ok(());
    }
    let mut said = String::new();
    let result = process::listen(&mut browser::command(engine, site, words)?, |line| {
        let Some(ended) = CaseLine::parse(line) else {
            said += &format!("{line}\n");
            return;
        };
        // Printed while the board is held, so that lines come in the order that they tell.
        let mut board = board.lock().unwrap_or_else(PoisonError::into_inner);
        print!("{}", board.heard(ended, &std::mem::take(&mut said)).unwrap_or_default());
    });
    print!("{said}");
    result
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

/// An engine fails by its tests, by those that have not ended, or by itself.
fn outcome(engine: Engine, board: &Board, broken: &[(Engine, Error)]) -> Outcome {
    let own: Vec<_> = board.ended().iter().filter(|line| line.engine == engine).collect();
    let failed = own.iter().filter(|line| !line.passed).map(|line| line.name.clone());
    let left = board.left(engine).into_iter().map(|name| format!("{name} has not ended"));
    let broken = broken.iter().filter(|(of, _)| *of == engine).map(|(_, error)| format!("{error:#}"));
    let reasons: Vec<_> = failed.chain(left).chain(broken).collect();
    let failure = (!reasons.is_empty()).then(|| anyhow!("{}", reasons.join("\n")));
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
    fn an_engine_fails_by_its_tests_by_what_has_not_ended_or_by_itself() {
        let tests = [(Engine::Firefox, "a::a"), (Engine::Firefox, "a::b"), (Engine::Webkit, "a::a")];
        let tests = tests.into_iter().map(|(engine, name)| (engine, name.to_owned()));
        let mut board =
            Board::new(1, tests.chain([(Engine::Chromium, "a::a".to_owned())]), Durations::default(), Verbosity::Tests);
        for line in ["passed 1 s firefox a::a", "FAILED 2 s firefox a::b", "passed 4 s webkit a::a"] {
            board.heard(CaseLine::parse(line).expect("a test"), "");
        }
        let broken = [(Engine::Firefox, anyhow!("exit status 101"))];
        let failed = outcome(Engine::Firefox, &board, &broken);
        assert_eq!((failed.title.as_str(), failed.elapsed.as_secs()), ("2 browser tests in Firefox", 3));
        let reason = |outcome: Outcome| outcome.failure.map(|error| error.to_string()).unwrap_or_default();
        assert_eq!(reason(failed), "a::b\nexit status 101");
        assert_eq!(reason(outcome(Engine::Webkit, &board, &broken)), "");
        assert_eq!(reason(outcome(Engine::Chromium, &board, &broken)), "a::a has not ended");
    }
}
