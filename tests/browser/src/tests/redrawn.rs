//! A view that replaces another has the same elements and attributes as on a page of its own, and the one before leaves
//! neither nodes nor listeners.
//!
//! Also known as: re-render, memory leak, event listener leak, DOM diff.

use serde_json::Value;

use super::lifecycle::counters;
use crate::case::{Case, cases};
use crate::page::Page;
use crate::stage::Stage;
use crate::wait::until;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        a_view_is_the_same_wherever_one_comes_from,
        a_language_and_a_way_of_display_that_come_back_are_as_they_were,
        a_hundred_changes_of_view_leave_nothing_behind,
        a_view_has_the_focus_before_anything_else_can_happen,
    ]
}

const FORM: &str = "partner-center-requests/new";

/// Views of both parts of the program, with forms, lists, notices and nothing but text.
const VIEWS: [(&str, &str); 5] = [
    ("home", "How can we help?"),
    (FORM, "Report a problem with Partner Center"),
    ("outbox", "Waiting to be sent"),
    ("escalation", "Escalation guidance"),
    ("partner-center-requests", "Partner Center requests"),
];

/// Each element of the view with all its attributes, a line each; what surrounds all views is left out.
const ELEMENTS: &str = "
    const lines = [];
    const visit = (element, depth) => {
        const attributes = [...element.attributes].map(({ name, value }) => `${name}=\"${value}\"`).sort();
        lines.push(' '.repeat(depth) + [element.localName, ...attributes].join(' '));
        for (const child of element.children) visit(child, depth + 1);
    };
    const shell = document.querySelector('support-widget').shadowRoot.querySelector('.shell');
    for (const child of [...shell.children].slice(2)) visit(child, 0);
    return lines;
";

async fn elements(page: &Page) -> Vec<String> {
    page.execute(ELEMENTS, Vec::new()).await
}

/// The elements of a view once nothing more comes.
async fn all_elements(page: &Page, heading: &str) -> Vec<String> {
    page.widget().wait_for(heading).await;
    let before = std::cell::RefCell::new(Vec::new());
    until("all of the view to be there", async || {
        page.run("return new Promise((done) => setTimeout(done, 300));").await;
        let now = elements(page).await;
        let is_done = *before.borrow() == now;
        before.replace(now.clone());
        if is_done { Ok(now) } else { Err("more comes") }
    })
    .await
}

/// Waits for the view to have the elements that it is to have.
async fn expect(page: &Page, expected: &[String], what: &str) {
    until(what, async || {
        let found = elements(page).await;
        let differs = |line: &usize| found.get(*line) != expected.get(*line);
        match (0..found.len().max(expected.len())).find(differs) {
            Some(line) => Err(format!("{:?} is {:?}", expected.get(line), found.get(line))),
            None => Ok(()),
        }
    })
    .await;
}

async fn set(page: &Page, name: &str, value: &str) {
    let set = "document.querySelector('support-widget').setAttribute(...arguments);";
    page.execute::<Value>(set, vec![name.into(), value.into()]).await;
}

async fn a_view_is_the_same_wherever_one_comes_from(stage: Stage) {
    let mut alone = Vec::new();
    for (view, heading) in VIEWS {
        let page = stage.page("plain").signed_in("demo-contoso").attribute("view", view).open().await;
        alone.push(all_elements(&page, heading).await);
    }
    let page = stage.page("plain").signed_in("demo-contoso").open().await;
    // Forwards and backwards, so that each comes after two others.
    for index in (0..VIEWS.len()).chain((0..VIEWS.len()).rev()) {
        let (view, heading) = VIEWS[index];
        set(&page, "view", view).await;
        page.widget().wait_for(heading).await;
        expect(&page, &alone[index], &format!("the elements of {view}")).await;
    }
    page.assert_clean().await;
}

async fn a_language_and_a_way_of_display_that_come_back_are_as_they_were(stage: Stage) {
    let page = stage.open(FORM).await;
    let first = all_elements(&page, VIEWS[1].1).await;
    for (name, other, former, mark) in
        [("lang", "zh-CN", "en", ".support-widget[lang=zh-CN]"), ("display", "launcher", "inline", ".launcher")]
    {
        set(&page, name, other).await;
        page.widget().element(mark).await;
        set(&page, name, former).await;
        let is_back = async || if page.widget().finds(mark).await { Err(mark) } else { Ok(()) };
        until(&format!("{name} to be back"), is_back).await;
        expect(&page, &first, &format!("the elements before {name} was {other}")).await;
    }
    page.assert_clean().await;
}

/// Shows views in turn, each until it is drawn.
const TURN: &str = "
    const [times, views] = arguments;
    const widget = document.querySelector('support-widget');
    return (async () => {
        for (let turn = 0; turn < times; turn++) {
            for (const [view, heading] of views) {
                widget.setAttribute('view', view);
                const shown = () => widget.shadowRoot.querySelector('[id=heading]')?.innerText.trim() === heading;
                while (!shown()) await new Promise((done) => setTimeout(done));
            }
        }
        recorder.events.length = 0;
    })();
";

async fn a_hundred_changes_of_view_leave_nothing_behind(stage: Stage) {
    let page = stage.page("plain").signed_in("demo-contoso").open().await;
    let turn = async |times: u32| {
        page.execute::<Value>(TURN, vec![times.into(), serde_json::json!(VIEWS)]).await;
        page.settle().await;
        counters(&page).await
    };
    let before = turn(3).await;
    let after = turn(20).await;
    for kind in ["nodes", "jsEventListeners"] {
        let [before, after] = [&before, &after].map(|counted| counted[kind].as_i64().expect("a number"));
        assert!(after <= before + 20, "{kind}: {before} before, {after} after 100 changes of view");
    }
    page.assert_clean().await;
}

/// Quality 18. Keys that are pressed at once, and whoever reads the page at once, meet the new view.
async fn a_view_has_the_focus_before_anything_else_can_happen(stage: Stage) {
    let click = "
        const root = document.querySelector('support-widget').shadowRoot;
        root.querySelector('.card').click();
        return (async () => {
            // Microtasks alone: no timer, no frame and no input comes in between.
            for (let round = 0; round < 1_000; round++) await null;
            return [root.activeElement?.id ?? '', root.activeElement?.textContent ?? ''];
        })();
    ";
    let page = stage.open("home").await;
    let focused: [String; 2] = page.execute(click, Vec::new()).await;
    assert_eq!(focused, ["heading", "Report a problem with Partner Center"]);
}
