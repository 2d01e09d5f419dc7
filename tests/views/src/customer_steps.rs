//! The steps of a customer's problem one by one: services, and values that the page presets (quality 36; domain S5).

use serde_json::json;
use support_widget::app::settings::Context;
use support_widget::i18n::messages;
use support_widget::model::Failure;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::data::{health, page, read, service};
use crate::dom::{set_value, tell};
use crate::screen::Screen;
use crate::way::{
    CUSTOMER, CUSTOMER_FORM, CUSTOMER_REQUESTS, EXCHANGE, TEAMS, details, help_title, on_behalf, services,
    with_customers,
};

const NAMES: &str = "[name=serviceId] .card-title";
const FILTER: &str = "service-filter";

/// Puts words into the filter of the services.
async fn filter(screen: &Screen, words: &str) {
    let field = screen.element(&format!("[id={FILTER}]")).await;
    screen.click_element(&field).await;
    set_value(&field, words);
    tell(&field, "input");
    screen.settle().await;
}

/// Domain S5.
#[wasm_bindgen]
pub async fn services_can_be_looked_for() {
    let stage = with_customers(CUSTOMER_FORM);
    let names = ["Exchange Online", "Azure Storage", "Power BI", "Planner", "OneDrive", "Teams", "Azure Machines"];
    let services_of = names.map(|name| service(&name.replace(' ', "-").to_lowercase(), name));
    stage.backend.services.answers(move |_| Ok(page(services_of.to_vec())));
    let screen = services(stage, CUSTOMER).await;
    screen.wait_for_texts(NAMES, &names).await;
    filter(&screen, "AZURE").await;
    screen.wait_for_texts(NAMES, &["Azure Storage", "Azure Machines"]).await;
    assert_eq!(screen.focused(), FILTER, "the field stays while the list changes");
    filter(&screen, "AZURE!").await;
    screen.shows(messages::SERVICES_NO_MATCH).await;
    screen.wait_until_said(&screen.message(messages::SERVICES_NO_MATCH)).await;
    screen.click(messages::SERVICES_SHOW_ALL).await;
    screen.wait_for_texts(NAMES, &names).await;
    screen.wait_for_focus(FILTER).await;
    filter(&screen, "ＡＺＵＲＥ").await;
    screen.choose("serviceId", "azure-storage").await;
    screen.shows_text(&help_title(&screen, "Azure Storage")).await;
}

/// Domain S5.
#[wasm_bindgen]
pub async fn services_come_with_their_health() {
    let stage = with_customers(CUSTOMER_FORM);
    stage.backend.health.answers(|(service, _)| {
        assert_eq!(*service, None, "all are asked for at once");
        Ok(health(EXCHANGE, "serviceDegradation", &[]))
    });
    stage.backend.health.hold();
    let screen = services(stage, CUSTOMER).await;
    let names = ["Exchange Online", "SharePoint Online", "Microsoft Teams"];
    screen.wait_for_texts("[name=serviceId]", &names).await;
    screen.backend.health.release();
    let exchange = format!("{} {}", names[0], screen.message(messages::HEALTH_STATUS_DEGRADATION));
    screen.wait_for_texts("[name=serviceId]", &[&exchange, names[1], names[2]]).await;
    let calls = screen.backend.health.calls();
    assert_eq!(calls, [(None, Some("citypower".to_owned()))], "the health of this customer's services");
    assert!(!screen.has(&format!("[id={FILTER}]")), "so few can be looked over");
}

/// Quality 36.
#[wasm_bindgen]
pub async fn services_that_cannot_be_loaded_can_be_asked_for_again() {
    let stage = with_customers(CUSTOMER_FORM);
    stage.backend.services.answers_once(Err(Failure::Server));
    let screen = services(stage, CUSTOMER).await;
    screen.shows(messages::LOAD_FAILED_TITLE).await;
    assert!(screen.control(&screen.message(messages::SERVICES_SOMETHING_ELSE)).is_some(), "there is a way on");
    screen.click(messages::TRY_AGAIN).await;
    screen.choose("serviceId", EXCHANGE).await;
    screen.shows_text(&help_title(&screen, "Exchange Online")).await;
}

/// Domain S5. The page knows what its visitor is looking at. What is below the health is drawn with it, and is not
/// moved by it.
#[wasm_bindgen]
pub async fn a_page_may_name_the_service() {
    let mut stage = with_customers(CUSTOMER_FORM);
    let customer = json!({ "id": "citypower", "companyName": "City Power & Light", "domain": CUSTOMER,
        "relationship": "active" });
    let context = json!({ "customer": customer, "serviceId": EXCHANGE, "title": "From the page" });
    stage.settings.preset = Some(read(customer));
    stage.context = Context::read(&context.into());
    stage.backend.health.hold();
    let screen = stage.mount();
    screen.shows_text(&help_title(&screen, "Exchange Online")).await;
    screen.shows(messages::HEALTH_LOADING).await;
    assert!(!screen.has(".articles-box"), "the health would move it");
    screen.backend.health.release();
    screen.shows_text("exchange-online-0").await;
    screen.element(".articles-box").await;
    assert_eq!(screen.value("title"), "From the page");
    screen.click(messages::BACK).await;
    screen.at(messages::SERVICES_TITLE).await;
    screen.pass(5_000).await;
    screen.at(messages::SERVICES_TITLE).await;
    screen.choose("serviceId", TEAMS).await;
    screen.shows_text(&help_title(&screen, "Microsoft Teams")).await;
}

/// What somebody has begun waits for them while they look at their requests.
#[wasm_bindgen]
pub async fn nobody_leaves_the_way_in_the_midst_of_another_view() {
    let screen = details(with_customers(CUSTOMER_FORM), CUSTOMER, EXCHANGE).await;
    screen.fill("title", "Half a title").await;
    screen.state.go(CUSTOMER_REQUESTS);
    screen.at(messages::REQUESTS_CUSTOMER).await;
    screen.state.go(CUSTOMER_FORM);
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    assert_eq!(screen.value("title"), "Half a title");
    assert!(on_behalf(&screen).contains(CUSTOMER));
}
