//! Nothing on the page moves while a widget is loaded and drawn.
//!
//! Also known as: cumulative layout shift, CLS, skeleton, reserved space, layout stability.

use serde_json::{Value, json};

use crate::case::{Case, cases, in_chromium};
use crate::page::Page;
use crate::stage::Stage;
use crate::wait::until;
use crate::wording::Wording;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    in_chromium(cases![
        nothing_moves_on_a_telephone,
        nothing_moves_on_a_tablet,
        nothing_moves_on_a_wide_screen,
        what_moves_is_seen,
        what_the_page_says_of_the_room_counts,
        a_launcher_keeps_the_room_of_its_button,
        a_dialog_takes_no_room,
    ])
    .collect()
}

const FORM: &str = "partner-center-requests/new";

/// Text below the widget, the room before the script is there, as the documents advise, and what has moved.
const WATCH: &str = "
    widget.after(Object.assign(document.createElement('p'), { id: 'below', textContent: 'What stands below.' }));
    const before = new CSSStyleSheet();
    before.replaceSync('support-widget:not(:defined) { display: block; min-block-size: ROOM; }');
    document.adoptedStyleSheets = [before];
    recorder.moved = [];
    const place = ({ x, y, width, height }) => `${x},${y} ${width}x${height}`;
    const note = ({ sources }) => sources.forEach(({ node, previousRect, currentRect }) =>
        recorder.moved.push(`${node?.textContent?.slice(0, 30)} from ${place(previousRect)} to ${place(currentRect)}`));
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: 'layout-shift', buffered: true });
";

/// Quality 42.
async fn nothing_moves_on_a_telephone(stage: Stage) {
    nothing_moves(&stage, 360, 740).await;
}

/// Quality 42.
async fn nothing_moves_on_a_tablet(stage: Stage) {
    nothing_moves(&stage, 768, 1024).await;
}

/// Quality 42.
async fn nothing_moves_on_a_wide_screen(stage: Stage) {
    nothing_moves(&stage, 1280, 900).await;
}

/// A control of the tests above.
async fn what_moves_is_seen(stage: Stage) {
    let page = stage.page("plain").attribute("load", "interaction");
    let page = page.script(&WATCH.replace("ROOM", "1px")).visit().await;
    page.settle().await;
    page.run("document.querySelector('support-widget').style.minBlockSize = '1px';").await;
    let moved = async || {
        let moved: Vec<String> = page.execute("return recorder.moved;", Vec::new()).await;
        if moved.iter().any(|line| line.starts_with("What stands below.")) { Ok(()) } else { Err(moved.join("\n")) }
    };
    until("the text below the widget to move", moved).await;
}

async fn nothing_moves(stage: &Stage, width: u32, height: u32) {
    resize(stage, width, height).await;
    for language in ["en-US", "es-ES", "zh-CN", "zh-TW"] {
        for (view, heading) in [("home", "home-title"), (FORM, "form-title-partner-center")] {
            let page = stage.page("plain").attribute("lang", language).attribute("cloud", "china");
            let room = if view == "home" && width >= 768 { "42rem" } else { "100vh" };
            let page = page.attribute("view", view).script(&WATCH.replace("ROOM", room)).visit().await;
            page.widget().wait_for(Wording::of(language).get(heading)).await;
            if view == FORM {
                drawn_as_a_whole(&page).await;
            }
            page.settle().await;
            let moved: Vec<String> = page.execute("return recorder.moved;", Vec::new()).await;
            assert_eq!(moved, [""; 0], "{view} in {language} at {width} px");
        }
    }
    stage.window().cdp().send_raw("Emulation.clearDeviceMetricsOverride", json!({})).await.expect("a window");
}

/// Waits for what comes after the first frame: response times, languages, and files from the lazy chunk.
async fn drawn_as_a_whole(page: &Page) {
    let is_whole = "
        const { shadowRoot } = document.querySelector('support-widget');
        return !shadowRoot.querySelector('.option-detail[data-awaited]') && !!shadowRoot.querySelector('[part=drop-zone]');
    ";
    let whole = async || {
        if page.execute::<bool>(is_whole, Vec::new()).await { Ok(()) } else { Err("something is awaited") }
    };
    until("the whole form", whole).await;
}

async fn resize(stage: &Stage, width: u32, height: u32) {
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    stage.window().cdp().send_raw("Emulation.setDeviceMetricsOverride", size).await.expect("a window");
}

/// The height of a widget that waits for its turn.
async fn room(stage: &Stage, attributes: &[(&str, &str)], style: &str) -> f64 {
    let page = stage.page("plain").attribute("load", "interaction");
    let page = attributes.iter().fold(page, |page, (name, value)| page.attribute(name, value));
    let page = page.script(&format!("widget.style.cssText = {};", Value::from(style))).visit().await;
    page.settle().await;
    page.execute("return document.querySelector('support-widget').getBoundingClientRect().height;", Vec::new()).await
}

async fn what_the_page_says_of_the_room_counts(stage: Stage) {
    assert!(room(&stage, &[], "").await > 300.0);
    assert_eq!(room(&stage, &[], "min-block-size: 321px").await, 321.0);
    assert_eq!(room(&stage, &[("view", FORM)], "min-block-size: 321px").await, 321.0);
}

async fn a_launcher_keeps_the_room_of_its_button(stage: Stage) {
    assert_eq!(room(&stage, &[("display", "launcher")], "").await, 40.0);
}

async fn a_dialog_takes_no_room(stage: Stage) {
    assert!(room(&stage, &[("display", "dialog")], "").await < 40.0, "the contact's line alone");
}
