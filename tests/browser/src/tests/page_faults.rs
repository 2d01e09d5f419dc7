//! Pages that replace browser functions with broken ones, or change the widget at awkward moments.
//!
//! Also known as: monkey patching, broken fetch, XMLHttpRequest, polyfill, robustness, fault injection.

use crate::case::{Case, cases, each_and_on_request};
use crate::customer_way::NEW;
use crate::giving_files::GivingFiles;
use crate::page::Page;
use crate::stage::Stage;
use crate::wait::until;
use crate::wording::{Wording, english};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![
            a_request_gets_past_one_broken_fetch_after_the_other,
            keys_without_a_name_are_harmless_and_what_was_emptied_stays_empty,
        ],
        cases![
            a_request_with_a_file_gets_past_one_broken_upload_after_the_other,
            a_program_that_a_broken_fetch_withholds_can_be_asked_for_again,
            what_a_page_sets_while_the_program_is_mounted_counts,
        ],
    )
}

const FORM: &str = "partner-center-requests/new";

/// What stands in the place of `fetch` for those calls that `recorder.strikes` says, one after the other.
const FETCH: &str = "
    const genuine = window.fetch.bind(window);
    const never = () => new Promise(() => {});
    const like = (body) => ({ ok: true, status: 200, headers: new Headers({ 'content-type': recorder.type }), ...body });
    recorder.faults = [
        () => { throw new TypeError('broken'); },
        () => undefined,
        () => null,
        () => 'text',
        () => Promise.resolve(null),
        () => Promise.resolve('text'),
        () => Promise.reject('no error'),
        () => Promise.resolve(Object.create(Response.prototype)),
        () => Promise.resolve(like({ text: never, arrayBuffer: never })),
        () => Promise.resolve(new Response(new ReadableStream(), { headers: { 'content-type': recorder.type } })),
        never,
    ];
    recorder.struck = 0;
    window.fetch = (request, init) => {
        recorder.isBroken = recorder.strikes(request) && recorder.struck < recorder.faults.length;
        return recorder.isBroken ? recorder.faults[recorder.struck++]() : genuine(request, init);
    };
";

async fn assert_all_have_struck(page: &Page) {
    let left: i32 = page.execute("return recorder.faults.length - recorder.struck;", Vec::new()).await;
    assert_eq!(left, 0, "faults that have not struck");
}

/// Submits what is filled in: all faults strike on the way, and one request arrives.
async fn expect_sent(stage: &Stage, page: &Page) {
    let widget = page.widget();
    widget.click(english("form-continue")).await;
    widget.click(english("review-submit")).await;
    widget.wait_for(english("sent-title")).await;
    assert_all_have_struck(page).await;
    assert_eq!(stage.server.submissions().len(), 1);
    page.assert_clean().await;
}

/// Every call ends by its deadline, lets its lock go, and is made again.
async fn a_request_gets_past_one_broken_fetch_after_the_other(stage: Stage) {
    let submissions = "recorder.type = 'application/json'; recorder.strikes = (request) => request.method === 'POST';";
    let page = stage.page("plain").attribute("view", FORM).prefilled().script(FETCH).script(submissions);
    let page = page.hastened().impatient().open().await;
    let widget = page.widget();
    widget.wait_for_text(english("files-choose")).await;
    expect_sent(&stage, &page).await;
}

/// The same for uploads; the last ones neither answer nor say that they were aborted.
const UPLOADS: &str = "
    const Genuine = XMLHttpRequest;
    const fail = () => { throw new TypeError('broken'); };
    recorder.faults = [
        undefined,
        class { constructor() { fail(); } },
        class extends Genuine { open() { fail(); } },
        class extends Genuine { setRequestHeader() { fail(); } },
        class extends Genuine { send() { fail(); } },
        class { upload = {}; open() {} setRequestHeader() {} send() { this.onload(); } },
        class extends Genuine { send() {} abort() {} },
        class { open() {} setRequestHeader() {} send() {} abort() { fail(); } },
    ];
    recorder.struck = 0;
    Object.defineProperty(window, 'XMLHttpRequest', {
        get: () => (recorder.struck < recorder.faults.length ? recorder.faults[recorder.struck++] : Genuine),
    });
    const now = performance.now.bind(performance);
    performance.now = () => now() * 100;
";

async fn a_request_with_a_file_gets_past_one_broken_upload_after_the_other(stage: Stage) {
    let page = stage.page("plain").attribute("view", FORM).prefilled().script(UPLOADS);
    let page = page.hastened().impatient().open().await;
    let widget = page.widget();
    let _file = GivingFiles::to(&page, "support-widget", stage.engine()).attach("log.txt", b"What was logged.").await;
    widget.wait_for_text(english("files-ready")).await;
    expect_sent(&stage, &page).await;
}

