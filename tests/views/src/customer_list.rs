//! The list of requests on behalf of customers, and its filters (quality 36, 37; domain S1, S4, S8).

use serde_json::json;
use support_widget::i18n::messages;
use support_widget::model::{Failure, Query, RequestDetails, RequestKind, RequestStatus, RequestSummary};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::data::{page, read, request_details, request_summary};
use crate::screen::Screen;
use crate::stage::Stage;
use crate::way::{CUSTOMER, CUSTOMER_REQUESTS, press, search, with_customers};

const TITLES: &str = ".request .link";
const FABRIKAM: &str = "fabrikam.example";

fn request(title: &str, name: &str, domain: &str, status: RequestStatus) -> RequestSummary {
    let summary = request_summary(title, title);
    let (name, domain, service) = (name.to_owned(), domain.to_owned(), "Exchange Online".to_owned());
    RequestSummary {
        status,
        customer_name: Some(name),
        customer_domain: Some(domain),
        service_name: Some(service),
        ..summary
    }
}

/// Three requests for two customers, one of which is resolved.
fn three() -> Vec<RequestSummary> {
    vec![
        request("Third", "City Power & Light", CUSTOMER, RequestStatus::Resolved),
        request("Second", "Fabrikam", FABRIKAM, RequestStatus::New),
        request("First", "City Power & Light", CUSTOMER, RequestStatus::New),
    ]
}

/// Whether a backend lists a request for a query.
fn is_asked_for(query: &Query, request: &RequestSummary) -> bool {
    let filter = &query.filter;
    let id = request.customer_domain.as_ref().and_then(|domain| domain.split('.').next());
    query.kind == RequestKind::Customer
        && !filter.awaits_notice
        && filter.status.is_none_or(|status| status == request.status)
        && filter.customer.as_deref().is_none_or(|customer| Some(customer) == id)
}

fn stage() -> Stage {
    let stage = with_customers(CUSTOMER_REQUESTS);
    stage.backend.requests.answers(|query| {
        let asked = three().into_iter().filter(|request| is_asked_for(query, request));
        Ok(page(asked.collect()))
    });
    stage
}

/// The list of the three.
async fn list() -> Screen {
    let screen = stage().mount();
    screen.at(messages::REQUESTS_CUSTOMER).await;
    screen.wait_for_texts(TITLES, &["Third", "Second", "First"]).await;
    screen
}

/// Domain S1, S4.
#[wasm_bindgen]
pub async fn requests_are_told_apart_by_customer_and_service() {
    let screen = list().await;
    let shown = screen.texts(".request");
    let service = format!("{} Exchange Online", screen.message(messages::FIELD_SERVICE));
    for (row, customer, status) in [
        (0, "City Power & Light · citypower.example", messages::STATUS_RESOLVED),
        (1, "Fabrikam · fabrikam.example", messages::STATUS_NEW),
    ] {
        for part in [customer, &service, &screen.message(status)] {
            assert!(shown[row].contains(part), "{part:?} is not in {:?}", shown[row]);
        }
    }
}

#[wasm_bindgen]
pub async fn the_list_is_filtered_by_status() {
    let screen = list().await;
    for (status, expected) in
        [("resolved", &["Third"][..]), ("new", &["Second", "First"]), ("", &["Third", "Second", "First"])]
    {
        screen.choose("status", status).await;
        screen.wait_for_texts(TITLES, expected).await;
    }
}

#[wasm_bindgen]
pub async fn the_list_is_filtered_by_customer() {
    let screen = list().await;
    screen.find_customer(FABRIKAM).await;
    screen.wait_for_texts(TITLES, &["Second"]).await;
    let only = [("customer", "Fabrikam · fabrikam.example".into())];
    screen.shows_text(&screen.message_with(messages::REQUESTS_FILTER_ONLY_CUSTOMER, &only)).await;
    screen.click(messages::REQUESTS_FILTER_CLEAR).await;
    screen.wait_for_texts(TITLES, &["Third", "Second", "First"]).await;
    // Both filters at once, in the other order.
    screen.choose("status", "new").await;
    screen.wait_for_texts(TITLES, &["Second", "First"]).await;
    screen.find_customer(CUSTOMER).await;
    screen.wait_for_texts(TITLES, &["First"]).await;
}

#[wasm_bindgen]
pub async fn a_filter_that_nothing_passes_says_so() {
    let screen = list().await;
    screen.choose("status", "attentionNeeded").await;
    screen.shows(messages::REQUESTS_FILTER_EMPTY).await;
    screen.shows(messages::REQUESTS_FILTER_EMPTY_HINT).await;
    assert!(!screen.text().contains(&screen.message(messages::REQUESTS_EMPTY)), "there are requests");
    screen.choose("status", "").await;
    screen.wait_for_texts(TITLES, &["Third", "Second", "First"]).await;
}

#[wasm_bindgen]
pub async fn filters_that_nothing_passes_are_reset_at_once() {
    let screen = list().await;
    screen.find_customer(FABRIKAM).await;
    screen.wait_for_texts(TITLES, &["Second"]).await;
    screen.choose("status", "resolved").await;
    screen.click(messages::REQUESTS_FILTER_RESET).await;
    screen.wait_for_texts(TITLES, &["Third", "Second", "First"]).await;
    assert_eq!(screen.value("status"), "");
    assert!(screen.has("[role=combobox]"), "no customer is chosen");
    screen.wait_for_focus("heading").await;
}

