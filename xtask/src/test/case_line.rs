//! The line in which the test program tells of a test that has ended.

use super::engine::Engine;
use std::fmt::{self, Display, Formatter};
use std::time::Duration;

/// One test that has ended.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct CaseLine {
    /// Whether it has passed.
    pub(crate) passed: bool,
    /// How long it took.
    pub(crate) elapsed: Duration,
    /// The engine that it ran in.
    pub(crate) engine: Engine,
    /// Its name, with its theme before it.
    pub(crate) name: String,
}

impl CaseLine {
    /// Reads a line of the test program; `None` for any other line.
    pub(crate) fn parse(line: &str) -> Option<Self> {
        let [verdict, seconds, "s", engine, name] = line.split_whitespace().collect::<Vec<_>>()[..] else {
            return None;
        };
        let passed = match verdict {
            "passed" => true,
            "FAILED" => false,
            _ => return None,
        };
        let elapsed = Duration::try_from_secs_f64(seconds.parse().ok()?).ok()?;
        let engine = Engine::ALL.into_iter().find(|known| known.name() == engine)?;
        Some(Self { passed, elapsed, engine, name: name.to_owned() })
    }

    /// The theme of the test: the file that it is in.
    pub(crate) fn theme(&self) -> &str {
        theme(&self.name)
    }
}

impl Display for CaseLine {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let Self { passed, elapsed, engine, name } = self;
        let verdict = if *passed { "passed" } else { "FAILED" };
        write!(formatter, "{verdict} {:6.1} s  {} {name}", elapsed.as_secs_f64(), engine.name())
    }
}

/// The theme in the name of a test.
pub(super) fn theme(name: &str) -> &str {
    name.split("::").next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_tells_of_a_test_is_read() {
        let line = CaseLine::parse("passed    3.2 s  firefox drafts::text_comes_back").expect("a test");
        assert_eq!((line.passed, line.elapsed, line.engine), (true, Duration::from_millis(3200), Engine::Firefox));
        assert_eq!((line.theme(), line.name.as_str()), ("drafts", "drafts::text_comes_back"));
        assert_eq!(line.to_string(), "passed    3.2 s  firefox drafts::text_comes_back");
        assert!(CaseLine::parse("FAILED 600.0 s  webkit soak::all").is_some_and(|line| !line.passed));
        for other in
            ["", "passed", "saved 312 ms after the last key", "passed x s firefox a::b", "passed 1 s lynx a::b"]
        {
            assert_eq!(CaseLine::parse(other), None, "{other:?}");
        }
    }
}
