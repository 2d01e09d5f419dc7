//! Runs the backend as a child process, and forwards the signals that stop it.

use anyhow::{Context, Result, ensure};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

/// Runs the backend until it exits, and passes each line of its output to `each_line`. It has a process group of its
/// own, so that each signal reaches it once, through this process, whether it came from the terminal or from another
/// program.
pub(crate) fn run(command: &mut Command, each_line: impl FnMut(&str)) -> Result<()> {
    let signals = Signals::new([SIGHUP, SIGINT, SIGTERM]).context("could not listen for signals")?;
    let handle = signals.handle();
    let mut child = command.process_group(0).stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
    let stopped = Arc::new(AtomicBool::new(false));
    let forwarder = thread::spawn({
        let child = Pid::from_raw(child.id().try_into().context("a process id is a small number")?);
        let stopped = Arc::clone(&stopped);
        move || forward(signals, child, &stopped)
    });
    relay(child.stdout.take(), each_line);
    let result = wait(&mut child, &stopped);
    handle.close();
    forwarder.join().map_err(|_| anyhow::anyhow!("the signals' thread stopped early"))?;
    result
}

fn forward(mut signals: Signals, child: Pid, stopped: &AtomicBool) {
    for signal in signals.forever() {
        stopped.store(true, Ordering::SeqCst);
        if let Ok(signal) = Signal::try_from(signal) {
            // The child may have exited a moment ago, which is the effect that the signal asks for.
            let _already_gone = kill(child, signal);
        }
    }
}

fn wait(child: &mut Child, stopped: &AtomicBool) -> Result<()> {
    let status = child.wait()?;
    let as_asked = stopped.load(Ordering::SeqCst) && (status.success() || status.code().is_none());
    ensure!(status.success() || as_asked, "the backend ended with an error ({status}); its own words are above");
    println!("The demo has stopped.");
    Ok(())
}

fn relay(output: Option<impl Read>, mut each: impl FnMut(&str)) {
    let lines = output.map(BufReader::new).into_iter().flat_map(BufRead::lines);
    for line in lines.map_while(Result::ok) {
        println!("{line}");
        each(&line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn a_signal_reaches_the_backend_once_and_a_clean_end_is_a_success() {
        let data = tempfile::tempdir().expect("a temporary folder");
        let script = "trap 'echo stopping >> stops; exit 0' TERM; kill -TERM $PPID; while :; do :; done";
        run(shell(script).current_dir(data.path()), |_| {}).expect("it was asked to stop");
        assert_eq!(fs::read_to_string(data.path().join("stops")).expect("the script wrote it"), "stopping\n");
    }

    #[test]
    fn a_backend_that_ends_by_itself_with_an_error_is_an_error() {
        assert!(wait(&mut shell("exit 3").spawn().expect("a shell"), &AtomicBool::new(false)).is_err());
        assert!(wait(&mut shell("exit 3").spawn().expect("a shell"), &AtomicBool::new(true)).is_err());
        assert!(wait(&mut shell("kill -INT $$").spawn().expect("a shell"), &AtomicBool::new(true)).is_ok());
    }
}
