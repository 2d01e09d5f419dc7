//! The escalation record: the same wherever it is shown, and in any language (quality 2, 17; domain S8).
//!
//! Also known as: audit record, copy to clipboard, localization, lazy catalogue.

use serde_json::{Value, json};

use super::gate::{IMPAIRED, send};
use crate::case::{Case, cases, each_and_on_request};
use crate::customer_way::{CUSTOMER, CustomerWay};
use crate::stage::Stage;
use crate::wait::until;
use crate::widget::REQUEST;
use crate::wording::{LANGUAGES, Wording, english, filled};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![the_record_is_copied_as_text,],
        cases![
            what_was_checked_is_stored_as_it_was_shown,
            the_record_is_worded_in_any_language_whatever_the_page_is_in,
            the_record_follows_the_page_until_a_language_is_chosen,
            a_language_that_cannot_be_fetched_leaves_the_record_as_it_is,
            a_request_without_checks_has_no_record,
            the_record_in_the_review_is_opened_by_those_who_want_it,
        ],
    )
}

/// The lines of the record: what each is about, and what it says.
pub(super) async fn lines(way: &CustomerWay) -> Vec<(String, Vec<String>)> {
    let lines = "
        const clean = (element) => element.innerText.replace(/[\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' ').trim();
        const facts = document.querySelector('support-widget').shadowRoot.querySelectorAll('[id=escalation-record-paper] .fact');
        return [...facts].map((fact) => [clean(fact.querySelector('dt')), [...fact.querySelectorAll('dd')].map(clean)]);
    ";
    way.page.execute(lines, Vec::new()).await
}

/// What the record says about something.
fn said<'a>(lines: &'a [(String, Vec<String>)], about: &str) -> &'a [String] {
    let line = lines.iter().find(|(label, _)| label == about);
    line.map_or(&[], |(_, values)| values.as_slice())
}

/// The review of a request that passed the gate, with its record open.
pub(super) async fn reviewed(stage: &Stage, script: &str) -> CustomerWay {
    let way = CustomerWay::gate(stage, IMPAIRED, script).await;
    way.widget.tick("[id=differs]").await;
    way.widget.choose("escalation.handoffCategory", "tools").await;
    way.widget.type_into("escalation.reason", "A tool to read traces").await;
    for _ in 0..2 {
        way.widget.click_at(".actions > .primary, .actions > [type=submit]").await;
        way.page.settle().await;
    }
    way.widget.element(".review").await;
    way.open_record().await;
    way
}

