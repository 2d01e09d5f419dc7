//! How a widget responds that is used for long and holds much, on a processor that is four times slower, by real keys
//! and clicks; and what the page occupies after an hour of use.
//!
//! Runs on request only: `cargo xtask bench use` prints the table.

mod meter;

use axum::http::Method;
use serde_json::json;
use thirtyfour::Key;

use crate::page::{Page, PageBuilder};
use crate::page_memory::REMEMBER;
use crate::repeated::Repeated;
use crate::server::Fault;
use crate::stage::Stage;
use crate::stored_records::{StoredRecords, entry_record};
use crate::tour::Tour;
use crate::typist::Typist;
use crate::widget::REQUEST;
use crate::wording::english;
use meter::{Cost, METER, cost_of, cost_so_far, slow_down, speed_up};

const FORM: &str = "partner-center-requests/new";

/// Requests in the outbox while somebody types.
const WAITING: usize = 100;
/// Characters that are typed: as many as a description may have.
const TYPED: usize = 4_000;
/// Requests in the list.
const LISTED: usize = 1_000;
/// Known problems of one service.
const KNOWN: usize = 100;

/// Uses the widget in all these ways, and prints what that has cost.
pub(crate) async fn measure(stage: &Stage) {
    slow_down(stage.window()).await;
    println!("{}", Cost::HEADING);
    typing(stage, "typing, with an empty outbox", 0).await;
    typing(stage, "typing, with 100 requests in the outbox", WAITING).await;
    known_problems(stage).await;
    list(stage).await;
    keyboard(stage).await;
    speed_up(stage.window()).await;
    hour(stage).await;
}

fn page(stage: &Stage) -> PageBuilder<'_> {
    stage.page("plain").script(METER)
}

/// While deliveries fail again and again, and the draft is saved.
async fn typing(stage: &Stage, name: &str, waiting: usize) {
    let kept = StoredRecords::of(&stage.page("files").visit().await);
    stage.server.fail_next(usize::MAX, Method::POST, "/requests", Fault::Status(503));
    for number in 0..waiting {
        let entry = entry_record(&stage.server.origin(), &format!("Problem {number}"));
        kept.put("outbox", &format!("key-{number}"), &entry).await;
    }
    let page = page(stage).attribute("view", FORM).open().await;
    page.widget().wait_for_text(english("files-choose")).await;
    stage.server.wait_for_calls("/requests", waiting).await;
    let field = page.widget().field("description").await;
    page.point_into(&field).await;
    let line = "The page stays empty after a click on Download. ";
    let text: String = line.chars().cycle().take(TYPED).collect();
    let cost = cost_of(&page, async || {
        for part in text.as_bytes().chunks(200) {
            page.press(&String::from_utf8_lossy(part)).await;
        }
    });
    println!("{}", cost.await.row(name));
    stage.server.repair();
    for (key, _) in kept.records("outbox").await {
        kept.remove("outbox", &key).await;
    }
}

async fn known_problems(stage: &Stage) {
    let issue = |number| json!({ "id": format!("EX{number}"), "title": format!("Mail is late {number}"), "classification": "incident", "status": "investigating" });
    let issues: Vec<_> = (0..KNOWN).map(issue).collect();
    let service = json!({ "serviceId": "exchange-online", "displayName": "Exchange Online", "status": "serviceDegradation", "issues": issues });
    let report = json!({ "checkedAt": "2026-11-21T08:55:00Z", "items": [service] });
    stage.server.fail("/service-health", Fault::Answer(200, "application/json", report.to_string()));
    let page = page(stage).signed_in("demo-contoso").open().await;
    let widget = page.widget();
    let cost = cost_of(&page, async || {
        widget.click(english("home-escalation")).await;
        widget.click_at(".known-list summary").await;
        scroll(&page, 20).await;
    });
    println!("{}", cost.await.row("100 known problems"));
    stage.server.repair();
}

