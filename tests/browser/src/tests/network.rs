//! One request over a faulty network (quality 33, 37).
//!
//! Also known as: fault injection, flaky network, idempotency key, retry, 429, Retry-After, slow upload.

use std::time::Duration;

use axum::http::Method;
use fault_proxy::{NetworkFault, Proxy, Target};

use crate::case::{Case, cases, each_and_on_request};
use crate::page::Page;
use crate::stage::Stage;
use crate::wording::english;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![a_request_meets_one_fault_after_the_other_and_is_stored_once,],
        cases![
            a_request_that_is_refused_for_being_one_too_many_says_when_to_come_back,
            an_upload_over_a_slow_line_is_slow_for_the_page_too,
        ],
    )
}

fn submissions() -> Target {
    Target::of(Method::POST, "/requests")
}

/// The form, filled in and reviewed, on a page that comes through a proxy.
async fn reviewed(stage: &Stage, proxy: &Proxy) -> Page {
    let page = stage.page("plain").through(proxy).attribute("view", "partner-center-requests/new");
    let page = page.prefilled().hastened().impatient().open().await;
    page.widget().click(english("form-continue")).await;
    page.widget().wait_for(english("review-title")).await;
    page
}

async fn a_request_meets_one_fault_after_the_other_and_is_stored_once(stage: Stage) {
    for fault in [
        NetworkFault::CommitThenDrop,
        NetworkFault::ResetMidUpload { after: 100 },
        NetworkFault::Truncated,
        NetworkFault::StallAfterHeaders,
        NetworkFault::WrongType,
        NetworkFault::Redirect { after_commit: true },
        NetworkFault::Redirect { after_commit: false },
        NetworkFault::Refused,
    ] {
        let name = fault.name();
        let proxy = stage.proxy().await;
        let before = stage.server.stored().await.len();
        let page = reviewed(&stage, &proxy).await;
        proxy.strike(Target::any("/"), NetworkFault::Latency(Duration::from_millis(5)));
        proxy.strike_next(1, submissions(), fault);
        page.widget().click(english("review-submit")).await;
        page.widget().wait_for(english("sent-title")).await;
        assert_eq!(stage.server.stored().await.len(), before + 1, "{name}");
        assert_eq!(proxy.figures().faults[name], 1);
        assert_eq!(page.events("sent").await.len(), 1, "{name}");
    }
}

async fn a_request_that_is_refused_for_being_one_too_many_says_when_to_come_back(stage: Stage) {
    let proxy = stage.proxy().await;
    let page = reviewed(&stage, &proxy).await;
    proxy.strike(submissions(), NetworkFault::TooManyRequests { retry_after: 40 });
    page.widget().click(english("review-submit")).await;
    page.widget().wait_for_text("asked us to wait 40 seconds.").await;
    assert_eq!(stage.server.stored().await.len(), 0);
    proxy.repair();
}

/// Uploads so many bytes, and tells when how many were sent, in milliseconds; the last is the end.
const UPLOAD: &str = "
    return new Promise((done) => {
        const call = new XMLHttpRequest();
        const told = [];
        call.open('POST', '/slow');
        const start = performance.now();
        call.upload.onprogress = ({ loaded }) => told.push([performance.now() - start, loaded]);
        call.onloadend = () => done([...told, [performance.now() - start, arguments[0]]]);
        call.send(new Uint8Array(arguments[0]));
    });
";

/// Bytes, and bytes per second.
const LONG: u32 = 3_000_000;
const SLOW: u32 = 1_500_000;

/// What a browser and its system take ahead: about 400 KB, and all of it if the proxy let them.
const AHEAD: f64 = 1_000_000.0;

async fn an_upload_over_a_slow_line_is_slow_for_the_page_too(stage: Stage) {
    let proxy = stage.proxy().await;
    let page = stage.page("plain").through(&proxy).open().await;
    proxy.strike(Target::any("/slow"), NetworkFault::Uplink(SLOW.into()));
    let told: Vec<(f64, f64)> = page.execute(UPLOAD, vec![LONG.into()]).await;
    let took = told.last().expect("the end").0;
    assert!(took > 1_950.0, "{LONG} bytes at {SLOW} a second took {took} ms");
    for (time, sent) in told {
        let possible = time / 1000.0 * f64::from(SLOW);
        assert!(sent < possible + AHEAD, "after {time} ms {sent} bytes are told as sent, where {possible} can be");
    }
}
