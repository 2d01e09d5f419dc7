use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};

/// The program itself, as it is shipped, in a process that can be killed.
pub(crate) struct Process {
    pub(crate) address: SocketAddr,
    child: Child,
}

const PROGRAM: &str = env!("CARGO_BIN_EXE_support-backend");

impl Process {
    /// Starts it in a folder on a port and waits until it listens; its log is added to `log.txt` in the folder.
    pub(crate) fn start(folder: &Path, port: u16) -> Self {
        Self::run(Command::new(PROGRAM), folder, port)
    }

    /// The same where no file can become larger than that, as on a disk that is full: writing more fails.
    pub(crate) fn start_limited(folder: &Path, mebibytes: usize) -> Self {
        let mut shell = Command::new("sh");
        // Blocks of 512 bytes, as POSIX counts them. The signal would end the program before it learns of the failure.
        let limit = format!("trap '' XFSZ; ulimit -f {}; exec \"$0\" \"$@\"", mebibytes * 2_048);
        shell.args(["-c", &limit, PROGRAM]);
        Self::run(shell, folder, 0)
    }

    fn run(mut command: Command, folder: &Path, port: u16) -> Self {
        let log = File::options().create(true).append(true).open(folder.join("log.txt")).expect("a log");
        let mut child = command
            .args(["serve", "--demo", "--port", &port.to_string(), "--data"])
            .arg(folder)
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .expect("the program starts");
        let mut line = String::new();
        let out = child.stdout.take().expect("its output");
        BufReader::new(out).read_line(&mut line).expect("a line");
        let address = line.trim().strip_prefix("Listening on http://").and_then(|address| address.parse().ok());
        let address = address.unwrap_or_else(|| panic!("no address in {line:?}: {}", log_of(folder)));
        Self { address, child }
    }

    /// Ends it as a power cut would: nothing of it runs on.
    pub(crate) fn kill(mut self) {
        self.child.kill().expect("SIGKILL");
        self.child.wait().expect("its end");
    }

    /// Asks it to end, as a service manager does, and waits for it.
    pub(crate) fn terminate(mut self) -> ExitStatus {
        let signal = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        assert!(signal.expect("SIGTERM").success());
        self.child.wait().expect("its end")
    }
}

/// A test that fails leaves no program behind.
impl Drop for Process {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// What was logged in a folder.
pub(crate) fn log_of(folder: &Path) -> String {
    fs::read_to_string(folder.join("log.txt")).expect("a log")
}
