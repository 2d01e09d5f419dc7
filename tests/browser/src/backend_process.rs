use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::{env, fs};

/// The backend as a child process, which can be killed. Dropping this value kills it.
pub(crate) struct BackendProcess {
    address: SocketAddr,
    child: Child,
}

impl BackendProcess {
    /// Starts the backend on a free port, with its database in `data`, and waits until it listens. It serves the files
    /// of `site` at `/`, and appends its log to `log.txt` beside the database.
    ///
    /// # Panics
    ///
    /// If the binary is neither where the variable BACKEND says nor beside the test program.
    pub(crate) fn start(data: &Path, site: &Path) -> Self {
        let log = File::options().create(true).append(true).open(data.join("log.txt")).expect("a log");
        let mut command = Command::new(program());
        command.args(["serve", "--demo", "--port", "0", "--data"]).arg(data).arg("--site").arg(site);
        let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(log).spawn();
        let mut child = child.unwrap_or_else(|error| panic!("{command:?} cannot be started: {error}"));
        let mut line = String::new();
        let out = child.stdout.take().expect("its output");
        BufReader::new(out).read_line(&mut line).expect("a line");
        let address = line.trim().strip_prefix("Listening on http://").and_then(|address| address.parse().ok());
        let address = address.unwrap_or_else(|| panic!("the backend does not listen: {}", log_of(data)));
        Self { address, child }
    }

    /// Returns the address that the backend listens on.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for BackendProcess {
    /// Kills the process without a shutdown, like a power cut.
    fn drop(&mut self) {
        // The process may have exited already.
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

fn program() -> PathBuf {
    let beside = || env::current_exe().expect("this program is a file").with_file_name("support-backend");
    env::var_os("BACKEND").map_or_else(beside, PathBuf::from)
}

fn log_of(data: &Path) -> String {
    fs::read_to_string(data.join("log.txt")).unwrap_or_default()
}
