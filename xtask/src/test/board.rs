//! The tests of a run, and how far it has come.

use super::case_line::{CaseLine, theme};
use super::durations::Durations;
use super::engine::Engine;
use std::collections::BTreeSet;
use std::io::{IsTerminal, stdout};
use std::time::Duration;

/// What is left of a run, and what has ended.
#[derive(Debug)]
pub(crate) struct Board {
    lanes: u32,
    expected: Durations,
    detail: Detail,
    waiting: BTreeSet<(&'static str, String)>,
    ended: Vec<CaseLine>,
}

/// What is printed of the tests that pass. Those that fail are always told one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Detail {
    /// A line for each, for people who watch a terminal.
    Tests,
    /// A line for each theme of an engine: a log of a thousand lines hides the one that matters.
    Themes,
}

impl Detail {
    /// What suits the place where the output goes.
    pub(crate) fn of_output() -> Self {
        if stdout().is_terminal() { Self::Tests } else { Self::Themes }
    }
}

impl Board {
    /// Begins a run of tests, each with its engine, in so many lanes.
    pub(crate) fn new(
        lanes: usize,
        tests: impl IntoIterator<Item = (Engine, String)>,
        expected: Durations,
        detail: Detail,
    ) -> Self {
        let waiting = tests.into_iter().map(|(engine, name)| (engine.name(), name)).collect();
        let lanes = u32::try_from(lanes).unwrap_or(u32::MAX).max(1);
        Self { lanes, expected, detail, waiting, ended: Vec::new() }
    }

    /// Takes in a test that has ended, and returns the line to print, if any.
    pub(crate) fn heard(&mut self, line: CaseLine) -> Option<String> {
        self.waiting.remove(&(line.engine.name(), line.name.clone()));
        self.ended.push(line.clone());
        let told = match self.detail {
            Detail::Themes if line.passed => self.theme_that_ended_with(&line)?,
            _ => line.to_string(),
        };
        let (done, all) = (self.ended.len(), self.ended.len() + self.waiting.len());
        let minutes = self.remaining().as_secs().div_ceil(60);
        Some(format!("[{done} of {all}, about {minutes} min left] {told}"))
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

    /// What is told of a theme in an engine when this test was its last; `None` while others are left.
    fn theme_that_ended_with(&self, last: &CaseLine) -> Option<String> {
        let is_left = |(of, name): &(&str, String)| *of == last.engine.name() && theme(name) == last.theme();
        if self.waiting.iter().any(is_left) {
            return None;
        }
        let is_own = |line: &&CaseLine| line.engine == last.engine && line.theme() == last.theme();
        let own: Vec<_> = self.ended.iter().filter(is_own).collect();
        let seconds = own.iter().map(|line| line.elapsed).sum::<Duration>().as_secs_f64();
        let passed = own.iter().filter(|line| line.passed).count();
        Some(format!("passed {seconds:6.1} s  {} {}: {passed} of {}", last.engine.name(), last.theme(), own.len()))
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

    fn board(lanes: usize, names: &[&str], expected: Durations, detail: Detail) -> Board {
        Board::new(lanes, names.iter().map(|name| (Engine::Firefox, (*name).to_owned())), expected, detail)
    }

    fn ended(line: &str) -> CaseLine {
        CaseLine::parse(line).expect("a test")
    }

    #[test]
    fn what_is_left_is_told_from_what_has_ended_or_from_the_last_run() {
        let mut without = board(2, &["a::a", "a::b", "a::c"], Durations::default(), Detail::Tests);
        let told = without.heard(ended("passed  120.0 s  firefox a::a"));
        assert_eq!(told.as_deref(), Some("[1 of 3, about 2 min left] passed  120.0 s  firefox a::a"));
        let mut last = Durations::default();
        last.note(&ended("passed 600 s firefox a::b"));
        let mut with = board(2, &["a::a", "a::b"], last, Detail::Tests);
        let told = with.heard(ended("FAILED  1.0 s  firefox a::a")).unwrap_or_default();
        assert!(told.starts_with("[1 of 2, about 5 min left]"), "{told}");
        let told = with.heard(ended("passed  1.0 s  firefox a::b")).unwrap_or_default();
        assert!(told.starts_with("[2 of 2, about 0 min left]"), "{told}");
        assert_eq!(with.ended().len(), 2);
        assert_eq!(without.left(Engine::Firefox), ["a::b", "a::c"]);
    }

    #[test]
    fn a_log_has_a_line_for_each_theme_and_for_each_failure() {
        let mut log = board(1, &["a::a", "a::b", "a::c", "b::a"], Durations::default(), Detail::Themes);
        assert_eq!(log.heard(ended("passed 1.0 s firefox a::a")), None);
        let told = log.heard(ended("FAILED 1.0 s firefox a::b"));
        assert_eq!(told.as_deref(), Some("[2 of 4, about 1 min left] FAILED    1.0 s  firefox a::b"));
        let told = log.heard(ended("passed 1.5 s firefox a::c"));
        assert_eq!(told.as_deref(), Some("[3 of 4, about 1 min left] passed    3.5 s  firefox a: 2 of 3"));
    }
}
