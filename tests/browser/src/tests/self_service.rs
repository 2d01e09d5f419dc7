//! Customers who help themselves, and ask their partner when that is not enough (domain S8; quality 2, 10, 36).
//!
//! Also known as: self-help, end customer, audience, white label.

use serde_json::{Value, json};

use crate::case::{Case, cases};
use crate::customer_way::CustomerWay;
use crate::page::PageBuilder;
use crate::server::{Fault, TestServer};
use crate::stage::Stage;
use crate::wait::until;
use crate::widget::REQUEST;
use crate::wording::Wording;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        home_offers_help_first_and_then_the_partner,
        a_customers_own_problem_gets_to_its_partner,
        customers_are_told_nothing_of_the_operator_in_english,
        customers_are_told_nothing_of_the_operator_in_traditional_chinese,
    ]
}

pub(super) const HOME: &str = "How can we help?";
pub(super) const ASK: &str = "Ask Contoso";
pub(super) const OWN: &str = "fourth-coffee.example";

pub(super) fn customers(builder: PageBuilder<'_>) -> PageBuilder<'_> {
    builder.attribute("audience", "customer").signed_in("demo-customer")
}

pub(super) async fn home(stage: &Stage) -> CustomerWay {
    let way = CustomerWay::new(customers(stage.page("plain")).open().await);
    way.widget.wait_for(HOME).await;
    way.widget.wait_for_text(ASK).await;
    way
}

async fn home_offers_help_first_and_then_the_partner(stage: Stage) {
    let way = home(&stage).await;
    let expected = [
        "Exchange Online Limited",
        "Microsoft 365 Apps Working",
        "Microsoft Entra Working",
        "Microsoft Teams Interrupted",
        "OneDrive Being investigated",
        "Power BI Working",
        "SharePoint Online Working",
    ];
    until("all services with their health", async || {
        let mut shown = way.widget.texts("[name=serviceId]").await;
        shown.sort();
        if shown == expected { Ok(()) } else { Err(format!("{shown:?}")) }
    })
    .await;
    way.widget.wait_for_text("Other ways to reach Contoso").await;
    way.widget.wait_for_text("Monday to Friday, 09:00–18:00 (UTC+8)").await;
    let links = "
        const root = document.querySelector('support-widget').shadowRoot;
        return [...root.querySelectorAll('.channels a')].map(({ href, innerText }) => [href, innerText]);
    ";
    let links: Value = way.page.execute(links, Vec::new()).await;
    let expected = [["mailto:support@contoso.com", "support@contoso.com"], ["tel:+862155500100", "+862155500100"]];
    assert_eq!(links, json!(expected));
    assert_eq!(stage.server.calls("/customers?").len(), 0, "a customer has no customers");
    assert!(!way.widget.text().await.contains(way.text("articles-no-match")), "nobody has looked for any yet");
    way.page.assert_clean().await;
}

async fn a_customers_own_problem_gets_to_its_partner(stage: Stage) {
    let way = home(&stage).await;
    let widget = &way.widget;
    way.choose_service("exchange-online").await;
    widget.wait_for("Help with Exchange Online").await;
    widget.wait_for_focus("heading").await;
    widget.wait_for_text("EX1284903").await;
    widget.choose("escalation.stepsTried", "adminCenter").await;
    assert!(!widget.text().await.contains(way.text("customer-message-title")), "there is no customer to write to");
    let link = widget.element(".admin-box a").await;
    let address = link.attr("href").await.expect("an attribute");
    assert_eq!(address.as_deref(), Some("https://admin.exchange.microsoft.com/"), "their own");
    widget.click("No, ask Contoso").await;
    widget.wait_for(ASK).await;
    assert!(!widget.finds("[name='escalation.handoffCategory'], [name='customer.companyName']").await);
    widget.submit().await;
    widget.wait_for("Request submitted").await;
    widget.wait_for_text("You will hear from Contoso.").await;
    assert!(!widget.text().await.contains("First response expected"), "the operator's promise is not the partner's");
    assert_stored(&stage).await;
    widget.click("View this request").await;
    widget.wait_for_text(REQUEST[1].1).await;
    way.page.run("document.querySelector('support-widget').view = 'customer-requests';").await;
    widget.wait_for("My requests").await;
    widget.wait_for_text(REQUEST[0].1).await;
    assert!(!widget.text().await.contains(way.text("requests-submitted-by-customer")));
    assert!(!widget.finds("[role=combobox]").await, "a customer has no customers");
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

/// A name that no text has by chance.
const OPERATOR: &str = "Wingtip Desk";

/// The backend names another operator.
fn name_operator(server: &TestServer) {
    let features =
        ["requests", "customers", "services", "serviceHealth", "articles", "watchedIssues", "solvedProblems"];
    let partner = json!({ "name": "Contoso", "hours": "09:00–18:00", "channels": ["mailto:support@contoso.com"] });
    let config = json!({ "features": features, "operator": OPERATOR, "partner": partner });
    server.fail("/config", Fault::Answer(200, "application/json", config.to_string()));
}

/// What stands on the page, with all names for assistive technology, but without names that services and articles have.
async fn words(way: &CustomerWay) -> String {
    let widget = &way.widget;
    let shown = format!("{}\n{}", widget.text().await, widget.controls().await.join("\n"));
    // A link into an admin center says whose it is.
    let named = widget.texts(".article, [name=serviceId], .card-title, .admin-box").await;
    named.iter().fold(shown, |shown, name| shown.replace(name.as_str(), " "))
}

async fn customers_are_told_nothing_of_the_operator_in_english(stage: Stage) {
    expect_nothing_of_the_operator(&stage, "en-US", "escalat").await;
}

async fn customers_are_told_nothing_of_the_operator_in_traditional_chinese(stage: Stage) {
    expect_nothing_of_the_operator(&stage, "zh-TW", "呈報").await;
}

/// Whoever answers the partner is no business of the customer's; nor is what the partner does with a problem.
async fn expect_nothing_of_the_operator(stage: &Stage, tag: &str, handing_on: &str) {
    name_operator(&stage.server);
    let wording = Wording::of(tag);
    let text = |id| wording.get(id);
    let links = "widget.config = { links: { escalation: 'https://portal.example/', customerSupport: 'https://portal.example/' } };";
    let partners = stage.page("plain").attribute("lang", tag).script(links).signed_in("demo-contoso").open().await;
    partners.widget().wait_for_text(OPERATOR).await;
    partners.widget().wait_for_text(text("home-escalation")).await;
    let partners = partners.widget().text().await;
    let forbidden = [OPERATOR, "Microsoft", "Partner Center", "合作夥伴中心", handing_on];
    assert!(partners.to_lowercase().contains(handing_on), "partners are told: {partners}");

    let builder = customers(stage.page("plain").attribute("lang", tag).script(links));
    let way = CustomerWay::new(builder.open().await);
    let widget = &way.widget;
    let look = async |view: &str| {
        let words = words(&way).await;
        let found: Vec<_> =
            forbidden.iter().filter(|word| words.to_lowercase().contains(&word.to_lowercase())).collect();
        assert!(found.is_empty(), "{view} has {found:?}: {words}");
    };
    let partner = |id| wording.with(id, "partner", "Contoso");
    widget.wait_for(text("home-title")).await;
    widget.wait_for_text(&partner("self-help-ask")).await;
    widget.element("[value=exchange-online] .health-status").await;
    look("home").await;
    widget.click(&partner("self-help-ask")).await;
    widget.wait_for(text("services-title-self-help")).await;
    look("services").await;
    way.choose_service("exchange-online").await;
    widget.wait_for_text("EX1284903").await;
    look("help").await;
    widget.click(text("help-solved")).await;
    widget.wait_for(text("solved-title")).await;
    look("solved").await;
    widget.click(text("solved-not-after-all")).await;
    widget.click(&partner("help-need-partner")).await;
    widget.wait_for(&partner("form-title-self-help")).await;
    look("form").await;
    widget.click(text("form-continue")).await;
    widget.wait_for_focus("errors").await;
    look("form with errors").await;
    widget.fill_in().await;
    widget.click(text("form-continue")).await;
    widget.wait_for(text("review-title")).await;
    look("review").await;
    stage.server.fail_submissions_with("", Fault::Status(403));
    widget.click(text("review-submit")).await;
    widget.wait_for_text(text("send-failed-title")).await;
    look("failure").await;
    stage.server.repair();
    name_operator(&stage.server);
    widget.click(text("try-again")).await;
    widget.wait_for(text("sent-title")).await;
    look("confirmation").await;
    widget.click(text("sent-view")).await;
    widget.wait_for_text(text("request-history")).await;
    look("request").await;
    way.page.run("document.querySelector('support-widget').view = 'customer-requests';").await;
    widget.wait_for_text(REQUEST[0].1).await;
    look("requests").await;
}
