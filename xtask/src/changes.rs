//! What differs from the main branch, committed or not.

use crate::{process, repository};
use anyhow::{Context, Result};
use std::process::Command;

/// The main branch: as others have it, or in a repository without a remote one.
const MAIN: [&str; 2] = ["origin/main", "main"];

/// How differences are written, whatever the user has configured.
const PLAIN: [&str; 5] = ["--no-color", "--no-ext-diff", "--no-renames", "--src-prefix=a/", "--dst-prefix=b/"];

/// The changes since the last commit that this branch shares with the main branch.
#[derive(Debug)]
pub(crate) struct Changes {
    base: String,
}

impl Changes {
    /// Finds the commit to compare with.
    pub(crate) fn since_main() -> Result<Self> {
        let main = MAIN.iter().find(|main| git(&["rev-parse", "--verify", "--quiet", main]).is_ok());
        let main = main.with_context(|| format!("neither {} nor {} is there to compare with", MAIN[0], MAIN[1]))?;
        Ok(Self { base: git(&["merge-base", "HEAD", main])?.trim().to_owned() })
    }

    /// Returns the paths of the files that were changed, added or deleted, also of those that Git does not know yet.
    pub(crate) fn paths(&self) -> Result<Vec<String>> {
        let known = git(&["diff", "--name-only", "--no-renames", "-z", &self.base])?;
        Ok([list(&known), untracked(&[])?].concat())
    }

    /// Returns the differences in some folders as a patch.
    pub(crate) fn patch(&self, folders: &[&str]) -> Result<String> {
        let mut patch = git(&[&["diff"], &PLAIN[..], &[&self.base, "--"], folders].concat())?;
        for path in untracked(folders)? {
            // It exits with 1, since the file differs from an empty one.
            let arguments = [&["diff", "--no-index"], &PLAIN[..], &["--", "/dev/null", &path]].concat();
            patch += &String::from_utf8_lossy(&command(&arguments).output()?.stdout);
        }
        Ok(patch)
    }
}

fn untracked(folders: &[&str]) -> Result<Vec<String>> {
    let paths = git(&[&["ls-files", "--others", "--exclude-standard", "-z", "--"], folders].concat())?;
    Ok(list(&paths))
}

fn list(paths: &str) -> Vec<String> {
    paths.split_terminator('\0').map(str::to_owned).collect()
}

fn git(arguments: &[&str]) -> Result<String> {
    process::capture(&mut command(arguments))
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new("git");
    command.current_dir(repository::root()).args(arguments);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_told_apart_whatever_is_in_them() {
        assert_eq!(list("src/a b.rs\0docs/é.md\0"), ["src/a b.rs", "docs/é.md"]);
        assert!(list("").is_empty());
    }
}
