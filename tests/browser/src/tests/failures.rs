//! Every way in which an answer fails: never “sent”, nothing typed is lost, and the next step is named (quality 36, 37).
//! What each failure says is shown by `tests/views`.
//!
//! Also known as: error handling, timeout, unknown outcome, truncated response, 401, 403, 413, 429, 503.

use std::collections::HashSet;

use crate::case::{Case, cases};
use crate::page::Page;
use crate::server::{Fault, Gate};
use crate::stage::Stage;
use crate::wait::until;
use crate::wording::Wording;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        what_is_no_receipt_is_an_unknown_outcome,
        what_is_refused_is_told_by_the_status,
        a_page_without_backend_names_the_contact,
    ]
}

/// What a login page looks like to a program.
const LOGIN: &str = "<!doctype html><title>Sign in</title><form><input name=user></form>";
const RECEIPT: &str = r#"{"id":"1","reference":"SR-1","status":"new","createdDate":"2026-11-21T08:00:00Z"}"#;
/// Attempts before a person is told that there is no confirmation yet.
const ATTEMPTS: usize = 4;

async fn reviewed(stage: &Stage, texts: &Wording) -> Page {
    let builder = stage.page("plain").attribute("view", "partner-center-requests/new");
    let page = builder.prefilled().hastened().impatient().open().await;
    let widget = page.widget();
    // What is fetched later moves the button down.
    widget.wait_for_text(texts.get("files-choose")).await;
    widget.click(texts.get("form-continue")).await;
    widget.wait_for(texts.get("review-title")).await;
    page
}

/// A connection that breaks, an answer that never begins, or that is no receipt: the request may have arrived or not, so
/// it is sent again under its key, and stored once.
async fn what_is_no_receipt_is_an_unknown_outcome(stage: Stage) {
    let json = |status, body: &str| Fault::Answer(status, "application/json", body.to_owned());
    let faults = [
        ("a broken connection", Fault::Dropped),
        ("an answer that never begins", Fault::Held(Gate::closed())),
        ("an answer that never ends", Fault::Stalled),
        ("an answer that breaks off", Fault::Broken),
        ("an answer that is cut", Fault::Half),
        ("an answer that is no JSON", json(201, "\u{0}}garbage{")),
        ("JSON that is no receipt", json(200, r#"{"ok":true}"#)),
        ("a login page", Fault::Answer(200, "text/html", LOGIN.to_owned())),
        ("a receipt that says to be a page", Fault::ContentType("text/html")),
        // Where the redirect leads to would be a receipt.
        ("a redirect", Fault::Redirect("/login")),
        ("another attempt in progress", Fault::Status(409)),
    ];
    let texts = Wording::of("en-US");
    let page = reviewed(&stage, &texts).await;
    let widget = page.widget();
    let mut button = texts.get("review-submit");
    for (name, fault) in faults {
        let before = stage.server.submissions().len();
        stage.server.repair();
        stage.server.fail("/login", json(200, RECEIPT));
        stage.server.fail("/requests", fault);
        widget.click(button).await;
        until(&format!("the attempts against {name}"), async || {
            let made = stage.server.submissions().len() - before;
            if made >= ATTEMPTS { Ok(()) } else { Err(format!("{made}: {}", widget.text().await)) }
        })
        .await;
        for said in ["send-queued-title", "send-failed-unknown-outcome", "send-queued"] {
            widget.wait_for_text(texts.get(said)).await;
        }
        assert_eq!(widget.heading().await, texts.get("review-title"), "after {name}");
        assert_eq!(page.events("sent").await.len() + page.events("failed").await.len(), 0, "after {name}");
        button = texts.get("outbox-send-now");
    }
    // It is sent by itself, which may come before a click.
    stage.server.repair();
    widget.wait_for(texts.get("sent-title")).await;
    let calls = stage.server.submissions();
    let keys = calls.iter().map(|call| call.header("idempotency-key")).collect::<HashSet<_>>();
    assert_eq!(keys.len(), 1, "the content stayed, and so does the key");
    assert_eq!(stage.server.stored().await.len(), 1);
}

async fn what_is_refused_is_told_by_the_status(stage: Stage) {
    let texts = Wording::of("en-US");
    let page = reviewed(&stage, &texts).await;
    let widget = page.widget();
    let statuses = [
        (401, "unauthorized"),
        (403, "forbidden"),
        (404, "notFound"),
        (413, "tooLarge"),
        (415, "invalid"),
        (422, "invalid"),
    ];
    let mut button = texts.get("review-submit");
    for (index, (status, code)) in statuses.into_iter().enumerate() {
        stage.server.repair();
        stage.server.fail("/requests", Fault::Status(status));
        widget.click(button).await;
        let failed = async || page.events("failed").await.get(index).cloned().ok_or("none");
        let failed = until(&format!("the failure of {status}"), failed).await;
        assert_eq!(failed["detail"]["code"], code, "of {status}");
        widget.wait_for_text(texts.get("send-failed-title")).await;
        assert_eq!(stage.server.submissions().len(), index + 1, "what is refused is not tried again by itself");
        button = texts.get("try-again");
    }
}

async fn a_page_without_backend_names_the_contact(stage: Stage) {
    let texts = Wording::of("en-US");
    let builder = stage.page("plain").attribute("view", "partner-center-requests/new");
    let page = builder.without("backend").open().await;
    let widget = page.widget();
    widget.submit().await;
    for said in ["send-failed-title", "send-failed-no-backend", "send-failed-nothing-lost"] {
        widget.wait_for_text(texts.get(said)).await;
    }
    let slotted = page.execute::<String>("return document.querySelector('support-widget').innerText;", vec![]).await;
    assert!(slotted.contains("support@contoso.example"));
    assert_eq!(page.wait_for_event("failed").await["code"], "noBackend");
}