/// The last instant of a row, as the browser writes it for English readers.
async fn written(way: &CustomerWay, instant: Option<&str>) -> String {
    let write = "
        const parts = { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' };
        return new Date(arguments[0]).toLocaleString('en-US', parts).replace(/\\s+/g, ' ');
    ";
    way.page.execute(write, vec![instant.expect("an instant").into()]).await
}

/// Domain S8, S11.
async fn what_was_checked_is_stored_as_it_was_shown(stage: Stage) {
    let way = reviewed(&stage, "").await;
    let reviewed = lines(&way).await;
    way.widget.click(english("review-submit")).await;
    way.widget.wait_for(english("sent-title")).await;
    let stored = &stage.server.stored().await[0];
    let (checked, concluded) = (stored.get("health_checked_at"), stored.get("concluded_at"));
    let checked = format!("Checked {}", written(&way, checked).await);
    let concluded = written(&way, concluded).await;
    let text = |id: &str| way.text(id).to_owned();
    let expected = [
        ("field-title", vec![REQUEST[0].1.to_owned()]),
        ("escalation-record-checked-by", vec![REQUEST[2].1.to_owned()]),
        ("field-service", vec!["Exchange Online".to_owned()]),
        ("health-title", vec![text("health-status-degradation"), checked]),
        ("escalation-record-known-issue", vec!["EX1284903".to_owned(), text("gate-watch-different-problem")]),
        ("escalation-reason-label", vec![text("escalation-reason-no-tools")]),
        ("requests-severity", vec![text("severity-moderate")]),
        ("escalation-record-conclusion", vec![text("conclusion-escalation-support"), concluded]),
        ("escalation-record-justification", vec!["A tool to read traces".to_owned()]),
    ];
    for (about, values) in &expected {
        assert_eq!(said(&reviewed, way.text(about)), values, "{about}");
    }
    assert!(reviewed.iter().any(|(_, values)| values == &[format!("City Power & Light · {CUSTOMER}")]), "{reviewed:?}");
    for (column, value) in [
        ("health_status_seen", "serviceDegradation"),
        ("health_issue_id", "EX1284903"),
        ("differs_from_known_issue", "1"),
        ("lacks", "tools"),
        ("conclusion", "escalationSupport"),
        ("reason", "A tool to read traces"),
    ] {
        assert_eq!(stored.get(column), Some(value), "{column}");
    }
    way.widget.click(way.text("sent-view")).await;
    way.widget.element("[id=escalation-record-paper]").await;
    let page = lines(&way).await;
    let reference = stored.get("reference").expect("a reference");
    assert_eq!(said(&page, way.text("requests-reference")), [reference]);
    let before = page
        .iter()
        .filter(|(about, _)| ![way.text("requests-reference"), way.text("requests-created")].contains(&about.as_str()));
    assert_eq!(before.cloned().collect::<Vec<_>>(), reviewed, "nothing has become another on its way");
    way.page.assert_clean().await;
}

/// Chooses the language of the record.
pub(super) async fn word_in(way: &CustomerWay, tag: &str) {
    way.widget.click_at(&format!("[id=escalation-record-language] > option[value='{tag}']")).await;
    way.widget.element(&format!("[id=escalation-record-paper][lang='{tag}']")).await;
}

/// Domain S8. Whoever asks for the proof need not read the language of the page.
async fn the_record_is_worded_in_any_language_whatever_the_page_is_in(stage: Stage) {
    let way = reviewed(&stage, "widget.setAttribute('lang', 'es-ES');").await;
    let spanish = Wording::of("es-ES");
    assert_eq!(way.widget.heading().await, spanish.get("review-title"));
    for tag in ["zh-TW", "en-US", "zh-CN", "es-ES"] {
        word_in(&way, tag).await;
        let wording = Wording::of(tag);
        let shown = lines(&way).await;
        assert_eq!(
            way.widget.texts("[id=escalation-record-paper] h4").await,
            [wording.get("escalation-record-title")],
            "{tag}"
        );
        for (about, value) in [
            ("escalation-reason-label", "escalation-reason-no-tools"),
            ("requests-severity", "severity-moderate"),
            ("escalation-record-conclusion", "conclusion-escalation-support"),
            ("health-title", "health-status-degradation"),
        ] {
            assert_eq!(said(&shown, wording.get(about))[0], wording.get(value), "{tag} {about}");
        }
        assert_eq!(said(&shown, wording.get("escalation-record-justification")), ["A tool to read traces"], "{tag}");
        assert_eq!(way.widget.heading().await, spanish.get("review-title"), "the page stays as it is");
        assert_eq!(
            way.widget.texts("[for=escalation-record-language]").await,
            [spanish.get("escalation-record-language")]
        );
    }
    way.page.assert_clean().await;
}

/// Quality 28.
async fn the_record_follows_the_page_until_a_language_is_chosen(stage: Stage) {
    let way = reviewed(&stage, "").await;
    let turn_to = async |tag: &str| {
        way.page.run(&format!("document.querySelector('support-widget').lang = '{tag}';")).await;
        way.widget.wait_for(Wording::of(tag).get("review-title")).await;
    };
    for tag in LANGUAGES {
        turn_to(tag).await;
        way.widget.element(&format!("[id=escalation-record-paper][lang='{tag}']")).await;
    }
    word_in(&way, "zh-TW").await;
    turn_to("zh-CN").await;
    way.page.settle().await;
    assert!(way.widget.finds("[id=escalation-record-paper][lang='zh-TW']").await, "somebody has chosen it");
}

/// Quality 36.
async fn a_language_that_cannot_be_fetched_leaves_the_record_as_it_is(stage: Stage) {
    let way = reviewed(&stage, "").await;
    stage.server.fail("/zh-TW", crate::server::Fault::Status(500));
    way.widget.click_at("[id=escalation-record-language] > option[value='zh-TW']").await;
    way.wait_until_said(way.text("translation-unavailable")).await;
    assert!(way.widget.finds("[id=escalation-record-paper][lang='en-US']").await);
    let language = "return document.querySelector('support-widget').shadowRoot.getElementById('escalation-record-language').value;";
    assert_eq!(way.page.execute::<String>(language, Vec::new()).await, "en-US", "the list says what is shown");
}

/// Keeps what the page would put on the clipboard.
const CLIPBOARD: &str = "navigator.clipboard.writeText = async (text) => { recorder.copied = text; };";

/// Quality 11.
async fn the_record_is_copied_as_text(stage: Stage) {
    let way = reviewed(&stage, "").await;
    way.page.run(CLIPBOARD).await;
    for tag in ["en-US", "zh-TW"] {
        word_in(&way, tag).await;
        way.widget.click(way.text("escalation-record-copy")).await;
        let wording = Wording::of(tag);
        let title = wording.get("escalation-record-title");
        let copied = until("the record on the clipboard", async || {
            let copied: Option<String> = way.page.execute("return recorder.copied ?? null;", Vec::new()).await;
            copied.filter(|copied| copied.starts_with(title)).ok_or("it is not there")
        })
        .await;
        let shown = lines(&way).await.into_iter().map(|(about, values)| {
            let values = match &values[..] {
                [value] => value.clone(),
                values => values.iter().map(|value| format!("\n- {value}")).collect(),
            };
            filled(&wording.with("escalation-record-line", "label", &about), "value", &values)
        });
        let expected = format!("{title}\n\n{}", shown.collect::<Vec<_>>().join("\n"));
        let copied = copied.replace(['\u{202f}', '\u{a0}'], " ");
        // Whether a space stands before a new line is seen by nobody.
        assert_eq!(copied.replace(" \n", "\n"), expected.replace(" \n", "\n"), "nothing that only pages need");
    }
    way.page.assert_clean().await;
}

/// Domain S2. Whoever reports a problem with Partner Center has checked nothing for anybody.
async fn a_request_without_checks_has_no_record(stage: Stage) {
    let page =
        stage.page("plain").attribute("view", "partner-center-requests/new").prefilled().signed_in("demo-contoso");
    let way = CustomerWay::new(page.open().await);
    way.widget.click(english("form-continue")).await;
    way.widget.wait_for(english("review-title")).await;
    assert!(!way.widget.finds(".disclosure, [id=escalation-record-language]").await);
    way.widget.click(english("review-submit")).await;
    way.widget.wait_for(english("sent-title")).await;
    let stored = &stage.server.stored().await[0];
    for column in ["steps_tried", "conclusion", "concluded_at", "health_status_seen", "customer_to_notify"] {
        assert_eq!(stored.get(column), None, "{column}");
    }
    way.widget.click(way.text("sent-view")).await;
    way.widget.wait_for_text(way.text("request-history")).await;
    assert!(!way.widget.text().await.contains(way.text("escalation-record-title")));
    // Nor has a customer's request that another program has filed.
    let filed = json!({
        "kind": "customer", "cloud": "global", "title": "Filed elsewhere", "description": "It fails.", "severity": "minimal",
        "categoryId": "technical", "primaryContact": { "email": "ana@contoso.example" },
        "customer": { "id": stage.server.customer(CUSTOMER).await },
    });
    let (status, answer) = way.call("demo-contoso", "requests", filed).await;
    assert_eq!(status, 201, "{answer}");
    let show = "document.querySelector('support-widget').view = `request/${arguments[0]}`;";
    way.page.execute::<Value>(show, vec![answer["id"].clone()]).await;
    way.widget.wait_for_text("Filed elsewhere").await;
    assert!(!way.widget.finds("[id=escalation-record-paper], [id=escalation-record-language]").await);
    way.page.assert_clean().await;
}

/// Domain S8. Who has just written it need not read it again; what followed can be read without opening it.
async fn the_record_in_the_review_is_opened_by_those_who_want_it(stage: Stage) {
    let way = CustomerWay::gate(&stage, IMPAIRED, "").await;
    way.pass_the_gate().await;
    way.widget.click(english("form-continue")).await;
    way.widget.wait_for(english("review-title")).await;
    assert!(!way.widget.finds("[id=escalation-record-paper]").await);
    let summary = way.widget.texts(".disclosure > summary").await.join("");
    assert!(summary.contains(way.text("conclusion-escalate")), "{summary}");
    way.open_record().await;
    assert_eq!(said(&lines(&way).await, way.text("escalation-record-conclusion"))[0], way.text("conclusion-escalate"));
    way.widget.click(english("back")).await;
    send(&way).await;
}
