use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;
use thirtyfour::WebDriver;

use crate::driver::Driver;
use crate::engine::Engine;
use crate::wait::until;
use xtask::process_tree::{descendants, is_running};

/// A browser whose profile survives it: it is killed as by a power cut, and restarted with the same profile.
///
/// Not for WebKit: under its driver the MiniBrowser persists nothing, whatever folder it is given.
pub(crate) struct KillableBrowser {
    engine: Engine,
    log: PathBuf,
    profile: TempDir,
    running: Running,
}

struct Running {
    // Fields drop in order: the session must end before its driver.
    window: WebDriver,
    _driver: Driver,
}

impl KillableBrowser {
    /// Starts with an empty profile.
    pub(crate) async fn start(engine: Engine, log: PathBuf) -> Self {
        let profile = tempfile::tempdir().expect("a temporary folder");
        let running = Running::start(engine, &profile, &log).await;
        Self { engine, log, profile, running }
    }

    /// Returns the browser's window.
    pub(crate) fn window(&self) -> &WebDriver {
        &self.running.window
    }

    /// Kills the browser at once, so that unsaved data is lost, and restarts it with the same profile.
    pub(crate) async fn kill_and_start_again(&mut self) {
        self.kill().await;
        self.running = Running::start(self.engine, &self.profile, &self.log).await;
    }

    /// Ends the browser.
    pub(crate) async fn quit(self) {
        self.running.window.quit().await.ok();
    }

    async fn kill(&self) {
        let process = self.process();
        let mut all = descendants(process);
        all.push(process);
        let killed = Command::new("kill").args(["-9", &process.to_string()]).status();
        assert!(killed.expect("a program that kills").success(), "the browser was not running");
        // Its child processes exit after it, and hold the profile until then.
        until("the browser to be gone", async || {
            let left: Vec<_> = all.iter().filter(|process| is_running(**process)).collect();
            if left.is_empty() { Ok(()) } else { Err(format!("{left:?} are running")) }
        })
        .await;
        // The browser that could end the session is gone.
        self.running.window.clone().leak().ok();
    }

    /// Returns the root process of the browser.
    fn process(&self) -> u32 {
        let capabilities = self.running.window.handle().capabilities();
        if let Some(process) = capabilities.get("moz:processID").and_then(|value| value.as_u64()) {
            return u32::try_from(process).expect("numbers of processes are small");
        }
        // Chromium's lock is a dangling symbolic link, named after the host and the process id.
        let lock =
            std::fs::read_link(self.profile.path().join("SingletonLock")).expect("a running Chromium has a lock");
        let process = lock.to_string_lossy().rsplit('-').next().and_then(|number| number.parse().ok());
        process.unwrap_or_else(|| panic!("no process in {}", lock.display()))
    }
}

impl Running {
    async fn start(engine: Engine, profile: &TempDir, log: &std::path::Path) -> Self {
        let driver = Driver::start(engine, log).await;
        let window = WebDriver::new(driver.address(), engine.lasting_capabilities(profile.path())).await;
        let window = window.unwrap_or_else(|error| panic!("{engine:?} does not start: {error}"));
        Self { window, _driver: driver }
    }
}
