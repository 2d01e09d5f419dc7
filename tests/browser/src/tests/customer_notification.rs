//! Follow-up: telling the customer how a request ended (domain S10; quality 17, 18, 36).
//!
//! Also known as: follow-up, notify the customer, closing the loop, message template, mailto, undo.

use serde_json::{Value, json};
use support_widget::model::RequestStatus;

use crate::case::{Case, cases, each_and_on_request};
use crate::customer_way::{CUSTOMER, CustomerWay};
use crate::places::note_places_of;
use crate::server::Fault;
use crate::stage::Stage;
use crate::typist::Typist;
use crate::wait::until;
use crate::wording::{LANGUAGES, Wording};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![the_keyboard_alone_tells_a_customer,],
        cases![
            a_request_with_its_record_ends_with_a_customer_who_knows,
            customers_to_tell_stand_first_and_are_counted_at_home,
            the_message_is_in_any_language_and_can_be_opened_in_mail,
            what_was_noted_can_be_taken_back,
            on_its_page_a_request_that_is_over_asks_to_tell_the_customer,
            a_note_that_cannot_be_stored_says_so,
            what_was_closed_is_not_called_solved,
        ],
    )
}

const LIST: &str = "customer-requests";
const TITLE: &str = "Mail arrives hours late";

/// Files a request on behalf of a customer, as the widget would; returns its reference.
async fn filed(stage: &Stage, way: &CustomerWay, title: &str) -> String {
    let request = json!({
        "kind": "customer", "cloud": "global", "title": title, "description": "It fails.", "severity": "minimal",
        "categoryId": "technical", "serviceId": "exchange-online", "primaryContact": { "email": "ana@contoso.example" },
        "customer": { "id": stage.server.customer(CUSTOMER).await },
        "escalation": { "stepsTried": ["license"], "customerToNotify": true },
    });
    let (status, answer) = way.call("demo-contoso", "requests", request).await;
    assert_eq!(status, 201, "{answer}");
    answer["reference"].as_str().expect("a reference").to_owned()
}

/// A partner in front of a page whose request is over.
async fn over(stage: &Stage, tag: &str, status: RequestStatus) -> CustomerWay {
    let page = stage.page("plain").attribute("lang", tag).signed_in("demo-contoso").open().await;
    let way = CustomerWay::new(page);
    let reference = filed(stage, &way, TITLE).await;
    stage.server.resolve(&reference, status).await;
    way
}