#[wasm_bindgen]
pub async fn the_present_status_of_a_request_stands_out_from_its_history() {
    let screen = list().await;
    screen.backend.request.answers(|id| {
        let dates = [("new", "2026-11-19T08:00:00Z"), ("open", "2026-11-19T09:00:00Z")];
        let history = dates.map(|(status, date)| read(json!({ "status": status, "date": date })));
        Ok(RequestDetails { history: history.into(), ..request_details(id, id) })
    });
    screen.click_text("Second").await;
    let [new, open] = [messages::STATUS_NEW, messages::STATUS_OPEN].map(|status| screen.message(status));
    screen.wait_for_texts(".timeline .event", &[&new, &open]).await;
    assert_eq!(screen.texts(".timeline > [aria-current=step] > .event"), [open]);
}

/// Quality 37.
#[wasm_bindgen]
pub async fn an_answer_to_an_earlier_filter_is_of_no_use() {
    let screen = list().await;
    screen.backend.requests.hold();
    screen.choose("status", "resolved").await;
    screen.choose("status", "new").await;
    screen.backend.requests.release_one(1);
    screen.wait_for_texts(TITLES, &["Second", "First"]).await;
    screen.backend.requests.release_one(0);
    screen.settle().await;
    assert_eq!(screen.texts(TITLES), ["Second", "First"]);
}

#[wasm_bindgen]
pub async fn what_a_customer_asked_is_marked() {
    let stage = stage();
    stage.backend.requests.answers(|query| {
        let own = RequestSummary { kind: RequestKind::CustomerSelfService, ..three().remove(1) };
        let all = if query.filter.awaits_notice { Vec::new() } else { vec![three().remove(0), own] };
        Ok(page(all))
    });
    let screen = stage.mount();
    screen.wait_for_texts(TITLES, &["Third", "Second"]).await;
    let asked = screen.message(messages::REQUESTS_SUBMITTED_BY_CUSTOMER);
    let marked: Vec<_> = screen.texts(".request").iter().map(|shown| shown.contains(&asked)).collect();
    assert_eq!(marked, [false, true]);
}

/// Domain S8.
#[wasm_bindgen]
pub async fn a_request_shows_what_was_seen_and_tried() {
    let screen = list().await;
    screen.backend.request.answers(|id| {
        let escalation = json!({
            "stepsTried": ["license"], "healthStatusSeen": "serviceDegradation",
            "healthCheckedAt": "2026-11-20T06:00:00Z", "handoffCategory": "bugOrIrregularity", "customerToNotify": true,
        });
        let details = request_details(id, id);
        Ok(RequestDetails { summary: three().remove(1), escalation: Some(read(escalation)), ..details })
    });
    screen.click_text("Second").await;
    screen.shows_text("Fabrikam · fabrikam.example").await;
    screen.shows_text(&format!("{} Exchange Online", screen.message(messages::FIELD_SERVICE))).await;
    for part in [
        messages::ESCALATION_RECORD_TITLE,
        messages::STEP_LICENSE,
        messages::HEALTH_STATUS_DEGRADATION,
        messages::ESCALATION_REASON_BUG_OR_IRREGULARITY,
    ] {
        screen.shows(part).await;
    }
    assert_eq!(screen.backend.request.calls(), ["Second"]);
}

/// Domain S1.
#[wasm_bindgen]
pub async fn a_new_request_begins_with_the_customer() {
    let screen = list().await;
    screen.click(messages::REQUESTS_NEW).await;
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    assert!(screen.has("[role=combobox]"));
    screen.click(messages::BACK).await;
    screen.wait_for_texts(TITLES, &["Third", "Second", "First"]).await;
}

/// Quality 36.
#[wasm_bindgen]
pub async fn without_a_search_there_is_no_filter_by_customer() {
    let stage = stage();
    stage.backend.customers.fails(Failure::Unsupported);
    let screen = stage.mount();
    screen.wait_for_texts(TITLES, &["Third", "Second", "First"]).await;
    assert!(screen.has("[role=combobox]"), "nobody has said so yet");
    screen.pass(1_000).await;
    assert!(!screen.has("[role=combobox]"));
    screen.choose("status", "new").await;
    screen.wait_for_texts(TITLES, &["Second", "First"]).await;
}

/// Quality 36. A customer named by hand would be no filter.
#[wasm_bindgen]
pub async fn a_filter_whose_search_fails_stays_a_filter() {
    let screen = list().await;
    screen.backend.customers.fails(Failure::Server);
    search(&screen, "fabrikam").await;
    screen.shows(messages::CUSTOMERS_SEARCH_FAILED).await;
    assert!(screen.control(&screen.message(messages::CUSTOMERS_ENTER_MANUALLY)).is_none());
    screen.wait_for_texts(TITLES, &["Third", "Second", "First"]).await;
    screen.backend.knows_customers();
    screen.click(messages::TRY_AGAIN).await;
    screen.pass(1_000).await;
    press(&screen, "ArrowDown").await;
    press(&screen, "Enter").await;
    screen.wait_for_texts(TITLES, &["Second"]).await;
}
