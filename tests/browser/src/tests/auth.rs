//! Authentication: the token provider, renewal after 401, and the scope of requests by company (quality 12).
//!
//! Also known as: authentication, authorization, bearer token, token refresh, 401, 403, sign-in, tenant isolation.

use axum::http::Method;
use serde_json::Value;

use crate::case::{Case, cases};
use crate::file_form::FileForm;
use crate::page::Page;
use crate::server::Fault;
use crate::stage::Stage;
use crate::wait::until;
use crate::wording::{english, english_with};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        the_token_stays_out_of_the_page,
        the_provider_is_asked_once_more_after_a_refusal,
        the_provider_is_asked_once_more_for_a_file,
        a_token_that_stays_refused_keeps_what_was_typed,
        a_provider_that_fails_makes_nobody_of_the_person,
        people_see_the_requests_of_their_own_company,
    ]
}

const TOKEN: &str = "demo-contoso";

/// All places on a page where something could be left behind.
const PLACES: &str = "
    const markup = (root) => [...root.querySelectorAll('*')].flatMap((element) => [
        ...[...element.attributes].map((attribute) => attribute.value), element.value ?? '', element.localName === 'script' ? '' : element.textContent,
        ...(element.shadowRoot ? [markup(element.shadowRoot)] : []),
    ]).join(' ');
    return Promise.resolve(indexedDB.databases?.() ?? []).then((databases) => caches.keys().then((keys) => ({
        databases, keys, local: { ...localStorage }, session: { ...sessionStorage }, cookie: document.cookie,
        address: location.href, state: history.state, window: window.name, markup: markup(document),
        resources: performance.getEntries().map((entry) => entry.name), console: recorder.console,
        events: recorder.events,
    })));
";

/// Quality 12.
async fn the_token_stays_out_of_the_page(stage: Stage) {
    let page = stage.page("plain").signed_in(TOKEN).attribute("view", "partner-center-requests/new").open().await;
    assert_token_is_nowhere(&page).await;
    page.widget().submit().await;
    page.widget().wait_for(english("sent-title")).await;
    assert_token_is_nowhere(&page).await;
    page.widget().click(english("sent-view")).await;
    page.widget().wait_for_text(english("request-history")).await;
    assert_token_is_nowhere(&page).await;
    let submission = &stage.server.submissions()[0];
    assert_eq!(submission.header("authorization"), Some("Bearer demo-contoso"));
    assert!(!String::from_utf8_lossy(&submission.body).contains(TOKEN));
}

async fn assert_token_is_nowhere(page: &Page) {
    let places: Value = page.execute(PLACES, Vec::new()).await;
    let found: Vec<_> =
        places.as_object().expect("places").iter().filter(|(_, kept)| kept.to_string().contains(TOKEN)).collect();
    assert!(found.is_empty(), "the token is in {found:?}");
}

/// A provider that gives an old token first, and notes how often it was asked.
const PROVIDER: &str = "
    recorder.asked = 0;
    recorder.tokens = [];
    widget.tokenProvider = async () => {
        recorder.asked++;
        return recorder.tokens.shift() ?? 'demo-contoso';
    };
";

async fn the_provider_is_asked_once_more_after_a_refusal(stage: Stage) {
    let page = stage.page("plain").script(PROVIDER).attribute("view", "partner-center-requests/new").open().await;
    stage.server.wait_for_calls("/config", 1).await;
    page.run("recorder.tokens = ['an-old-token']; recorder.asked = 0;").await;
    page.widget().submit().await;
    page.widget().wait_for(english("sent-title")).await;
    let submissions = stage.server.submissions();
    let tokens: Vec<_> = submissions.iter().map(|call| call.header("authorization")).collect();
    assert_eq!(tokens, [Some("Bearer an-old-token"), Some("Bearer demo-contoso")]);
    assert_eq!(submissions[0].header("idempotency-key"), submissions[1].header("idempotency-key"));
    assert_eq!(page.execute::<u32>("return recorder.asked;", Vec::new()).await, 2);
    assert_eq!(stage.server.stored().await.len(), 1);
}

/// Notes what the browser would save.
const SAVES: &str = "
    recorder.saved = [];
    HTMLAnchorElement.prototype.click = function () { recorder.saved.push(this.download); };
";

async fn the_provider_is_asked_once_more_for_a_file(stage: Stage) {
    let form = FileForm::on(&stage, stage.page("plain").script(PROVIDER).script(SAVES)).await;
    form.drop("steps.txt", b"first").await;
    form.wait_for_files(&[("steps.txt", english("files-ready"))]).await;
    form.review().await;
    form.submit().await;
    form.widget.click(english("sent-view")).await;
    form.widget.wait_for_text("steps.txt").await;
    form.page.run("recorder.tokens = ['an-old-token'];").await;
    form.widget.click(&english_with("files-download-file", "name", "steps.txt")).await;
    until("the file", async || {
        let saved: Vec<String> = form.page.execute("return recorder.saved;", Vec::new()).await;
        if saved == ["steps.txt"] { Ok(()) } else { Err(form.widget.text().await) }
    })
    .await;
    let calls = stage.server.calls("/attachments/");
    let tokens: Vec<_> = calls.iter().map(|call| call.header("authorization")).collect();
    assert_eq!(tokens, [Some("Bearer an-old-token"), Some("Bearer demo-contoso")]);
}

async fn a_token_that_stays_refused_keeps_what_was_typed(stage: Stage) {
    let page = stage.page("plain").script(PROVIDER).attribute("view", "partner-center-requests/new").open().await;
    stage.server.wait_for_calls("/config", 1).await;
    stage.server.fail_next(2, Method::POST, "/requests", Fault::Status(401));
    page.widget().submit().await;
    page.widget().wait_for_text(english("send-failed-unauthorized")).await;
    assert_eq!(stage.server.submissions().len(), 2, "asked once more, and no more often");
    assert!(page.widget().text().await.contains("Invoices cannot be downloaded"));
    page.widget().click(english("try-again")).await;
    page.widget().wait_for(english("sent-title")).await;
}

async fn a_provider_that_fails_makes_nobody_of_the_person(stage: Stage) {
    let provider = "widget.tokenProvider = () => { throw Error('not signed in'); };";
    let page = stage.page("plain").script(provider).attribute("view", "partner-center-requests/new").open().await;
    page.widget().submit().await;
    page.widget().wait_for_text(english("send-failed-title")).await;
    assert!(stage.server.submissions().is_empty(), "sent without the person's identity");
    page.assert_clean().await;
}

async fn people_see_the_requests_of_their_own_company(stage: Stage) {
    let page = stage.page("plain").signed_in(TOKEN).attribute("view", "partner-center-requests/new").open().await;
    page.widget().submit().await;
    page.widget().wait_for(english("sent-title")).await;
    let list = "partner-center-requests";
    let page = stage.page("plain").signed_in(TOKEN).attribute("view", list).open().await;
    page.widget().wait_for_text("Invoices cannot be downloaded").await;
    let page = stage.page("plain").signed_in("demo-fabrikam").attribute("view", list).open().await;
    page.widget().wait_for_text(english("requests-empty")).await;
    let page = stage.page("plain").attribute("view", list).open().await;
    page.widget().wait_for_text(english("load-failed-unauthorized")).await;
}
