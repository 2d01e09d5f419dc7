//! The outbox after an upgrade, against the real backend; what its view shows is tested over fakes.
//!
//! Also known as: schema version, idempotency record, replay.

use serde_json::Value;

use crate::case::{Case, cases};
use crate::stage::Stage;
use crate::stored_records::StoredRecords;
use crate::wording::english_start;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![what_was_stored_before_an_upgrade_is_answered_as_before]
}

const KEY: &str = "5f0c2e0e-6c0f-4b93-9d6e-2f2b6f0c1a11";

/// The answer to a request was lost before an upgrade that renamed words of its body: it is replayed, and stored once.
async fn what_was_stored_before_an_upgrade_is_answered_as_before(stage: Stage) {
    const ENTRY: &str = include_str!("../../../upgrade/fixtures/device/outbox/escalated.json");
    const SUBMIT: &str = r#"
        const headers = { Authorization: 'Bearer demo-contoso', 'Content-Type': 'application/json' };
        const config = fetch('/support/v1/config?cloud=global', { headers }).then((answer) => answer.json());
        const submit = (caller) =>
            fetch('/support/v1/requests', { method: 'POST', headers: { ...headers, 'Idempotency-Key': arguments[0] }, body: arguments[1] })
                .then((answer) => [answer.status, caller]);
        return config.then(({ callerId }) => submit(callerId));
    "#;
    let mut record: Value = serde_json::from_str(ENTRY).expect("a fixture");
    let blank = stage.page("files").visit().await;
    let body = record["body"].clone();
    let (status, caller): (u16, String) = blank.execute(SUBMIT, vec![KEY.into(), body]).await;
    assert_eq!(status, 201);
    (record["owner"], record["backend"]) = (caller.into(), format!("{}/support/v1/", stage.server.origin()).into());
    StoredRecords::of(&blank).put("outbox", KEY, &record).await;
    let page = stage.page("plain").attribute("view", "outbox").brisk().signed_in("demo-contoso").open().await;
    page.widget().wait_for_text(english_start("outbox-delivered")).await;
    let sent = stage.server.submissions();
    assert_eq!(sent.last().map(|call| call.header("idempotency-key")), Some(Some(KEY)));
    assert_eq!((sent.len(), stage.server.stored().await.len()), (2, 1), "answered again, and stored once");
}
