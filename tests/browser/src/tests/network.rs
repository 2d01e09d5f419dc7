//! One request over a network that does to calls what networks do (quality 33, 37).

use std::time::Duration;

use axum::http::Method;
use fault_proxy::{NetworkFault, Proxy, Target};

use crate::case::{Case, cases};
use crate::page::Page;
use crate::stage::Stage;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        a_request_meets_one_fault_after_the_other_and_is_stored_once,
        a_request_that_is_refused_for_being_one_too_many_says_when_to_come_back,
    ]
}

fn submissions() -> Target {
    Target::of(Method::POST, "/requests")
}

/// The form, filled in and reviewed, on a page that comes through a proxy.
async fn reviewed(stage: &Stage, proxy: &Proxy) -> Page {
    let page = stage.page("plain").through(proxy).attribute("view", "partner-center-requests/new");
    let page = page.prefilled().hastened().open().await;
    page.widget().click("Continue").await;
    page.widget().wait_for("Check your request").await;
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
        page.widget().click("Submit").await;
        page.widget().wait_for("Request submitted").await;
        assert_eq!(stage.server.stored().await.len(), before + 1, "{name}");
        assert_eq!(proxy.figures().faults[name], 1);
        assert_eq!(page.events("sent").await.len(), 1, "{name}");
    }
}

async fn a_request_that_is_refused_for_being_one_too_many_says_when_to_come_back(stage: Stage) {
    let proxy = stage.proxy().await;
    let page = reviewed(&stage, &proxy).await;
    proxy.strike(submissions(), NetworkFault::TooManyRequests { retry_after: 40 });
    page.widget().click("Submit").await;
    page.widget().wait_for_text("Try again in 40 seconds.").await;
    assert_eq!(stage.server.stored().await.len(), 0);
    proxy.repair();
}
