//! The home view of a customer, and what it shows when something cannot be loaded.
//!
//! Also known as: self-help, end customer, audience, graceful degradation.

use super::self_service::{ASK, customers, home};
use serde_json::json;

use crate::case::{Case, cases};
use crate::customer_way::CustomerWay;
use crate::server::Fault;
use crate::stage::Stage;
use crate::wait::until;
use crate::wording::Wording;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        the_words_typed_at_home_find_articles_and_become_the_title,
        a_customer_watches_and_solves_its_own_problems,
        the_page_may_say_who_the_partner_is,
        a_partner_without_a_name_is_spoken_of_as_the_partner,
        services_that_fail_leave_the_way_to_the_partner,
        a_home_that_cannot_be_fetched_can_be_asked_for_again,
        a_page_that_turns_to_customers_keeps_nothing_of_the_partners,
    ]
}

async fn the_words_typed_at_home_find_articles_and_become_the_title(stage: Stage) {
    let way = home(&stage).await;
    way.widget.type_into("title", "mailbox full").await;
    until("articles about it", async || {
        let titles = way.widget.texts(".article a").await;
        if titles.iter().any(|title| title.starts_with("Mailbox is full")) {
            Ok(())
        } else {
            Err(format!("{titles:?}"))
        }
    })
    .await;
    way.choose_service("exchange-online").await;
    way.widget.wait_for("Help with Exchange Online").await;
    assert_eq!(way.widget.value("title").await, "mailbox full");
    way.widget.click("No, ask Contoso").await;
    way.widget.wait_for(ASK).await;
    assert_eq!(way.widget.value("title").await, "mailbox full");
}

async fn a_customer_watches_and_solves_its_own_problems(stage: Stage) {
    let way = home(&stage).await;
    let widget = &way.widget;
    way.choose_service("microsoft-teams").await;
    widget.click(way.text("issue-watch")).await;
    way.wait_until_said(way.text("issue-watched")).await;
    widget.click(way.text("help-solved")).await;
    widget.wait_for(way.text("solved-title")).await;
    let rows = until("the record", async || {
        let rows = stage.server.rows("solved_problems").await;
        if rows.len() == 1 { Ok(rows) } else { Err(rows.len()) }
    })
    .await;
    let own = [("kind", "customerSelfService"), ("service_id", "microsoft-teams"), ("health_issue_id", "TM1284955")];
    own.iter().for_each(|(column, value)| assert_eq!(rows[0].get(column), Some(*value), "{column}"));
    way.page.run("document.querySelector('support-widget').view = 'customer-requests';").await;
    widget.wait_for_text(way.text("watched-issues-title")).await;
    widget.wait_for_text("People cannot join meetings or calls").await;
    let partners = stage.page("plain").attribute("view", "customer-requests").signed_in("demo-contoso").open().await;
    partners.widget().wait_for_text(way.text("requests-empty")).await;
    partners.settle().await;
    assert!(!partners.widget().text().await.contains("People cannot join"), "everybody watches for themselves");
}

/// Quality 10. What the page says counts, and addresses that may not be opened are left out.
async fn the_page_may_say_who_the_partner_is(stage: Stage) {
    let partner = "widget.config = { partner: { name: 'Adatum <b>IT</b>', hours: 'Always',
        channels: ['https://adatum.example/chat', 'javascript:alert(1)', 'tel:+15555550100'] } };";
    let page = customers(stage.page("plain").script(partner)).open().await;
    let widget = page.widget();
    widget.wait_for_text("Ask Adatum <b>IT</b>").await;
    widget.wait_for_text("Always").await;
    let links = widget.texts(".channels a").await;
    assert_eq!(links.len(), 2, "{links:?}");
    assert!(links[0].starts_with("adatum.example") && links[1] == "+15555550100", "{links:?}");
    page.assert_clean().await;
}

async fn a_partner_without_a_name_is_spoken_of_as_the_partner(stage: Stage) {
    let config = json!({ "features": ["requests", "services"] });
    stage.server.fail("/config", Fault::Answer(200, "application/json", config.to_string()));
    let page = customers(stage.page("plain")).open().await;
    page.widget().wait_for_text("Ask your partner").await;
    assert!(!page.widget().finds(".channels").await);
    page.widget().choose("serviceId", "exchange-online").await;
    page.widget().click("No, ask your partner").await;
    page.widget().submit().await;
    page.widget().wait_for("Request submitted").await;
    page.widget().wait_for_text("You will hear from your partner.").await;
}

/// Quality 36.
async fn services_that_fail_leave_the_way_to_the_partner(stage: Stage) {
    stage.server.fail("/services", Fault::Status(500));
    let way = home(&stage).await;
    way.widget.wait_for_text(way.text("load-failed-title")).await;
    way.widget.click(ASK).await;
    way.widget.wait_for("Which service do you need help with?").await;
    way.widget.click(way.text("services-something-else")).await;
    way.widget.click("No, ask Contoso").await;
    way.widget.submit().await;
    way.widget.wait_for("Request submitted").await;
    assert_eq!(stage.server.stored().await[0].get("service_id"), None);
}

/// Quality 3, 36. All that a customer is shown is in the part that is fetched later.
async fn a_home_that_cannot_be_fetched_can_be_asked_for_again(stage: Stage) {
    stage.server.fail("/lazy-program", Fault::Status(404));
    let page = customers(stage.page("plain").attribute("lang", "zh-CN")).open().await;
    let wording = Wording::of("zh-CN");
    page.widget().wait_for_text(wording.get("load-failed-title")).await;
    stage.server.repair();
    page.widget().click(wording.get("try-again")).await;
    page.widget().wait_for(wording.get("home-title")).await;
    page.widget().wait_for_text(&wording.with("self-help-ask", "partner", "Contoso")).await;
}

async fn a_page_that_turns_to_customers_keeps_nothing_of_the_partners(stage: Stage) {
    let way = CustomerWay::details(&stage, "citypower.example", "exchange-online").await;
    way.widget.type_into("title", "Only for partners").await;
    way.page
        .run(
            "const widget = document.querySelector('support-widget');
            widget.tokenProvider = async () => 'demo-customer';
            widget.audience = 'customer';",
        )
        .await;
    way.widget.wait_for("Which service do you need help with?").await;
    way.choose_service("exchange-online").await;
    way.widget.wait_for("Help with Exchange Online").await;
    assert_eq!(way.widget.value("title").await, "");
    assert!(!way.on_behalf().await.contains("City Power"), "{}", way.on_behalf().await);
}
