//! A tool that is installed with Cargo.

use super::{cache, lock_file};
use crate::{process, repository};
use anyhow::{Context, Result, ensure};
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

/// A pinned tool.
#[derive(Debug)]
pub(crate) struct Tool {
    program: &'static str,
    package: &'static str,
    version: String,
    /// Whether to install with `--locked`, that is with the package's own lock file.
    locked: bool,
    purpose: &'static str,
    duration: &'static str,
}

impl Tool {
    /// Builds the demo page and calls the other tools. Version 0.22 needs a newer Rust than this repository pins.
    pub(crate) fn trunk() -> Self {
        Self {
            program: "trunk",
            package: "trunk",
            version: "0.21.14".to_owned(),
            locked: true,
            purpose: "which builds the widget",
            duration: "about 7 minutes on two cores",
        }
    }

    /// Generates the glue code between browser and program. Its version must equal that of the library.
    pub(crate) fn wasm_bindgen() -> Result<Self> {
        let path = repository::root().join("Cargo.lock");
        let lock_file = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
        Ok(Self {
            program: "wasm-bindgen",
            package: "wasm-bindgen-cli",
            version: lock_file::version_of("wasm-bindgen", &lock_file)?,
            // The lock file in this package names a yanked release, so Cargo must resolve versions again.
            locked: false,
            purpose: "which connects the program with the browser",
            duration: "about 2 minutes on two cores",
        })
    }

    /// WebDriver server of Firefox for the browser tests; Debian has no package of it.
    pub(crate) fn geckodriver() -> Self {
        Self {
            program: "geckodriver",
            package: "geckodriver",
            version: "0.37.1".to_owned(),
            locked: true,
            purpose: "which drives Firefox in the tests",
            duration: "about 2 minutes on two cores",
        }
    }

    /// Returns the path of the tool, after installing it if necessary.
    pub(crate) fn installed(&self) -> Result<PathBuf> {
        let cache = cache::folder()?;
        let home = cache.join(format!("{}-{}", self.program, self.version));
        let program = home.join("bin").join(self.program);
        if !program.is_file() {
            let _lock = cache::lock(&cache)?;
            // Another run may have installed it while this one waited for the lock.
            if !program.is_file() {
                self.install(&cache, &home)?;
            }
        }
        ensure!(program.is_file(), "{} {} was installed without its program", self.package, self.version);
        Ok(program)
    }

    fn install(&self, cache: &Path, home: &Path) -> Result<()> {
        println!("Installing {} {}, {}: {}.", self.package, self.version, self.purpose, self.duration);
        println!("It goes to {} and is done only once.", home.display());
        let build = cache.join(format!("build-{}-{}", self.program, self.version));
        process::run(&mut self.install_command(cache, home, &build))?;
        fs::remove_dir_all(&build).with_context(|| format!("could not remove {}", build.display()))
    }

    fn install_command(&self, cache: &Path, home: &Path, build: &Path) -> Command {
        let mut command = Command::new("cargo");
        // Runs outside the checkout, so that its Cargo configuration does not apply.
        command.current_dir(cache).args(["install", self.package, "--version"]).arg(format!("={}", self.version));
        if self.locked {
            command.arg("--locked");
        }
        for name in SETTINGS_OF_THE_CHECKOUT {
            command.env_remove(name);
        }
        command.arg("--root").arg(home).arg("--target-dir").arg(build);
        command
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tool_is_built_away_from_the_checkout_and_its_settings() {
        let command = Tool::trunk().install_command(Path::new("/cache"), Path::new("/cache/home"), Path::new("/build"));
        assert_eq!(command.get_current_dir(), Some(Path::new("/cache")));
        let removed: Vec<_> = command.get_envs().filter(|(_, value)| value.is_none()).map(|(name, _)| name).collect();
        assert!(removed.contains(&"CARGO_TARGET_DIR".as_ref()) && removed.contains(&"RUSTFLAGS".as_ref()));
    }

    #[test]
    fn the_version_of_a_tool_is_exact() {
        let command = Tool::trunk().install_command(Path::new("/"), Path::new("/home"), Path::new("/build"));
        assert!(command.get_args().any(|argument| argument == "=0.21.14"));
    }

    #[test]
    fn wasm_bindgen_has_the_version_of_the_library() {
        let version = Tool::wasm_bindgen().expect("Cargo.lock names it").version;
        let manifest = fs::read_to_string(repository::root().join("Cargo.toml")).expect("the root package");
        assert!(manifest.contains(&format!("wasm-bindgen = \"={version}\"")), "{version}");
    }
}
