//! Customer search when answers are late, wrong or missing, and customers who are known beforehand or cannot be served
//! (quality 36, 37; domain S4).
//!
//! Also known as: debounce, race condition, stale response, retry, fallback, recently used.

use axum::http::Method;
use serde_json::json;

use crate::case::{Case, cases};
use crate::customer_way::{CustomerWay, NEW, REPORT, SERVICES};
use crate::server::{Fault, Gate};
use crate::stage::Stage;
use crate::wait::until;
use crate::widget::REQUEST;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        answers_that_come_late_change_nothing,
        an_answer_after_the_field_was_emptied_changes_nothing,
        a_search_that_fails_can_be_tried_again,
        a_search_that_fails_lets_the_customer_be_named_by_hand,
        a_search_that_is_not_there_lets_the_customer_be_named_by_hand,
        a_backend_without_search_has_fields_for_name_and_domain,
        who_was_served_lately_is_offered_before_anything_is_typed,
    ]
}

/// Has the page tell when the program has read an answer.
const NOTE_ANSWERS: &str = "
    recorder.read = [];
    const { text } = Response.prototype;
    Response.prototype.text = async function () {
        const read = await text.call(this);
        recorder.read.push(this.url);
        return read;
    };
";

/// Waits until the program has read the answer to a search, and has had the time to draw it.
async fn wait_until_read(way: &CustomerWay, words: &str) {
    until(&format!("the answer to {words:?} to be read"), async || {
        let read: Vec<String> = way.page.execute("return recorder.read;", Vec::new()).await;
        if read.iter().any(|address| address.ends_with(&format!("q={words}"))) { Ok(()) } else { Err(read.join(" ")) }
    })
    .await;
    way.page.settle().await;
}

pub(super) async fn begin_with_script(stage: &Stage, script: &str) -> CustomerWay {
    let builder = stage.page("plain").script(script).attribute("view", NEW).signed_in("demo-contoso");
    CustomerWay::new(builder.open().await)
}

/// Quality 37. Three questions: the first is answered while the last still waits, the second after it.
async fn answers_that_come_late_change_nothing(stage: Stage) {
    let way = begin_with_script(&stage, NOTE_ANSWERS).await;
    let questions = ["adventure", "northwind", "proseware"].map(|words| (words, Gate::closed()));
    for (words, gate) in &questions {
        let path = format!("/customers?q={words}");
        stage.server.fail_next(1, Method::GET, &path, Fault::Held(gate.clone()));
        way.search(words).await;
        stage.server.wait_for_calls(&path, 1).await;
        assert_eq!(way.domains().await, [""; 0], "nothing has been answered");
    }
    let found = "1 customer found. Use the arrow keys to choose.";
    for (answered, domains, said) in
        [(0, vec![], ""), (2, vec!["proseware.example"], found), (1, vec!["proseware.example"], found)]
    {
        let (words, gate) = &questions[answered];
        gate.open();
        wait_until_read(&way, words).await;
        assert_eq!(way.domains().await, domains, "after the answer to {words:?}");
        assert_eq!(way.said().await, said, "after the answer to {words:?}");
    }
    way.page.press("\u{e015}\u{e007}").await;
    way.widget.wait_for(SERVICES).await;
    assert!(way.on_behalf().await.contains("proseware.example"));
}

async fn an_answer_after_the_field_was_emptied_changes_nothing(stage: Stage) {
    let way = begin_with_script(&stage, NOTE_ANSWERS).await;
    let gate = Gate::closed();
    stage.server.fail_next(1, Method::GET, "q=proseware", Fault::Held(gate.clone()));
    way.search("proseware").await;
    stage.server.wait_for_calls("q=proseware", 1).await;
    way.widget.wait_for_text(way.text("customers-searching")).await;
    // The question for those served lately is still open when the answer for the name comes.
    let lately = Gate::closed();
    stage.server.fail_next(1, Method::GET, "/customers?q=", Fault::Held(lately.clone()));
    way.page.press("\u{e00c}").await;
    gate.open();
    wait_until_read(&way, "proseware").await;
    assert_eq!(way.widget.value("customer").await, "");
    assert_eq!(way.domains().await, [""; 0]);
    assert_eq!(way.said().await, "");
    lately.open();
    wait_until_read(&way, "").await;
    way.page.press("\u{e015}").await;
    assert_eq!(way.domains().await, [""; 0], "nobody has been served yet");
}

/// Quality 36.
async fn a_search_that_fails_can_be_tried_again(stage: Stage) {
    let way = CustomerWay::begin(&stage).await;
    for fault in [Fault::Status(500), Fault::Dropped, Fault::Half, Fault::ContentType("text/html")] {
        stage.server.fail("q=proseware", fault);
        way.search("proseware").await;
        way.widget.wait_for_text(way.text("customers-search-failed")).await;
        assert!(way.said().await.contains(way.text("customers-search-failed")), "{:?} is said", way.said().await);
        assert_eq!(way.widget.value("customer").await, "proseware", "what was typed stays");
        stage.server.repair();
        way.widget.click(way.text("try-again")).await;
        way.widget.wait_for_focus("customer").await;
        way.wait_for_domains(&["proseware.example"]).await;
        assert!(!way.widget.text().await.contains(way.text("customers-search-failed")));
        way.search("zzz").await;
        way.wait_for_domains(&[]).await;
    }
}

