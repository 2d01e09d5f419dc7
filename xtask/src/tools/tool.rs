//! A tool that is downloaded, or installed with Cargo.

use super::cache;
use super::prebuilt::Prebuilt;
use crate::progress::{Runner, Terminal};
use anyhow::{Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Environment variables that may be set for this checkout, and would change how a tool is built or where it is
/// installed.
const SETTINGS_OF_THE_CHECKOUT: [&str; 6] = [
    "CARGO_BUILD_RUSTFLAGS",
    "CARGO_BUILD_TARGET",
    "CARGO_BUILD_TARGET_DIR",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_TARGET_DIR",
    "RUSTFLAGS",
];

/// Profile of a tool that works for a second in each build: it is compiled in a third of the time when nothing is
/// optimized, and in few units, of which each compiles inlined functions of its own.
const QUICK_PROFILE: [(&str, &str); 6] = [
    ("CARGO_PROFILE_RELEASE_BUILD_OVERRIDE_CODEGEN_UNITS", "2"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "2"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_STRIP", "symbols"),
];

/// The version of Trunk, which `Trunk.toml` asks for and the checksums of `prebuilt.rs` belong to.
const TRUNK: &str = "0.21.14";

/// A pinned tool.
#[derive(Debug)]
pub(crate) struct Tool {
    name: &'static str,
    version: &'static str,
    prebuilt: Option<Prebuilt>,
    /// Features that Cargo shall build without the package's default ones.
    features: Option<&'static str>,
    profile: &'static [(&'static str, &'static str)],
    purpose: &'static str,
    duration: &'static str,
}

impl Tool {
    /// Builds the demo page and calls the other tools. Version 0.22 needs a newer Rust than this repository pins. It is
    /// built without TLS and the check for updates, since it downloads nothing here.
    pub(crate) fn trunk() -> Self {
        Self {
            name: "trunk",
            version: TRUNK,
            prebuilt: Prebuilt::trunk(TRUNK),
            features: Some(""),
            profile: &QUICK_PROFILE,
            purpose: "which builds the widget",
            duration: "about 3 minutes on two cores",
        }
    }

    /// WebDriver server of Firefox for the browser tests; Debian has no package of it.
    pub(crate) fn geckodriver() -> Self {
        Self {
            name: "geckodriver",
            version: "0.37.1",
            prebuilt: None,
            features: None,
            profile: &[],
            purpose: "which drives Firefox in the tests",
            duration: "about 2 minutes on two cores",
        }
    }

    /// Changes the code in small ways for `cargo xtask mutants`. It waits for compiler and tests nearly all the time.
    pub(crate) fn cargo_mutants() -> Self {
        Self {
            name: "cargo-mutants",
            version: "27.1.0",
            prebuilt: None,
            features: None,
            profile: &QUICK_PROFILE,
            purpose: "which changes the code to test the tests",
            duration: "about a minute on two cores",
        }
    }

    /// Returns the path of the tool, after installing it if necessary.
    pub(crate) fn installed(&self) -> Result<PathBuf> {
        self.install(&Terminal)?;
        Ok(self.program(&self.home(&cache::folder()?)))
    }

    /// Installs the tool, unless it is there. An installation that was interrupted goes on where it was.
    pub(crate) fn install(&self, runner: &dyn Runner) -> Result<()> {
        let cache = cache::folder()?;
        let program = self.program(&self.home(&cache));
        if !program.is_file() {
            let _lock = cache::lock(&cache, runner)?;
            // Another run may have installed it while this one waited for the lock.
            if !program.is_file() {
                self.install_into(&cache, runner)?;
            }
        }
        ensure!(program.is_file(), "{} {} was installed without its program", self.name, self.version);
        // A run that was interrupted at its very end has left it; another run may be removing it now.
        let _already_gone = fs::remove_dir_all(self.build(&cache));
        Ok(())
    }

    fn install_into(&self, cache: &Path, runner: &dyn Runner) -> Result<()> {
        let home = self.home(cache);
        let Self { name, version, purpose, duration, .. } = self;
        runner.say(&format!("Installing {name} {version}, {purpose}, into {}.", home.display()));
        if let Some(prebuilt) = &self.prebuilt {
            match prebuilt.install(name, version, cache, &home) {
                Ok(()) => return Ok(()),
                Err(error) => runner.say(&format!("Its binary could not be downloaded ({error:#}).")),
            }
        }
        runner.say(&format!("Building {name} from source: {duration}, only once."));
        runner.run(&mut self.install_command(cache, &home, &self.build(cache)))
    }

    fn install_command(&self, cache: &Path, home: &Path, build: &Path) -> Command {
        let mut command = Command::new("cargo");
        // Runs outside the checkout, so that its Cargo configuration does not apply.
        command.current_dir(cache).args(["install", "--locked", self.name, "--version"]);
        command.arg(format!("={}", self.version));
        if let Some(features) = self.features {
            command.args(["--no-default-features", "--features", features]);
        }
        for name in SETTINGS_OF_THE_CHECKOUT {
            command.env_remove(name);
        }
        command.envs(self.profile.iter().copied());
        command.arg("--root").arg(home).arg("--target-dir").arg(build);
        command
    }

    fn home(&self, cache: &Path) -> PathBuf {
        cache.join(format!("{}-{}", self.name, self.version))
    }

    /// Returns the folder to build in. It stays when a run is interrupted, so that the next one goes on there.
    fn build(&self, cache: &Path) -> PathBuf {
        cache.join(format!("build-{}-{}", self.name, self.version))
    }

    fn program(&self, home: &Path) -> PathBuf {
        home.join("bin").join(self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository;

    fn command() -> Command {
        Tool::trunk().install_command(Path::new("/cache"), Path::new("/cache/home"), Path::new("/build"))
    }

    #[test]
    fn a_tool_is_built_away_from_the_checkout_and_its_settings() {
        assert_eq!(command().get_current_dir(), Some(Path::new("/cache")));
        let command = command();
        let removed: Vec<_> = command.get_envs().filter(|(_, value)| value.is_none()).map(|(name, _)| name).collect();
        assert!(removed.contains(&"CARGO_TARGET_DIR".as_ref()) && removed.contains(&"RUSTFLAGS".as_ref()));
    }

    #[test]
    fn the_version_of_a_tool_and_of_all_its_packages_is_exact() {
        let words: Vec<_> = command().get_args().map(|word| word.to_owned()).collect();
        assert!(words.contains(&"=0.21.14".into()) && words.contains(&"--locked".into()), "{words:?}");
    }

    #[test]
    fn trunk_has_the_version_that_its_configuration_asks_for() {
        let configuration = fs::read_to_string(repository::root().join("Trunk.toml")).expect("it is there");
        assert!(configuration.contains(&format!("trunk-version = \"{TRUNK}\"")));
    }
}
