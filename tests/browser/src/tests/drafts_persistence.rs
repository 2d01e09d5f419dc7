//! Whose drafts are stored, for how long, and what is never stored.
//!
//! Also known as: retention, expiry, grace period, clock skew, privacy, owner, sign-out, no tokens in storage.

use serde_json::{Value, json};

use crate::case::{Case, cases};
use crate::customer_way::{CUSTOMER, CustomerWay, NEW};
use crate::page::Page;
use crate::server::Fault;
use crate::stage::Stage;
use crate::stored_records::{StoredRecords, draft_record};
use crate::wait::until;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        where_a_page_wants_no_drafts_nothing_is_kept_while_somebody_types,
        what_one_person_wrote_is_gone_when_another_signs_in,
        what_one_person_wrote_is_gone_when_another_opens_the_page,
        what_one_person_wrote_waits_while_nobody_is_signed_in,
        the_age_of_a_draft_is_told,
        a_draft_that_is_too_old_is_not_offered_and_goes_at_the_second_look,
        a_clock_that_was_set_back_loses_nothing,
        what_a_page_fills_in_is_no_draft_until_somebody_writes,
        what_a_page_chooses_is_no_draft_until_somebody_ticks_a_step,
        no_token_is_ever_kept,
        a_customers_problem_comes_back_where_it_was,
    ]
}

const FORM: &str = "partner-center-requests/new";

async fn where_a_page_wants_no_drafts_nothing_is_kept_while_somebody_types(stage: Stage) {
    let script = "widget.config = { drafts: false }; addEventListener('keydown', () => { window.typed = performance.now(); }, true);";
    let page = stage.page("plain").attribute("view", FORM).script(script).open().await;
    page.widget().wait_for_text("Choose files").await;
    page.widget().type_into("title", "Private").await;
    until("the time in which it would be kept", async || {
        let since: f64 = page.execute("return performance.now() - typed;", Vec::new()).await;
        if since > 1_500.0 { Ok(()) } else { Err(since) }
    })
    .await;
    let kept = StoredRecords::of(&page);
    assert_eq!((kept.records("drafts").await, kept.records("files").await), (vec![], vec![]));
    let local: Value = page.execute("return { ...localStorage, ...sessionStorage };", Vec::new()).await;
    assert_eq!(local, json!({}));
    assert!(!page.widget().text().await.contains("on this device"));
}

/// A page of somebody who is signed in, with a draft that is kept.
async fn begun(stage: &Stage, token: &str, title: &str) -> Page {
    let page = stage.page("plain").attribute("view", FORM).signed_in(token).open().await;
    page.widget().type_into("title", title).await;
    StoredRecords::of(&page).draft(title).await;
    page
}

async fn what_one_person_wrote_is_gone_when_another_signs_in(stage: Stage) {
    let page = begun(&stage, "demo-contoso", "Mine alone").await;
    page.run("document.querySelector('support-widget').tokenProvider = async () => 'demo-fabrikam';").await;
    StoredRecords::of(&page).wait_for("drafts", 0).await;
    until("the form to be empty", async || {
        let title = page.widget().value("title").await;
        if title.is_empty() { Ok(()) } else { Err(title) }
    })
    .await;
    // What stands in a view, and in no form, is theirs as well.
    page.run(&format!("document.querySelector('support-widget').view = '{NEW}';")).await;
    let way = CustomerWay::new(page);
    way.search("city").await;
    way.widget.wait_for_text("No customer matches").await;
    way.page.run("document.querySelector('support-widget').tokenProvider = async () => 'demo-contoso';").await;
    until("the search to be empty", async || {
        let searched = way.widget.value("customer").await;
        if searched.is_empty() { Ok(()) } else { Err(searched) }
    })
    .await;
}

async fn what_one_person_wrote_is_gone_when_another_opens_the_page(stage: Stage) {
    begun(&stage, "demo-contoso", "Mine alone").await;
    let page = stage.page("plain").signed_in("demo-fabrikam").open().await;
    StoredRecords::of(&page).wait_for("drafts", 0).await;
    assert!(!page.widget().text().await.contains("Mine alone"));
}

async fn what_one_person_wrote_waits_while_nobody_is_signed_in(stage: Stage) {
    let page = begun(&stage, "demo-contoso", "Mine alone").await;
    let record = StoredRecords::of(&page).records("drafts").await;
    let page = stage.open(FORM).await;
    let widget = page.widget();
    // What is written by nobody in particular is offered to nobody in particular, and the other's is not.
    widget.type_into("title", "Anybody’s").await;
    StoredRecords::of(&page).draft("Anybody’s").await;
    page.reload().await;
    widget.wait_for_text("Anybody’s").await;
    assert!(!widget.text().await.contains("Mine alone"));
    assert!(StoredRecords::of(&page).records("drafts").await.contains(&record[0]));
    let page = stage.page("plain").signed_in("demo-contoso").open().await;
    page.widget().wait_for_text("Mine alone").await;
}

/// Opens a page whose device has a draft from an earlier visit.
async fn left(stage: &Stage, saved: &str, overdue_since: Option<&str>) -> Page {
    let page = stage.open("home").await;
    let mut record = draft_record(&stage.server.origin(), "Left behind", saved);
    record["overdueSince"] = json!(overdue_since);
    StoredRecords::of(&page).put("drafts", "left", &record).await;
    page.reload().await;
    page
}

/// An instant so many hours ago, as records have it.
async fn ago(stage: &Stage, hours: i64) -> String {
    StoredRecords::of(&stage.open("home").await).ago(hours).await
}

async fn the_age_of_a_draft_is_told(stage: Stage) {
    let saved = ago(&stage, 50).await;
    let page = left(&stage, &saved, None).await;
    page.widget().wait_for_text("Left behind").await;
    page.widget().wait_for_text("Saved 2 days ago").await;
}