/// Fills in the form that asks for the customer, and submits; the customer is stored as it was typed.
async fn submit_for_a_customer_named_by_hand(way: &CustomerWay, stage: &Stage) {
    let widget = &way.widget;
    widget.wait_for(REPORT).await;
    widget.click("Continue").await;
    widget.wait_for_focus("errors").await;
    assert_eq!(widget.errors().await[..2], ["Enter the customer’s company name", "Enter the customer’s domain"]);
    widget.type_into("customer.companyName", "Lamna Healthcare").await;
    widget.type_into("customer.domain", "Ｌamna.example").await;
    widget.submit().await;
    widget.wait_for("Request submitted").await;
    let stored = &stage.server.stored().await[0];
    assert_eq!(stored.get("kind"), Some("customer"));
    assert_eq!(stored.get("customer_id"), None);
    assert_eq!(stored.get("customer_company_name"), Some("Lamna Healthcare"));
    assert_eq!(stored.get("customer_domain"), Some("lamna.example"));
    assert_eq!(stored.get("title"), Some(REQUEST[0].1));
    way.page.assert_clean().await;
}

/// Quality 36. What helps without the search is still there.
async fn a_search_that_fails_lets_the_customer_be_named_by_hand(stage: Stage) {
    let way = CustomerWay::begin(&stage).await;
    stage.server.fail("/customers?", Fault::Status(503));
    way.search("lamna").await;
    way.widget.wait_for_text(way.text("customers-search-failed")).await;
    way.widget.click(way.text("customers-enter-manually")).await;
    way.widget.wait_for(SERVICES).await;
    way.widget.wait_for_focus("heading").await;
    way.choose_service("exchange-online").await;
    way.widget.wait_for("Help with Exchange Online").await;
    way.go_on().await;
    submit_for_a_customer_named_by_hand(&way, &stage).await;
}

/// Quality 36. The backend has not said so beforehand.
async fn a_search_that_is_not_there_lets_the_customer_be_named_by_hand(stage: Stage) {
    for fault in [Fault::Status(404), Fault::Status(501)] {
        stage.server.repair();
        stage.server.fail("/customers?", fault);
        let page = stage.page("plain").attribute("view", NEW).signed_in("demo-contoso").open().await;
        page.widget().wait_for(SERVICES).await;
        let way = CustomerWay::new(page);
        assert_eq!(way.said().await, "", "nothing has failed that anybody has asked for");
        way.widget.click(way.text("services-something-else")).await;
        way.go_on().await;
        assert!(way.widget.finds("[name='customer.companyName']").await);
    }
    let way = CustomerWay::new(stage.page("plain").attribute("view", NEW).signed_in("demo-contoso").open().await);
    way.widget.click(way.text("services-something-else")).await;
    way.go_on().await;
    submit_for_a_customer_named_by_hand(&way, &stage).await;
}

/// What a backend says about itself, with these parts of the contract.
fn config(features: &[&str]) -> Fault {
    let config = json!({ "features": features, "categories": [{ "id": "technical" }] });
    Fault::Answer(200, "application/json", config.to_string())
}

/// Quality 36.
async fn a_backend_without_search_has_fields_for_name_and_domain(stage: Stage) {
    stage.server.fail("/config", config(&["requests"]));
    let way = CustomerWay::at(&stage).await;
    way.pass_the_gate().await;
    way.widget.field("customer.companyName").await;
    assert!(!way.widget.finds("[role=combobox]").await);
    submit_for_a_customer_named_by_hand(&way, &stage).await;
    for path in ["/customers", "/services", "/service-health", "/articles", "/watched-issues", "/solved-problems"] {
        assert_eq!(stage.server.calls(path).len(), 0, "{path} is not there");
    }
}

/// Domain S4.
async fn who_was_served_lately_is_offered_before_anything_is_typed(stage: Stage) {
    let way = CustomerWay::details(&stage, "proseware.example", "power-bi").await;
    way.widget.submit().await;
    way.widget.wait_for("Request submitted").await;
    way.widget.click("Report another problem").await;
    way.widget.wait_for(REPORT).await;
    way.widget.wait_for_focus("heading").await;
    assert!(!way.widget.text().await.contains("Proseware"), "the next problem is another's");
    let field = way.widget.field("customer").await;
    way.page.point_into(&field).await;
    way.wait_for_domains(&["proseware.example"]).await;
    assert!(way.widget.text().await.contains(way.text("customers-recent")));
    way.page.press("northwind").await;
    way.wait_for_domains(&["northwind-pacific.example", "northwind-traders.example"]).await;
    assert!(!way.widget.text().await.contains(way.text("customers-recent")));
    // Emptied, the field is as it was before anything was typed.
    way.page.press("\u{e00c}\u{e00c}").await;
    way.wait_for_domains(&[]).await;
    way.page.press("\u{e015}").await;
    way.take("proseware.example").await;
    way.widget.wait_for(SERVICES).await;
    assert!(way.on_behalf().await.contains("proseware.example"));
}
