//! The lazy chunk, with the views of customers' problems (quality 2, 3, 6, 39, 41).
//!
//! Also known as: code splitting, lazy loading, layout shift, subresource integrity, SRI, trap.

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::json;

use crate::case::{Case, cases, each_and_on_request, in_chromium};
use crate::page::Page;
use crate::server::{Fault, Gate};
use crate::stage::Stage;
use crate::wait::until_within;
use crate::wording::{Wording, english, english_with};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    let everywhere = each_and_on_request(
        cases![
            nothing_below_the_files_moves_when_they_come_in_spanish,
            a_trap_inside_the_part_shows_the_card_and_the_part_works_after_the_restart,
        ],
        cases![
            nothing_of_the_part_is_fetched_before_a_form_or_one_of_its_views_is_shown,
            nothing_below_the_files_moves_when_they_come_in_english,
            nothing_below_the_files_moves_when_they_come_in_simplified_chinese,
            nothing_below_the_files_moves_when_they_come_in_traditional_chinese,
            several_widgets_share_one_part,
            a_part_that_cannot_be_fetched_can_be_asked_for_again,
            a_part_that_another_needs_can_be_asked_for_again,
            the_script_that_comes_with_a_part_can_be_asked_for_again,
            a_form_whose_text_cannot_be_kept_says_so_and_tries_again,
            a_page_whose_version_has_left_the_server_keeps_what_is_typed,
            a_part_that_was_altered_is_not_run,
            messages_of_the_page_that_cannot_be_read_yet_keep_nobody_waiting,
            messages_of_the_page_that_cannot_be_read_keep_no_part_waiting,
        ],
    );
    let traced = cases![a_trap_is_told_by_the_name_of_the_part_alone];
    everywhere.into_iter().chain(in_chromium(traced)).collect()
}

/// Any file of the part.
const PART: &str = "/lazy-";
const LIST: &str = "customer-requests";
const FORM: &str = "partner-center-requests/new";

async fn shows_the_list(page: &Page) {
    page.widget().wait_for(english("requests-customer")).await;
}

/// Quality 2, 6, 41.
async fn nothing_of_the_part_is_fetched_before_a_form_or_one_of_its_views_is_shown(stage: Stage) {
    let page = stage.page("plain").signed_in("demo-contoso").open().await;
    page.widget().wait_for(english("home-title")).await;
    page.settle().await;
    assert_eq!(stage.server.calls(PART).len(), 0);
    page.widget().click(english("home-report-partner-center")).await;
    // In spare time.
    stage.server.wait_for_calls("/lazy-files-program", 1).await;
    page.widget().submit().await;
    page.widget().wait_for(english("sent-title")).await;
    page.run("document.querySelector('support-widget').view = 'customer-requests';").await;
    shows_the_list(&page).await;
    page.run("document.querySelector('support-widget').view = 'home';").await;
    page.run("document.querySelector('support-widget').view = 'customer-requests';").await;
    shows_the_list(&page).await;
    let fetched: Vec<_> = stage.server.calls(PART).into_iter().map(|call| call.path).collect();
    let different: BTreeSet<_> = fetched.iter().collect();
    assert_eq!(different.len(), fetched.len(), "each once, and English comes with them: {fetched:?}");
    let is_fetched = |chunk: &str| fetched.iter().any(|path| path.contains(&format!("{PART}{chunk}-program")));
    assert!(["submission", "files", "flows", "requests"].iter().all(|chunk| is_fetched(chunk)), "{fetched:?}");
    assert!(!["help", "guidance"].iter().any(|chunk| is_fetched(chunk)), "nobody has come to these: {fetched:?}");
    page.assert_clean().await;
}

async fn nothing_below_the_files_moves_when_they_come_in_english(stage: Stage) {
    nothing_moves(&stage, "en-US").await;
}

async fn nothing_below_the_files_moves_when_they_come_in_simplified_chinese(stage: Stage) {
    nothing_moves(&stage, "zh-CN").await;
}

async fn nothing_below_the_files_moves_when_they_come_in_traditional_chinese(stage: Stage) {
    nothing_moves(&stage, "zh-TW").await;
}

async fn nothing_below_the_files_moves_when_they_come_in_spanish(stage: Stage) {
    nothing_moves(&stage, "es-ES").await;
}

