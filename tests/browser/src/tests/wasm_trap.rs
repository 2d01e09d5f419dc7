//! A program that has trapped or panicked (quality 39).
//!
//! The page makes the program fail in both ways: it panics when the browser refuses it an element while it draws a new
//! widget, and it traps when it is called with an invalid pointer. Both happen inside the very module that the widgets
//! of the page run on.
//!
//! Also known as: WebAssembly trap, panic, crash, fallback card, error boundary, restart, recovery.

use std::time::Duration;

use crate::case::{Case, cases, each_and_on_request};
use crate::customer_way::{CUSTOMER, CustomerWay, NEW};
use crate::page::Page;
use crate::server::{Fault, Gate};
use crate::stage::Stage;
use crate::wait::{until, until_within};
use crate::widget::REQUEST;
use crate::wording::{Wording, english};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    let each = cases![
        a_panic_shows_the_card_with_what_was_typed_in_all_widgets,
        a_trap_shows_the_card_with_what_was_typed_in_all_widgets,
        a_trap_in_a_promise_shows_the_card,
        a_restart_brings_back_the_form_with_what_was_typed,
        a_program_that_has_stopped_never_submits_the_form_itself,
    ];
    let on_request = cases![
        a_trap_in_the_later_part_keeps_what_was_typed_on_a_customers_way,
        errors_of_other_programs_leave_the_widget_alone,
        what_was_typed_can_be_copied_from_the_card,
        a_restart_that_fails_still_keeps_what_was_typed,
        an_element_that_was_being_mounted_keeps_its_card,
        a_second_stop_after_a_restart_is_caught_as_well,
    ];
    each_and_on_request(each, on_request)
}

const FORM: &str = "partner-center-requests/new";

/// Draws a widget while the page has no `div` to give.
pub(super) const PANIC: &str = "
    const { createElement } = document;
    document.createElement = function (name, ...rest) {
        if (name === 'div') {
            delete document.createElement;
            throw Error('no more elements');
        }
        return createElement.call(this, name, ...rest);
    };
    const late = Object.assign(document.createElement('support-widget'), { id: 'late' });
    late.setAttribute('backend', '/support/v1/');
    late.setAttribute('load', 'eager');
    document.body.append(late);
";

/// Lets a test call the program with a pointer that lies beyond its memory. The page itself must import the module:
/// Firefox gives scripts of its driver modules of their own. After a restart it has another address, the last one.
const TRAP: &str = "
    recorder.program = () => {
        const addresses = performance.getEntriesByType('resource').map((entry) => entry.name);
        return import(addresses.filter((name) => /\\/program-[^/]*\\.js/.test(name)).at(-1));
    };
    recorder.trap = (module) => module.Widget.prototype.close.call({ __wbg_ptr: 0xfffffff0 });
    recorder.trapLater = () => recorder.program().then((module) => setTimeout(() => recorder.trap(module)));
";

async fn trap(page: &Page) {
    page.run("recorder.trapLater();").await;
}

/// Errors like ours, but of the page's own programs.
const OTHER: &str = "
    recorder.fail = () => {
        setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); });
        setTimeout(() => { throw new RangeError('Maximum call stack size exceeded'); });
        Promise.reject(new WebAssembly.RuntimeError('unreachable'));
    };
";

/// The heading of the card.
fn card() -> String {
    english("fallback-stopped").to_owned()
}

/// Opens a page with three widgets; in the first something has been typed.
async fn typed(stage: &Stage) -> Page {
    let page = stage.page("several").attribute("view", FORM).script(TRAP).open().await;
    page.widget_at("#second").wait_until_ready().await;
    page.widget_at("#third").wait_until_ready().await;
    page.widget_at("#first").fill_in().await;
    page
}

/// Expects the card in all widgets within a second, and in the first one what was typed.
async fn expect_cards(page: &Page) {
    until_within(Duration::from_secs(1), "the card in all widgets", async || {
        let mut shown = Vec::new();
        for id in ["#first", "#second", "#third"] {
            shown.push(page.widget_at(id).finds(".card").await);
        }
        if shown == [true; 3] { Ok(()) } else { Err(format!("{shown:?}")) }
    })
    .await;
    assert_eq!(page.widget_at("#first").heading().await, card());
    let chinese = Wording::of("zh-CN");
    assert_eq!(page.widget_at("#second").heading().await, chinese.get("fallback-stopped"));
    let kept = kept(page).await;
    for (_, text) in REQUEST {
        assert!(kept.contains(text), "{text:?} is not in {kept:?}");
    }
    assert!(!page.widget_at("#third").finds("textarea").await, "nothing was typed there");
    assert!(page.events("error").await.iter().all(|event| event["detail"]["code"] == "stopped"));
    page.wait_for_console("error: support-widget").await;
}

