//! A view that replaces another has the focus at once, and the one before leaves neither nodes nor listeners.
//!
//! Also known as: re-render, memory leak, event listener leak.

use serde_json::Value;

use crate::case::{Case, cases};
use crate::footprint::{Footprint, spare_time_chunks};
use crate::page_memory::REMEMBER;
use crate::stage::Stage;
use crate::wording::english;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![a_hundred_changes_of_view_leave_nothing_behind, a_view_has_the_focus_before_anything_else_can_happen,]
}

const FORM: &str = "partner-center-requests/new";

/// Views of both parts of the program, with forms, lists, notices and nothing but text, each with the message that is its
/// heading.
const VIEWS: [(&str, &str); 5] = [
    ("home", "home-title"),
    (FORM, "form-title-partner-center"),
    ("outbox", "outbox-title"),
    ("escalation", "home-escalation"),
    ("partner-center-requests", "requests-partner-center"),
];

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

/// Quality 43.
async fn a_hundred_changes_of_view_leave_nothing_behind(stage: Stage) {
    let page = stage.page("plain").script(REMEMBER).signed_in("demo-contoso").open().await;
    let views = VIEWS.map(|(view, heading)| (view, english(heading)));
    let turn = async |times: u32| {
        page.execute::<Value>(TURN, vec![times.into(), serde_json::json!(views)]).await;
        page.settle().await;
        Footprint::of(&page).await
    };
    turn(3).await;
    spare_time_chunks(&stage.server).await;
    let before = turn(20).await;
    let after = turn(40).await;
    after.assert_no_growth_since(&before);
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
    assert_eq!(focused, ["heading", english("form-title-partner-center")]);
}
