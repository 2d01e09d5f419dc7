//! What is never stored; whose drafts are, and for how long, is tested over fakes.
//!
//! Also known as: privacy, no tokens in storage, opt-out.

use serde_json::{Value, json};

use crate::case::{Case, cases};
use crate::server::Fault;
use crate::stage::Stage;
use crate::stored_records::StoredRecords;
use crate::wait::until;
use crate::wording::english;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![where_a_page_wants_no_drafts_nothing_is_kept_while_somebody_types, no_token_is_ever_kept,]
}

const FORM: &str = "partner-center-requests/new";

async fn where_a_page_wants_no_drafts_nothing_is_kept_while_somebody_types(stage: Stage) {
    let script = "widget.config = { drafts: false }; addEventListener('keydown', () => { window.typed = performance.now(); }, true);";
    let page = stage.page("plain").attribute("view", FORM).script(script).open().await;
    page.widget().wait_for_text(english("files-choose")).await;
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
    let text = page.widget().text().await;
    for told in ["drafts-autosaved", "drafts-autosaved-without-files", "storage-unavailable", "storage-full"] {
        assert!(!text.contains(english(told)), "{told}");
    }
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
    widget.click(english("form-continue")).await;
    widget.wait_for(english("review-title")).await;
    widget.click(english("review-submit")).await;
    widget.wait_for_text(english("send-queued-title")).await;
    look("\"attempts\":").await;
}
