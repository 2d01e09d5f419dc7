//! One of several jobs that run in parallel.

use super::Runner;
use anyhow::{Context, Result, ensure};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, IsTerminal, Read, Write, stdout};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use xtask::process;

/// One of several jobs that run in parallel. What its programs print goes to a file, since the lines of all jobs would
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

    /// Says what the job is at, as in "Trunk: lightningcss (231 compiled)". Before anything is known it is the name
    /// alone.
    pub(crate) fn status(&self) -> String {
        let state = self.state();
        match &state.at {
            Some(at) => format!("{}: {at} ({} compiled)", self.name, state.compiled),
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

    /// Starts a program, unless the job has been stopped.
    fn start(&self, command: &mut Command) -> Result<Child> {
        let mut state = self.state();
        ensure!(!state.stopped, "stopped, since another job has failed");
        let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        state.child = Some(Pid::from_raw(child.id().try_into().context("a process id is a small number")?));
        Ok(child)
    }

    /// Waits for a program whose output has ended. Nobody can signal it meanwhile, when its id may be another's already.
    fn end(&self, child: &mut Child) -> Result<ExitStatus> {
        let mut state = self.state();
        state.child = None;
        Ok(child.wait()?)
    }

    fn follow(&self, output: Option<impl Read>) {
        let mut log = OpenOptions::new().append(true).open(&self.log).ok();
        let lines = output.map(BufReader::new).into_iter().flat_map(|output| output.split(b'\n'));
        for line in lines.map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            if let Some(log) = &mut log {
                // A full disk fails the program itself, which is reported then.
                let _full_disk = writeln!(log, "{line}");
            }
            self.note(line.trim_start());
        }
    }

    fn note(&self, line: &str) {
        if let Some(name) = compiled_crate(line) {
            let mut state = self.state();
            state.compiled += 1;
            state.at = Some(name.to_owned());
        } else if line.starts_with("Blocking") {
            self.state().at = Some("waiting for another build".to_owned());
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Runner for Job {
    fn run(&self, command: &mut Command) -> Result<()> {
        let words = process::describe(command);
        let mut child = self.start(command).with_context(|| format!("could not start `{words}`"))?;
        let (output, errors) = (child.stdout.take(), child.stderr.take());
        thread::scope(|scope| {
            scope.spawn(|| self.follow(output));
            self.follow(errors);
        });
        let status = self.end(&mut child)?;
        ensure!(status.success(), "`{words}` failed ({status})");
        Ok(())
    }

    /// Prints a line in place of the status, which is written again soon.
    fn say(&self, line: &str) {
        clear_line();
        println!("      {line}");
    }
}

/// Erases the status line, which people see on a terminal alone.
pub(super) fn clear_line() {
    if stdout().is_terminal() {
        print!("\r\x1b[K");
    }
}

/// Returns the crate that a line of Cargo's names: "   Compiling leptos v0.8.19".
fn compiled_crate(line: &str) -> Option<&str> {
    line.strip_prefix("Compiling ")?.split(' ').next()
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
        assert_eq!(job.status(), "the widget: leptos (1 compiled)");
        let log = std::fs::read_to_string(job.log()).expect("it was written");
        assert!(log.contains("Compiling leptos") && log.contains("done"), "{log}");
    }

    #[test]
    fn a_job_that_was_stopped_starts_nothing() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let job = Job::new("Trunk", folder.path()).expect("a writable folder");
        job.stop();
        let started = folder.path().join("started");
        assert!(job.run(Command::new("touch").arg(&started)).is_err() && !started.exists());
    }

    #[test]
    fn output_in_no_encoding_stops_nothing() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let job = Job::new("Trunk", folder.path()).expect("a writable folder");
        job.run(&mut shell(r"printf '\377\n   Compiling serde v1\n'")).expect("it succeeds");
        assert_eq!(job.status(), "Trunk: serde (1 compiled)");
    }

    #[test]
    fn a_wait_for_another_build_is_told() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let job = Job::new("Trunk", folder.path()).expect("a writable folder");
        job.run(&mut shell("echo '    Blocking waiting for file lock on build directory'")).expect("it succeeds");
        assert_eq!(job.status(), "Trunk: waiting for another build (0 compiled)");
    }

    #[test]
    fn only_lines_that_name_a_crate_are_counted() {
        assert_eq!(compiled_crate("Compiling serde v1.0.229"), Some("serde"));
        assert_eq!(compiled_crate("Finished `dev` profile"), None);
    }
}
