//! What comes before the first frame of a widget, and what waits for it.
//!
//! Also known as: time to first paint, requestAnimationFrame, background tab, lazy fallback, Intl, secure context.

use crate::case::{Case, cases, each_and_on_request};
use crate::page::Page;
use crate::server::{Fault, Gate};
use crate::stage::Stage;
use crate::wait::until;
use crate::wording::{Wording, english};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![
            a_widget_in_sight_is_asked_for_before_the_next_frame,
            a_card_that_could_not_be_fetched_is_fetched_anew,
            without_hashes_a_program_runs,
            without_hashes_an_altered_program_does_not_run,
            a_page_without_frames_gets_the_whole_form,
        ],
        cases![
            what_is_inserted_above_in_the_same_tick_counts,
            an_element_that_is_removed_while_its_card_is_fetched_shows_none,
            the_card_is_fetched_after_what_completes_the_form,
            nothing_asks_for_formats_before_the_first_frame,
        ],
    )
}

const FORM: &str = "partner-center-requests/new";

/// A part of the path of all files that are fetched when the widget is due, and of none before.
const PAYLOAD: &str = "/support-widget/0.";

/// Waits until the form has its files, and what stands below them.
async fn wait_for_whole_form(page: &Page) {
    let is_whole = "
        const { shadowRoot } = document.querySelector('support-widget');
        return ['[part=drop-zone]', '[part=primary]'].every((part) => shadowRoot.querySelector(part));
    ";
    let whole = async || {
        if page.execute::<bool>(is_whole, Vec::new()).await { Ok(()) } else { Err("something is missing") }
    };
    until("the whole form", whole).await;
}

/// Quality 6. An observer would say so with the next frame only.
async fn a_widget_in_sight_is_asked_for_before_the_next_frame(stage: Stage) {
    let note = "recorder.order = [];
        const fetched = window.fetch;
        window.fetch = (...call) => (recorder.order.push('fetch'), fetched(...call));
        customElements.whenDefined('support-widget').then(() => requestAnimationFrame(() => recorder.order.push('frame')));";
    let page = stage.page("plain").script(note).open().await;
    let order: Vec<String> = page.execute("return recorder.order;", Vec::new()).await;
    assert_eq!(order[0], "fetch", "{order:?}");
}

/// Quality 6. Frameworks insert the children of a page in an order of their own.
async fn what_is_inserted_above_in_the_same_tick_counts(stage: Stage) {
    // Hidden, so that no pointer is over it: WebKit says so when content moves below a pointer at rest.
    let page = stage.page("plain").attribute("load", "interaction").script("widget.hidden = true;").visit().await;
    page.settle().await;
    page.run(
        "const widget = document.querySelector('support-widget');
        widget.remove();
        widget.load = 'visible';
        widget.hidden = false;
        document.body.prepend(widget);
        const above = document.createElement('div');
        above.style.height = '9999px';
        document.body.prepend(above);",
    )
    .await;
    page.settle().await;
    assert_eq!(stage.server.calls(PAYLOAD).len(), 0, "it is far below the fold");
    page.run("document.querySelector('support-widget').scrollIntoView();").await;
    page.widget().wait_for(english("home-title")).await;
}

/// Quality 3. Browsers may remember that a module could not be had.
async fn a_card_that_could_not_be_fetched_is_fetched_anew(stage: Stage) {
    stage.server.fail(PAYLOAD, Fault::Status(503));
    let page = stage.page("plain").visit().await;
    page.wait_for_event("error").await;
    stage.server.wait_for_calls("/fallback-", 1).await;
    until("the card's answer", async || stage.server.calls("/fallback-")[0].ending.map(drop).ok_or("none")).await;
    stage.server.repair();
    stage.server.fail(".wasm", Fault::Status(503));
    page.run("document.querySelector('support-widget').open();").await;
    page.widget().wait_for(english("fallback-title")).await;
}

