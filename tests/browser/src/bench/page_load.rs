use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::{TimeoutConfiguration, WebDriver};

use super::contender::Contender;

/// How a page is loaded.
#[derive(Clone, Copy)]
pub(super) struct Condition {
    /// Name in the table.
    name: &'static str,
    /// How many times slower the processor is.
    slowed: u32,
    /// Whether the line has 9 Mbit/s and 60 ms there and back.
    is_mobile: bool,
    /// Whether the browser has loaded the page before.
    is_cached: bool,
}

/// The conditions, from the one that counts most.
pub(super) const CONDITIONS: [Condition; 4] = [
    Condition { name: "line, 4x slower", slowed: 4, is_mobile: true, is_cached: false },
    Condition { name: "loopback, 4x slower", slowed: 4, is_mobile: false, is_cached: false },
    Condition { name: "loopback, 4x slower, cached", slowed: 4, is_mobile: false, is_cached: true },
    Condition { name: "loopback", slowed: 1, is_mobile: false, is_cached: false },
];

/// The line, in bytes a second.
const BANDWIDTH: u32 = 9_000_000 / 8;

/// There and back, in milliseconds.
const LATENCY: u32 = 60;

/// The longest that a page may take.
const DEADLINE: Duration = Duration::from_secs(60);

/// A page that is about to be loaded in a tab of its own.
pub(super) struct PageLoad<'a> {
    pub(super) window: &'a WebDriver,
    pub(super) origin: &'a str,
    pub(super) contender: &'a Contender,
    pub(super) condition: Condition,
}

impl PageLoad<'_> {
    /// Loads the page, and returns what was measured.
    pub(super) async fn sample(&self) -> Value {
        let first = self.window.window().await.expect("a window");
        self.send("Network.clearBrowserCache", json!({})).await;
        if self.condition.is_cached {
            self.measured().await;
        }
        let mut sample = self.measured().await;
        self.window.switch_to_window(first).await.expect("the first tab");
        sample["contender"] = self.contender.name.clone().into();
        sample["condition"] = self.condition.name.into();
        sample
    }

    async fn measured(&self) -> Value {
        let tab = self.window.new_tab().await.expect("a tab");
        self.window.switch_to_window(tab).await.expect("the new tab");
        let timeouts = TimeoutConfiguration::new(Some(DEADLINE), Some(DEADLINE), None);
        self.window.update_timeouts(timeouts).await.expect("a longer patience");
        self.send("Network.enable", json!({})).await;
        if self.condition.is_mobile {
            let line = json!({ "offline": false, "latency": LATENCY, "downloadThroughput": BANDWIDTH,
                "uploadThroughput": BANDWIDTH });
            self.send("Network.emulateNetworkConditions", line).await;
        }
        self.send("Emulation.setCPUThrottlingRate", json!({ "rate": self.condition.slowed })).await;
        self.send("Performance.enable", json!({})).await;
        // Without it, fields of a tab that is not the active one are neither focused nor left.
        self.send("Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await;
        self.send("Page.addScriptToEvaluateOnNewDocument", json!({ "source": include_str!("probe.js") })).await;
        self.window.goto(format!("{}/{}", self.origin, self.contender.name)).await.expect("the page");
        let finished = self.window.execute_async("bench.finished.then(arguments[0]);", Vec::new()).await;
        let mut sample = finished.unwrap_or_else(|error| panic!("{}: {error}", self.contender.name)).json().clone();
        let metrics = self.send("Performance.getMetrics", json!({})).await;
        let metric = |name: &str| {
            let all = metrics["metrics"].as_array().into_iter().flatten();
            all.into_iter().find(|metric| metric["name"] == name).and_then(|metric| metric["value"].as_f64())
        };
        sample["cpu"] = metric("TaskDuration").map(|seconds| seconds * 1000.0).into();
        sample["heap"] = metric("JSHeapUsedSize").into();
        if self.contender.is_form {
            let submitted = self.window.execute_async("bench.submitted().then(arguments[0]);", Vec::new()).await;
            let submitted = submitted.unwrap_or_else(|error| panic!("{}: {error}", self.contender.name));
            for name in ["submitted", "bytesAtSubmission"] {
                sample[name] = submitted.json()[name].clone();
            }
        }
        self.window.close_window().await.expect("a tab that closes");
        if let Some(first) = self.window.windows().await.expect("tabs").first() {
            self.window.switch_to_window(first.clone()).await.expect("the first tab");
        }
        sample
    }

    async fn send(&self, command: &str, parameters: Value) -> Value {
        let answer = self.window.cdp().send_raw(command, parameters).await;
        answer.unwrap_or_else(|error| panic!("{command} fails: {error}"))
    }
}
