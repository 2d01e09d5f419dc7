use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use clap::ValueEnum;
use serde_json::{Value, json};
use thirtyfour::Capabilities;

/// A browser engine, with its driver.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Engine {
    /// Chromium, for Chrome and Edge.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK, for Safari.
    Webkit,
}

/// Time zone of the browsers: far from Greenwich and offset by a fraction of an hour, so that a mix-up of local time
/// and UTC is seen.
pub(crate) const TIME_ZONE: &str = "Asia/Kathmandu";

impl Engine {
    /// All engines.
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// Returns the engine's name in folder names.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// Returns the command that starts the engine's driver on `port`.
    pub(crate) fn driver(self, port: u16) -> Command {
        let mut command = Command::new(self.program());
        match self {
            Self::Chromium => command.args([format!("--port={port}"), "--log-level=SEVERE".to_owned()]),
            Self::Firefox => command.args(["--port", &port.to_string(), "--log", "error"]),
            Self::Webkit => command.arg(format!("--port={port}")),
        };
        command.env("TZ", TIME_ZONE);
        command
    }

    /// Returns the WebDriver capabilities: a headless browser that makes no connections to its vendor.
    pub(crate) fn capabilities(self, profile: &Path) -> Capabilities {
        let wanted = match self {
            Self::Chromium => chromium(profile),
            Self::Firefox => json!({ "moz:firefoxOptions": { "args": ["-headless"], "prefs": firefox_preferences() } }),
            Self::Webkit => {
                json!({ "webkitgtk:browserOptions": { "binary": mini_browser(), "args": ["--automation"] } })
            }
        };
        as_capabilities(wanted)
    }

    /// Returns the same capabilities for a browser that keeps its profile when it exits.
    ///
    /// # Panics
    ///
    /// For WebKit: sessions of its driver are always private.
    pub(crate) fn lasting_capabilities(self, profile: &Path) -> Capabilities {
        match self {
            Self::Chromium => self.capabilities(profile),
            Self::Firefox => as_capabilities(json!({ "moz:firefoxOptions": {
                "args": ["-headless", "-profile", profile], "prefs": firefox_preferences(),
            } })),
            Self::Webkit => panic!("what WebKit's driver starts keeps no profile"),
        }
    }

    fn program(self) -> PathBuf {
        let (variable, default) = match self {
            Self::Chromium => ("CHROMEDRIVER", PathBuf::from("/usr/bin/chromedriver")),
            Self::Firefox => ("GECKODRIVER", cached_geckodriver()),
            Self::Webkit => ("WEBKITDRIVER", PathBuf::from("/usr/bin/WebKitWebDriver")),
        };
        env::var_os(variable).map_or(default, PathBuf::from)
    }
}

fn as_capabilities(wanted: Value) -> Capabilities {
    let Value::Object(wanted) = wanted else { unreachable!("capabilities are objects") };
    Capabilities::from(wanted)
}

fn chromium(profile: &Path) -> Value {
    let profile = format!("--user-data-dir={}", profile.display());
    json!({
        "goog:chromeOptions": { "args": [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", profile,
        ] },
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}

/// Firefox connects to nothing outside this computer, and allows access to the clipboard.
fn firefox_preferences() -> Value {
    json!({
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "services.settings.server": "http://127.0.0.1:1/",
        "dom.events.testing.asyncClipboard": true,
    })
}

/// Returns where `cargo xtask test` installs geckodriver.
fn cached_geckodriver() -> PathBuf {
    let home = env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    home.join(".cache/support-widget/tools/geckodriver-0.37.1/bin/geckodriver")
}

/// Returns the path of WebKitGTK's MiniBrowser, for its newest API version.
fn mini_browser() -> PathBuf {
    let versions = ["4.1", "4.0", "6.0"];
    let folders = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/libexec", "/usr/lib64"];
    let candidates = folders.iter().flat_map(|folder| {
        versions.iter().map(move |version| PathBuf::from(format!("{folder}/webkit2gtk-{version}/MiniBrowser")))
    });
    candidates.into_iter().find(|path| path.is_file()).unwrap_or_else(|| PathBuf::from("MiniBrowser"))
}
