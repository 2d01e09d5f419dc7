//! Operating system packages that the browser tests need.

use crate::process;
use anyhow::{Result, bail};
use nix::unistd::geteuid;
use std::path::Path;
use std::process::{Command, Stdio};

/// A Debian package, and a way to detect its content, however it was installed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Package {
    name: &'static str,
    brings: Content,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Content {
    Program(&'static str),
    ChineseFonts,
}

impl Package {
    pub(crate) const CHROMIUM: Self = Self::program("chromium", "chromium");
    pub(crate) const CHROMIUM_DRIVER: Self = Self::program("chromium-driver", "chromedriver");
    pub(crate) const FIREFOX: Self = Self::program("firefox-esr", "firefox-esr");
    pub(crate) const FONTS: Self = Self { name: "fonts-noto-cjk", brings: Content::ChineseFonts };
    pub(crate) const NPM: Self = Self::program("npm", "npm");
    pub(crate) const WEBKIT_DRIVER: Self = Self::program("webkit2gtk-driver", "WebKitWebDriver");
    pub(crate) const XAUTH: Self = Self::program("xauth", "xauth");
    pub(crate) const XVFB: Self = Self::program("xvfb", "xvfb-run");

    const fn program(name: &'static str, program: &'static str) -> Self {
        Self { name, brings: Content::Program(program) }
    }

    fn is_present(&self) -> bool {
        match self.brings {
            Content::Program(program) => process::find(program).is_some(),
            Content::ChineseFonts => has_chinese_fonts(),
        }
    }

    fn describe(&self) -> String {
        match self.brings {
            Content::Program(program) => format!("  {} (the program `{program}`)", self.name),
            Content::ChineseFonts => format!("  {} (fonts for Simplified and Traditional Chinese)", self.name),
        }
    }
}

/// Ensures that the content of all packages is installed: through apt-get where possible, otherwise it fails with the
/// list of missing packages and how to install them.
pub(crate) fn ensure(packages: &[Package]) -> Result<()> {
    let missing: Vec<Package> = packages.iter().filter(|package| !package.is_present()).copied().collect();
    if missing.is_empty() {
        return Ok(());
    }
    if !may_install() {
        bail!(missing_list(&missing));
    }
    install(&missing)?;
    let missing: Vec<Package> = missing.into_iter().filter(|package| !package.is_present()).collect();
    if missing.is_empty() { Ok(()) } else { bail!(missing_list(&missing)) }
}

fn may_install() -> bool {
    geteuid().is_root() && Path::new("/etc/debian_version").exists() && process::find("apt-get").is_some()
}

fn install(packages: &[Package]) -> Result<()> {
    let names: Vec<&str> = packages.iter().map(|package| package.name).collect();
    println!("Installing with apt-get: {}. This takes a few minutes.", names.join(", "));
    process::run(apt_get().arg("update"))?;
    process::run(apt_get().args(["install", "--yes", "--no-install-recommends"]).args(names))
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null());
    command
}

fn missing_list(missing: &[Package]) -> String {
    let lines: Vec<String> = missing.iter().map(Package::describe).collect();
    let names: Vec<&str> = missing.iter().map(|package| package.name).collect();
    format!(
        "Missing dependencies:\n{}\nOn Debian: sudo apt-get install --no-install-recommends {}\n\
         Elsewhere: install what brings them, and put the programs on the PATH.",
        lines.join("\n"),
        names.join(" ")
    )
}

fn has_chinese_fonts() -> bool {
    let output = Command::new("fc-list").args([":lang=zh-cn", "family"]).stderr(Stdio::null()).output();
    output.is_ok_and(|output| !output.stdout.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ABSENT: Package = Package::program("some-package", "no-program-has-this-name");

    #[test]
    fn what_is_present_already_is_not_touched() {
        assert!(ensure(&[Package::program("some-shell", "sh")]).is_ok());
    }

    #[test]
    fn the_list_of_what_is_missing_says_how_to_get_it() {
        let list = missing_list(&[ABSENT, Package::FONTS]);
        assert!(list.contains("some-package (the program `no-program-has-this-name`)"), "{list}");
        assert!(list.contains("apt-get install --no-install-recommends some-package fonts-noto-cjk"), "{list}");
    }

    #[test]
    fn a_program_that_is_nowhere_is_missing() {
        assert!(!ABSENT.is_present());
    }
}
