//! Customer search when answers are late, wrong or missing, and customers who are known beforehand (quality 36, 37;
//! domain S4).

use support_widget::i18n::{messages, wording};
use support_widget::model::{Customer, Failure, Feature, Features, Timestamp};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::data::customer;
use crate::screen::Screen;
use crate::screen_fields::REQUEST;
use crate::stage::Stage;
use crate::way::{
    CUSTOMER_FORM, EXCHANGE, details, domains, fill_in_and_submit, found, go_to_the_form, help_title, on_behalf,
    pass_the_gate, press, search, sent, with_customers,
};

const OPTIONS: &str = "[role=option] .domain";
const PROSEWARE: &str = "proseware.example";

fn customers() -> Vec<Customer> {
    vec![
        customer("Adventure Works", "adventure-works.example"),
        customer("Northwind Traders", "northwind-pacific.example"),
        customer("Northwind Traders", "northwind-traders.example"),
        customer("Proseware", PROSEWARE),
    ]
}

fn stage() -> Stage {
    let stage = with_customers(CUSTOMER_FORM);
    stage.backend.finds(customers());
    stage
}

async fn begin() -> Screen {
    let screen = stage().mount();
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    screen
}

/// Quality 37. Three questions: the first is answered while the last still waits, the second after it.
#[wasm_bindgen]
pub async fn answers_that_come_late_change_nothing() {
    let screen = begin().await;
    screen.backend.customers.hold();
    for words in ["adventure", "northwind", "proseware"] {
        search(&screen, words).await;
        assert_eq!(screen.backend.customers.calls().last().map(String::as_str), Some(words));
        assert_eq!(domains(&screen), [""; 0], "nothing has been answered");
    }
    let said = found(&screen, 1);
    for (place, question, domain, said) in
        [(0, "first", None, ""), (1, "last", Some(PROSEWARE), said.as_str()), (0, "second", Some(PROSEWARE), &said)]
    {
        screen.backend.customers.release_one(place);
        screen.settle().await;
        assert_eq!(domains(&screen), domain.into_iter().collect::<Vec<_>>(), "after the answer to the {question}");
        assert_eq!(screen.said(), said, "after the answer to the {question}");
    }
    press(&screen, "ArrowDown").await;
    press(&screen, "Enter").await;
    screen.at(messages::SERVICES_TITLE).await;
    assert!(on_behalf(&screen).contains(PROSEWARE));
}

/// Quality 37.
#[wasm_bindgen]
pub async fn an_answer_after_the_field_was_emptied_changes_nothing() {
    let screen = begin().await;
    screen.backend.customers.hold();
    search(&screen, "proseware").await;
    screen.shows(messages::CUSTOMERS_SEARCHING).await;
    press(&screen, "Escape").await;
    assert_eq!(screen.backend.customers.calls(), ["proseware", ""]);
    // The question for those served lately is still open when the answer for the name comes.
    screen.backend.customers.release_one(0);
    screen.settle().await;
    assert_eq!(screen.value("customer"), "");
    assert_eq!(domains(&screen), [""; 0]);
    assert_eq!(screen.said(), "");
    screen.backend.customers.release();
    screen.settle().await;
    press(&screen, "ArrowDown").await;
    assert_eq!(domains(&screen), [""; 0], "nobody has been served yet");
}

/// Quality 36.
#[wasm_bindgen]
pub async fn a_search_that_fails_can_be_tried_again() {
    let screen = begin().await;
    let failed = screen.message(messages::CUSTOMERS_SEARCH_FAILED);
    for failure in [Failure::Server, Failure::UnknownOutcome, Failure::Busy(None), Failure::Forbidden] {
        let (code, advice) = (failure.code(), screen.message(wording::load_failure(&failure)));
        screen.backend.customers.fails(failure);
        search(&screen, "proseware").await;
        screen.shows_text(&failed).await;
        screen.shows_text(&advice).await;
        assert_eq!(screen.said(), format!("{failed} {advice}"), "said after {code}");
        assert_eq!(screen.value("customer"), "proseware", "what was typed stays after {code}");
        screen.backend.finds(customers());
        screen.click(messages::TRY_AGAIN).await;
        screen.wait_for_focus("customer").await;
        screen.pass(1_000).await;
        screen.wait_for_texts(OPTIONS, &[PROSEWARE]).await;
        assert!(!screen.text().contains(&failed), "it has not failed any longer after {code}");
        search(&screen, "zzz").await;
        screen.wait_for_texts(OPTIONS, &[]).await;
    }
}

