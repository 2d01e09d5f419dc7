//! Nothing grows with use: after many more of the same, a page occupies what it did after the first.
//!
//! Also known as: memory leak, detached nodes, JS heap, event listeners, WebAssembly.Memory, soak.

use crate::case::{Case, cases, in_chromium};
use crate::footprint::spare_time_chunks;
use crate::page_memory::REMEMBER;
use crate::repeated::Repeated;
use crate::stage::Stage;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    in_chromium(cases![submissions_leave_nothing_behind, an_element_that_leaves_and_comes_back_leaves_nothing_behind,])
        .collect()
}

const FORM: &str = "partner-center-requests/new";

/// Quality 43. A request that was sent and seen is over: neither the program nor the page keeps anything of it. The
/// allocator is at its high-water mark some time after the tenth.
async fn submissions_leave_nothing_behind(stage: Stage) {
    expect_no_growth(&stage, Repeated::Submission, 40, 60).await;
    assert_eq!(stage.server.stored().await.len(), 100);
}

/// Quality 7, 43. The same element each time, as on a page that moves through views of its own.
async fn an_element_that_leaves_and_comes_back_leaves_nothing_behind(stage: Stage) {
    expect_no_growth(&stage, Repeated::Reinsertion, 5, 50).await;
}

/// The first few are for what is made once and kept for all.
async fn expect_no_growth(stage: &Stage, repeated: Repeated, first: u64, more: u64) {
    let builder = stage.page("plain").script(REMEMBER).attribute("view", FORM);
    let page = builder.signed_in("demo-contoso").open().await;
    spare_time_chunks(&stage.server).await;
    let before = repeated.on(&page, first).await;
    let after = repeated.on(&page, more).await;
    after.assert_no_growth_since(&before);
    page.assert_clean().await;
}
