//! The steps, in their order: what is quick comes first.

use super::browser;
use super::engine::Engine;
use super::site::Site;
use crate::{dist, process, repository, size, tools};
use anyhow::{Context, Result};
use clap::ValueEnum;
use std::fmt::{self, Display, Formatter};
use std::process::Command;

const WASM: &str = "--target=wasm32-unknown-unknown";

/// A step that people can choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Step {
    /// Formatting.
    Format,
    /// Lints of all that runs on this machine.
    LintHost,
    /// Lints of what runs in the browser.
    LintWasm,
    /// Tests that need no browser, the backend's and the fault proxy's among them.
    Native,
    /// The release widget.
    Dist,
    /// The widget's size against its budget.
    Size,
    /// The examples, which show how to use the widget from a Leptos application.
    Examples,
    /// Tests in browsers.
    Browser,
}

/// A step as it is run: the browser tests run once for each engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Check {
    /// The step.
    pub(crate) step: Step,
    /// The engine, for the browser tests.
    pub(crate) engine: Option<Engine>,
}

/// What to run for the chosen steps and engines; nothing chosen means all. Choosing an engine alone means its browser
/// tests.
pub(crate) fn checks(only: &[Step], engines: &[Engine]) -> Vec<Check> {
    let chosen = |step: &Step| match (only, engines) {
        ([], []) => true,
        ([], _) => *step == Step::Browser,
        _ => only.contains(step),
    };
    let steps = Step::value_variants().iter().filter(|step| chosen(step));
    steps.flat_map(|step| checks_of(*step, engines)).collect()
}

fn checks_of(step: Step, engines: &[Engine]) -> Vec<Check> {
    if step != Step::Browser {
        return vec![Check { step, engine: None }];
    }
    let chosen = Engine::ALL.into_iter().filter(|engine| engines.is_empty() || engines.contains(engine));
    chosen.map(|engine| Check { step, engine: Some(engine) }).collect()
}

impl Check {
    /// Runs the step.
    pub(crate) fn run(self, site: &mut Site) -> Result<()> {
        match self.step {
            Step::Format => cargo(&["fmt", "--all", "--check"]),
            Step::LintHost => cargo(&["clippy", "--workspace", "--all-targets", "--", "--deny=warnings"]),
            Step::LintWasm => {
                tools::ensure_wasm_target()?;
                cargo(&["clippy", WASM, "--lib", "--examples", "--", "--deny=warnings"])?;
                // As Trunk builds it.
                cargo(&["clippy", WASM, "--lib", "--features=parts", "--", "--deny=warnings"])
            }
            Step::Native => cargo(&["test", "--workspace"]),
            Step::Examples => {
                tools::ensure_wasm_target()?;
                // As the widget itself is built, so that its dependencies need no second build, but with the feature
                // that is made for such applications.
                let arguments = ["build", "--release", WASM, "--examples", "--features=all-languages"];
                process::run(dist::with_short_paths(&mut command(&arguments)))
            }
            Step::Dist => site.folder().map(drop),
            Step::Size => size::check(&site.folder()?),
            Step::Browser => browser::run(self.engine.context("no engine was chosen")?, &site.folder()?, &[]),
        }
    }
}

impl Display for Check {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let title = match self.step {
            Step::Format => "Formatting",
            Step::LintHost => "Lints of what runs on this machine",
            Step::LintWasm => "Lints of what runs in the browser",
            Step::Native => "Tests without a browser",
            Step::Examples => "Examples",
            Step::Dist => "Release widget",
            Step::Size => "Size",
            Step::Browser => "Browser tests",
        };
        formatter.write_str(title)?;
        self.engine.map_or(Ok(()), |engine| write!(formatter, " in {engine}"))
    }
}

fn cargo(arguments: &[&str]) -> Result<()> {
    process::run(&mut command(arguments))
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(repository::root()).args(arguments);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(only: &[Step], engines: &[Engine]) -> Vec<String> {
        checks(only, engines).iter().map(Check::to_string).collect()
    }

    #[test]
    fn nothing_chosen_means_all_steps_with_all_engines() {
        let all = steps(&[], &[]);
        assert_eq!(all.len(), Step::value_variants().len() - 1 + Engine::ALL.len());
        assert_eq!(all.first().map(String::as_str), Some("Formatting"));
        assert_eq!(all.last().map(String::as_str), Some("Browser tests in WebKit"));
    }

    #[test]
    fn chosen_steps_run_in_their_usual_order() {
        assert_eq!(steps(&[Step::Size, Step::Format], &[]), ["Formatting", "Size"]);
    }

    #[test]
    fn a_chosen_engine_means_its_browser_tests() {
        assert_eq!(steps(&[], &[Engine::Firefox]), ["Browser tests in Firefox"]);
        assert_eq!(steps(&[Step::Browser, Step::Format], &[Engine::Webkit]), ["Formatting", "Browser tests in WebKit"]);
    }
}
