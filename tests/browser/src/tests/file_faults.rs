//! A request with a file, over a faulty network (quality 33, 37).
//!
//! Also known as: fault injection, upload, multipart, idempotency key, retry, flaky network.

use std::time::Duration;

use axum::http::Method;
use fault_proxy::{NetworkFault, Target};

use crate::case::{Case, cases, each_and_on_request};
use crate::giving_files::GivingFiles;
use crate::stage::Stage;
use crate::wait::until_within;
use crate::wording::english;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![an_upload_on_a_line_that_is_slow_and_breaks_is_stored_once_with_its_file,],
        cases![a_request_with_a_file_meets_one_fault_after_the_other_and_is_stored_once_with_its_file,],
    )
}

/// Deadlines by the clock that never jumps end twenty times as fast, too.
const HURRIED: &str = "const now = performance.now.bind(performance); performance.now = () => now() * 20;";

/// A file that takes several pieces of a network.
fn file(number: usize) -> Vec<u8> {
    format!("{number}: ")
        .into_bytes()
        .into_iter()
        .chain((0..60_000_u32).map(|index| b'a' + (index % 26) as u8))
        .collect()
}

async fn a_request_with_a_file_meets_one_fault_after_the_other_and_is_stored_once_with_its_file(stage: Stage) {
    let faults = [
        NetworkFault::CommitThenDrop,
        NetworkFault::ResetMidUpload { after: 20_000 },
        NetworkFault::Truncated,
        NetworkFault::StallAfterHeaders,
        NetworkFault::WrongType,
        NetworkFault::Redirect { after_commit: true },
        NetworkFault::Redirect { after_commit: false },
        NetworkFault::TooManyRequests { retry_after: 0 },
        NetworkFault::Refused,
    ];
    for (number, fault) in faults.into_iter().enumerate() {
        expect_one_row(&stage, number, &[fault]).await;
    }
}

async fn an_upload_on_a_line_that_is_slow_and_breaks_is_stored_once_with_its_file(stage: Stage) {
    let slow = [NetworkFault::Latency(Duration::from_millis(20)), NetworkFault::Uplink(200_000)];
    expect_one_row(&stage, 0, &[&slow[..], &[NetworkFault::ResetMidUpload { after: 40_000 }]].concat()).await;
}

/// Submits a request with a file, whose first attempt meets faults.
async fn expect_one_row(stage: &Stage, number: usize, faults: &[NetworkFault]) {
    let name = faults.last().expect("a fault").name();
    let proxy = stage.proxy().await;
    let builder = stage.page("plain").through(&proxy).attribute("view", "partner-center-requests/new").prefilled();
    let page = builder.script(HURRIED).hastened().impatient().open().await;
    let widget = page.widget();
    let bytes = file(number);
    let person = GivingFiles::to(&page, "support-widget", stage.engine());
    let _file = person.attach("log.txt", &bytes).await;
    widget.wait_for_text(english("files-ready")).await;
    widget.click(english("form-continue")).await;
    widget.wait_for(english("review-title")).await;
    for fault in faults {
        proxy.strike_next(1, Target::of(Method::POST, "/requests"), fault.clone());
    }
    widget.click(english("review-submit")).await;
    until_within(Duration::from_secs(20), name, async || {
        let is_struck = proxy.figures().faults.contains_key(name);
        let is_sent = widget.heading().await == english("sent-title");
        assert!(is_struck || !is_sent, "{name} has not struck");
        if is_sent { Ok(()) } else { Err(widget.text().await) }
    })
    .await;
    assert_eq!(page.events("sent").await.len(), 1, "{name}");
    assert_eq!(proxy.figures().faults[name], 1);
    assert_eq!(stage.server.stored().await.len(), number + 1, "{name}");
    let files = stage.server.rows("attachments").await;
    assert_eq!(files.len(), number + 1, "{name}");
    let length = bytes.len().to_string();
    assert_eq!(
        (files[number].get("name"), files[number].get("size")),
        (Some("log.txt"), Some(length.as_str())),
        "{name}"
    );
}
