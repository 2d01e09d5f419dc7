//! Elements that come and go (quality 7, 38).

use serde_json::{Value, json};

use crate::case::{Case, cases};
use crate::engine::Engine;
use crate::page::Page;
use crate::server::{Ending, Fault, Gate};
use crate::stage::Stage;
use crate::wait::until;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    let leaks = Case::new(module_path!(), "a_hundred_mounts_leave_nothing_behind", |stage| {
        Box::pin(a_hundred_mounts_leave_nothing_behind(stage))
    });
    let mut cases = cases![
        removal_during_a_call_cancels_it_and_leaves_others_alive,
        removal_while_the_program_is_fetched_is_harmless,
        removal_during_a_submission_is_harmless,
        an_element_that_moves_keeps_what_was_typed,
        an_element_can_come_back,
    ];
    cases.push(leaks.only(Engine::Chromium));
    cases
}

const FORM: &str = "partner-center-requests/new";

/// Quality 7. A few mounts come first, for what is made once and kept for all.
async fn a_hundred_mounts_leave_nothing_behind(stage: Stage) {
    let page = stage.open("home").await;
    mount_and_remove(&page, 10).await;
    let before = counters(&page).await;
    mount_and_remove(&page, 100).await;
    let after = counters(&page).await;
    for kind in ["nodes", "jsEventListeners"] {
        let [before, after] = [&before, &after].map(|counted| counted[kind].as_i64().expect("a number"));
        // Not one for each mount, but for a few that the browser itself keeps.
        assert!(after <= before + 20, "{kind}: {before} before, {after} after 100 mounts");
    }
    page.assert_clean().await;
}

async fn mount_and_remove(page: &Page, times: u32) {
    let script = "
        const times = arguments[0];
        return (async () => {
            for (let count = 0; count < times; count++) {
                const widget = document.createElement('support-widget');
                widget.setAttribute('backend', '/support/v1/');
                widget.setAttribute('load', 'eager');
                widget.setAttribute('view', 'partner-center-requests/new');
                document.body.append(widget);
                await widget.whenReady();
                widget.remove();
                await Promise.resolve();
            }
            recorder.events.length = 0;
        })();
    ";
    page.execute::<Value>(script, vec![times.into()]).await;
    page.settle().await;
}

async fn counters(page: &Page) -> Value {
    let tools = page.window().cdp();
    // What is garbage only after the first collection goes with the second.
    for _ in 0..2 {
        tools.send_raw("HeapProfiler.collectGarbage", json!({})).await.expect("a collection");
    }
    tools.send_raw("Memory.getDOMCounters", json!({})).await.expect("counters")
}

/// Quality 38.
async fn removal_during_a_call_cancels_it_and_leaves_others_alive(stage: Stage) {
    let gate = Gate::closed();
    stage.server.fail("/requests?", Fault::Held(gate.clone()));
    let sign_in = "for (const id of ['first', 'third']) {
        document.getElementById(id).tokenProvider = async () => 'demo-contoso';
        document.getElementById(id).lang = 'en';
    }
    widget.view = 'partner-center-requests';";
    let page = stage.page("several").script(sign_in).open().await;
    stage.server.wait_for_calls("/requests?", 1).await;
    page.run("document.getElementById('first').remove();").await;
    until("the call to be cancelled", async || match stage.server.calls("/requests?")[0].ending {
        Some(Ending::Cancelled) => Ok(()),
        other => Err(format!("{other:?}")),
    })
    .await;
    gate.open();
    let third = page.widget_at("#third");
    third.click("Report a problem with Partner Center").await;
    third.submit().await;
    third.wait_for("Request submitted").await;
    page.assert_clean().await;
}

/// Quality 38.
async fn removal_while_the_program_is_fetched_is_harmless(stage: Stage) {
    let gate = Gate::closed();
    stage.server.fail(".wasm", Fault::Held(gate.clone()));
    let page = stage.page("several").visit().await;
    stage.server.wait_for_calls(".wasm", 1).await;
    page.run("document.getElementById('second').remove();").await;
    gate.open();
    page.widget_at("#first").wait_until_ready().await;
    page.widget_at("#third").wait_until_ready().await;
    page.assert_clean().await;
}

/// Quality 38.
async fn removal_during_a_submission_is_harmless(stage: Stage) {
    let gate = Gate::closed();
    let page = stage.page("several").script("widget.view = 'partner-center-requests/new';").open().await;
    stage.server.fail("/requests", Fault::Held(gate.clone()));
    page.widget_at("#first").submit().await;
    stage.server.wait_for_calls("/requests", 1).await;
    page.run("document.getElementById('first').remove();").await;
    until("the call to be cancelled", async || match stage.server.submissions()[0].ending {
        Some(Ending::Cancelled) => Ok(()),
        other => Err(format!("{other:?}")),
    })
    .await;
    gate.open();
    page.settle().await;
    assert_eq!(page.events("sent").await.len() + page.events("failed").await.len(), 0, "there is nobody to tell");
    assert_eq!(page.widget_at("#second").texts(".support-widget").await.len(), 1);
    page.assert_clean().await;
}

async fn an_element_that_moves_keeps_what_was_typed(stage: Stage) {
    let page = stage.open(FORM).await;
    page.widget().type_into("title", "Half a sentence").await;
    page.run("document.body.prepend(document.querySelector('support-widget'));").await;
    page.settle().await;
    assert_eq!(page.widget().value("title").await, "Half a sentence");
    page.widget().type_into("title", " more").await;
    page.assert_clean().await;
}

async fn an_element_can_come_back(stage: Stage) {
    let page = stage.open("home").await;
    page.run("recorder.element = document.querySelector('support-widget'); recorder.element.remove();").await;
    page.settle().await;
    page.run("document.body.append(recorder.element);").await;
    page.widget().wait_for("How can we help?").await;
    page.widget().click("Report a problem with Partner Center").await;
    page.widget().wait_for("Report a problem with Partner Center").await;
    page.assert_clean().await;
}
