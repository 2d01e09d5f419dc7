//! Watched known issues that have been resolved: the customer hears of it, or still has the problem (quality 36).

use serde_json::{Value, json};
use support_widget::app::settings::Context;
use support_widget::i18n::messages;
use support_widget::model::{RequestKind, View, WatchedIssue};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::customers_way::{FORM, choose, go_to_the_gate, pass_the_gate, with_customers};
use crate::data::{city_power, page, read};
use crate::screen::Screen;
use crate::stage::Stage;
use crate::told_desk::message_in;

const LIST: View = View::Requests(RequestKind::Customer);
const ISSUE: &str = "Mail from outside the organization may arrive late";
/// When its customer was told.
const TOLD: &str = "2026-11-20T10:00:00Z";

/// A known problem that is over, which was watched for a customer.
fn issue(told: Option<&str>) -> WatchedIssue {
    let customer = city_power();
    read(json!({
        "id": "w1", "issueId": "EX1", "title": ISSUE, "serviceId": "exchange-online", "serviceName": "Exchange Online",
        "status": "serviceRestored", "createdDate": "2026-11-19T10:00:00Z", "customerNotifiedAt": told,
        "customer": { "id": customer.id, "companyName": customer.company_name, "domain": customer.domain },
    }))
}

fn over(view: View) -> Stage {
    let stage = with_customers(view);
    stage.backend.requests.answers(|_| Ok(page(Vec::new())));
    stage.backend.watched.answers(|()| Ok(page(vec![issue(None)])));
    stage
}

#[wasm_bindgen]
pub async fn a_known_problem_that_is_over_asks_to_tell_the_customer() {
    let stage = over(LIST).language("es-ES");
    stage.backend.notice.answers(|_| Ok(issue(Some(TOLD))));
    let screen = stage.mount();
    screen.element(".tell-box .issue").await;
    let shown = screen.texts(".tell-box .issue").join(" ");
    let customer = format!("{} ({})", city_power().company_name, city_power().domain);
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

#[wasm_bindgen]
pub async fn a_known_problem_whose_customer_was_told_is_only_watched() {
    let stage = over(LIST);
    stage.backend.watched.answers(|()| Ok(page(vec![issue(Some(TOLD))])));
    let screen = stage.mount();
    screen.element(".watched-box .issue").await;
    screen.shows(messages::REQUESTS_EMPTY).await;
    assert!(!screen.has(".tell-box"));
}

/// One tap, and nothing that is known is asked again.
#[wasm_bindgen]
pub async fn a_problem_that_is_still_there_leads_to_a_request_that_knows_it() {
    let screen = over(LIST).mount();
    screen.click(messages::NOTIFY_REPORT_AGAIN).await;
    is_at_help(&screen, "Exchange Online").await;
    let for_whom = screen.texts(".on-behalf-line").join(" ");
    assert!(for_whom.contains(&city_power().domain) && for_whom.contains("Exchange Online"), "{for_whom}");
    screen.shows(messages::HEALTH_KNOWN_ISSUES).await;
    go_to_the_gate(&screen).await;
    pass_the_gate(&screen).await;
    assert_eq!(screen.value("title"), ISSUE);
    screen.choose("categoryId", "technical").await;
    screen.choose("severity", "moderate").await;
    screen.fill("description", "It goes on").await;
    screen.fill("primaryContact.email", "ana@contoso.example").await;
    screen.click(messages::FORM_CONTINUE).await;
    screen.at(messages::REVIEW_TITLE).await;
    screen.click(messages::REVIEW_SUBMIT).await;
    screen.at(messages::SENT_TITLE).await;
    let sent: Value = serde_json::from_str(&screen.backend.submit.calls()[0].body).expect("a request is JSON");
    for (name, value) in [
        ("/customer/id", city_power().id.as_str()),
        ("/serviceId", "exchange-online"),
        ("/title", ISSUE),
        ("/escalation/conclusion", "escalate"),
    ] {
        assert_eq!(sent.pointer(name), Some(&json!(value)), "{name} of {sent}");
    }
}

#[wasm_bindgen]
pub async fn a_request_that_was_begun_is_not_replaced_by_a_slip() {
    let mut stage = over(FORM);
    stage.context = Context::read(&json!({ "title": "Half written" }));
    let screen = stage.mount();
    choose(&screen, "fourth-coffee.example", "microsoft-teams").await;
    screen.state.go(LIST);
    screen.click(messages::NOTIFY_REPORT_AGAIN).await;
    screen.shows(messages::NOTIFY_REPLACE_WARNING).await;
    assert!(screen.said().contains(&screen.message(messages::NOTIFY_REPLACE_WARNING)), "{}", screen.said());
    screen.click(messages::NOTIFY_KEEP_REQUEST).await;
    is_at_help(&screen, "Microsoft Teams").await;
    assert_eq!(screen.value("title"), "Half written");
    screen.state.go(LIST);
    screen.click(messages::NOTIFY_REPORT_AGAIN).await;
    screen.click(messages::NOTIFY_REPLACE_REQUEST).await;
    is_at_help(&screen, "Exchange Online").await;
    assert_eq!(screen.value("title"), ISSUE);
}

/// Waits for the help for a service.
async fn is_at_help(screen: &Screen, service: &str) {
    screen.shows_text(&screen.message_with(messages::HELP_TITLE, &[("service", service.into())])).await;
    screen.element("[name=title]").await;
}
