//! Starting other programs.

use anyhow::{Context, Result, ensure};
use std::env;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Runs a command that writes to the person's terminal, and fails unless it succeeds.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("could not start `{}`", describe(command)))?;
    ensure!(status.success(), "`{}` failed ({status})", describe(command));
    Ok(())
}

/// Runs a command and returns what it wrote to its standard output; its errors go to the person's terminal.
pub(crate) fn capture(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("could not start `{}`", describe(command)))?;
    ensure!(output.status.success(), "`{}` failed ({})", describe(command), output.status);
    String::from_utf8(output.stdout).with_context(|| format!("`{}` did not answer in UTF-8", describe(command)))
}

/// Where a program is, if it is on the `PATH`.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(program)).find(|candidate| candidate.is_file())
}

fn describe(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_command_is_named_in_the_error() {
        let error = run(Command::new("false").arg("--now")).expect_err("`false` always fails");
        assert!(error.to_string().starts_with("`false --now` failed"), "{error}");
    }

    #[test]
    fn a_program_is_found_on_the_path() {
        assert!(find("sh").is_some());
        assert!(find("no-program-has-this-name").is_none());
    }
}
