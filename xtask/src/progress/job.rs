//! One of several jobs that run at once.

use anyhow::{Context, Result, ensure};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use xtask::process;

/// One of several jobs that run at once. What its programs print goes to a file, since the lines of all jobs would
/// mix on a terminal; what they are at is kept for the status line.
#[derive(Debug)]
pub(crate) struct Job {
    name: &'static str,
    log: PathBuf,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    compiled: usize,
    at: Option<String>,
    child: Option<Pid>,
    stopped: bool,
}

impl Job {
    /// Makes a job whose output goes to a file in a folder.
    pub(crate) fn new(name: &'static str, folder: &Path) -> Result<Self> {
        let log = folder.join(format!("{}.log", name.replace(' ', "-")));
        File::create(&log).with_context(|| format!("could not write {}", log.display()))?;
        Ok(Self { name, log, state: Mutex::default() })
    }

    /// Returns the job's name.
    pub(crate) fn name(&self) -> &'static str {
        self.name
    }

    /// Returns the file with the job's output.
    pub(crate) fn log(&self) -> &Path {
        &self.log
    }

    /// Runs a program as a part of the job; fails unless it succeeds.
    pub(crate) fn run(&self, command: &mut Command) -> Result<()> {
        let words = process::describe(command);
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .with_context(|| format!("could not start `{words}`"))?;
        self.watch(child.id())?;
        let (output, errors) = (child.stdout.take(), child.stderr.take());
        thread::scope(|scope| {
            scope.spawn(|| self.follow(output));
            self.follow(errors);
        });
        let status = child.wait()?;
        self.state().child = None;
        ensure!(status.success(), "`{words}` failed ({status})");
        Ok(())
    }

    /// Says what the job is at, as in "Trunk: lightningcss (231 crates)". Before anything is known it is the name alone.
    pub(crate) fn status(&self) -> String {
        let state = self.state();
        match &state.at {
            Some(at) => format!("{}: {at} ({} crates)", self.name, state.compiled),
            None => self.name.to_owned(),
        }
    }

    /// Ends the program that the job is running, and lets it start no other.
    pub(crate) fn stop(&self) {
        let mut state = self.state();
        state.stopped = true;
        if let Some(child) = state.child {
            // It may have ended by itself a moment ago.
            let _already_gone = kill(child, Signal::SIGTERM);
        }
    }

    fn watch(&self, child: u32) -> Result<()> {
        let child = Pid::from_raw(child.try_into().context("a process id is a small number")?);
        let mut state = self.state();
        state.child = Some(child);
        if state.stopped {
            let _already_gone = kill(child, Signal::SIGTERM);
        }
        Ok(())
    }

    fn follow(&self, output: Option<impl Read>) {
        let mut log = OpenOptions::new().append(true).open(&self.log).ok();
        let lines = output.map(BufReader::new).into_iter().flat_map(BufRead::lines);
        for line in lines.map_while(Result::ok) {
            if let Some(log) = &mut log {
                // A full disk fails the program itself, which is reported then.
                let _full_disk = writeln!(log, "{line}");
            }
            if let Some(at) = compiled_crate(&line) {
                let mut state = self.state();
                state.compiled += 1;
                state.at = Some(at.to_owned());
            }
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Returns the crate that a line of Cargo's names: "   Compiling leptos v0.8.19".
fn compiled_crate(line: &str) -> Option<&str> {
    line.trim_start().strip_prefix("Compiling ")?.split(' ').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn output_goes_to_the_file_and_the_status_names_the_last_crate() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let job = Job::new("the widget", folder.path()).expect("a writable folder");
        assert_eq!(job.status(), "the widget");
        job.run(&mut shell("echo '   Compiling leptos v0.8.19' >&2; echo done")).expect("it succeeds");
        assert_eq!(job.status(), "the widget: leptos (1 crates)");
        let log = std::fs::read_to_string(job.log()).expect("it was written");
        assert!(log.contains("Compiling leptos") && log.contains("done"), "{log}");
    }

    #[test]
    fn a_job_that_was_stopped_runs_nothing_to_its_end() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let job = Job::new("Trunk", folder.path()).expect("a writable folder");
        job.stop();
        assert!(job.run(&mut shell("while :; do :; done")).is_err());
    }

    #[test]
    fn only_lines_that_name_a_crate_are_counted() {
        assert_eq!(compiled_crate("   Compiling serde v1.0.229"), Some("serde"));
        assert_eq!(compiled_crate("    Finished `dev` profile"), None);
    }
}
