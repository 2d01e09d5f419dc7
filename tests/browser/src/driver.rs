use std::fs::{self, File};
use std::io;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::engine::Engine;
use crate::wait::until_within;

/// The WebDriver server of a browser. Dropping this value ends the process, however the tests end.
pub(crate) struct Driver {
    process: Child,
    address: String,
}

impl Driver {
    /// Starts the driver on a free port, and waits until it accepts sessions.
    ///
    /// The output of driver and browser goes into the file `log`.
    pub(crate) async fn start(engine: Engine, log: &Path) -> Self {
        let port = free_port();
        let mut command = engine.driver(port);
        fs::create_dir_all(log.parent().unwrap_or(log)).expect("a folder for the log");
        let log = File::create(log).expect("a file for the log");
        let process = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log).spawn();
        let process = process.unwrap_or_else(|error| panic!("{command:?} cannot be started: {error}"));
        let driver = Self { process, address: format!("http://127.0.0.1:{port}") };
        until_within(Duration::from_secs(30), "the driver to be ready", async || driver.status().await).await;
        driver
    }

    /// Returns the address that the driver listens on.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Returns whether the driver reports that it accepts sessions.
    async fn status(&self) -> Result<(), String> {
        let answer = self.ask_status().await.map_err(|error| error.to_string())?;
        let is_ready = answer.replace(char::is_whitespace, "").contains("\"ready\":true");
        if is_ready { Ok(()) } else { Err(answer) }
    }

    async fn ask_status(&self) -> io::Result<String> {
        let host = self.address.trim_start_matches("http://");
        let mut connection = TcpStream::connect(host).await?;
        let call = format!("GET /status HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        connection.write_all(call.as_bytes()).await?;
        // Drivers may keep the connection open. This answer is short: one read contains its status.
        let mut part = [0; 4096];
        let length = connection.read(&mut part).await?;
        Ok(String::from_utf8_lossy(&part[..length]).into_owned())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The process may have exited already.
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("this computer has free ports");
    listener.local_addr().expect("a bound socket has an address").port()
}
