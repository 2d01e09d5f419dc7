//! Runs the browser tests.

use super::engine::Engine;
use super::views;
use crate::tools::{self, Tool};
use crate::{backend, debian, dist, process, repository};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Size of the virtual screen (Xvfb): wide enough for a portal page.
const SCREEN: &str = "-screen 0 1600x1200x24";

/// Any small test of the widget's package: with no test among its targets, Cargo leaves out the features that tests ask
/// for, and compiles some forty libraries again.
const ANY_TEST: &str = "quality";

/// Builds what all engines run, and installs one with its driver.
pub(crate) fn prepare(engine: Engine) -> Result<()> {
    build()?;
    install(engine)
}

/// Builds the backend, the test program, and the program of the views that a page loads.
pub(super) fn build() -> Result<()> {
    process::run(&mut programs())?;
    views::build()
}

/// Returns the command that compiles the backend and the test program as the tests without a browser compile them. Of
/// two packages alone, too, Cargo would compile libraries again, with the features that these two ask for.
fn programs() -> Command {
    let mut command = dist::cargo_build(&[]);
    command.args(["--workspace", "--bin=browser-tests", "--bin=support-backend", "--test", ANY_TEST]);
    command
}

/// Installs an engine and its driver.
pub(super) fn install(engine: Engine) -> Result<()> {
    debian::ensure(engine.packages())?;
    driver(engine).map(drop)
}

/// Returns the command that runs the browser tests in a prepared engine. `arguments` are passed to the test program.
pub(crate) fn command(engine: Engine, site: &Path, arguments: &[String]) -> Result<Command> {
    let (variable, driver) = driver(engine)?;
    let mut command = program(engine, &repository::target()?.join("debug/browser-tests"));
    command.env("TARGET", repository::target()?);
    command.current_dir(repository::root()).env(variable, driver).env("AXE", tools::axe_core()?);
    command.env("SITE", site).env("VIEWS", views::folder()?);
    command.env("REPO", repository::root()).env("BACKEND", backend::for_tests()?);
    command.args(arguments);
    Ok(command)
}

/// Runs the browser tests in one engine.
pub(crate) fn run(engine: Engine, site: &Path, arguments: &[String]) -> Result<()> {
    prepare(engine)?;
    process::run(&mut command(engine, site, arguments)?)
}

/// Returns the environment variable that names the driver to the test program, and the driver's path.
fn driver(engine: Engine) -> Result<(&'static str, PathBuf)> {
    Ok(match engine {
        Engine::Chromium => ("CHROMEDRIVER", on_path("chromedriver")?),
        Engine::Firefox => ("GECKODRIVER", Tool::geckodriver().installed()?),
        Engine::Webkit => ("WEBKITDRIVER", on_path("WebKitWebDriver")?),
    })
}

fn on_path(program: &str) -> Result<PathBuf> {
    process::find(program).with_context(|| format!("{program} is not on the PATH"))
}

/// Returns the command that runs the test program. WebKit needs a screen, so it gets a virtual one; its sandbox does not
/// start as root, so it is switched off there.
fn program(engine: Engine, tests: &Path) -> Command {
    let mut command = match engine {
        Engine::Chromium | Engine::Firefox => Command::new(tests),
        Engine::Webkit => {
            let mut command = Command::new("xvfb-run");
            command.args(["--auto-servernum", "--server-args", SCREEN]).arg(tests);
            command
        }
    };
    if engine == Engine::Webkit && nix::unistd::geteuid().is_root() {
        command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
    }
    command.args(["--engine", engine.name()]);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_test_that_is_compiled_for_its_features_is_there() {
        assert!(repository::root().join("tests").join(ANY_TEST).with_extension("rs").is_file());
    }

    #[test]
    fn only_webkit_gets_a_screen_of_its_own() {
        let programs = Engine::ALL.map(|engine| program(engine, Path::new("tests")).get_program().to_owned());
        assert_eq!(programs, ["tests", "tests", "xvfb-run"]);
    }

    #[test]
    fn the_test_program_is_told_the_engine() {
        for engine in Engine::ALL {
            let arguments: Vec<_> =
                program(engine, Path::new("tests")).get_args().map(|word| word.to_owned()).collect();
            assert_eq!(arguments[arguments.len() - 2..], ["--engine", engine.name()]);
        }
    }
}
