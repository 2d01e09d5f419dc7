//! Which steps run, and why.

use super::impact::Impact;
use super::step::Step;
use clap::ValueEnum;
use std::collections::BTreeSet;
use std::fmt::{self, Display, Formatter};

/// A step that runs.
#[derive(Debug, PartialEq)]
pub(crate) struct Choice {
    /// The step.
    pub(crate) step: Step,
    /// The themes of the browser tests that run; all, where none is named.
    pub(crate) themes: Vec<String>,
    /// The changed files that ask for it; none, where a person does.
    reasons: Vec<String>,
}

impl Choice {
    /// Chooses a step as a person does.
    pub(crate) fn by_hand(step: Step) -> Self {
        Self { step, themes: Vec::new(), reasons: Vec::new() }
    }
}

impl Display for Choice {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.step)?;
        if !self.themes.is_empty() {
            write!(formatter, " of {}", self.themes.join(", "))?;
        }
        match &self.reasons[..] {
            [] => Ok(()),
            [path] => write!(formatter, ": {path}"),
            [path, others @ ..] => write!(formatter, ": {path} and {} more", others.len()),
        }
    }
}

/// Returns what changes of the files at these paths can break, in the usual order of the steps.
pub(crate) fn plan(paths: &[String]) -> Vec<Choice> {
    let impacts: Vec<_> = paths.iter().map(|path| (path, Impact::of(path))).collect();
    let chosen = Step::value_variants().iter().filter_map(|&step| {
        let asking: Vec<_> = impacts.iter().filter(|(_, impact)| impact.steps.contains(&step)).collect();
        let reasons: Vec<_> = asking.iter().map(|(path, _)| (*path).clone()).collect();
        let themes: Option<BTreeSet<_>> = asking.iter().map(|(_, impact)| impact.theme).collect();
        let themes = themes.filter(|_| step == Step::Browser).unwrap_or_default();
        let themes = themes.into_iter().map(str::to_owned).collect();
        (!reasons.is_empty()).then_some(Choice { step, themes, reasons })
    });
    chosen.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(paths: &[&str]) -> Vec<String> {
        let paths: Vec<_> = paths.iter().map(|path| (*path).to_owned()).collect();
        plan(&paths).iter().map(Choice::to_string).collect()
    }

    #[test]
    fn themes_run_alone_if_nothing_else_asks_for_browsers() {
        let themes = ["tests/views/src/help.rs", "tests/browser/src/tests/drafts.rs", "tests/views/src/stage.rs"];
        let last = |paths: &[&str]| told(paths).pop();
        let expected = "Browser tests of drafts, views: tests/views/src/help.rs and 2 more";
        assert_eq!(last(&themes).as_deref(), Some(expected));
        assert_eq!(last(&[&themes[..], &["docs/quality.md"]].concat()).as_deref(), Some(expected));
        let all = last(&["src/lib.rs", themes[1]]);
        assert_eq!(all.as_deref(), Some("Browser tests: src/lib.rs and 1 more"));
    }

    #[test]
    fn every_step_says_why_it_runs_and_no_change_asks_for_none() {
        assert_eq!(
            told(&["README.md", "rustfmt.toml"]),
            ["Formatting: rustfmt.toml", "Tests without a browser: README.md"]
        );
        assert_eq!(told(&["Cargo.lock"]).len(), Step::value_variants().len());
        assert!(told(&[]).is_empty());
        assert_eq!(Choice::by_hand(Step::Size).to_string(), "Size");
    }
}
