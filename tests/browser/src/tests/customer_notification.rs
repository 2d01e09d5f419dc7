//! Follow-up: telling the customer how a request ended (domain S10; quality 18).
//!
//! Also known as: follow-up, notify the customer, closing the loop, message template, undo.

use serde_json::{Value, json};
use support_widget::model::RequestStatus;

use crate::case::{Case, cases, each_and_on_request};
use crate::customer_way::{CUSTOMER, CustomerWay};
use crate::places::note_places_of;
use crate::stage::Stage;
use crate::typist::Typist;
use crate::wait::until;
use crate::wording::{Wording, filled};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![the_keyboard_alone_tells_a_customer,],
        cases![a_request_with_its_record_ends_with_a_customer_who_knows,],
    )
}

const LIST: &str = "customer-requests";
const TITLE: &str = "Mail arrives hours late";

/// Files a request on behalf of a customer, as the widget would; returns its reference.
async fn filed(stage: &Stage, way: &CustomerWay) -> String {
    let request = json!({
        "kind": "customer", "cloud": "global", "title": TITLE, "description": "It fails.", "severity": "minimal",
        "categoryId": "technical", "serviceId": "exchange-online", "primaryContact": { "email": "ana@contoso.example" },
        "customer": { "id": stage.server.customer(CUSTOMER).await },
        "escalation": { "stepsTried": ["license"], "customerToNotify": true },
    });
    let (status, answer) = way.call("demo-contoso", "requests", request).await;
    assert_eq!(status, 201, "{answer}");
    answer["reference"].as_str().expect("a reference").to_owned()
}

/// A partner in front of a page whose request is over.
async fn over(stage: &Stage, tag: &str) -> CustomerWay {
    let page = stage.page("plain").attribute("lang", tag).signed_in("demo-contoso").open().await;
    let way = CustomerWay::new(page);
    let reference = filed(stage, &way).await;
    stage.server.resolve(&reference, RequestStatus::Resolved).await;
    way
}

async fn show(way: &CustomerWay, view: &str) {
    way.page.execute::<Value>("document.querySelector('support-widget').view = arguments[0];", vec![view.into()]).await;
}

/// What stands in the editor of the message.
async fn wait_for_message(way: &CustomerWay, expected: &str) {
    let message = "return document.querySelector('support-widget').shadowRoot.querySelector('.message-editor textarea')?.value ?? '';";
    until(&format!("the message {expected:?}"), async || {
        let message: String = way.page.execute(message, Vec::new()).await;
        if message == expected { Ok(()) } else { Err(message) }
    })
    .await;
}

async fn write_in(way: &CustomerWay, tag: &str) {
    way.widget.click_at(&format!(".message-editor option[value='{tag}']")).await;
}

/// The message about the request that was solved.
fn solved(tag: &str, reference: &str) -> String {
    let text = Wording::of(tag).with("customer-message-solved", "service", "Exchange Online");
    filled(&filled(&text, "title", TITLE), "reference", reference)
}

/// Waits until it is stored that the customer was told, or was not.
async fn wait_until_told(stage: &Stage, expected: bool) {
    until(&format!("a note of {expected}"), async || {
        let told = stage.server.stored().await[0].get("customer_notified_at").is_some();
        if told == expected { Ok(()) } else { Err("it is not stored") }
    })
    .await;
}

/// Domain S10, from the request to the end: the message in the customer's language, whatever the page is in.
async fn a_request_with_its_record_ends_with_a_customer_who_knows(stage: Stage) {
    let spanish = Wording::of("es-ES");
    let way = CustomerWay::gate(&stage, "exchange-online", "widget.setAttribute('lang', 'es-ES');").await;
    let widget = &way.widget;
    way.pass_the_gate().await;
    widget.click(spanish.get("form-continue")).await;
    widget.wait_for(spanish.get("review-title")).await;
    widget.click(spanish.get("review-submit")).await;
    widget.wait_for(spanish.get("sent-title")).await;
    let stored = &stage.server.stored().await[0];
    assert_eq!((stored.get("conclusion"), stored.get("customer_notified_at")), (Some("escalate"), None));
    let [reference, title] = ["reference", "title"].map(|column| stored.get(column).expect("a text").to_owned());
    stage.server.resolve(&reference, RequestStatus::Resolved).await;
    show(&way, LIST).await;
    widget.wait_for_text(spanish.get("notify-title")).await;
    widget.wait_for_text(spanish.get("notify-not-yet-notified")).await;
    widget.click(spanish.get("notify-message")).await;
    write_in(&way, "zh-TW").await;
    wait_for_message(&way, &solved("zh-TW", &reference).replace(TITLE, &title)).await;
    let area = widget.element(".message-editor textarea").await;
    assert_eq!(area.attr("lang").await.expect("an attribute").as_deref(), Some("zh-TW"));
    assert_eq!(widget.heading().await, spanish.get("requests-customer"), "the page stays in Spanish");
    widget.click(spanish.get("notify-mark-notified")).await;
    widget.wait_for_focus("customers-to-notify").await;
    wait_until_told(&stage, true).await;
    widget.wait_for_text(spanish.get("notify-all-done")).await;
    assert!(!widget.text().await.contains(spanish.get("notify-not-yet-notified")));
    assert_eq!(widget.texts(".request .told").await.len(), 1, "the list says when the customer was told");
    widget.click(&title).await;
    widget.wait_for_text(spanish.get("request-history")).await;
    assert_eq!(widget.texts(".told").await.len(), 1, "and so does the request's page");
    assert!(widget.finds("[id=escalation-record-paper]").await, "with what was checked");
    way.page.assert_clean().await;
}

/// Quality 18. Domain S10.
async fn the_keyboard_alone_tells_a_customer(stage: Stage) {
    let wording = Wording::of("zh-CN");
    let way = over(&stage, "zh-CN").await;
    way.page.run(&note_places_of(".filters")).await;
    show(&way, LIST).await;
    way.widget.element(".tell-box .issue").await;
    way.widget.element(".request").await;
    way.page.assert_unmoved().await;
    let mut typist = Typist::new(&way.page, stage.engine());
    typist.press(wording.get("notify-message")).await;
    way.widget.element(".message-editor textarea").await;
    typist.press(wording.get("notify-mark-notified")).await;
    way.widget.wait_for_focus("customers-to-notify").await;
    wait_until_told(&stage, true).await;
    typist.press(wording.get("notify-undo")).await;
    wait_until_told(&stage, false).await;
    way.widget.element(".tell-box .issue").await;
    way.page.assert_clean().await;
}
