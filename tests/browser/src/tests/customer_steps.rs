//! The steps of a customer’s problem one by one: services, words, and values that the page presets (domain S5).
//!
//! Also known as: wizard, multi-step form, service picker, prefill, implicit submission, navigation guard.

use super::customer_flow::{EXCHANGE, EXCHANGE_HELP};
use serde_json::{Value, json};

use crate::case::{Case, cases};
use crate::customer_way::{CUSTOMER, CustomerWay, REPORT, SERVICES};
use crate::places::note_places_of;
use crate::stage::Stage;
use crate::wait::until;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        services_can_be_looked_for,
        services_come_with_their_health,
        services_that_cannot_be_loaded_can_be_asked_for_again,
        enter_in_the_words_for_articles_stays_where_it_is,
        characters_typed_on_the_way_never_reach_the_page,
        a_page_may_name_the_service,
        nobody_leaves_the_way_in_the_midst_of_another_view,
    ]
}

/// Domain S5.
async fn services_can_be_looked_for(stage: Stage) {
    let way = CustomerWay::begin(&stage).await;
    way.find(CUSTOMER).await;
    way.widget.wait_for(SERVICES).await;
    let names = async || way.widget.texts("[name=serviceId] .card-title").await;
    let filter = way.widget.element("[id=service-filter]").await;
    assert_eq!(names().await.len(), 12);
    way.page.point_into(&filter).await;
    way.page.press("AZURE").await;
    until("the services of that name", async || {
        let names = names().await;
        if names == ["Azure Virtual Machines", "Azure Storage"] { Ok(()) } else { Err(format!("{names:?}")) }
    })
    .await;
    assert_eq!(way.widget.focused().await, "service-filter", "the field stays while the list changes");
    way.page.press("!").await;
    way.widget.wait_for_text(way.text("services-no-match")).await;
    way.page.press("\u{e003}").await;
    way.choose_service("azure-storage").await;
    way.widget.wait_for("Help with Azure Storage").await;
}

/// Domain S5.
async fn services_come_with_their_health(stage: Stage) {
    let way = CustomerWay::begin(&stage).await;
    way.find("coho-vineyard.example").await;
    let expected = [
        "Exchange Online Limited",
        "Microsoft 365 Apps Working",
        "Microsoft Entra Working",
        "Microsoft Teams Interrupted",
        "OneDrive Being investigated",
        "SharePoint Online Working",
    ];
    until("the health of all services", async || {
        let mut shown = way.widget.texts("[name=serviceId]").await;
        shown.sort();
        if shown == expected { Ok(()) } else { Err(format!("{shown:?}")) }
    })
    .await;
    assert!(!way.widget.finds("[id=service-filter]").await, "so few can be looked over");
}

/// Quality 36.
async fn services_that_cannot_be_loaded_can_be_asked_for_again(stage: Stage) {
    let way = CustomerWay::begin(&stage).await;
    stage.server.fail("/services?", crate::server::Fault::Status(500));
    way.find(CUSTOMER).await;
    way.widget.wait_for(SERVICES).await;
    way.widget.wait_for_text(way.text("load-failed-title")).await;
    assert!(way.widget.controls().await.contains(&way.text("services-something-else").to_owned()), "there is a way on");
    stage.server.repair();
    way.widget.click(way.text("try-again")).await;
    way.choose_service(EXCHANGE).await;
    way.widget.wait_for(EXCHANGE_HELP).await;
}

async fn enter_in_the_words_for_articles_stays_where_it_is(stage: Stage) {
    let way = CustomerWay::help(&stage, CUSTOMER, EXCHANGE).await;
    way.widget.type_into("title", "Outlook asks\u{e007}\u{e007}").await;
    way.page.settle().await;
    assert_eq!(way.widget.heading().await, EXCHANGE_HELP);
    assert_eq!(way.widget.value("title").await, "Outlook asks");
    assert_eq!(stage.server.submissions().len(), 0);
    way.page.assert_clean().await;
}

/// Quality 14.
async fn characters_typed_on_the_way_never_reach_the_page(stage: Stage) {
    const SHORTCUTS: &str = "gk/?j e1";
    let way = CustomerWay::begin(&stage).await;
    way.widget.type_into("customer", CUSTOMER).await;
    way.take(CUSTOMER).await;
    let fields =
        [("[id=service-filter]", "[value=exchange-online]"), ("[id=help-words]", ""), ("[id=message-text]", "")];
    for (field, way_on) in fields {
        let element = way.widget.element(field).await;
        way.page.point_into(&element).await;
        way.page.press(SHORTCUTS).await;
        let typed = "return document.querySelector('support-widget').shadowRoot.querySelector(arguments[0]).value;";
        let value: String = way.page.execute(typed, vec![field.into()]).await;
        assert!(value.contains(SHORTCUTS), "{field}: {value:?}");
        if !way_on.is_empty() {
            way.page.press(&"\u{e003}".repeat(SHORTCUTS.len())).await;
            way.choose_service(EXCHANGE).await;
        }
    }
    let keys = way.page.keys().await;
    let characters: Vec<_> = keys.iter().filter(|key| !key.ends_with("Backspace")).collect();
    assert!(characters.is_empty(), "{characters:?}");
}

/// Domain S5. The page knows what its visitor is looking at.
async fn a_page_may_name_the_service(stage: Stage) {
    let id = stage.server.customer(CUSTOMER).await;
    let customer = json!({ "id": id, "companyName": "City Power & Light", "domain": CUSTOMER });
    let context = json!({ "customer": customer, "serviceId": EXCHANGE, "title": "From the page" });
    let builder = stage.page("plain").script(&format!("widget.context = {context};")).signed_in("demo-contoso");
    let builder = builder.script(&note_places_of(".articles-box"));
    let page = builder.attribute("view", crate::customer_way::NEW).open().await;
    let way = CustomerWay::new(page);
    way.widget.wait_for(EXCHANGE_HELP).await;
    way.widget.element(".articles-box").await;
    way.widget.wait_for_text("EX1284903").await;
    way.page.assert_unmoved().await;
    assert_eq!(way.widget.value("title").await, "From the page");
    way.widget.click("Back").await;
    way.widget.wait_for(SERVICES).await;
    way.page.settle().await;
    assert_eq!(way.widget.heading().await, SERVICES, "it is chosen once, and not again");
    way.page.assert_clean().await;
}

/// What somebody has begun waits for them while they look at their requests.
async fn nobody_leaves_the_way_in_the_midst_of_another_view(stage: Stage) {
    let way = CustomerWay::details(&stage, CUSTOMER, EXCHANGE).await;
    way.widget.type_into("title", "Half a title").await;
    for view in ["customer-requests", crate::customer_way::NEW] {
        way.page
            .execute::<Value>("document.querySelector('support-widget').view = arguments[0];", vec![view.into()])
            .await;
        let heading = if view == crate::customer_way::NEW { REPORT } else { way.text("requests-customer") };
        way.widget.wait_for(heading).await;
    }
    assert_eq!(way.widget.value("title").await, "Half a title");
    assert!(way.on_behalf().await.contains(CUSTOMER));
}