async fn a_draft_that_is_too_old_is_not_offered_and_goes_at_the_second_look(stage: Stage) {
    let (saved, noted) = (ago(&stage, 8 * 24).await, ago(&stage, 2).await);
    let page = left(&stage, &saved, None).await;
    let kept = StoredRecords::of(&page);
    until("it to be noted as overdue", async || {
        let found = kept.records("drafts").await;
        if found.len() == 1 && found[0].1["overdueSince"].is_string() { Ok(()) } else { Err(format!("{found:?}")) }
    })
    .await;
    assert!(!page.widget().text().await.contains("Left behind"));
    // Another look right after is none yet: only an hour later a clock that was wrong has been put right.
    page.reload().await;
    let page = left(&stage, &saved, Some(&noted)).await;
    StoredRecords::of(&page).wait_for("drafts", 0).await;
    assert!(!page.widget().text().await.contains("Left behind"));
}

async fn a_clock_that_was_set_back_loses_nothing(stage: Stage) {
    let (tomorrow, noted) = (ago(&stage, -24).await, ago(&stage, -48).await);
    let page = left(&stage, &tomorrow, Some(&noted)).await;
    page.widget().wait_for_text("Left behind").await;
    page.widget().wait_for_text("Saved now").await;
    StoredRecords::of(&page).draft("Left behind").await;
}

/// All that the page's origin keeps, as text.
const EVERYTHING: &str = "
    const opened = (name) => new Promise((done) => { const opening = indexedDB.open(name); opening.onsuccess = () => done(opening.result); });
    const all = (store) => new Promise((done) => { const asking = store.getAll(); asking.onsuccess = () => done(asking.result); });
    const told = (value) => (value instanceof ArrayBuffer ? new TextDecoder().decode(value) : String(value));
    const held = async ({ name }) => {
        const database = await opened(name);
        const stores = [...database.objectStoreNames];
        const records = await Promise.all(stores.map((store) => all(database.transaction(store).objectStore(store))));
        database.close();
        return records.flat().map(told).join(' ');
    };
    const look = async () => {
        const databases = await Promise.all((await indexedDB.databases()).map(held));
        return [...databases, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie].join(' ');
    };
    return look();
";

async fn what_a_page_fills_in_is_no_draft_until_somebody_writes(stage: Stage) {
    let page = stage.page("plain").attribute("view", FORM).open().await;
    let widget = page.widget();
    widget.wait_for_text("Choose files").await;
    page.run("document.querySelector('support-widget').context = { title: 'By the page', description: 'It fails.' };")
        .await;
    until("the title of the page", async || {
        let present = widget.value("title").await;
        if present == "By the page" { Ok(()) } else { Err(present) }
    })
    .await;
    nothing_is_written(&page).await;
    widget.type_into("title", ", and by a person").await;
    StoredRecords::of(&page).draft("By the page, and by a person").await;
    StoredRecords::of(&page).wait_for("drafts", 1).await;
}

async fn what_a_page_chooses_is_no_draft_until_somebody_ticks_a_step(stage: Stage) {
    let way = CustomerWay::preset(&stage, "exchange-online", "").await;
    nothing_is_written(&way.page).await;
    way.widget.choose("escalation.stepsTried", "device").await;
    StoredRecords::of(&way.page).wait_for("drafts", 1).await;
}

/// What waits to be written is written when the page is hidden, before anything that is asked of the device afterwards.
async fn nothing_is_written(page: &Page) {
    page.run("Object.defineProperty(document, 'hidden', { value: true }); document.dispatchEvent(new Event('visibilitychange'));").await;
    page.settle().await;
    assert_eq!(StoredRecords::of(page).records("drafts").await, []);
}

/// Quality 12.
async fn no_token_is_ever_kept(stage: Stage) {
    let page =
        stage.page("plain").attribute("view", FORM).signed_in("demo-contoso").prefilled().impatient().open().await;
    let widget = page.widget();
    widget.type_into("title", " today").await;
    StoredRecords::of(&page).wait_for("drafts", 1).await;
    let look = async |expected: &str| {
        let everything: String = page.execute(EVERYTHING, Vec::new()).await;
        assert!(everything.contains(expected), "{everything}");
        for secret in ["demo-contoso", "Bearer", "uthorization", "token"] {
            assert!(!everything.contains(secret), "{secret} is in {everything}");
        }
    };
    look("downloaded today").await;
    stage.server.fail("/requests", Fault::Status(503));
    widget.click("Continue").await;
    widget.wait_for("Check your request").await;
    widget.click("Submit").await;
    widget.wait_for_text("We don’t have a confirmation for your request yet").await;
    look("\"attempts\":").await;
}

async fn a_customers_problem_comes_back_where_it_was(stage: Stage) {
    let way = CustomerWay::details(&stage, CUSTOMER, "exchange-online").await;
    way.widget.type_into("title", "Mail is late").await;
    let (_, draft) = StoredRecords::of(&way.page).draft("Mail is late").await;
    assert_eq!(draft["form"]["kind"], "customer");
    way.page.run("document.querySelector('support-widget').view = 'home';").await;
    way.page.reload().await;
    way.page.run("document.querySelector('support-widget').view = 'home';").await;
    way.widget.wait_for_text("City Power & Light").await;
    way.widget.click("Continue draft: Mail is late").await;
    until("the form of the customer", async || {
        if way.widget.finds("[name=title]").await { Ok(()) } else { Err(way.widget.text().await) }
    })
    .await;
    assert_eq!(way.widget.value("title").await, "Mail is late");
    way.widget.wait_for_text(CUSTOMER).await;
}
