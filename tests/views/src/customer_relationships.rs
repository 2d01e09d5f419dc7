//! Customers that the page names, and customers without an admin relationship (domain S4, S7, S13).

use serde_json::{Value, json};
use support_widget::app::settings::Context;
use support_widget::i18n::{MessageId, messages};
use support_widget::model::{Customer, Failure, Link, Relationship, Tenants};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::data::{customer, read};
use crate::screen::Screen;
use crate::stage::Stage;
use crate::way::{
    CUSTOMER_FORM, EXCHANGE, domains, fill_in_and_submit, go_to_the_form, on_behalf, search, sent, with_customers,
};

const TREY: (&str, &str) = ("Trey Research", "treyresearch.example");
const RELATIONSHIPS: &str = "https://partner.contoso.example/relationships";

fn trey(relationship: Relationship) -> Customer {
    Customer { relationship, ..customer(TREY.0, TREY.1) }
}

/// A backend that knows one customer with this relationship, and another who may be served.
fn stage(relationship: Relationship) -> Stage {
    let stage = with_customers(CUSTOMER_FORM);
    stage.backend.finds(vec![trey(relationship), customer("Proseware", "proseware.example")]);
    stage
}

/// Takes the customer without a relationship, whose option says so already.
async fn take(screen: &Screen, tag: MessageId) {
    screen.at(messages::FORM_TITLE_CUSTOMER).await;
    search(screen, "trey").await;
    assert_eq!(domains(screen), [TREY.1]);
    let option = screen.texts("[role=option]").join(" ");
    assert!(option.contains(&screen.message(tag)), "{option:?}");
    screen.click_at("[role=option]").await;
    screen.wait_for_focus("blocked").await;
}

fn blocked_title(screen: &Screen, name: &str) -> String {
    screen.message_with(messages::CUSTOMER_BLOCKED_TITLE, &[("customer", name.into())])
}

/// The advice that a customer gets who cannot be served, and that no way leads past it.
fn expect_advice(screen: &Screen, reason: MessageId) {
    let notice = screen.texts("[id=blocked]").join(" ");
    let steps = [
        messages::CUSTOMER_BLOCKED_STEP_ASK,
        messages::CUSTOMER_BLOCKED_STEP_ACCEPT,
        messages::CUSTOMER_BLOCKED_STEP_RETURN,
    ];
    let parts = steps.iter().chain([&reason]).map(|id| screen.message(*id)).chain([blocked_title(screen, TREY.0)]);
    for part in parts {
        assert!(notice.contains(&part), "{part:?} is not in {notice:?}");
    }
    assert_eq!(screen.heading(), screen.message(messages::FORM_TITLE_CUSTOMER));
    assert!(!screen.has("form, [name=serviceId], .primary"), "{:?}", screen.controls());
}

/// Domain S4, S7.
#[wasm_bindgen]
pub async fn a_customer_without_a_relationship_gets_advice_in_place_of_a_form() {
    for (relationship, tag, reason) in [
        (Relationship::Expired, messages::RELATIONSHIP_EXPIRED, messages::CUSTOMER_BLOCKED_EXPIRED),
        (Relationship::None, messages::RELATIONSHIP_NONE, messages::CUSTOMER_BLOCKED_NO_RELATIONSHIP),
    ] {
        let screen = stage(relationship).mount();
        take(&screen, tag).await;
        expect_advice(&screen, reason);
        assert!(!screen.has("[id=blocked] a"), "the page has named no place for it");
        screen.click(messages::CUSTOMER_BLOCKED_CHECK_AGAIN).await;
        let still = screen.message(messages::CUSTOMER_BLOCKED_STILL);
        screen.wait_until_said(&still).await;
        assert!(screen.texts("[id=blocked]")[0].contains(&still));
        // Another customer is another matter.
        screen.find_customer("proseware.example").await;
        screen.at(messages::SERVICES_TITLE).await;
        assert!(!screen.has("[id=blocked]"));
    }
}

