//! What the page changes while the widget is shown: together, and while the backend is away.
//!
//! Also known as: attributeChangedCallback, property setters, microtask, reactive settings, GET config.

use serde_json::{Value, json};

use crate::case::{Case, cases};
use crate::server::Fault;
use crate::stage::Stage;
use crate::wording::english;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![what_a_page_sets_in_one_tick_is_one_change, what_the_backend_has_said_holds_while_it_is_away]
}

/// Has the backend answer `GET config` with this.
fn answer(stage: &Stage, config: &Value) {
    stage.server.repair();
    stage.server.fail("/config", Fault::Answer(200, "application/json", config.to_string()));
}

/// As frameworks do; each reading of the texts warns of the error in the page's own.
async fn what_a_page_sets_in_one_tick_is_one_change(stage: Stage) {
    answer(&stage, &json!({ "features": [] }));
    let page = stage.open("home").await;
    stage.server.wait_for_calls("/config", 1).await;
    page.run(
        "const widget = document.querySelector('support-widget');
        widget.config = { messages: { 'en-US': 'back = {' } };
        widget.cloud = 'china';
        widget.backend = '/support/v1';
        widget.view = 'partner-center-requests';
        widget.view = 'partner-center-requests/new';",
    )
    .await;
    page.widget().wait_for(english("form-title-partner-center")).await;
    page.widget().wait_for_text("21Vianet").await;
    page.settle().await;
    let calls = stage.server.calls("/config");
    assert_eq!(calls.len(), 2, "{calls:?}");
    assert!(calls[1].path.contains("cloud=china"), "{}", calls[1].path);
    let console = page.console().await;
    let parses = console.iter().filter(|line| line.contains("messages for en-US have an error")).count();
    assert_eq!(parses, 1, "{console:?}");
    assert_eq!(page.events("navigate").await.len(), 1);
    page.run("const widget = document.querySelector('support-widget'); widget.config = { ...widget.config };").await;
    page.widget().click(english("back")).await;
    page.widget().wait_for(english("home-title")).await;
    assert_eq!(stage.server.calls("/config").len(), 2, "the same was set once more");
    page.assert_clean().await;
}

async fn what_the_backend_has_said_holds_while_it_is_away(stage: Stage) {
    const OWN: &str = "A category of the backend";
    answer(&stage, &json!({ "features": [], "categories": [{ "id": "own", "name": OWN }] }));
    let page = stage.open("partner-center-requests/new").await;
    page.widget().wait_for_text(OWN).await;
    stage.server.repair();
    stage.server.fail("/config", Fault::Status(503));
    page.run(
        "const widget = document.querySelector('support-widget');
        widget.config = { limits: { titleLength: 7 } };
        widget.tokenProvider = async () => 'demo-contoso';",
    )
    .await;
    page.widget().wait_for_text("7 characters left").await;
    stage.server.wait_for_calls("/config", 2).await;
    page.settle().await;
    let text = page.widget().text().await;
    assert!(text.contains(OWN), "{text}");
    page.assert_clean().await;
}
