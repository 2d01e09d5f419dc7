//! Customers who help themselves, and ask their partner when that is not enough (domain S8; quality 2, 3, 36). What their
//! views show is tested in `tests/views`.
//!
//! Also known as: self-help, end customer, audience, white label, graceful degradation.

use crate::case::{Case, cases};
use crate::customer_way::CustomerWay;
use crate::page::PageBuilder;
use crate::server::Fault;
use crate::stage::Stage;
use crate::widget::REQUEST;
use crate::wording::{Wording, english, english_start, english_with};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![a_customers_own_problem_gets_to_its_partner, a_home_that_cannot_be_fetched_can_be_asked_for_again,]
}

const ASK: &str = "Ask Contoso";
const OWN: &str = "fourth-coffee.example";

fn customers(builder: PageBuilder<'_>) -> PageBuilder<'_> {
    builder.attribute("audience", "customer").signed_in("demo-customer")
}

async fn home(stage: &Stage) -> CustomerWay {
    let way = CustomerWay::new(customers(stage.page("plain")).open().await);
    way.widget.wait_for(english("home-title")).await;
    way.widget.wait_for_text(ASK).await;
    way
}

async fn a_customers_own_problem_gets_to_its_partner(stage: Stage) {
    let way = home(&stage).await;
    let widget = &way.widget;
    widget.wait_for_text(&english_with("partner-channels", "partner", "Contoso")).await;
    widget.wait_for_text("Monday to Friday, 09:00–18:00 (UTC+8)").await;
    way.choose_service("exchange-online").await;
    widget.wait_for(&english_with("help-title", "service", "Exchange Online")).await;
    widget.wait_for_focus("heading").await;
    widget.wait_for_text("EX1284903").await;
    widget.choose("escalation.stepsTried", "adminCenter").await;
    assert!(!widget.text().await.contains(way.text("customer-message-title")), "there is no customer to write to");
    let link = widget.element(".admin-box a").await;
    let address = link.attr("href").await.expect("an attribute");
    assert_eq!(address.as_deref(), Some("https://admin.exchange.microsoft.com/"), "their own");
    widget.click("Ask Contoso").await;
    widget.wait_for(ASK).await;
    assert!(!widget.finds("[name='escalation.handoffCategory'], [name='customer.companyName']").await);
    widget.submit().await;
    widget.wait_for(english("sent-title")).await;
    widget.wait_for_text(&english_with("sent-next-partner", "partner", "Contoso")).await;
    assert!(
        !widget.text().await.contains(english_start("severity-response")),
        "the operator's promise is not the partner's"
    );
    assert_stored(&stage).await;
    widget.click(english("sent-view")).await;
    widget.wait_for_text(REQUEST[1].1).await;
    way.page.run("document.querySelector('support-widget').view = 'customer-requests';").await;
    widget.wait_for(english("home-requests")).await;
    widget.wait_for_text(REQUEST[0].1).await;
    assert!(!widget.text().await.contains(way.text("requests-submitted-by-customer")));
    assert!(!widget.finds("[role=combobox]").await, "a customer has no customers");
    assert_eq!(stage.server.calls("/customers?").len(), 0, "a customer has no customers");
    way.page.assert_clean().await;
}

async fn assert_stored(stage: &Stage) {
    let stored = stage.server.stored().await;
    assert_eq!(stored.len(), 1);
    let id = stage.server.customer(OWN).await;
    for (column, value) in [
        ("kind", Some("customerSelfService")),
        ("customer_id", Some(id.as_str())),
        ("customer_domain", Some(OWN)),
        ("service_id", Some("exchange-online")),
        ("health_status_seen", Some("serviceDegradation")),
        ("health_issue_id", Some("EX1284903")),
        ("steps_tried", Some(r#"["adminCenter"]"#)),
        ("handoff_category", None),
        ("customer_to_notify", Some("0")),
        ("contact_email", Some(REQUEST[2].1)),
        ("title", Some(REQUEST[0].1)),
    ] {
        assert_eq!(stored[0].get(column), value, "{column}");
    }
    assert_ne!(stored[0].get("owner_id"), stored[0].get("author_id"), "its partner answers");
    assert!(stored[0].get("author_id").is_some());
}

/// Quality 3, 36. All that a customer is shown is fetched later.
async fn a_home_that_cannot_be_fetched_can_be_asked_for_again(stage: Stage) {
    stage.server.fail("/lazy-help-program", Fault::Status(404));
    let page = customers(stage.page("plain").attribute("lang", "zh-CN")).open().await;
    let wording = Wording::of("zh-CN");
    page.widget().wait_for_text(wording.get("load-failed-title")).await;
    stage.server.repair();
    page.widget().click(wording.get("try-again")).await;
    page.widget().wait_for(wording.get("home-title")).await;
    page.widget().wait_for_text(&wording.with("self-help-ask", "partner", "Contoso")).await;
}
