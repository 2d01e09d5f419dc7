//! The demo: one process that serves the demo portal, the files to embed and the backend.

use crate::{dist, process, repository};
use anyhow::{Context, Result, ensure};
use clap::Args;
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

/// How to run the demo.
#[derive(Debug, Args)]
pub(crate) struct DemoArguments {
    /// The port on this machine to listen on.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The folder for the database; it survives a restart. By default it is in Cargo's target folder.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// An origin of another page that may call the backend, for example https://portal.example; may be repeated.
    #[arg(long, value_name = "ORIGIN")]
    allow_origin: Vec<String>,
}

/// Builds everything, then serves until the person presses Ctrl-C.
pub(crate) fn run(arguments: &DemoArguments) -> Result<()> {
    let data = match &arguments.data {
        Some(data) => std::path::absolute(data)?,
        None => repository::target()?.join("demo-data"),
    };
    fs::create_dir_all(&data).with_context(|| format!("could not create {}", data.display()))?;
    println!("Building the widget.");
    let site = dist::build()?;
    println!("Building the backend.");
    process::run(Command::new("cargo").current_dir(repository::root()).args([
        "build",
        "--package",
        "support-backend",
    ]))?;
    serve(&mut backend(arguments, &data, &site), &data)
}

fn backend(arguments: &DemoArguments, data: &Path, site: &Path) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(repository::root()).args(["run", "--quiet", "--package", "support-backend", "--"]);
    command.args(["serve", "--demo", "--port", &arguments.port.to_string(), "--data"]).arg(data);
    command.arg("--site").arg(site);
    for origin in &arguments.allow_origin {
        command.args(["--allow-origin", origin]);
    }
    command
}

/// Runs the backend until it ends. It has a process group of its own, so that each signal reaches it once, through
/// us, whether it came from the terminal or from another program.
fn serve(command: &mut Command, data: &Path) -> Result<()> {
    let signals = Signals::new([SIGHUP, SIGINT, SIGTERM]).context("could not listen for signals")?;
    let handle = signals.handle();
    let mut child = command.process_group(0).stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
    let stopped = Arc::new(AtomicBool::new(false));
    let forwarder = thread::spawn({
        let child = Pid::from_raw(child.id().try_into().context("a process id is a small number")?);
        let stopped = Arc::clone(&stopped);
        move || forward(signals, child, &stopped)
    });
    relay(child.stdout.take(), |line| announce(line, data));
    let result = wait(&mut child, &stopped);
    handle.close();
    forwarder.join().map_err(|_| anyhow::anyhow!("the signals' thread stopped early"))?;
    result
}

fn forward(mut signals: Signals, child: Pid, stopped: &AtomicBool) {
    for signal in signals.forever() {
        stopped.store(true, Ordering::SeqCst);
        if let Ok(signal) = Signal::try_from(signal) {
            // The process may have ended a moment ago, which is what the signal asks for.
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

fn announce(line: &str, data: &Path) {
    if let Some(address) = listening_address(line) {
        println!();
        println!("  Demo portal     {address}/");
        println!("  File to embed   {address}/support-widget/support-widget.js");
        println!("  Backend         {address}/support/v1/");
        println!("  Database        {}", database(data).display());
        println!();
        println!("Press Ctrl-C to stop.");
    }
}

fn listening_address(line: &str) -> Option<&str> {
    Some(line.strip_prefix("Listening on ")?.trim_end().trim_end_matches('/'))
}

/// The database's file: the backend chooses its name, so look for it; the folder says enough if it is not there yet.
fn database(data: &Path) -> PathBuf {
    let files = fs::read_dir(data).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut databases = files.filter(|path| {
        path.extension().is_some_and(|extension| ["db", "sqlite", "sqlite3"].iter().any(|known| extension == *known))
    });
    databases.next().unwrap_or_else(|| data.to_path_buf())
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
    fn the_address_is_taken_from_the_line_that_names_it() {
        assert_eq!(listening_address("Listening on http://127.0.0.1:8080"), Some("http://127.0.0.1:8080"));
        assert_eq!(listening_address("Nobody is Listening on anything"), None);
    }

    #[test]
    fn the_database_is_found_whatever_its_name_is() {
        let data = tempfile::tempdir().expect("a temporary folder");
        assert_eq!(database(data.path()), data.path());
        fs::write(data.path().join("requests.sqlite3"), "").expect("a writable folder");
        fs::write(data.path().join("requests.sqlite3-wal"), "").expect("a writable folder");
        assert_eq!(database(data.path()), data.path().join("requests.sqlite3"));
    }

    #[test]
    fn every_allowed_origin_reaches_the_backend() {
        let allow_origin = vec!["https://a.example".to_owned(), "https://b.example".to_owned()];
        let arguments = DemoArguments { port: 9090, data: None, allow_origin };
        let command = backend(&arguments, Path::new("/data"), Path::new("/site"));
        let words: Vec<_> = command.get_args().filter_map(|word| word.to_str()).collect();
        let tail = "serve --demo --port 9090 --data /data --site /site \
                    --allow-origin https://a.example --allow-origin https://b.example";
        assert!(words.join(" ").ends_with(tail), "{words:?}");
    }

    #[test]
    fn a_signal_reaches_the_backend_once_and_a_clean_end_is_a_success() {
        let data = tempfile::tempdir().expect("a temporary folder");
        let script = "trap 'echo stopping >> stops; exit 0' TERM; kill -TERM $PPID; while :; do :; done";
        serve(shell(script).current_dir(data.path()), data.path()).expect("it was asked to stop");
        assert_eq!(fs::read_to_string(data.path().join("stops")).expect("the script wrote it"), "stopping\n");
    }

    #[test]
    fn a_backend_that_ends_by_itself_with_an_error_is_an_error() {
        assert!(wait(&mut shell("exit 3").spawn().expect("a shell"), &AtomicBool::new(false)).is_err());
        assert!(wait(&mut shell("exit 3").spawn().expect("a shell"), &AtomicBool::new(true)).is_err());
        assert!(wait(&mut shell("kill -INT $$").spawn().expect("a shell"), &AtomicBool::new(true)).is_ok());
    }
}