/// What the first widget's card has kept.
async fn kept(page: &Page) -> String {
    let area =
        "return document.querySelector('#first, #widget').shadowRoot.querySelector('.card textarea')?.value ?? '';";
    page.execute(area, Vec::new()).await
}

/// Quality 39.
async fn a_panic_shows_the_card_with_what_was_typed_in_all_widgets(stage: Stage) {
    let page = typed(&stage).await;
    page.run(PANIC).await;
    expect_cards(&page).await;
    let reason = page.events("error").await[0]["detail"]["reason"].clone();
    assert!(reason.as_str().is_some_and(|reason| reason.contains("panicked at src/")), "{reason}");
    page.widget_at("#late").wait_for(&card()).await;
}

/// Quality 39.
async fn a_trap_shows_the_card_with_what_was_typed_in_all_widgets(stage: Stage) {
    let page = typed(&stage).await;
    trap(&page).await;
    expect_cards(&page).await;
}

/// Quality 39.
async fn a_trap_in_a_promise_shows_the_card(stage: Stage) {
    let page = typed(&stage).await;
    page.run("recorder.program().then(recorder.trap);").await;
    expect_cards(&page).await;
}

/// Quality 39. The part is a file of its own, and the way to the form leads through several of its views.
async fn a_trap_in_the_later_part_keeps_what_was_typed_on_a_customers_way(stage: Stage) {
    let builder = stage.page("plain").script(super::lazy_chunk::TRAP).attribute("view", NEW).signed_in("demo-contoso");
    let way = CustomerWay::new(builder.open().await);
    let to_the_form = async || {
        way.find(CUSTOMER).await;
        way.choose_service("exchange-online").await;
        way.go_on().await;
    };
    to_the_form().await;
    way.widget.fill_in().await;
    way.page.run("recorder.trapInTheMidst();").await;
    way.widget.wait_for(&card()).await;
    let kept = kept(&way.page).await;
    for (_, text) in REQUEST {
        assert!(kept.contains(text), "{text:?} is not in {kept:?}");
    }
    way.page.run(&format!("document.querySelector('support-widget').view = '{NEW}';")).await;
    way.widget.click(way.text("fallback-restart")).await;
    to_the_form().await;
    for (name, text) in REQUEST {
        assert_eq!(way.widget.value(name).await, text);
    }
    way.widget.click(way.text("form-continue")).await;
    way.widget.wait_for(way.text("review-title")).await;
}

async fn errors_of_other_programs_leave_the_widget_alone(stage: Stage) {
    let page = stage.page("several").attribute("view", FORM).script(OTHER).open().await;
    page.widget_at("#first").fill_in().await;
    page.run("recorder.fail();").await;
    page.settle().await;
    assert_eq!(page.errors().await.len(), 3);
    let first = page.widget_at("#first");
    first.click(english("form-continue")).await;
    first.wait_for(english("review-title")).await;
}

/// Quality 39.
async fn what_was_typed_can_be_copied_from_the_card(stage: Stage) {
    let page = typed(&stage).await;
    trap(&page).await;
    let first = page.widget_at("#first");
    first.wait_for(&card()).await;
    first.click(english("fallback-copy")).await;
    first.wait_for_text(english("fallback-copied")).await;
    // Pasted where a person would paste it: the page's own field.
    page.run(
        "const field = document.body.appendChild(document.createElement('textarea'));
        field.id = 'paste';
        field.focus();",
    )
    .await;
    page.press_with(thirtyfour::Key::Control, "v").await;
    let pasted: String = page.execute("return document.getElementById('paste').value;", Vec::new()).await;
    assert_eq!(pasted, kept(&page).await);
}