/// The same, where the customers to tell are listed.
async fn to_tell(stage: &Stage, tag: &str, status: RequestStatus) -> CustomerWay {
    let way = over(stage, tag, status).await;
    show(&way, LIST).await;
    way.widget.element(".tell-box .issue").await;
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
    text.replace("{ $title }", TITLE).replace("{ $reference }", reference)
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

/// Domain S10.
async fn customers_to_tell_stand_first_and_are_counted_at_home(stage: Stage) {
    let way = over(&stage, "en-US", RequestStatus::Resolved).await;
    for (title, status) in [("Second", Some(RequestStatus::Closed)), ("Third", None)] {
        let reference = filed(&stage, &way, title).await;
        if let Some(status) = status {
            stage.server.resolve(&reference, status).await;
        }
    }
    way.page.window().refresh().await.expect("the page loads again");
    way.widget.wait_for_text("Tell customers how 2 requests ended").await;
    way.page.run(&note_places_of(".filters")).await;
    // The count leads to those who wait.
    way.widget.click("My requests").await;
    way.widget.wait_for(way.text("requests-customer")).await;
    way.widget.element(".request").await;
    way.page.assert_unmoved().await;
    let mut titles = way.widget.texts(".told-of").await;
    titles.sort();
    assert_eq!(titles, [TITLE, "Second"]);
    let order = "
        const root = document.querySelector('support-widget').shadowRoot;
        const [first, second] = ['.tell-box', '.request'].map((name) => root.querySelector(name));
        return Boolean(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING);
    ";
    assert!(way.page.execute::<bool>(order, Vec::new()).await, "they stand before all others");
    way.widget.click(way.text("notify-mark-notified")).await;
    way.widget.wait_for_focus("customers-to-notify").await;
    way.widget.click("Back").await;
    way.widget.wait_for_text("Tell a customer how 1 request ended").await;
    way.widget.click("My requests").await;
    way.widget.element(".tell-box .issue").await;
    way.widget.click(way.text("notify-mark-notified")).await;
    way.widget.wait_for_text(way.text("notify-all-done")).await;
    way.widget.click("Back").await;
    way.widget.wait_for("How can we help?").await;
    assert!(!way.widget.finds(".card strong").await, "{}", way.widget.text().await);
    way.page.assert_clean().await;
}

/// Domain S10. Quality 10.
async fn the_message_is_in_any_language_and_can_be_opened_in_mail(stage: Stage) {
    let way = to_tell(&stage, "en-US", RequestStatus::Resolved).await;
    let reference = stage.server.stored().await[0].get("reference").expect("a reference").to_owned();
    way.widget.click(way.text("notify-message")).await;
    for tag in LANGUAGES {
        write_in(&way, tag).await;
        wait_for_message(&way, &solved(tag, &reference)).await;
        let link = way.widget.element(".message-editor a").await;
        let address = link.attr("href").await.expect("an attribute").expect("an address");
        let decoded = "const { protocol, pathname, searchParams } = new URL(arguments[0]);
            return [protocol, pathname, searchParams.get('subject'), searchParams.get('body').replaceAll('\\r\\n', '\\n')];";
        let [protocol, to, subject, body]: [String; 4] = way.page.execute(decoded, vec![address.into()]).await;
        assert_eq!((protocol.as_str(), to.as_str()), ("mailto:", ""), "{tag}: the partner knows whom to write to");
        assert_eq!(subject, Wording::of(tag).with("customer-message-subject-solved", "title", TITLE), "{tag}");
        assert_eq!(body, solved(tag, &reference), "{tag}");
    }
    let area = way.widget.element(".message-editor textarea").await;
    way.page.point_into(&area).await;
    let paste = "
        const { activeElement: field } = document.querySelector('support-widget').shadowRoot;
        field.value = '字'.repeat(3000);
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    ";
    way.page.run(paste).await;
    way.widget.wait_for_text(way.text("customer-message-too-long")).await;
    assert!(!way.widget.finds(".message-editor a").await);
    way.page.assert_clean().await;
}

/// Domain S10. A slip can be mended.
async fn what_was_noted_can_be_taken_back(stage: Stage) {
    let way = to_tell(&stage, "en-US", RequestStatus::Resolved).await;
    way.widget.click(way.text("notify-mark-notified")).await;
    way.wait_until_said(&format!("City Power & Light ({CUSTOMER}) has been told: {TITLE}")).await;
    wait_until_told(&stage, true).await;
    way.widget.click(way.text("notify-undo")).await;
    way.wait_until_said(way.text("notify-undone")).await;
    wait_until_told(&stage, false).await;
    way.widget.element(".tell-box .issue").await;
    way.widget.wait_for_text(way.text("notify-not-yet-notified")).await;
}

/// Domain S10.
async fn on_its_page_a_request_that_is_over_asks_to_tell_the_customer(stage: Stage) {
    let way = over(&stage, "en-US", RequestStatus::Resolved).await;
    let stored = &stage.server.stored().await[0];
    let [id, reference] = ["id", "reference"].map(|column| stored.get(column).expect("a text").to_owned());
    show(&way, &format!("request/{id}")).await;
    wait_for_message(&way, &solved("en-US", &reference)).await;
    way.widget.click(way.text("notify-mark-notified")).await;
    way.wait_until_said(way.text("notify-saved")).await;
    way.widget.wait_for_focus("tell-customer").await;
    wait_until_told(&stage, true).await;
    assert_eq!(way.widget.texts(".told").await.len(), 1);
    way.widget.click(way.text("notify-undo")).await;
    way.wait_until_said(way.text("notify-undone")).await;
    wait_until_told(&stage, false).await;
    wait_for_message(&way, &solved("en-US", &reference)).await;
    way.page.assert_clean().await;
}

/// Quality 36. Domain S10.
async fn a_note_that_cannot_be_stored_says_so(stage: Stage) {
    let way = to_tell(&stage, "en-US", RequestStatus::Resolved).await;
    for (fault, words) in [(Fault::Status(500), "notify-save-failed"), (Fault::Status(501), "notify-save-unsupported")]
    {
        stage.server.fail_next(9, axum::http::Method::PATCH, "/requests/", fault);
        way.widget.click(way.text("notify-mark-notified")).await;
        way.widget.wait_for_text(way.text(words)).await;
        assert!(way.widget.finds(".tell-box .issue").await, "nobody knows whether it is stored");
        stage.server.repair();
    }
    way.widget.click(way.text("notify-mark-notified")).await;
    way.widget.wait_for_text(way.text("notify-all-done")).await;
    assert!(!way.widget.finds(".refusal").await);
    wait_until_told(&stage, true).await;
}

/// Quality 18. Domain S10.
async fn the_keyboard_alone_tells_a_customer(stage: Stage) {
    let wording = Wording::of("zh-CN");
    let way = to_tell(&stage, "zh-CN", RequestStatus::Resolved).await;
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

/// Domain S10. One that was closed need not have been solved.
async fn what_was_closed_is_not_called_solved(stage: Stage) {
    let way = to_tell(&stage, "en-US", RequestStatus::Closed).await;
    let reference = stage.server.stored().await[0].get("reference").expect("a reference").to_owned();
    way.widget.click(way.text("notify-message")).await;
    let closed = way.text("customer-message-closed").replace("{ $title }", TITLE).replace("{ $reference }", &reference);
    wait_for_message(&way, &closed).await;
}
