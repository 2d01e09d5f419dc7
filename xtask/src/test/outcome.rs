//! Results of the checks.

use anyhow::Error;
use std::fmt::Write as _;
use std::time::Duration;

/// Result of one check.
#[derive(Debug)]
pub(crate) struct Outcome {
    /// Title of the check.
    pub(crate) title: String,
    /// Elapsed time.
    pub(crate) elapsed: Duration,
    /// The error, if the check failed.
    pub(crate) failure: Option<Error>,
}

impl Outcome {
    /// The result of what could not begin.
    pub(crate) fn failed(title: &str, error: Error) -> Self {
        Self { title: title.to_owned(), elapsed: Duration::ZERO, failure: Some(error) }
    }
}

/// Returns a summary of all results; the last line counts them.
pub(crate) fn summary(outcomes: &[Outcome]) -> String {
    let mut text = String::from("\nSummary\n");
    for Outcome { title, elapsed, failure } in outcomes {
        let verdict = if failure.is_some() { "FAILED" } else { "passed" };
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  {verdict}  {:>7.1} s  {title}", elapsed.as_secs_f64());
        if let Some(error) = failure {
            let _ = writeln!(text, "          {}", format!("{error:#}").replace('\n', "\n          "));
        }
    }
    let failed = outcomes.iter().filter(|outcome| outcome.failure.is_some()).count();
    let _ = writeln!(text, "{} passed, {failed} failed", outcomes.len() - failed);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(title: &str, failure: Option<&str>) -> Outcome {
        let failure = failure.map(|reason| Error::msg(reason.to_owned()));
        Outcome { title: title.to_owned(), elapsed: Duration::from_millis(1500), failure }
    }

    #[test]
    fn every_failed_step_is_named_with_its_reason_and_the_last_line_counts() {
        let outcomes = [
            outcome("Formatting", Some("one file differs")),
            outcome("Lints", None),
            outcome("Tests", Some("two tests failed")),
        ];
        let text = summary(&outcomes);
        assert!(text.contains("one file differs") && text.contains("two tests failed"), "{text}");
        assert_eq!(text.lines().last(), Some("1 passed, 2 failed"));
    }
}
