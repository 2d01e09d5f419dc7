//! The English beside guidance in another language, since its wording has contractual weight (domain S15), and messages
//! that the page owner overrides: what page, browser and layout make of them. What stands beside what is tested in
//! `tests/views`.
//!
//! Also known as: bilingual text, message override, lang attribute, session storage, Fluent error.

use serde_json::{Value, json};

use super::guidance::{VIEW, guidance};
use crate::case::{Case, cases, each_and_on_request};
use crate::page::Page;
use crate::stage::Stage;
use crate::typist::Typist;
use crate::wait::until;
use crate::wording::Wording;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![
            the_switch_works_by_keyboard_and_says_how_it_stands,
            the_english_stands_below_where_there_is_no_room_beside,
        ],
        cases![
            the_choice_is_remembered_for_the_visit_and_no_longer,
            the_choice_holds_where_nothing_can_be_stored,
            texts_of_the_owner_stand_in_place_of_ours_except_those_with_an_error,
        ],
    )
}

/// What stands beside what: the text in the page's language, and the English.
const PAIRS: &str = "
    const clean = (element) => element?.innerText.replace(/[\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' ').trim() ?? '';
    const root = document.querySelector('support-widget').shadowRoot;
    return [...root.querySelectorAll('.beside')].map((pair) => {
        return [clean(pair.firstElementChild), clean(pair.querySelector('.english'))];
    });
";

async fn pairs(page: &Page) -> Vec<(String, String)> {
    page.execute(PAIRS, Vec::new()).await
}

/// Waits for the English to stand beside every text, and returns both.
async fn translated(page: &Page) -> Vec<(String, String)> {
    until("the English beside every text", async || {
        let pairs = pairs(page).await;
        if pairs.iter().all(|(_, english)| !english.is_empty()) { Ok(pairs) } else { Err(format!("{pairs:?}")) }
    })
    .await
}

/// Domain S15. Quality 17, 18.
async fn the_switch_works_by_keyboard_and_says_how_it_stands(stage: Stage) {
    let wording = Wording::of("zh-TW");
    let page = guidance(&stage, VIEW, "zh-TW").open().await;
    page.widget().wait_for(wording.get("home-escalation")).await;
    let mut typist = Typist::new(&page, stage.engine());
    for (key, stands) in [(" ", "true"), ("\u{e007}", "false"), (" ", "true")] {
        typist.tab_to(wording.get("guidance-show-english")).await;
        page.press(key).await;
        page.widget().element(&format!("[role=switch][aria-checked={stands}]")).await;
        assert!(
            page.widget().focused_names().await.contains(&wording.get("guidance-show-english").to_owned()),
            "it keeps the focus"
        );
    }
    translated(&page).await;
}

/// Domain S15. Another page of the same visit shows it as well; nothing else is stored with the browser.
async fn the_choice_is_remembered_for_the_visit_and_no_longer(stage: Stage) {
    let wording = Wording::of("es-ES");
    let page = guidance(&stage, VIEW, "es-ES").open().await;
    page.widget().click(wording.get("guidance-show-english")).await;
    translated(&page).await;
    for view in ["home", "customer-support"] {
        page.run(&format!("document.querySelector('support-widget').view = '{view}';")).await;
        page.widget().wait_for(wording.get(if view == "home" { "home-title" } else { "home-customer-support" })).await;
    }
    translated(&page).await;
    page.window().refresh().await.expect("the page loads again");
    page.widget().element("[role=switch][aria-checked=true]").await;
    translated(&page).await;
    let stored = "return [localStorage.length, ...Object.keys(sessionStorage)];";
    let stored: Value = page.execute(stored, Vec::new()).await;
    assert_eq!(stored, json!([0, "support-widget:side-by-side"]));
    // A visit ends with its tab.
    page.run("sessionStorage.clear();").await;
    page.window().refresh().await.expect("the page loads again");
    page.widget().element("[role=switch][aria-checked=false]").await;
    assert!(!page.widget().finds(".english").await);
}

/// Domain S15. Quality 36.
async fn the_choice_holds_where_nothing_can_be_stored(stage: Stage) {
    let forbidden = "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError'); } });";
    let page = guidance(&stage, VIEW, "zh-TW").script(forbidden).open().await;
    page.widget().click(Wording::of("zh-TW").get("guidance-show-english")).await;
    translated(&page).await;
    page.run("document.querySelector('support-widget').view = 'customer-support';").await;
    page.widget().wait_for(Wording::of("zh-TW").get("home-customer-support")).await;
    translated(&page).await;
    page.assert_clean().await;
}

/// Replaces texts of languages.
fn replacing(messages: Value) -> String {
    format!("widget.config = {};", json!({ "messages": messages }))
}

/// Texts of an owner, of which one is cut off, and one names what is not there.
const OWN: &str = "\
guidance-escalation-lead = 本公司的說明：{ $operator }。
guidance-misuse-text = 少了括號 { $operator
guidance-not-escalated-settings-text = 請洽本公司。
guidance-customer-support-lead = 沒有人叫 { $nobody }
guidance-misuse-title = 本公司的標題
";

/// Domain S8, S15. No rebuild is needed, and what is wrong costs nothing but itself.
async fn texts_of_the_owner_stand_in_place_of_ours_except_those_with_an_error(stage: Stage) {
    let (wording, english) = (Wording::of("zh-TW"), Wording::of("en-US"));
    let script = replacing(
        json!({ "zh-TW": OWN, "en-US": "guidance-escalation-lead = As our company does it: { $operator }." }),
    );
    let page = guidance(&stage, VIEW, "zh-TW").script(&script).open().await;
    page.widget().wait_for_text("本公司的說明：Microsoft。").await;
    page.widget().wait_for_text("本公司的標題").await;
    page.widget().wait_for_text(&wording.with("guidance-misuse-text", "operator", "Microsoft")).await;
    page.wait_for_console("messages for zh-TW have an error").await;
    page.widget().click(wording.get("guidance-show-english")).await;
    let pairs = translated(&page).await;
    let expected = [
        ("本公司的說明：Microsoft。", "As our company does it: Microsoft."),
        ("請洽本公司。", english.get("guidance-not-escalated-settings-text")),
    ];
    for (own, english) in expected {
        assert!(pairs.iter().any(|pair| pair.0 == own && pair.1 == english), "{own:?} is not in {pairs:?}");
    }
    page.run("document.querySelector('support-widget').view = 'customer-support';").await;
    page.widget().wait_for(wording.get("home-customer-support")).await;
    page.widget().wait_for_text(wording.get("guidance-customer-support-lead")).await;
    page.wait_for_console("guidance-customer-support-lead").await;
    assert_eq!(page.errors().await, [""; 0]);
}

/// Whether each English text begins to the right of what it stands for, or below it.
const PLACES: &str = "
    const root = document.querySelector('support-widget').shadowRoot;
    const pairs = [...root.querySelectorAll('.beside:has(> .english)')].map(({ children: [own, english] }) =>
        [own.getBoundingClientRect(), english.getBoundingClientRect()]);
    return [pairs.filter(([own, english]) => english.left >= own.right - 1).length,
        pairs.filter(([own, english]) => english.top >= own.bottom - 1).length, pairs.length];
";

/// Domain S15. Quality 23.
async fn the_english_stands_below_where_there_is_no_room_beside(stage: Stage) {
    stage.server.set_policy(&format!("{}; frame-src 'self'", crate::server::POLICY));
    let remembered = "sessionStorage.setItem('support-widget:side-by-side', 'on');";
    for (width, is_wide) in [(1200, true), (360, false)] {
        let page = guidance(&stage, VIEW, "es-ES").script(remembered).in_a_window_of(width).open().await;
        page.widget().element("[role=switch][aria-checked=true]").await;
        translated(&page).await;
        let (beside, below, all): (usize, usize, usize) = page.execute(PLACES, Vec::new()).await;
        assert!(all > 20);
        if is_wide {
            assert!(beside > all / 2, "{beside} of {all} stand beside at {width}");
        } else {
            assert_eq!((beside, below), (0, all), "at {width}");
        }
    }
}
