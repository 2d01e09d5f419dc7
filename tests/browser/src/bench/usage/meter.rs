use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::WebDriver;

use crate::page::Page;

/// Script that notes how long a page takes to respond; the page runs it before the widget's own.
pub(super) const METER: &str = include_str!("meter.js");

/// How many times slower the processor is.
const SLOWED: u32 = 4;

/// What one part of the use has cost.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Cost {
    /// Number of interactions: a key or a click, from its press to its release.
    count: usize,
    /// Milliseconds from each interaction to the next frame, of those that the browser reports.
    durations: Vec<f64>,
    /// Milliseconds of each task of 50 or more.
    tasks: Vec<f64>,
    /// Layout shift that no act of the user caused, summed up.
    shift: f64,
    /// Milliseconds that the main thread worked, of these in scripts, and of these in styles and layout: processor time,
    /// which other programs do not lengthen.
    #[serde(default)]
    work: [f64; 3],
}

impl Cost {
    /// Header line of the table.
    pub(super) const HEADING: &str = "                                        interactions  INP p98 ms  worst ms  long tasks  longest ms  CPU ms  each  script  layout  shift";

    /// Adds what further use has cost.
    pub(super) fn add(&mut self, further: Self) {
        self.count += further.count;
        self.durations.extend(further.durations);
        self.tasks.extend(further.tasks);
        self.shift += further.shift;
        for (sum, further) in self.work.iter_mut().zip(further.work) {
            *sum += further;
        }
    }

    /// How much has moved, if that is more than nothing.
    pub(super) fn moved(&self) -> Option<f64> {
        Some(self.shift).filter(|shift| *shift > 0.0005)
    }

    /// Returns a row of the table.
    pub(super) fn row(mut self, name: &str) -> String {
        self.durations.sort_by(|one, other| other.total_cmp(one));
        self.tasks.sort_by(|one, other| other.total_cmp(one));
        let count = self.count.max(self.durations.len());
        // Of every 50 interactions the worst one is left out.
        let [p98, worst] = [count / 50, 0].map(|at| reported(&self.durations, at));
        let (tasks, longest) = (self.tasks.len(), self.tasks.first().copied().unwrap_or_default());
        let (all, shift) = (self.work[0], self.shift);
        let [each, script, layout] = self.work.map(|work| work / count.max(1) as f64);
        format!(
            "{name:<40} {count:>11} {p98:>11} {worst:>9} {tasks:>11} {longest:>11.0} {all:>7.0} {each:>5.1} {script:>7.1} \
             {layout:>7.1} {shift:>6.3}"
        )
    }
}

/// The duration at a place, or that it is too short to be reported.
fn reported(durations: &[f64], at: usize) -> String {
    durations.get(at).map_or_else(|| "< 16".to_owned(), |duration| format!("{duration:.0}"))
}

/// Slows the processor down until this is told to stop.
pub(super) async fn slow_down(window: &WebDriver) {
    send(window, "Emulation.setCPUThrottlingRate", json!({ "rate": SLOWED })).await;
    send(window, "Performance.enable", json!({ "timeDomain": "threadTicks" })).await;
}

/// Lets the processor work at its own speed again.
pub(super) async fn speed_up(window: &WebDriver) {
    send(window, "Performance.disable", json!({})).await;
    send(window, "Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await;
}

/// Measures what an act on a page with the [`METER`] costs.
pub(super) async fn cost_of(page: &Page, act: impl AsyncFnOnce()) -> Cost {
    page.settle().await;
    page.run("meter.reset();").await;
    let before = worked(page).await;
    act().await;
    let after = worked(page).await;
    let work = std::array::from_fn(|index| after[index] - before[index]);
    Cost { work, ..cost_so_far(page).await }
}

/// What was noted since it was last asked.
pub(super) async fn cost_so_far(page: &Page) -> Cost {
    page.settle().await;
    page.execute("return meter.take();", Vec::new()).await
}

async fn worked(page: &Page) -> [f64; 3] {
    let metrics = send(page.window(), "Performance.getMetrics", json!({})).await;
    let metric = |name: &str| {
        let mut all = metrics["metrics"].as_array().into_iter().flatten();
        let seconds = all.find(|metric| metric["name"] == name).and_then(|metric| metric["value"].as_f64());
        seconds.unwrap_or_default() * 1_000.0
    };
    let layout = metric("LayoutDuration") + metric("RecalcStyleDuration");
    [metric("TaskDuration"), metric("ScriptDuration"), layout]
}

async fn send(window: &WebDriver, command: &str, parameters: Value) -> Value {
    let answer = window.cdp().send_raw(command, parameters).await;
    answer.unwrap_or_else(|error| panic!("{command} fails: {error}"))
}