/// Quality 39.
async fn a_restart_brings_back_the_form_with_what_was_typed(stage: Stage) {
    let page = typed(&stage).await;
    trap(&page).await;
    let first = page.widget_at("#first");
    first.wait_for(&card()).await;
    let gate = Gate::closed();
    stage.server.fail("/config", Fault::Held(gate.clone()));
    first.click(english("fallback-restart")).await;
    first.wait_for(english("form-title-partner-center")).await;
    for (name, text) in REQUEST {
        assert_eq!(first.value(name).await, text, "nobody else can have come: it is not asked who is looking");
    }
    assert_eq!(first.value("severity").await, "moderate");
    gate.open();
    first.click(english("form-continue")).await;
    first.wait_for(english("review-title")).await;
    first.click(english("review-submit")).await;
    first.wait_for(english("sent-title")).await;
    assert_eq!(stage.server.stored().await.len(), 1);
    assert!(page.widget_at("#second").finds(".card").await, "each widget is started again by its own button");
}

/// Quality 36, 39.
async fn a_restart_that_fails_still_keeps_what_was_typed(stage: Stage) {
    let page = typed(&stage).await;
    trap(&page).await;
    let first = page.widget_at("#first");
    first.wait_for(&card()).await;
    stage.server.fail("/program-", Fault::Status(503));
    first.click(english("fallback-restart")).await;
    first.wait_for(english("fallback-title")).await;
    assert!(kept(&page).await.contains(REQUEST[0].1), "the text is still there to be copied");
    stage.server.repair();
    first.click(english("fallback-retry")).await;
    first.wait_for(english("form-title-partner-center")).await;
    assert_eq!(first.value(REQUEST[0].0).await, REQUEST[0].1);
}

/// Quality 39. The stopped program still draws it when the texts arrive.
async fn an_element_that_was_being_mounted_keeps_its_card(stage: Stage) {
    let page = typed(&stage).await;
    let gate = Gate::closed();
    stage.server.fail("/zh-TW-", Fault::Held(gate.clone()));
    page.run(
        "const late = Object.assign(document.createElement('support-widget'), { id: 'late', lang: 'zh-TW' });
        document.body.append(Object.assign(late, { backend: '/support/v1/', load: 'eager' }));",
    )
    .await;
    stage.server.wait_for_calls("/zh-TW-", 1).await;
    trap(&page).await;
    page.widget_at("#late").wait_for(Wording::of("zh-TW").get("fallback-stopped")).await;
    gate.open();
    until("the texts to arrive", async || stage.server.calls("/zh-TW-")[0].ending.map(drop).ok_or("they are held"))
        .await;
    page.settle().await;
    let shown = "return [...late.shadowRoot.children].map((child) => child.className);";
    assert_eq!(page.execute::<Vec<String>>(shown, Vec::new()).await, ["card"]);
    assert_eq!(page.events("error").await.len(), 4, "each is told once");
}

/// Quality 39.
async fn a_second_stop_after_a_restart_is_caught_as_well(stage: Stage) {
    let page = typed(&stage).await;
    trap(&page).await;
    let first = page.widget_at("#first");
    first.wait_for(&card()).await;
    first.click(english("fallback-restart")).await;
    first.wait_for(english("form-title-partner-center")).await;
    trap(&page).await;
    first.wait_for(&card()).await;
    assert!(kept(&page).await.contains(REQUEST[0].1));
    first.click(english("fallback-restart")).await;
    first.wait_for(english("form-title-partner-center")).await;
    assert_eq!(first.value(REQUEST[0].0).await, REQUEST[0].1);
}

/// Quality 39. Between the trap and the card the form is still there, with nobody who listens.
async fn a_program_that_has_stopped_never_submits_the_form_itself(stage: Stage) {
    let page = typed(&stage).await;
    let before: String = page.execute("return location.href;", Vec::new()).await;
    page.run(
        "return recorder.program().then((module) => {
            try { recorder.trap(module); } catch (error) { recorder.trapped = String(error); }
            document.querySelector('#first').shadowRoot.querySelector('form').requestSubmit();
        });",
    )
    .await;
    page.settle().await;
    let trapped: String = page.execute("return recorder.trapped;", Vec::new()).await;
    assert!(trapped.contains("RuntimeError"), "{trapped}");
    let after: String = page.execute("return location.href;", Vec::new()).await;
    assert_eq!(after, before, "the page has not gone anywhere");
}
