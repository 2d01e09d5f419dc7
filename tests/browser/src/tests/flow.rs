//! A request from the first click to the database (quality 2).
//!
//! Also known as: smoke test, happy path, CSP violations, end-to-end flow.

use crate::case::{Case, cases, each_and_on_request};
use crate::stage::Stage;
use crate::widget::REQUEST;
use crate::wording::english;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![a_request_gets_from_home_into_the_database_without_a_violation,],
        cases![a_form_that_has_been_sent_is_not_gone_back_to,],
    )
}

async fn a_request_gets_from_home_into_the_database_without_a_violation(stage: Stage) {
    let page = stage.page("plain").signed_in("demo-contoso").open().await;
    let widget = page.widget();
    widget.wait_for(english("home-title")).await;
    widget.click(english("home-report-partner-center")).await;
    widget.wait_for(english("form-title-partner-center")).await;
    widget.click(english("form-continue")).await;
    widget.wait_for_focus("errors").await;
    assert_eq!(widget.errors().await.len(), 5);
    widget.submit().await;
    widget.wait_for(english("sent-title")).await;
    let stored = stage.server.stored().await;
    assert_eq!(stored.len(), 1);
    for (field, typed) in REQUEST {
        let column = if field == "primaryContact.email" { "contact_email" } else { field };
        assert_eq!(stored[0].get(column), Some(typed));
    }
    let reference = stored[0].get("reference").expect("a reference").to_owned();
    widget.click(english("sent-view")).await;
    widget.wait_for_text(&format!("Request {reference}")).await;
    page.assert_clean().await;
}

async fn a_form_that_has_been_sent_is_not_gone_back_to(stage: Stage) {
    let page = stage.page("plain").signed_in("demo-contoso").open().await;
    let widget = page.widget();
    widget.click(english("home-report-partner-center")).await;
    widget.submit().await;
    widget.wait_for(english("sent-title")).await;
    widget.click(english("sent-view")).await;
    widget.wait_for_text(english("request-history")).await;
    widget.click(english("back")).await;
    widget.wait_for(english("home-title")).await;
}
