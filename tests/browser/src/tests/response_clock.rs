//! When the operator answers first: in the time zones of the browser, by its own clocks.
//!
//! Also known as: SLA, business hours, time zone, daylight saving time, DST, Intl.

use serde_json::{Value, json};

use crate::case::{Case, cases, each_and_on_request};
use crate::page::Page;
use crate::server::Fault;
use crate::stage::Stage;
use crate::wording::{LANGUAGES, Wording, english, english_start, english_with, filled};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![instants_of_the_table_are_due_as_expected, the_operators_hours_are_told_in_every_language,],
        cases![
            a_time_zone_that_nobody_knows_is_left_out_with_a_warning,
            the_confirmation_and_the_request_tell_what_the_backend_has_told,
            a_receipt_without_an_instant_is_counted_from_when_it_was_stored,
        ],
    )
}

const FORM: &str = "partner-center-requests/new";

/// The backend's own tests check every row of it.
const TABLE: &str = include_str!("../../../response_clock/instants.tsv");

/// An instant and a time zone as a browser writes them.
const WRITTEN: &str = "
    const parts = { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' };
    const [due, zone] = arguments;
    const names = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts();
    const name = zone === 'Asia/Shanghai' ? 'Beijing time' : names.find((part) => part.type === 'timeZoneName').value;
    return [new Date(due).toLocaleString('en-US', parts), name].map((text) => text.replace(/\\s+/g, ' '));
";

async fn written(page: &Page, due: &str, zone: &str) -> [String; 2] {
    page.execute(WRITTEN, vec![due.into(), zone.into()]).await
}

fn promised(time: &str) -> String {
    english_with("severity-response", "time", time)
}

/// What is said about the hours after the operator's name, in a language.
fn told(tag: &str, hours: &str, zone: &str) -> String {
    let wording = Wording::of(tag);
    let (_, told) = wording.get("severity-response-hours").split_once("{ $operator }").expect("the operator is named");
    filled(&filled(told, "hours", hours), "zone", zone)
}

async fn instants_of_the_table_are_due_as_expected(stage: Stage) {
    stage.server.fail("/config", Fault::Status(404));
    let page = stage
        .page("plain")
        .attribute("view", FORM)
        .script("const now = Date.now; Date.now = () => window.instant ?? now();")
        .open()
        .await;
    for (index, row) in TABLE.lines().skip(1).step_by(11).enumerate() {
        let [zone, opens, closes, promise, received, due, _] = row.split('\t').collect::<Vec<_>>()[..] else {
            panic!("seven columns: {row}");
        };
        // Each is another one, since the same set once more changes nothing: the time is not told anew.
        let config = json!({
            "severities": [{ "id": "minimal", "firstResponse": promise }],
            "operatorHours": { "timeZone": zone, "opens": opens, "closes": closes },
            "limits": { "titleLength": 50 + index },
        });
        let script = "window.instant = Date.parse(arguments[0]);
            document.querySelector('support-widget').config = arguments[1];";
        page.execute::<Value>(script, vec![received.into(), config]).await;
        let [time, name] = written(&page, due, zone).await;
        let hours = told("en-US", &format!("{opens}–{closes}"), &name);
        let hours = if promise.starts_with("PT") { String::new() } else { format!(" Microsoft{hours}") };
        page.widget().wait_for_text(&format!("{}{hours}", promised(&time))).await;
    }
    page.assert_clean().await;
}

async fn the_operators_hours_are_told_in_every_language(stage: Stage) {
    let page = stage.page("plain").attribute("view", FORM).attribute("cloud", "china").open().await;
    for tag in LANGUAGES {
        page.run(&format!("document.querySelector('support-widget').lang = '{tag}';")).await;
        page.widget().wait_for_text(&told(tag, "09:00–24:00", Wording::of(tag).get("time-zone-beijing"))).await;
    }
    page.assert_clean().await;
}

async fn a_time_zone_that_nobody_knows_is_left_out_with_a_warning(stage: Stage) {
    stage.server.fail("/config", Fault::Status(404));
    let hours = "widget.config = { operatorHours: { timeZone: 'Mars/Olympus', opens: '08:00', closes: '17:00' } };";
    let page = stage.page("plain").attribute("view", FORM).attribute("cloud", "china").script(hours).open().await;
    page.wait_for_console("operatorHours: unknown timeZone").await;
    page.widget().wait_for_text(&told("en-US", "09:00–24:00", english("time-zone-beijing"))).await;
    assert_eq!(page.errors().await, Vec::<String>::new());
}

/// Asks the backend itself about the only request that there is.
const ASKED: &str = "
    const headers = { authorization: 'Bearer demo-contoso', 'content-type': 'application/json' };
    const ask = async (path, init) => (await fetch('/support/v1/requests' + path, { headers, ...init })).json();
    const change = arguments[0] ? { method: 'PATCH', body: JSON.stringify(arguments[0]) } : {};
    return ask('').then(({ items: [{ id }] }) => ask('/' + id, change));
";

async fn the_confirmation_and_the_request_tell_what_the_backend_has_told(stage: Stage) {
    let page = stage.page("plain").attribute("view", FORM).attribute("cloud", "china").signed_in("demo-contoso");
    let page = page.open().await;
    let widget = page.widget();
    widget.submit().await;
    widget.wait_for(english("sent-title")).await;
    let details: Value = page.execute(ASKED, vec![Value::Null]).await;
    let due = details["firstResponseDue"].as_str().unwrap_or_else(|| panic!("{details} tells an instant"));
    let [time, _] = written(&page, due, "Asia/Shanghai").await;
    let promised =
        format!("{} 21Vianet{}", promised(&time), told("en-US", "09:00–24:00", english("time-zone-beijing")));
    widget.wait_for_text(&promised).await;
    widget.click(english("sent-view")).await;
    widget.wait_for_text(&format!("Request {}", details["reference"].as_str().expect("a reference"))).await;
    widget.wait_for_text(&promised).await;

    let answered: Value = page.execute(ASKED, vec![json!({ "status": "closed" })]).await;
    assert_eq!(answered["status"], "closed", "{answered}");
    let view = format!("request/{}", details["id"].as_str().expect("an identifier"));
    let page = stage.page("plain").attribute("view", &view).signed_in("demo-contoso").open().await;
    page.widget().wait_for_text("The page stays empty").await;
    assert!(!page.widget().text().await.contains(english_start("severity-response")), "nobody waits for what is over");
    page.assert_clean().await;
}

async fn a_receipt_without_an_instant_is_counted_from_when_it_was_stored(stage: Stage) {
    let receipt = r#"{"id":"1","reference":"SR-1","status":"new","createdDate":"2026-06-05T15:59:59Z"}"#;
    stage.server.fail("/requests", Fault::Answer(201, "application/json", receipt.to_owned()));
    let page = stage.page("plain").attribute("view", FORM).attribute("cloud", "china").open().await;
    let widget = page.widget();
    widget.submit().await;
    widget.wait_for(english("sent-title")).await;
    // Friday, the last second of the operator's hours: the same second of Monday.
    let [time, _] = written(&page, "2026-06-08T15:59:59Z", "Asia/Shanghai").await;
    widget.wait_for_text(&promised(&time)).await;
    page.assert_clean().await;
}
