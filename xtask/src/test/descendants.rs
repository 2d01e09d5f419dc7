//! Whatever a run has started ends with it, however it ends: drivers start browsers, and browsers start processes that
//! outlive a driver that is killed.

use anyhow::{Context, Result};
use nix::sys::prctl::set_child_subreaper;
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::iterator::Signals;
use std::process::{self, exit};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;
use xtask::process_tree::{descendants, is_running};

/// Whether this process was told to stop: nothing is started any more.
static STOPPING: AtomicBool = AtomicBool::new(false);

/// Keeps all descendants of this process its own, so that none is lost when its parent ends, and ends them when this
/// process is told to stop.
pub(crate) fn keep() -> Result<()> {
    set_child_subreaper(true).context("could not become the parent of orphaned processes")?;
    let mut signals = Signals::new([SIGINT, SIGTERM]).context("could not listen for signals")?;
    thread::spawn(move || {
        if let Some(signal) = signals.forever().next() {
            STOPPING.store(true, Ordering::SeqCst);
            end(process::id());
            exit(128 + signal);
        }
    });
    Ok(())
}

/// Whether this process was told to stop.
pub(crate) fn is_stopping() -> bool {
    STOPPING.load(Ordering::SeqCst)
}

/// Ends all that a process has started, and what that has started in turn. What cannot be ended within some seconds is
/// left.
pub(crate) fn end(parent: u32) {
    const LOOKS: usize = 250;
    const PAUSE: Duration = Duration::from_millis(20);
    for _ in 0..LOOKS {
        let running: Vec<_> = descendants(parent).into_iter().filter(|process| is_running(*process)).collect();
        if running.is_empty() {
            return;
        }
        for process in running.into_iter().filter_map(|process| process.try_into().ok()) {
            // It may have exited a moment ago, which is what is asked for.
            let _already_gone = kill(Pid::from_raw(process), Signal::SIGKILL);
        }
        thread::sleep(PAUSE);
    }
    println!("Warning: some processes of this run could not be ended.");
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{BufRead, BufReader};
    use std::process::{Command, Stdio};

    #[test]
    fn what_a_process_has_started_is_ended() {
        let mut command = Command::new("sh");
        let mut child =
            command.args(["-c", "sleep 600 & echo begun; wait"]).stdout(Stdio::piped()).spawn().expect("a shell");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("its output")).read_line(&mut line).expect("a line");
        end(child.id());
        assert!(child.wait().is_ok(), "the shell had nothing left to wait for");
        assert_eq!(line, "begun\n");
    }
}
