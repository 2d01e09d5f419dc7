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
    verbosity: Verbosity,
    waiting: BTreeSet<(&'static str, String)>,
    ended: Vec<CaseLine>,
}

/// What is printed of the tests that pass. Those that fail are always told one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verbosity {
    /// A line for each, for people who watch a terminal.
    Tests,
    /// A line for each theme of an engine when its last test has ended: a log of a thousand lines hides the one that matters.
    Themes,
}

impl Verbosity {
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
        verbosity: Verbosity,
    ) -> Self {
        let waiting = tests.into_iter().map(|(engine, name)| (engine.name(), name)).collect();
        let lanes = u32::try_from(lanes).unwrap_or(u32::MAX).max(1);
        Self { lanes, expected, verbosity, waiting, ended: Vec::new() }
    }

    /// Takes in a test that has ended and what it has printed, and returns the lines to print, if any.
    pub(crate) fn heard(&mut self, line: CaseLine, said: &str) -> Option<String> {
        self.waiting.remove(&(line.engine.name(), line.name.clone()));
        self.ended.push(line.clone());
        let own = (self.verbosity == Verbosity::Tests || !line.passed).then(|| format!("{line}\n{said}"));
        let theme = (self.verbosity == Verbosity::Themes).then(|| self.theme_that_ended_with(&line)).flatten();
        let told: Vec<_> = own.into_iter().chain(theme).collect();
        let (done, all) = (self.ended.len(), self.ended.len() + self.waiting.len());
        let minutes = self.remaining().as_secs().div_ceil(60);
        (!told.is_empty()).then(|| format!("[{done} of {all}, about {minutes} min left] {}", told.concat()))
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
        let verdict = if passed == own.len() { "passed" } else { "FAILED" };
        Some(format!("{verdict} {seconds:6.1} s  {} {}: {passed} of {}\n", last.engine.name(), last.theme(), own.len()))
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

    fn board(lanes: usize, names: &[&str], expected: Durations, verbosity: Verbosity) -> Board {
        Board::new(lanes, names.iter().map(|name| (Engine::Firefox, (*name).to_owned())), expected, verbosity)
    }

    fn ended(line: &str) -> CaseLine {
        CaseLine::parse(line).expect("a test")
    }

    #[test]
    fn what_is_left_is_told_from_what_has_ended_or_from_the_last_run() {
        let mut without = board(2, &["a::a", "a::b", "a::c"], Durations::default(), Verbosity::Tests);
        let told = without.heard(ended("passed  120.0 s  firefox a::a"), "");
        assert_eq!(told.as_deref(), Some("[1 of 3, about 2 min left] passed  120.0 s  firefox a::a\n"));
        let mut last = Durations::default();
        last.note(&ended("passed 600 s firefox a::b\n"));
        let mut with = board(2, &["a::a", "a::b"], last, Verbosity::Tests);
        let told = with.heard(ended("FAILED  1.0 s  firefox a::a"), "").unwrap_or_default();
        assert!(told.starts_with("[1 of 2, about 5 min left]"), "{told}");
        let told = with.heard(ended("passed  1.0 s  firefox a::b"), "").unwrap_or_default();
        assert!(told.starts_with("[2 of 2, about 0 min left]"), "{told}");
        assert_eq!(with.ended().len(), 2);
        assert_eq!(without.left(Engine::Firefox), ["a::b", "a::c"]);
    }

    #[test]
    fn a_log_has_a_line_for_each_theme_and_for_each_failure() {
        let mut log = board(1, &["a::a", "a::b", "a::c", "b::a"], Durations::default(), Verbosity::Themes);
        assert_eq!(log.heard(ended("passed 1.0 s firefox a::a"), ""), None);
        let told = log.heard(ended("FAILED 1.0 s firefox a::b"), "");
        assert_eq!(told.as_deref(), Some("[2 of 4, about 1 min left] FAILED    1.0 s  firefox a::b\n"));
        let told = log.heard(ended("passed 1.5 s firefox a::c"), "");
        assert_eq!(told.as_deref(), Some("[3 of 4, about 1 min left] FAILED    3.5 s  firefox a: 2 of 3\n"));
        let told = log.heard(ended("FAILED 1.0 s firefox b::a"), "why\n").unwrap_or_default();
        assert!(told.ends_with("FAILED    1.0 s  firefox b::a\nwhy\nFAILED    1.0 s  firefox b: 0 of 1\n"), "{told}");
    }
}
