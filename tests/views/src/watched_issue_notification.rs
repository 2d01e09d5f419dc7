//! Watched known issues that have been resolved: the customer hears of it, or still has the problem (quality 36; domain
//! S10).

use serde_json::json;
use support_widget::app::settings::Context;
use support_widget::i18n::messages;
use support_widget::model::{HealthStatus, Timestamp, View, WatchedIssue};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::customer_message::message_in;
use crate::data::{city_power, page, watched_issue};
use crate::screen::Screen;
use crate::stage::Stage;
use crate::way::{
    CUSTOMER_FORM, CUSTOMER_REQUESTS, EXCHANGE, TEAMS, choose, go_to_the_form, help_title, on_behalf, sent, submit,
    with_customers,
};

const ISSUE: &str = "Mail from outside the organization may arrive late";
/// When its customer was told.
const TOLD: &str = "2026-11-20T10:00:00Z";

/// A known problem that is over, which was watched for a customer.
fn issue(told: Option<&str>) -> WatchedIssue {
    WatchedIssue {
        id: "w1".to_owned(),
        status: HealthStatus::ServiceRestored,
        customer_notified_at: told.and_then(Timestamp::parse),
        ..watched_issue("EX1", ISSUE)
    }
}

fn over(view: View) -> Stage {
    let stage = with_customers(view);
    stage.backend.requests.answers(|_| Ok(page(Vec::new())));
    stage.backend.watched.answers(|()| Ok(page(vec![issue(None)])));
    stage
}

/// Domain S10.
#[wasm_bindgen]
pub async fn a_known_problem_that_is_over_asks_to_tell_the_customer() {
    let stage = over(CUSTOMER_REQUESTS).language("es-ES");
    stage.backend.notice.answers(|_| Ok(issue(Some(TOLD))));
    let screen = stage.mount();
    screen.element(".tell-box .issue").await;
    let shown = screen.texts(".tell-box .issue").join(" ");
    let customer = format!("{} · {}", city_power().company_name, city_power().domain);
    let restored = screen.message(messages::HEALTH_STATUS_RESTORED);
    for part in [ISSUE, &customer, "Exchange Online", &restored] {
        assert!(shown.contains(part), "{part:?} is not in {shown:?}");
    }
    assert!(!screen.has(".watched-box"), "it stands in one place");
    screen.click(messages::NOTIFY_MESSAGE).await;
    screen.write_in("zh-TW").await;
    let arguments = [("service", "Exchange Online"), ("title", ISSUE)];
    screen.has_message(&message_in("zh-TW", messages::CUSTOMER_MESSAGE_KNOWN_ISSUE_ENDED, &arguments)).await;
    screen.click(messages::NOTIFY_MARK_NOTIFIED).await;
    screen.shows(messages::NOTIFY_ALL_DONE).await;
    let noted = screen.backend.notice.calls();
    assert_eq!(noted.len(), 1);
    assert!(noted[0].0 == "w1" && noted[0].1.customer_notified_at.is_some(), "{noted:?}");
}

/// Domain S10. Most operators write English alone: a customer who reads Spanish gets a letter that says so.
#[wasm_bindgen]
pub async fn a_title_in_another_language_is_marked_and_stays_out_of_the_sentences() {
    for (language, is_foreign) in [("en-US", false), ("es-ES", true)] {
        let stage = over(CUSTOMER_REQUESTS).language(language);
        let english = || WatchedIssue { title_language: Some("en".to_owned()), ..issue(None) };
        stage.backend.watched.answers(move |()| Ok(page(vec![english()])));
        let screen = stage.mount();
        let title = screen.element(".tell-box .told-of span").await;
        assert_eq!(title.get_attribute("lang").as_deref(), Some("en"));
        screen.click(messages::NOTIFY_MESSAGE).await;
        let template = match is_foreign {
            true => messages::CUSTOMER_MESSAGE_KNOWN_ISSUE_ENDED_OTHER_LANGUAGE,
            false => messages::CUSTOMER_MESSAGE_KNOWN_ISSUE_ENDED,
        };
        let arguments = [("service", "Exchange Online"), ("title", ISSUE)];
        screen.has_message(&message_in(language, template, &arguments)).await;
    }
}

/// Domain S10.
#[wasm_bindgen]
pub async fn a_known_problem_whose_customer_was_told_is_only_watched() {
    let stage = over(CUSTOMER_REQUESTS);
    stage.backend.watched.answers(|()| Ok(page(vec![issue(Some(TOLD))])));
    let screen = stage.mount();
    screen.element(".watched-box .issue").await;
    screen.shows(messages::REQUESTS_EMPTY).await;
    assert!(!screen.has(".tell-box"));
}

/// Domain S10. One tap, and nothing that is known is asked again.
#[wasm_bindgen]
pub async fn a_problem_that_is_still_there_leads_to_a_request_that_knows_it() {
    let screen = over(CUSTOMER_REQUESTS).mount();
    screen.click(messages::NOTIFY_REPORT_AGAIN).await;
    is_at_help(&screen, "Exchange Online").await;
    let for_whom = on_behalf(&screen);
    assert!(for_whom.contains(&city_power().domain) && for_whom.contains("Exchange Online"), "{for_whom}");
    screen.shows(messages::HEALTH_KNOWN_ISSUES).await;
    go_to_the_form(&screen).await;
    assert_eq!(screen.value("title"), ISSUE);
    screen.choose("categoryId", "technical").await;
    screen.choose("severity", "moderate").await;
    screen.fill("description", "It goes on").await;
    screen.fill("primaryContact.email", "ana@contoso.example").await;
    submit(&screen).await;
    let sent = sent(&screen);
    for (name, value) in [
        ("/customer/id", city_power().id.as_str()),
        ("/serviceId", EXCHANGE),
        ("/title", ISSUE),
        ("/escalation/conclusion", "escalate"),
    ] {
        assert_eq!(sent.pointer(name), Some(&json!(value)), "{name} of {sent}");
    }
}

/// Quality 36. Domain S10.
#[wasm_bindgen]
pub async fn a_request_that_was_begun_is_not_replaced_by_a_slip() {
    let mut stage = over(CUSTOMER_FORM);
    stage.context = Context::read(&json!({ "title": "Half written" }).into());
    let screen = stage.mount();
    choose(&screen, "fourth-coffee.example", TEAMS).await;
    screen.state.go(CUSTOMER_REQUESTS);
    screen.click(messages::NOTIFY_REPORT_AGAIN).await;
    screen.shows(messages::NOTIFY_REPLACE_WARNING).await;
    assert!(screen.said().contains(&screen.message(messages::NOTIFY_REPLACE_WARNING)), "{}", screen.said());
    screen.click(messages::NOTIFY_KEEP_REQUEST).await;
    is_at_help(&screen, "Microsoft Teams").await;
    assert_eq!(screen.value("title"), "Half written");
    screen.state.go(CUSTOMER_REQUESTS);
    screen.click(messages::NOTIFY_REPORT_AGAIN).await;
    screen.click(messages::NOTIFY_REPLACE_REQUEST).await;
    is_at_help(&screen, "Exchange Online").await;
    assert_eq!(screen.value("title"), ISSUE);
}

/// Waits for the help for a service.
async fn is_at_help(screen: &Screen, service: &str) {
    screen.shows_text(&help_title(screen, service)).await;
    screen.element("[name=title]").await;
}
