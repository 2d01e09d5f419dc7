//! Customers that the page names (preset customers), and customers without an admin relationship.
//!
//! Also known as: delegated admin relationship, GDAP, preset, prefill, eligibility.

use super::customer_search_failures::begin_with_script;
use serde_json::{Value, json};

use crate::case::{Case, cases};
use crate::customer_way::{CustomerWay, REPORT, SERVICES};
use crate::server::Fault;
use crate::stage::Stage;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        a_customer_whose_relationship_has_ended_gets_advice_in_place_of_a_form,
        a_customer_without_a_relationship_gets_advice_in_place_of_a_form,
        a_relationship_that_came_meanwhile_is_found_by_checking_again,
        a_wrong_tenant_is_warned_of,
        a_page_may_name_the_customer,
        a_page_may_name_a_customer_who_cannot_be_served,
    ]
}

/// The advice that a customer gets who cannot be served, and that no way leads past it.
async fn expect_advice(way: &CustomerWay, title: &str, reason: &str) {
    let widget = &way.widget;
    widget.wait_for_focus("blocked").await;
    let notice = widget.texts("[id=blocked]").await.join(" ");
    for part in
        [title, way.text(reason), way.text("customer-blocked-step-ask"), way.text("customer-blocked-step-return")]
    {
        assert!(notice.contains(part), "{part:?} is not in {notice:?}");
    }
    assert_eq!(widget.heading().await, REPORT);
    assert!(!widget.finds("form, [name=serviceId], .primary").await, "{:?}", widget.controls().await);
}

const RELATIONSHIPS: &str = "https://partner.microsoft.com/dashboard/relationships";

/// Domain S4, S7.
async fn a_customer_whose_relationship_has_ended_gets_advice_in_place_of_a_form(stage: Stage) {
    let links = format!("widget.config = {{ links: {{ adminRelationships: '{RELATIONSHIPS}' }} }};");
    let way = begin_with_script(&stage, &links).await;
    way.search("wide world").await;
    way.wait_for_domains(&["wideworldimporters.example"]).await;
    let option = way.widget.texts("[role=option]").await.join(" ");
    assert!(option.contains(way.text("relationship-expired")), "{option:?}");
    way.take("wideworldimporters.example").await;
    expect_advice(&way, "You can’t open a request for Wide World Importers yet", "customer-blocked-expired").await;
    let link = way.widget.element("[id=blocked] a").await;
    for (attribute, value) in [("href", RELATIONSHIPS), ("target", "_blank"), ("rel", "noopener noreferrer")] {
        assert_eq!(link.attr(attribute).await.expect("an attribute").as_deref(), Some(value));
    }
    way.widget.click(way.text("customer-blocked-check-again")).await;
    way.wait_until_said(way.text("customer-blocked-still")).await;
    assert!(way.widget.texts("[id=blocked]").await[0].contains(way.text("customer-blocked-still")));
    // Another customer is another matter.
    way.find("proseware.example").await;
    way.widget.wait_for(SERVICES).await;
    assert!(!way.widget.finds("[id=blocked]").await);
    way.page.assert_clean().await;
}

async fn a_customer_without_a_relationship_gets_advice_in_place_of_a_form(stage: Stage) {
    let way = CustomerWay::begin(&stage).await;
    way.search("trey").await;
    way.wait_for_domains(&["treyresearch.example"]).await;
    let option = way.widget.texts("[role=option]").await.join(" ");
    assert!(option.contains(way.text("relationship-none")), "{option:?}");
    way.take("treyresearch.example").await;
    expect_advice(&way, "You can’t open a request for Trey Research yet", "customer-blocked-no-relationship").await;
    assert!(!way.widget.finds("[id=blocked] a").await, "the page has named no place for it");
}

async fn a_relationship_that_came_meanwhile_is_found_by_checking_again(stage: Stage) {
    let way = CustomerWay::begin(&stage).await;
    way.find("treyresearch.example").await;
    way.widget.wait_for_focus("blocked").await;
    stage.server.fail("/customers?", Fault::Status(500));
    way.widget.click(way.text("customer-blocked-check-again")).await;
    way.wait_until_said(way.text("load-failed-server")).await;
    stage.server.repair();
    stage.server.change("UPDATE customers SET relationship = 'active' WHERE domain = 'treyresearch.example'").await;
    way.widget.click(way.text("customer-blocked-check-again")).await;
    way.widget.wait_for(SERVICES).await;
    way.widget.wait_for_focus("heading").await;
    assert!(way.on_behalf().await.contains("treyresearch.example"));
}

/// Domain S13.
async fn a_wrong_tenant_is_warned_of(stage: Stage) {
    let own = "a1e2c3d4-0000-4000-8000-000000000001";
    let customers = "02902008-C960-571D-8F10-2FC3DD54E055";
    let anothers = "5b6d3d58-90f0-5131-a871-ebbaf8ad5580";
    for (signed_in, warning) in
        [(own, None), (customers, Some("wrong-tenant-this-customers")), (anothers, Some("wrong-tenant-another"))]
    {
        let context = json!({ "signedInTenantId": signed_in, "partnerTenantId": own });
        let way = begin_with_script(&stage, &format!("widget.context = {context};")).await;
        way.find("proseware.example").await;
        way.widget.wait_for(SERVICES).await;
        let shown = way.widget.texts(".warning").await;
        let expected: Vec<String> =
            warning.map(|id| format!("{} {}", way.text("wrong-tenant-title"), way.text(id))).into_iter().collect();
        assert_eq!(shown, expected, "signed in to {signed_in}");
    }
}

async fn preset(stage: &Stage, relationship: &str) -> Value {
    let id = stage.server.customer("proseware.example").await;
    let domain = "proseware.example";
    json!({ "customer": { "id": id, "companyName": "Proseware", "domain": domain, "relationship": relationship } })
}

/// Domain S4.
async fn a_page_may_name_the_customer(stage: Stage) {
    let context = preset(&stage, "active").await;
    let way = begin_with_script(&stage, &format!("widget.context = {context};")).await;
    way.widget.wait_for(SERVICES).await;
    assert!(way.on_behalf().await.starts_with("On behalf of Proseware proseware.example"));
    way.choose_service("power-bi").await;
    way.go_on().await;
    way.widget.submit().await;
    way.widget.wait_for("Request submitted").await;
    let stored = &stage.server.stored().await[0];
    assert_eq!(stored.get("customer_id"), context["customer"]["id"].as_str());
    assert_eq!(stored.get("customer_domain"), Some("proseware.example"));
    way.page.assert_clean().await;
}

async fn a_page_may_name_a_customer_who_cannot_be_served(stage: Stage) {
    let context = preset(&stage, "expired").await;
    let way = begin_with_script(&stage, &format!("widget.context = {context};")).await;
    way.widget.wait_for_text("You can’t open a request for Proseware yet").await;
    assert!(!way.widget.finds("form, [name=serviceId]").await);
    // The backend knows better.
    way.widget.click(way.text("customer-blocked-check-again")).await;
    way.widget.wait_for(SERVICES).await;
}
