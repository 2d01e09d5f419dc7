//! Runs other programs as child processes.

use anyhow::{Context, Result, ensure};
use std::env;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Runs a command with the terminal's input and output; fails unless it succeeds.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("could not start `{}`", describe(command)))?;
    ensure!(status.success(), "`{}` failed ({status})", describe(command));
    Ok(())
}

/// Runs a command whose output others' must not interleave with: `heard` gets each line of its standard output. Fails
/// unless it succeeds.
pub fn listen(command: &mut Command, mut heard: impl FnMut(&str)) -> Result<()> {
    let mut child =
        command.stdout(Stdio::piped()).spawn().with_context(|| format!("could not start `{}`", describe(command)))?;
    for line in child.stdout.take().into_iter().flat_map(|output| BufReader::new(output).split(b'\n')) {
        heard(&String::from_utf8_lossy(&line?));
    }
    let status = child.wait()?;
    ensure!(status.success(), "`{}` failed ({status})", describe(command));
    Ok(())
}

/// Runs a command and returns its standard output; its standard error goes to the terminal.
pub fn capture(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("could not start `{}`", describe(command)))?;
    ensure!(output.status.success(), "`{}` failed ({})", describe(command), output.status);
    String::from_utf8(output.stdout).with_context(|| format!("`{}` did not answer in UTF-8", describe(command)))
}

/// Returns the path of a program, if it is on the `PATH`.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(program)).find(|candidate| candidate.is_file())
}

/// Returns a command as it would be typed, for messages.
pub fn describe(command: &Command) -> String {
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
    fn each_line_is_heard_and_a_failure_is_told_after_the_last() {
        let mut lines = Vec::new();
        let ends =
            listen(Command::new("sh").args(["-c", "echo one; echo two; exit 3"]), |line| lines.push(line.to_owned()));
        assert_eq!(lines, ["one", "two"]);
        ends.expect_err("it exits with 3");
    }

    #[test]
    fn a_program_is_found_on_the_path() {
        assert!(find("sh").is_some());
        assert!(find("no-program-has-this-name").is_none());
    }
}
