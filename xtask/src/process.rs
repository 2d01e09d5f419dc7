//! Runs other programs as child processes.

use anyhow::{Context, Result, ensure};
use std::env;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Runs a command with the terminal's input and output; fails unless it succeeds.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("could not start `{}`", describe(command)))?;
    ensure!(status.success(), "`{}` failed ({status})", describe(command));
    Ok(())
}

/// Runs a command whose output must not interleave with that of others: its lines go to a file, and to the terminal in
/// one piece when it has exited.
pub fn run_aside(command: &mut Command, file: &Path) -> Result<()> {
    println!("Output is buffered in {} until it ends.", file.display());
    let output = File::create(file).with_context(|| format!("could not write {}", file.display()))?;
    let result = run(command.stdout(output.try_clone()?).stderr(output));
    let written = std::fs::read(file).with_context(|| format!("could not read {}", file.display()))?;
    print!("{}", String::from_utf8_lossy(&written));
    result
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
    fn what_is_written_aside_is_kept_in_the_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("words.log");
        run_aside(Command::new("sh").args(["-c", "echo out; echo error >&2"]), &file).expect("it succeeds");
        assert_eq!(std::fs::read_to_string(&file).expect("it was written"), "out\nerror\n");
        run_aside(&mut Command::new("false"), &file).expect_err("`false` always fails");
    }

    #[test]
    fn a_program_is_found_on_the_path() {
        assert!(find("sh").is_some());
        assert!(find("no-program-has-this-name").is_none());
    }
}