/// Pages of twenty, one after the other, until all are shown.
async fn list(stage: &Stage) {
    let page = page(stage).signed_in("demo-contoso").open().await;
    page.execute::<()>(FILL, vec![json!(LISTED), json!(REQUEST)]).await;
    let widget = page.widget();
    let cost = cost_of(&page, async || {
        widget.click(english("home-requests")).await;
        for pages in 1..LISTED / 20 {
            // By its place: the search for a name would look at the text of every row.
            widget.click_at(".requests + .secondary").await;
            widget.element(&format!(".requests > li:nth-child({})", 20 * pages + 1)).await;
        }
    });
    println!("{}", cost.await.row("1000 requests are listed, page by page"));
    println!("{}", cost_of(&page, async || scroll(&page, 50).await).await.row("scrolling through them"));
    let cost = cost_of(&page, async || {
        widget.click_at(".requests > li:nth-child(500) button").await;
        widget.wait_for_text(english("request-history")).await;
    });
    println!("{}", cost.await.row("from that list to one of them"));
}

async fn scroll(page: &Page, screens: usize) {
    page.press(&Key::PageDown.value().to_string().repeat(screens)).await;
}

/// A request from home to its confirmation, by keys alone.
async fn keyboard(stage: &Stage) {
    let page = page(stage).signed_in("demo-contoso").open().await;
    let mut typist = Typist::new(&page, stage.engine());
    let cost = cost_of(&page, async || {
        typist.press(english("home-report-partner-center")).await;
        typist.choose("categoryId", "technical").await;
        for (field, text) in REQUEST.iter().take(2) {
            typist.type_into(field, text).await;
        }
        typist.choose("severity", "moderate").await;
        typist.type_into(REQUEST[2].0, REQUEST[2].1).await;
        typist.press(english("form-continue")).await;
        page.widget().wait_for(english("review-title")).await;
        typist.press(english("review-submit")).await;
        page.widget().wait_for(english("sent-title")).await;
    });
    println!("{}", cost.await.row("a request by keyboard"));
}

/// Shows every state of the widget, by clicks and keys, and prints what that has cost. The tour begins where no program
/// has been loaded yet.
pub(crate) async fn measure_tour(stage: &Stage) {
    slow_down(stage.window()).await;
    let mut all = Cost::default();
    let tour = Tour::new(stage, "en-US");
    let look = async |page: &Page, state: &str| {
        let cost = cost_so_far(page).await;
        cost.moved().into_iter().for_each(|shift| println!("{state}: {shift:.3} of it has moved"));
        all.add(cost);
    };
    tour.walk(|page| page.script(METER), look).await;
    println!("{}\n{}", Cost::HEADING, all.row("a tour of all states"));
    speed_up(stage.window()).await;
}

/// 100 submissions, from the first ten on.
async fn hour(stage: &Stage) {
    let builder = stage.page("plain").script(REMEMBER).attribute("view", FORM);
    let page = builder.signed_in("demo-contoso").open().await;
    for (times, told) in [(10, "after 10 submissions"), (90, "after 100"), (100, "after 200")] {
        println!("{told:<22} {}", Repeated::Submission.on(&page, times).await);
    }
}

/// Has the backend store requests, a few at a time.
const FILL: &str = "
    const [count, fields] = arguments;
    const headers = { authorization: 'Bearer demo-contoso', 'content-type': 'application/json' };
    const [[, title], [, description], [, email]] = fields;
    const send = (number) => fetch('/support/v1/requests', {
        method: 'POST',
        headers: { ...headers, 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({
            kind: 'partnerCenter', cloud: 'global', title: `${title} ${number}`, description, severity: 'moderate',
            categoryId: 'technical', primaryContact: { email }, diagnosticConsent: false,
        }),
    }).then((answer) => { if (answer.status !== 201) throw Error(`${answer.status}`); });
    return (async () => {
        for (let number = 0; number < count; number += 4) await Promise.all([0, 1, 2, 3].map((more) => send(number + more)));
        return null;
    })();
";