/// The deadlines of the program and of its later part, which are longer than all others, end soon after a fault.
const SOON: &str = "
    const wait = setTimeout;
    window.setTimeout = (act, time, ...rest) => wait(act, recorder.isBroken && time > 30_000 ? 50 : time, ...rest);
";

/// First the card, and then a message in the widget, until the program and its later part are there.
async fn a_program_that_a_broken_fetch_withholds_can_be_asked_for_again(stage: Stage) {
    let program = "recorder.type = 'application/wasm';
        recorder.strikes = (request) => /\\/program-[^/]*wasm$/.test(String(request));";
    let page = stage
        .page("plain")
        .attribute("load", "eager")
        .signed_in("demo-contoso")
        .script(FETCH)
        .script(program)
        .script(SOON)
        .visit()
        .await;
    let wording = Wording::of("en-US");
    try_until(&page, ".card", wording.get("home-title")).await;
    assert_all_have_struck(&page).await;
    page.run(
        "recorder.struck = 0;
        recorder.strikes = (request) => String(request).includes('/lazy-requests-program');
        document.querySelector('support-widget').view = 'partner-center-requests';",
    )
    .await;
    try_until(&page, "[role=alert], .failure", wording.get("requests-partner-center")).await;
    assert_all_have_struck(&page).await;
    page.assert_clean().await;
}

/// Tries again wherever something says that it cannot be shown, until a view is.
async fn try_until(page: &Page, place: &str, heading: &str) {
    let again = "
        const [place] = arguments;
        const failure = document.querySelector('support-widget').shadowRoot?.querySelector(place);
        const buttons = [...(failure?.querySelectorAll('button:not([disabled])') ?? [])];
        buttons.find((button) => button.textContent.includes('Try again'))?.click();
    ";
    until(&format!("the heading {heading:?}"), async || {
        page.execute::<serde_json::Value>(again, vec![place.into()]).await;
        let shown = page.widget().heading().await;
        if shown == heading { Ok(()) } else { Err(format!("{shown:?} is shown: {}", page.widget().text().await)) }
    })
    .await;
}

/// What Chrome fires when it fills in a form.
const AUTOFILL: &str = "
    const fields = document.querySelector('support-widget').shadowRoot.querySelectorAll('input, select, textarea');
    for (const type of ['keydown', 'keypress', 'keyup']) {
        for (const field of fields) field.dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }));
    }
    return fields.length;
";

async fn keys_without_a_name_are_harmless_and_what_was_emptied_stays_empty(stage: Stage) {
    let page = stage.page("plain").attribute("view", FORM).signed_in("demo-contoso").prefilled().open().await;
    let widget = page.widget();
    assert!(page.execute::<usize>(AUTOFILL, Vec::new()).await > 5, "all fields of the form");
    page.run(
        "const widget = document.querySelector('support-widget');
        const title = widget.shadowRoot.querySelector('[name=title]');
        title.value = '';
        title.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        widget.context = { ...widget.context, contact: { ...widget.context.contact, phoneNumber: '555-0100' } };",
    )
    .await;
    until("what the page knows now", async || match widget.value("primaryContact.phoneNumber").await {
        shown if shown == "555-0100" => Ok(()),
        shown => Err(shown),
    })
    .await;
    assert_eq!(widget.value("title").await, "", "somebody has emptied it");
    page.run(&format!("document.querySelector('support-widget').view = '{NEW}';")).await;
    widget.element("[role=combobox]").await;
    assert!(page.execute::<usize>(AUTOFILL, Vec::new()).await > 0, "the search");
    page.assert_clean().await;
}

/// The page answers to the error of an element that has no backend yet.
const ANSWER: &str = "
    document.addEventListener('support-widget-error', ({ target }) => {
        target.backend = '/support/v1/';
        target.context = { title: 'From the page' };
        target.lang = 'es';
        target.open('partner-center-requests/new');
    }, { once: true });
";

async fn what_a_page_sets_while_the_program_is_mounted_counts(stage: Stage) {
    let page = stage.page("plain").without("backend").attribute("display", "dialog").script(ANSWER).visit().await;
    page.widget().wait_for(Wording::of("es-ES").get("form-title-partner-center")).await;
    assert_eq!(page.widget().value("title").await, "From the page");
    stage.server.wait_for_calls("/config", 1).await;
    page.assert_clean().await;
}