/// Quality 38. The third element gets the card after the second would.
async fn an_element_that_is_removed_while_its_card_is_fetched_shows_none(stage: Stage) {
    let gate = Gate::closed();
    stage.server.fail(".wasm", Fault::Status(503));
    stage.server.fail("/fallback-", Fault::Held(gate.clone()));
    let page = stage.page("several").visit().await;
    stage.server.wait_for_calls("/fallback-", 1).await;
    page.run("recorder.element = document.getElementById('second'); recorder.element.remove();").await;
    gate.open();
    page.widget_at("#third").wait_for(Wording::of("es-ES").get("fallback-title")).await;
    let shown = "return recorder.element.shadowRoot.firstElementChild.localName;";
    assert_eq!(page.execute::<String>(shown, Vec::new()).await, "slot");
    page.assert_clean().await;
}

/// A page as in an insecure context, which came over plain HTTP, and not from this computer.
const WITHOUT_HASHES: &str = "Object.defineProperty(crypto, 'subtle', { value: undefined });";

async fn without_hashes_a_program_runs(stage: Stage) {
    let page = stage.page("plain").script(WITHOUT_HASHES).open().await;
    page.widget().wait_for(english("home-title")).await;
    page.assert_clean().await;
}

/// Quality 3.
async fn without_hashes_an_altered_program_does_not_run(stage: Stage) {
    stage.server.fail(".wasm", Fault::Altered);
    let page = stage.page("plain").script(WITHOUT_HASHES).visit().await;
    page.widget().wait_for(english("fallback-title")).await;
}

/// Quality 6. A hidden page has no frames.
async fn a_page_without_frames_gets_the_whole_form(stage: Stage) {
    let page = stage.page("plain").attribute("view", FORM).script("window.requestAnimationFrame = () => 0;");
    let page = page.visit().await;
    wait_for_whole_form(&page).await;
    stage.server.wait_for_calls("/fallback-", 1).await;
}

/// Quality 6.
async fn the_card_is_fetched_after_what_completes_the_form(stage: Stage) {
    stage.page("plain").attribute("view", FORM).visit().await;
    stage.server.wait_for_calls("/fallback-", 1).await;
    let paths: Vec<_> = stage.server.calls("/support").into_iter().map(|call| call.path).collect();
    let place = |part: &str| paths.iter().position(|path| path.contains(part)).expect("a call");
    assert!(place("/fallback-") > place("/config"), "{paths:?}");
    assert!(place("/fallback-") > place("/lazy-submission-"), "{paths:?}");
}

/// The first calls of `Intl` take long.
async fn nothing_asks_for_formats_before_the_first_frame(stage: Stage) {
    let note = "recorder.early = [];
        recorder.late = [];
        let isSeen = false;
        addEventListener('support-widget-ready', () => requestAnimationFrame(() => (isSeen = true)));
        const noting = (act, name) => new Proxy(act, {
            apply: (...call) => ((isSeen ? recorder.late : recorder.early).push(name), Reflect.apply(...call)),
            construct: (...call) => ((isSeen ? recorder.late : recorder.early).push(name), Reflect.construct(...call)),
        });
        for (const name of Object.getOwnPropertyNames(Intl)) {
            if (typeof Intl[name] === 'function') Intl[name] = noting(Intl[name], name);
        }
        for (const type of [Date, Number]) {
            type.prototype.toLocaleString = noting(type.prototype.toLocaleString, type.name);
        }";
    for language in ["en-US", "zh-CN"] {
        let page = stage.page("plain").attribute("lang", language).attribute("view", FORM).script(note).open().await;
        let noted =
            async |list: &str| page.execute::<Vec<String>>(&format!("return recorder.{list};"), Vec::new()).await;
        until("formats", async || if noted("late").await.is_empty() { Err("none yet") } else { Ok(()) }).await;
        assert_eq!(noted("early").await, [""; 0], "{language}");
    }
}
