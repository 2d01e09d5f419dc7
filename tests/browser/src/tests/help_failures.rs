//! Help that a real network keeps back, breaks off or spoils never blocks the user: the page says so, and goes on (quality
//! 36, 37; domain S6). What the views do about each failure is tested in `tests/views`.
//!
//! Also known as: graceful degradation, timeout, malformed response, service health, 404.

use serde_json::json;

use crate::case::{Case, cases};
use crate::customer_way::{CUSTOMER, CustomerWay, NEW};
use crate::server::{Fault, Gate};
use crate::stage::Stage;
use crate::wording::{english, english_with};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![help_that_comes_broken_or_never_blocks_nobody]
}

const EXCHANGE: &str = "exchange-online";

/// What goes wrong with health, and with articles meanwhile.
fn faults() -> [(Fault, Fault); 6] {
    let nonsense = json!({ "checkedAt": "yesterday", "items": [{ "serviceId": EXCHANGE }, 5, null] });
    [
        (Fault::Status(500), Fault::Status(500)),
        (Fault::Status(404), Fault::Status(503)),
        (Fault::Answer(200, "application/json", nonsense.to_string()), Fault::Half),
        (Fault::Broken, Fault::ContentType("text/html")),
        (Fault::Stalled, Fault::Broken),
        (Fault::Held(Gate::closed()), Fault::Stalled),
    ]
}

/// Domain S6. The help is opened again for each fault, and the request of the last is stored.
async fn help_that_comes_broken_or_never_blocks_nobody(stage: Stage) {
    let builder = stage.page("plain").hastened().attribute("view", NEW).signed_in("demo-contoso");
    let way = CustomerWay::new(builder.open().await);
    let widget = &way.widget;
    way.find(CUSTOMER).await;
    for (health, articles) in faults() {
        widget.wait_for(english("services-title")).await;
        stage.server.repair();
        stage.server.fail("/service-health", health);
        stage.server.fail("/articles?", articles);
        way.choose_service(EXCHANGE).await;
        widget.wait_for(&english_with("help-title", "service", "Exchange Online")).await;
        for id in ["health-unavailable", "articles-unavailable"] {
            widget.wait_for_text(way.text(id)).await;
        }
        widget.click(english("back")).await;
    }
    widget.wait_for(english("services-title")).await;
    stage.server.repair();
    stage.server.fail("/service-health", Fault::Held(Gate::closed()));
    way.choose_service(EXCHANGE).await;
    widget.wait_for_text(way.text("health-unavailable")).await;
    widget.choose("escalation.stepsTried", "device").await;
    widget.click(english("help-need-more")).await;
    way.pass_the_gate().await;
    widget.wait_for(english("form-title-customer")).await;
    widget.submit().await;
    widget.wait_for(english("sent-title")).await;
    let stored = &stage.server.stored().await[0];
    assert_eq!(stored.get("service_id"), Some(EXCHANGE));
    for column in ["health_checked_at", "health_status_seen", "health_issue_id"] {
        assert_eq!(stored.get(column), None, "{column}: nothing was seen");
    }
    way.page.assert_clean().await;
}
