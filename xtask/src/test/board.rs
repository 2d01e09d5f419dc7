//! The tests of a run, and how far it has come.

use super::case_line::CaseLine;
use super::durations::Durations;
use super::engine::Engine;
use std::collections::BTreeSet;
use std::time::Duration;

/// What is left of a run, and what has ended.
#[derive(Debug)]
pub(crate) struct Board {
    lanes: u32,
    expected: Durations,
    waiting: BTreeSet<(&'static str, String)>,
    ended: Vec<CaseLine>,
}

impl Board {
    /// Begins a run of tests, each with its engine, in so many lanes.
    pub(crate) fn new(lanes: usize, tests: impl IntoIterator<Item = (Engine, String)>, expected: Durations) -> Self {
        let waiting = tests.into_iter().map(|(engine, name)| (engine.name(), name)).collect();
        let lanes = u32::try_from(lanes).unwrap_or(u32::MAX).max(1);
        Self { lanes, expected, waiting, ended: Vec::new() }
    }

    /// Takes in a line of a test program, and returns what is printed for it.
    pub(crate) fn heard(&mut self, line: &str) -> String {
        let Some(ended) = CaseLine::parse(line) else { return line.to_owned() };
        self.waiting.remove(&(ended.engine.name(), ended.name.clone()));
        self.ended.push(ended);
        let (done, all) = (self.ended.len(), self.ended.len() + self.waiting.len());
        let minutes = self.remaining().as_secs().div_ceil(60);
        format!("[{done} of {all}, about {minutes} min left] {line}")
    }

    /// The tests of an engine that have not ended.
    pub(crate) fn left(&self, engine: Engine) -> Vec<String> {
        let own = self.waiting.iter().filter(|(of, _)| *of == engine.name());
        own.map(|(_, name)| name.clone()).collect()
    }

    /// The tests that have ended, in the order in which they did.
    pub(crate) fn ended(&self) -> &[CaseLine] {
        &self.ended
    }

    /// Time that is left: of each test what it took when it last ran, or what those of this run took on average.
    fn remaining(&self) -> Duration {
        let spent: Duration = self.ended.iter().map(|line| line.elapsed).sum();
        let usual = spent / u32::try_from(self.ended.len()).unwrap_or(u32::MAX).max(1);
        let engine = |name: &str| Engine::ALL.into_iter().find(|engine| engine.name() == name);
        let expected =
            |(of, name): &(&str, String)| engine(of).and_then(|engine| self.expected.of(engine, name)).unwrap_or(usual);
        self.waiting.iter().map(expected).sum::<Duration>() / self.lanes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tests(names: &[&str]) -> Vec<(Engine, String)> {
        names.iter().map(|name| (Engine::Firefox, (*name).to_owned())).collect()
    }

    #[test]
    fn what_is_left_is_told_from_what_has_ended_or_from_the_last_run() {
        let mut board = Board::new(2, tests(&["a::a", "a::b", "a::c"]), Durations::default());
        let told = board.heard("passed  120.0 s  firefox a::a");
        assert_eq!(told, "[1 of 3, about 2 min left] passed  120.0 s  firefox a::a");
        let mut last = Durations::default();
        last.note(&CaseLine::parse("passed 600 s firefox a::b").expect("a test"));
        let mut board = Board::new(2, tests(&["a::a", "a::b"]), last);
        assert!(board.heard("FAILED  1.0 s  firefox a::a").starts_with("[1 of 2, about 5 min left]"));
        assert_eq!(board.heard("the reason"), "the reason");
        assert!(board.heard("passed  1.0 s  firefox a::b").starts_with("[2 of 2, about 0 min left]"));
        assert_eq!(board.ended().len(), 2);
        assert_eq!(Board::new(1, tests(&["a::a"]), Durations::default()).left(Engine::Firefox), ["a::a"]);
    }
}
