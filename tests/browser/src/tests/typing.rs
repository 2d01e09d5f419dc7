//! Input latency: how long the main thread is busy with a key typed into the customer search, on a CPU throttled to a
//! quarter. The figures are printed, and none fails the test: they depend more on the computer than on the code.
//!
//! Also known as: performance, INP, input delay, main thread, CPU throttling, benchmark.

use serde::Deserialize;
use serde_json::json;

use crate::case::{Case, cases, in_chromium};
use crate::customer_way::CustomerWay;
use crate::page::Page;
use crate::server::{Fault, Gate};
use crate::stage::Stage;
use crate::wait::until;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    in_chromium(cases![keys_typed_in_the_search_are_timed]).collect()
}

/// Notes for each key how long the program worked on it, and how long until that could be seen; for each answer the
/// latter. The page sees an event before the widget and once more afterwards, when all that it gave rise to is done.
/// What is posted to a channel from a frame comes after the drawing.
const CLOCK: &str = "
    recorder.keyTimes = [];
    recorder.frameTimes = [];
    recorder.answerTimes = [];
    const { port1, port2 } = new MessageChannel();
    const waiting = [];
    port1.onmessage = () => waiting.shift()();
    const afterwards = (act) => { waiting.push(act); port2.postMessage(null); };
    addEventListener('keydown', () => {
        const start = performance.now();
        requestAnimationFrame(() => afterwards(() => recorder.frameTimes.push(performance.now() - start)));
    }, true);
    let start = 0;
    addEventListener('input', () => { start = performance.now(); }, true);
    addEventListener('input', () => recorder.keyTimes.push(performance.now() - start));
    const { text } = Response.prototype;
    Response.prototype.text = async function () {
        const read = await text.call(this);
        if (this.url.includes('/customers?')) {
            const start = performance.now();
            requestAnimationFrame(() => afterwards(() => recorder.answerTimes.push(performance.now() - start)));
        }
        return read;
    };
";

/// Milliseconds, sorted.
#[derive(Deserialize)]
struct Times(Vec<f64>);

impl Times {
    async fn recorded(page: &Page, list: &str) -> Self {
        let mut times: Vec<f64> = page.execute("return recorder[arguments[0]];", vec![list.into()]).await;
        times.sort_by(f64::total_cmp);
        Self(times)
    }

    fn told(&self) -> String {
        let Self(times) = self;
        let [middle, last] = [times.len() / 2, times.len() - 1].map(|index| times[index]);
        format!("median {middle:.1} ms, longest {last:.1} ms of {}", times.len())
    }
}

const WORDS: &str = "northwind traders and fabrikam residences of coho";

async fn keys_typed_in_the_search_are_timed(stage: Stage) {
    for rate in [1, 4] {
        let way = CustomerWay::begin(&stage).await;
        way.search("example").await;
        way.widget.element("[role=option]:nth-child(10)").await;
        way.page.run(CLOCK).await;
        throttle(&way.page, rate).await;
        // Ten customers are shown at first: the first key takes them away.
        type_one_by_one(&way.page, WORDS).await;
        let all = WORDS.len();
        until("all keys to be timed", async || {
            let Times(times) = Times::recorded(&way.page, "frameTimes").await;
            if times.len() == all { Ok(()) } else { Err(times.len()) }
        })
        .await;
        let keys = Times::recorded(&way.page, "keyTimes").await;
        let frames = Times::recorded(&way.page, "frameTimes").await;
        assert_eq!(keys.0.len(), all);
        draw_answers(&stage, &way).await;
        let answers = Times::recorded(&way.page, "answerTimes").await;
        throttle(&way.page, 1).await;
        println!(
            "typing at 1/{rate} of the speed: work for a key {}; from key to picture {}; from answer to picture {}",
            keys.told(),
            frames.told(),
            answers.told()
        );
    }
}

async fn throttle(page: &Page, rate: u32) {
    let tools = page.window().cdp();
    tools.send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await.expect("another speed");
}

/// Each key on its own, as fast as the driver has the last one done.
async fn type_one_by_one(page: &Page, words: &str) {
    for letter in words.chars() {
        page.press(&letter.to_string()).await;
    }
}

/// Lets lists of ten customers arrive.
async fn draw_answers(stage: &Stage, way: &CustomerWay) {
    for letter in ["c", "m", "e", "s"] {
        let gate = Gate::closed();
        stage.server.fail(&format!("q={letter}"), Fault::Held(gate.clone()));
        way.search(letter).await;
        stage.server.wait_for_calls(&format!("q={letter}"), 1).await;
        way.page.run("recorder.expected = recorder.answerTimes.length + 1;").await;
        gate.open();
        until("the answer to be drawn", async || {
            let is_drawn: bool =
                way.page.execute("return recorder.answerTimes.length >= recorder.expected;", Vec::new()).await;
            if is_drawn { Ok(()) } else { Err("it is not") }
        })
        .await;
    }
}