/// Fills in the form that asks for the customer, and submits; the customer is sent as it was typed.
async fn submit_for_a_customer_named_by_hand(screen: &Screen) {
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    screen.click(messages::FORM_CONTINUE).await;
    screen.wait_for_focus("errors").await;
    let errors = [messages::ERROR_CUSTOMER_NAME_REQUIRED, messages::ERROR_CUSTOMER_DOMAIN_REQUIRED];
    assert_eq!(screen.errors()[..2], errors.map(|id| screen.message(id)));
    screen.fill("customer.companyName", "Lamna Healthcare").await;
    screen.fill("customer.domain", "Ｌamna.example").await;
    fill_in_and_submit(screen).await;
    let sent = sent(screen);
    for (pointer, value) in [
        ("/kind", Some("customer")),
        ("/customer/id", None),
        ("/customer/companyName", Some("Lamna Healthcare")),
        ("/customer/domain", Some("lamna.example")),
        ("/title", Some(REQUEST[0].1)),
    ] {
        assert_eq!(sent.pointer(pointer).and_then(|value| value.as_str()), value, "{pointer}");
    }
}

/// Quality 36. Domain S4. What helps without the search is still there.
#[wasm_bindgen]
pub async fn a_search_that_fails_lets_the_customer_be_named_by_hand() {
    let screen = begin().await;
    screen.backend.customers.fails(Failure::Busy(None));
    search(&screen, "lamna").await;
    screen.shows(messages::CUSTOMERS_SEARCH_FAILED).await;
    screen.click(messages::CUSTOMERS_ENTER_MANUALLY).await;
    screen.at(messages::SERVICES_TITLE).await;
    screen.wait_for_focus("heading").await;
    screen.choose("serviceId", EXCHANGE).await;
    screen.shows_text(&help_title(&screen, "Exchange Online")).await;
    go_to_the_form(&screen).await;
    submit_for_a_customer_named_by_hand(&screen).await;
}

/// Quality 36. Domain S4. The backend has not said so beforehand.
#[wasm_bindgen]
pub async fn a_search_that_is_not_there_lets_the_customer_be_named_by_hand() {
    let stage = stage();
    stage.backend.customers.fails(Failure::Unsupported);
    let screen = stage.mount();
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    screen.pass(1_000).await;
    screen.at(messages::SERVICES_TITLE).await;
    assert_eq!(screen.said(), "", "nothing has failed that anybody has asked for");
    screen.click(messages::SERVICES_SOMETHING_ELSE).await;
    go_to_the_form(&screen).await;
    submit_for_a_customer_named_by_hand(&screen).await;
}

/// Quality 36.
#[wasm_bindgen]
pub async fn a_backend_without_search_has_fields_for_name_and_domain() {
    let mut stage = stage();
    stage.settings.features = Some(Features::NONE.with(Feature::Requests));
    let screen = stage.mount();
    pass_the_gate(&screen).await;
    assert!(screen.has("[name='customer.companyName']"));
    assert!(!screen.has("[role=combobox]"));
    submit_for_a_customer_named_by_hand(&screen).await;
    let backend = &screen.backend;
    for (feature, calls) in [
        ("customers", backend.customers.calls().len()),
        ("services", backend.services.calls().len()),
        ("health", backend.health.calls().len()),
        ("articles", backend.articles.calls().len()),
        ("watched issues", backend.watched.calls().len() + backend.watch.calls().len()),
        ("solved problems", backend.solved.calls().len()),
    ] {
        assert_eq!(calls, 0, "there are no {feature}");
    }
}

/// Domain S4.
#[wasm_bindgen]
pub async fn who_was_served_lately_is_offered_before_anything_is_typed() {
    let screen = details(stage(), PROSEWARE, EXCHANGE).await;
    fill_in_and_submit(&screen).await;
    let served = |customer: Customer| {
        let date = (customer.domain == PROSEWARE).then(|| Timestamp::from_seconds(1_795_168_800));
        Customer { last_used_date: date, ..customer }
    };
    screen.backend.finds(customers().into_iter().map(served).collect());
    screen.click(messages::SENT_ANOTHER).await;
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    screen.wait_for_focus("heading").await;
    assert!(!screen.text().contains("Proseware"), "the next problem is another's");
    screen.pass(1_000).await;
    screen.click_at("[role=combobox]").await;
    screen.wait_for_texts(OPTIONS, &[PROSEWARE]).await;
    screen.shows(messages::CUSTOMERS_RECENT).await;
    search(&screen, "northwind").await;
    screen.wait_for_texts(OPTIONS, &["northwind-pacific.example", "northwind-traders.example"]).await;
    assert!(!screen.text().contains(&screen.message(messages::CUSTOMERS_RECENT)));
    // Emptied, the field is as it was before anything was typed.
    press(&screen, "Escape").await;
    press(&screen, "Escape").await;
    assert_eq!(screen.value("customer"), "");
    screen.wait_for_texts(OPTIONS, &[]).await;
    press(&screen, "ArrowDown").await;
    screen.wait_for_texts(OPTIONS, &[PROSEWARE]).await;
    screen.click_at("[role=option]").await;
    screen.at(messages::SERVICES_TITLE).await;
    assert!(on_behalf(&screen).contains(PROSEWARE));
}