/// What somebody points at while the part is on its way is still there when it has come, however wide the page is.
async fn nothing_moves(stage: &Stage, tag: &str) {
    const PLACES: &str = "
        const widget = document.querySelector('support-widget');
        const button = widget.shadowRoot.querySelector('button[type=submit]');
        return [328, 384, 392, 472, 480, 720].map((width) => {
            widget.style.inlineSize = `${width}px`;
            return Math.round(button.getBoundingClientRect().top + scrollY);
        });
    ";
    let (gate, wording) = (Gate::closed(), Wording::of(tag));
    stage.server.fail("/lazy-submission-program", Fault::Held(gate.clone()));
    let form = "partner-center-requests/new";
    let page = stage.page("plain").attribute("lang", tag).attribute("view", form).open().await;
    page.widget().wait_for_text(wording.get("loading")).await;
    let before: Vec<i64> = page.execute(PLACES, Vec::new()).await;
    gate.open();
    page.widget().wait_for_text(wording.get("files-choose")).await;
    let after: Vec<i64> = page.execute(PLACES, Vec::new()).await;
    assert_eq!(before, after);
}

/// Quality 6.
async fn several_widgets_share_one_part(stage: Stage) {
    let page = stage.page("several").signed_in("demo-contoso").open().await;
    page.run("for (const widget of document.querySelectorAll('support-widget')) widget.view = 'customer-requests';")
        .await;
    for (id, tag) in [("#first", "en-US"), ("#second", "zh-CN"), ("#third", "es-ES")] {
        page.widget_at(id).wait_for(Wording::of(tag).get("requests-customer")).await;
    }
    assert_eq!(stage.server.calls("/lazy-requests-program").len(), 1);
}

/// Quality 3, 6.
async fn a_part_that_cannot_be_fetched_can_be_asked_for_again(stage: Stage) {
    stage.server.fail("/lazy-requests-program", Fault::Status(503));
    let page = stage.page("plain").signed_in("demo-contoso").attribute("view", LIST).open().await;
    let again = english("try-again").to_owned();
    let faults = [Fault::Status(404), Fault::Status(500), Fault::Dropped, Fault::Half, Fault::ContentType("text/html")];
    for (count, fault) in faults.into_iter().enumerate() {
        stage.server.wait_for_calls("/lazy-requests-program", count + 1).await;
        stage.server.repair();
        stage.server.fail("/lazy-requests-program", fault);
        page.widget().click(&again).await;
    }
    stage.server.wait_for_calls("/lazy-requests-program", 6).await;
    page.widget().wait_for_text(&again).await;
    stage.server.repair();
    page.widget().click(&again).await;
    shows_the_list(&page).await;
    assert_eq!(stage.server.calls("/lazy-submission-program").len(), 1, "what has come is not asked for again");
}

/// Quality 3, 6.
async fn a_part_that_another_needs_can_be_asked_for_again(stage: Stage) {
    comes_when_asked_again(&stage, "/lazy-submission-program").await;
}

/// Quality 3, 6.
async fn the_script_that_comes_with_a_part_can_be_asked_for_again(stage: Stage) {
    comes_when_asked_again(&stage, "/lazy-storage").await;
}

/// Quality 36.
async fn a_form_whose_text_cannot_be_kept_says_so_and_tries_again(stage: Stage) {
    stage.server.fail("/lazy-submission-program", Fault::Status(503));
    let page = stage.page("plain").signed_in("demo-contoso").attribute("view", FORM).open().await;
    page.widget().wait_for_text(english("load-failed-title")).await;
    stage.server.repair();
    page.widget().click(english("try-again")).await;
    page.widget().type_into("title", "Kept").await;
    page.widget().wait_for_text(english("drafts-autosaved")).await;
}

/// Quality 3, 36. A new version was deployed without the files of the one that is open.
async fn a_page_whose_version_has_left_the_server_keeps_what_is_typed(stage: Stage) {
    let page = stage.page("plain").signed_in("demo-contoso").attribute("view", FORM).open().await;
    page.widget().wait_for_text(english("files-choose")).await;
    stage.server.fail(&format!("/support-widget/{}/", env!("CARGO_PKG_VERSION")), Fault::Status(404));
    page.widget().type_into("title", "Written before").await;
    page.widget().wait_for_text(english("drafts-autosaved")).await;
    page.run("document.querySelector('support-widget').view = 'customer-requests';").await;
    page.widget().wait_for_text(english("load-failed-title")).await;
    stage.server.repair();
    page.reload().await;
    page.widget().click(&english_with("drafts-continue-entry", "title", "Written before")).await;
    assert_eq!(page.widget().value("title").await, "Written before");
}

async fn comes_when_asked_again(stage: &Stage, file: &str) {
    stage.server.fail(file, Fault::Status(503));
    let page = stage.page("plain").signed_in("demo-contoso").attribute("view", LIST).open().await;
    page.widget().wait_for_text(english("try-again")).await;
    stage.server.repair();
    page.widget().click(english("try-again")).await;
    shows_the_list(&page).await;
}

