//! The steps of `cargo xtask test` in their order: quick ones first.

use super::engine::Engine;
use super::site::Site;
use crate::{package, process, release, repository, size, tools};
use anyhow::Result;
use clap::ValueEnum;
use std::fmt::{self, Display, Formatter};
use std::process::Command;

const WASM: &str = "--target=wasm32-unknown-unknown";

/// The widget and the tests of its views. In one command libraries get the features that both ask for, and are compiled
/// once for examples and views; the views ask for the widget's `all-languages`, which applications ask for as well.
const VIEWS: [&str; 4] = ["--package", "support-widget", "--package", "views"];

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
    /// What a release publishes: the package for bundlers with what tools say of it and the pages that bundlers build with
    /// it, which browser tests open; the archive; the crate.
    Package,
    /// Tests in browsers.
    Browser,
}

/// Returns the steps to run, in their usual order; an empty choice means all. Choosing only an engine means its browser
/// tests.
pub(crate) fn chosen(only: &[Step], engines: &[Engine]) -> Vec<Step> {
    let is_chosen = |step: &Step| match (only, engines) {
        ([], []) => true,
        ([], _) => *step == Step::Browser,
        _ => only.contains(step),
    };
    Step::value_variants().iter().copied().filter(is_chosen).collect()
}

/// Action of a step.
pub(crate) type Action = fn(&mut Site) -> Result<()>;

impl Step {
    /// Returns the step's action; the browser tests have no single one, since each engine has a result of its own.
    pub(crate) fn action(self) -> Option<Action> {
        Some(match self {
            Step::Format => |_| cargo(&["fmt", "--all", "--check"]),
            Step::LintHost => |_| cargo(&["clippy", "--workspace", "--all-targets", "--", "--deny=warnings"]),
            Step::LintWasm => |_| {
                tools::ensure_wasm_target()?;
                cargo(&[&["clippy", WASM, "--lib", "--examples"], &VIEWS[..], &["--", "--deny=warnings"]].concat())?;
                // As Trunk builds it.
                cargo(&["clippy", WASM, "--lib", "--features=code-splitting", "--", "--deny=warnings"])
            },
            Step::Native => |_| cargo(&["test", "--workspace"]),
            Step::Examples => |_| {
                tools::ensure_wasm_target()?;
                // They only have to compile and link, so nothing is optimized.
                cargo(&[&["build", WASM, "--examples"], &VIEWS[..]].concat())
            },
            Step::Dist => |site| site.folder().map(drop),
            Step::Size => |site| site.folder().and_then(|_| size::check()),
            Step::Package => {
                |site| site.folder().and_then(|dist| package::check(&dist).and_then(|()| release::check(&dist)))
            }
            Step::Browser => return None,
        })
    }
}

impl Display for Step {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Step::Format => "Formatting",
            Step::LintHost => "Lints of what runs on this machine",
            Step::LintWasm => "Lints of what runs in the browser",
            Step::Native => "Tests without a browser",
            Step::Examples => "Examples",
            Step::Dist => "Release widget",
            Step::Size => "Size",
            Step::Package => "Packages",
            Step::Browser => "Browser tests",
        })
    }
}

fn cargo(arguments: &[&str]) -> Result<()> {
    process::run(Command::new("cargo").current_dir(repository::root()).args(arguments))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_chosen_means_all_steps_and_the_browser_tests_come_last() {
        let all = chosen(&[], &[]);
        assert_eq!(all, Step::value_variants());
        assert_eq!((all.first(), all.last()), (Some(&Step::Format), Some(&Step::Browser)));
    }

    #[test]
    fn chosen_steps_run_in_their_usual_order() {
        assert_eq!(chosen(&[Step::Size, Step::Format], &[]), [Step::Format, Step::Size]);
    }

    #[test]
    fn a_chosen_engine_means_its_browser_tests() {
        assert_eq!(chosen(&[], &[Engine::Firefox]), [Step::Browser]);
        assert_eq!(chosen(&[Step::Browser, Step::Format], &[Engine::Webkit]), [Step::Format, Step::Browser]);
    }

    #[test]
    fn only_the_browser_tests_are_run_by_engines() {
        assert!(Step::value_variants().iter().all(|step| step.action().is_none() == (*step == Step::Browser)));
    }
}
