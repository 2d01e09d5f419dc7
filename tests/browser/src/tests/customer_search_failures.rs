//! Customer search over a network and a backend that fail it (quality 36; domain S4). What the views do with each failure
//! is tested in `tests/views`.
//!
//! Also known as: retry, fallback, connection reset, truncated response.

use crate::case::{Case, cases};
use crate::customer_way::CustomerWay;
use crate::server::Fault;
use crate::stage::Stage;
use crate::wording::english;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![a_search_that_fails_is_told_from_one_that_is_not_there]
}

/// Quality 36, domain S4. Without a search the way goes on, and nobody is told of a failure.
async fn a_search_that_fails_is_told_from_one_that_is_not_there(stage: Stage) {
    let way = CustomerWay::begin(&stage).await;
    for fault in [Fault::Status(500), Fault::Status(503), Fault::Dropped, Fault::Half, Fault::ContentType("text/html")]
    {
        stage.server.fail("q=proseware", fault);
        way.search("proseware").await;
        way.widget.wait_for_text(way.text("customers-search-failed")).await;
        stage.server.repair();
        way.widget.click(way.text("try-again")).await;
        way.wait_for_domains(&["proseware.example"]).await;
        way.search("zzz").await;
        way.wait_for_domains(&[]).await;
    }
    stage.server.fail("/customers?", Fault::Status(404));
    let way = CustomerWay::at(&stage).await;
    way.widget.wait_for(english("services-title")).await;
    assert!(!way.said().await.contains(way.text("customers-search-failed")), "{}", way.said().await);
    way.page.assert_clean().await;
}