/// Quality 3.
async fn a_part_that_was_altered_is_not_run(stage: Stage) {
    stage.server.fail("/lazy-requests-program", Fault::Altered);
    let page = stage.page("plain").signed_in("demo-contoso").attribute("view", LIST).open().await;
    page.widget().wait_for_text(english("load-failed-title")).await;
    stage.server.repair();
    page.widget().click(english("try-again")).await;
    shows_the_list(&page).await;
}

/// Lets a test call a function of the part, whose functions are the last in the program's table, with pointers to
/// nowhere: at once, or in the midst of the program when it next writes a text. A function that reads no memory is
/// passed over.
pub(super) const TRAP: &str = "
    recorder.trap = async () => {
        const addresses = performance.getEntriesByType('resource').map((entry) => entry.name);
        const program = await import(addresses.filter((name) => /\\/program-[^/]*\\.js/.test(name)).at(-1));
        const table = program.initSync().__indirect_function_table;
        const call = (place) => table.get(place)(...Array(8).fill(0x7ffffff0));
        const isTrapping = (place) => {
            try {
                return table.get(place) && void call(place);
            } catch {
                return true;
            }
        };
        let last = table.length - 1;
        while (!isTrapping(last)) last--;
        return () => call(last);
    };
    recorder.trapAlone = async () => setTimeout(await recorder.trap());
    recorder.trapInTheMidst = async () => {
        const trap = await recorder.trap();
        const { createTextNode } = document;
        document.createTextNode = (text) => {
            delete document.createTextNode;
            trap();
            return createTextNode.call(document, text);
        };
        document.querySelector('support-widget').view = 'home';
    };
";

async fn trapped(stage: &Stage, trap: &str) -> Page {
    let page = stage.page("plain").signed_in("demo-contoso").script(TRAP).attribute("view", LIST).open().await;
    shows_the_list(&page).await;
    page.run(trap).await;
    page.widget().wait_for(english("fallback-stopped")).await;
    page
}

/// Quality 39.
async fn a_trap_inside_the_part_shows_the_card_and_the_part_works_after_the_restart(stage: Stage) {
    let page = trapped(&stage, "recorder.trapInTheMidst();").await;
    page.run("document.querySelector('support-widget').view = 'customer-requests';").await;
    page.widget().click(english("fallback-restart")).await;
    shows_the_list(&page).await;
}

/// Quality 39. Where traces tell files, those nearest to the trap may all be of the part.
async fn a_trap_is_told_by_the_name_of_the_part_alone(stage: Stage) {
    trapped(&stage, "recorder.trapAlone();").await;
}

/// Only pages with messages of their own load what reads them.
async fn messages_of_the_page_that_cannot_be_read_yet_keep_nobody_waiting(stage: Stage) {
    let gate = Gate::closed();
    stage.server.fail("/lazy-messages-program", Fault::Held(gate.clone()));
    stage.page("plain").open().await.widget().wait_for(english("home-title")).await;
    assert_eq!(stage.server.calls("/lazy-messages-program").len(), 0);
    let config = format!("widget.config = {};", json!({ "messages": { "en-US": "home-title = Ask Contoso" } }));
    let page = stage.page("plain").script(&config).open().await;
    page.widget().wait_for(english("home-title")).await;
    gate.open();
    page.widget().wait_for("Ask Contoso").await;
    assert_eq!(stage.server.calls("/lazy-messages-program").len(), 1);
    page.assert_clean().await;
}

/// When all texts are there, the page's messages are held against them. The chunk that brings the last ones, here the
/// texts of lists after those of files, does not wait for that.
async fn messages_of_the_page_that_cannot_be_read_keep_no_part_waiting(stage: Stage) {
    stage.server.fail("/lazy-messages-program", Fault::Held(Gate::closed()));
    let config = format!("widget.config = {};", json!({ "messages": { "en-US": "home-title = Ask Contoso" } }));
    let page = stage.page("plain").attribute("view", FORM).signed_in("demo-contoso").script(&config);
    let page = page.open().await;
    stage.server.wait_for_calls("/lazy-files-program", 1).await;
    page.run("document.querySelector('support-widget').view = 'customer-requests';").await;
    // Sooner than the timeout of the file that is held.
    until_within(Duration::from_secs(15), "the list", async || {
        let heading = page.widget().heading().await;
        if heading == english("requests-customer") { Ok(()) } else { Err(heading) }
    })
    .await;
}