/// Domain S13.
#[wasm_bindgen]
pub async fn the_advice_leads_to_the_place_that_the_page_names() {
    let mut stage = stage(Relationship::Expired);
    let link = Link::parse(RELATIONSHIPS).expect("an address");
    stage.settings.links = vec![("adminRelationships".to_owned(), link)];
    let screen = stage.mount();
    take(&screen, messages::RELATIONSHIP_EXPIRED).await;
    let link = screen.element("[id=blocked] a").await;
    for (attribute, value) in [("href", RELATIONSHIPS), ("target", "_blank"), ("rel", "noopener noreferrer")] {
        assert_eq!(link.get_attribute(attribute).as_deref(), Some(value), "{attribute}");
    }
}

#[wasm_bindgen]
pub async fn a_relationship_that_came_meanwhile_is_found_by_checking_again() {
    let screen = stage(Relationship::None).mount();
    take(&screen, messages::RELATIONSHIP_NONE).await;
    screen.backend.customers.answers_once(Err(Failure::Server));
    screen.click(messages::CUSTOMER_BLOCKED_CHECK_AGAIN).await;
    screen.wait_until_said(&screen.message(messages::LOAD_FAILED_SERVER)).await;
    screen.backend.finds(vec![trey(Relationship::Active)]);
    screen.click(messages::CUSTOMER_BLOCKED_CHECK_AGAIN).await;
    screen.at(messages::SERVICES_TITLE).await;
    screen.wait_for_focus("heading").await;
    assert!(on_behalf(&screen).contains(TREY.1));
}

#[wasm_bindgen]
pub async fn a_wrong_tenant_is_warned_of() {
    for (signed_in, warning) in [
        ("PARTNERS", None),
        ("Customers", Some(messages::WRONG_TENANT_THIS_CUSTOMERS)),
        ("anothers", Some(messages::WRONG_TENANT_ANOTHER)),
    ] {
        let mut stage = with_customers(CUSTOMER_FORM);
        let tenant_id = Some("customers".to_owned());
        stage.backend.finds(vec![Customer { tenant_id, ..trey(Relationship::Active) }]);
        stage.settings.tenants =
            Tenants::read(&json!({ "signedInTenantId": signed_in, "partnerTenantId": "partners" }).into());
        let screen = stage.mount();
        screen.find_customer(TREY.1).await;
        screen.at(messages::SERVICES_TITLE).await;
        let told = |id| format!("{} {}", screen.message(messages::WRONG_TENANT_TITLE), screen.message(id));
        assert_eq!(screen.texts(".warning"), warning.map(told).into_iter().collect::<Vec<_>>(), "{signed_in}");
    }
}

/// A page that names the customer.
fn preset(relationship: &str) -> Stage {
    let mut stage = stage(Relationship::Active);
    let mut named: Value = json!({ "id": "treyresearch", "companyName": TREY.0, "domain": TREY.1 });
    named["relationship"] = relationship.into();
    stage.settings.preset = Some(read(named.clone()));
    stage.context = Context::read(&json!({ "customer": named }).into());
    stage
}

/// Domain S4.
#[wasm_bindgen]
pub async fn a_page_may_name_the_customer() {
    let screen = preset("active").mount();
    screen.at(messages::SERVICES_TITLE).await;
    let for_whom = format!("{} {} {}", screen.message(messages::ON_BEHALF_LABEL), TREY.0, TREY.1);
    assert!(on_behalf(&screen).starts_with(&for_whom), "{}", on_behalf(&screen));
    screen.choose("serviceId", EXCHANGE).await;
    screen.shows(messages::HELP_DECISION).await;
    go_to_the_form(&screen).await;
    fill_in_and_submit(&screen).await;
    assert_eq!(sent(&screen)["customer"], json!({ "id": "treyresearch", "companyName": TREY.0, "domain": TREY.1 }));
}

#[wasm_bindgen]
pub async fn a_page_may_name_a_customer_who_cannot_be_served() {
    let screen = preset("expired").mount();
    screen.shows_text(&blocked_title(&screen, TREY.0)).await;
    assert!(!screen.has("form, [name=serviceId]"));
    screen.wait_for_texts("[role=option]", &[]).await;
    // The backend knows better.
    screen.click(messages::CUSTOMER_BLOCKED_CHECK_AGAIN).await;
    screen.at(messages::SERVICES_TITLE).await;
}
