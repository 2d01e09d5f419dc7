//! A whole Partner Center request by pointer, from its cloud to its place in the list (domain S1, S2, S3, S14).
//!
//! Also known as: sovereign cloud, consent, end-to-end flow.

use crate::case::{Case, cases};
use crate::stage::Stage;
use crate::widget::REQUEST;
use crate::wording::{english, english_with};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![the_pointer_alone_gets_a_request_to_its_place_in_the_list]
}

/// Domain S1, S2, S3, S14.
async fn the_pointer_alone_gets_a_request_to_its_place_in_the_list(stage: Stage) {
    let page = stage.page("plain").signed_in("demo-contoso").open().await;
    let widget = page.widget();
    for (cloud, operator) in [("china", "21Vianet"), ("global", "Microsoft")] {
        page.run(&format!("document.querySelector('support-widget').cloud = '{cloud}';")).await;
        widget.wait_for_text(&format!("Report problems to {operator} and track")).await;
    }
    widget.click(english("home-report-partner-center")).await;
    widget.wait_for(english("form-title-partner-center")).await;
    widget.click(english("form-switch-to-customer-link")).await;
    widget.wait_for(english("form-title-customer")).await;
    widget.click(english("form-switch-to-partner-center-link")).await;
    widget.wait_for(english("form-title-partner-center")).await;
    widget.click_at("[name=diagnosticConsent]").await;
    widget.choose("preferredContactMethod", "email").await;
    widget.choose("preferredSupportLanguage", "es-ES").await;
    widget.submit().await;
    widget.wait_for(english("sent-title")).await;
    widget.wait_for_text(&english_with("sent-next", "operator", "Microsoft")).await;
    let stored = stage.server.stored().await;
    assert_eq!(stored[0].get("diagnostic_consent"), Some("1"));
    assert_eq!(stored[0].get("preferred_contact_method"), Some("email"));
    assert_eq!(stored[0].get("preferred_support_language"), Some("es-ES"));
    assert_eq!(stored[0].get("problem_start_time"), None);
    let reference = stored[0].get("reference").expect("a reference").to_owned();
    page.window().refresh().await.expect("the page loads again");
    widget.wait_until_ready().await;
    widget.click(english("home-requests")).await;
    widget.wait_for_text(&reference).await;
    widget.click(REQUEST[0].1).await;
    widget.wait_for_text(&format!("Request {reference}")).await;
    widget.wait_for_text(REQUEST[1].1).await;
    page.assert_clean().await;
}
