//! The home view of customers who help themselves, and the way on to their partner (quality 10, 36; domain S6, S8).

use support_widget::app::settings::Caller;
use support_widget::i18n::{messages, wording};
use support_widget::model::{
    Audience, Failure, Feature, Features, HealthReport, HealthStatus, Partner, RequestKind, View, WatchedIssue,
};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::data::{article, health, page, service, watched_issue};
use crate::screen::Screen;
use crate::stage::Stage;
use crate::way::{
    CUSTOMER, CUSTOMER_FORM, CUSTOMER_REQUESTS, EXCHANGE, TEAMS, details, fill_in_and_submit, help_title, on_behalf,
    sent, with_customers,
};

/// A page for customers of a partner, whose name and other channels are known.
pub fn customers() -> Stage {
    let mut stage = Stage::new(View::Home).audience(Audience::Customer);
    stage.backend.knows_customers();
    stage.names.partner = Some("Contoso".to_owned());
    stage.settings.partner = Partner {
        name: Some("Contoso".to_owned()),
        hours: Some("09:00–18:00".to_owned()),
        channels: vec!["mailto:support@contoso.example".to_owned(), "tel:+15555550100".to_owned()],
    };
    stage
}

/// The home view of such a page.
async fn home(stage: Stage) -> Screen {
    let screen = stage.mount();
    screen.at(messages::HOME_TITLE).await;
    screen.shows(messages::SELF_HELP_ASK).await;
    screen
}

/// The addresses of the partner's other channels, and what stands for them.
fn channels(screen: &Screen) -> Vec<(String, String)> {
    let addresses = screen.all(".channels a").into_iter().filter_map(|link| link.get_attribute("href"));
    addresses.zip(screen.texts(".channels a")).collect()
}

/// All services, each in a state of its own.
fn knows_health_of_all(stage: &Stage, statuses: &[HealthStatus]) {
    let id = |index: usize| format!("service-{index}");
    let services: Vec<_> = (0..statuses.len()).map(|index| service(&id(index), &format!("Service {index}"))).collect();
    stage.backend.services.answers(move |_| Ok(page(services.clone())));
    let reports = statuses.iter().enumerate().map(|(index, status)| health(&id(index), status.as_str(), &[]));
    let reports: Vec<_> = reports.collect();
    stage.backend.health.answers(move |_| {
        let items = reports.iter().flat_map(|report| report.items.clone()).collect();
        Ok(HealthReport { items, ..reports[0].clone() })
    });
}

/// Domain S6.
#[wasm_bindgen]
pub async fn home_offers_help_first_and_then_the_partner() {
    let stage = customers();
    knows_health_of_all(&stage, HealthStatus::ALL);
    let screen = home(stage).await;
    let shown = screen.texts("[name=serviceId]");
    let status = |status: &HealthStatus| screen.message(wording::health(*status));
    let expected =
        HealthStatus::ALL.iter().enumerate().map(|(index, known)| format!("Service {index} {}", status(known)));
    assert_eq!(shown, expected.collect::<Vec<_>>());
    screen.shows(messages::PARTNER_CHANNELS).await;
    screen.shows_text("09:00–18:00").await;
    let expected =
        [("mailto:support@contoso.example", "support@contoso.example"), ("tel:+15555550100", "+15555550100")];
    assert_eq!(channels(&screen), expected.map(|(href, text)| (href.to_owned(), text.to_owned())));
    assert_eq!(screen.backend.customers.calls().len(), 0, "a customer has no customers");
    assert!(!screen.text().contains(&screen.message(messages::ARTICLES_NO_MATCH)), "nobody has looked for any yet");
}

/// Domain S6.
#[wasm_bindgen]
pub async fn the_words_typed_at_home_find_articles_and_become_the_title() {
    let stage = customers();
    stage.backend.articles.answers(|(words, _)| Ok(page(vec![article("a", &format!("About {words}"))])));
    let screen = home(stage).await;
    screen.fill("title", "mailbox full").await;
    screen.pass(1_000).await;
    screen.shows_text("About mailbox full").await;
    screen.choose("serviceId", EXCHANGE).await;
    screen.shows_text(&help_title(&screen, "Exchange Online")).await;
    assert_eq!(screen.value("title"), "mailbox full");
    screen.click(messages::HELP_NEED_PARTNER).await;
    screen.at(messages::FORM_TITLE_SELF_HELP).await;
    assert_eq!(screen.value("title"), "mailbox full");
}

/// A known issue of Microsoft Teams that the caller's own company watches.
fn watched(id: &str) -> WatchedIssue {
    WatchedIssue {
        service_id: TEAMS.to_owned(),
        service_name: "Microsoft Teams".to_owned(),
        status: HealthStatus::ServiceInterruption,
        customer: None,
        ..watched_issue(id, "People cannot join")
    }
}

/// Domain S6.
#[wasm_bindgen]
pub async fn a_customer_watches_and_solves_its_own_problems() {
    let stage = customers();
    stage.backend.health.answers(|_| Ok(health(TEAMS, "serviceInterruption", &["People cannot join"])));
    stage.backend.watch.answers(|watch| Ok(watched(&watch.issue_id)));
    stage.backend.watched.answers(|()| Ok(page(vec![watched("microsoft-teams-0")])));
    stage.backend.requests.answers(|_| Ok(page(Vec::new())));
    let screen = home(stage).await;
    screen.choose("serviceId", TEAMS).await;
    screen.click(messages::ISSUE_WATCH).await;
    screen.wait_until_said(&screen.message(messages::ISSUE_WATCHED)).await;
    let watches = screen.backend.watch.calls();
    let watch = (watches[0].issue_id.as_str(), watches[0].service_id.as_str(), watches[0].customer.as_ref());
    assert_eq!(watch, ("microsoft-teams-0", TEAMS, None));
    screen.click(messages::HELP_SOLVED).await;
    screen.at(messages::SOLVED_TITLE).await;
    let solved = &screen.backend.solved.calls()[0];
    assert_eq!((solved.kind, solved.service_id.as_deref()), (RequestKind::CustomerSelfService, Some(TEAMS)));
    let seen = solved.escalation.health_issue_id.as_deref();
    assert_eq!(seen, Some("microsoft-teams-0"));
    screen.state.go(CUSTOMER_REQUESTS);
    screen.shows(messages::WATCHED_ISSUES_TITLE).await;
    screen.shows_text("People cannot join").await;
}

/// Quality 10. Addresses that may not be opened are left out.
#[wasm_bindgen]
pub async fn the_page_may_say_who_the_partner_is() {
    let mut stage = customers();
    let name = "Adatum <b>IT</b>";
    stage.names.partner = Some(name.to_owned());
    stage.settings.partner = Partner {
        name: Some(name.to_owned()),
        hours: Some("Always".to_owned()),
        channels: ["https://adatum.example/chat", "javascript:alert(1)", "tel:+15555550100"].map(str::to_owned).into(),
    };
    let screen = home(stage).await;
    assert!(screen.message(messages::SELF_HELP_ASK).contains(name), "the name stays text");
    screen.shows_text("Always").await;
    let links = channels(&screen);
    assert_eq!(links.len(), 2, "{links:?}");
    assert!(links[0].1.starts_with("adatum.example") && links[1].1 == "+15555550100", "{links:?}");
}

#[wasm_bindgen]
pub async fn a_partner_without_a_name_is_spoken_of_as_the_partner() {
    let mut stage = customers();
    stage.names.partner = None;
    stage.settings.partner = Partner::default();
    stage.settings.features = Some(Features::NONE.with(Feature::Requests).with(Feature::Services));
    let screen = home(stage).await;
    screen.shows(messages::PARTNER_DEFAULT_NAME).await;
    assert!(!screen.has(".channels"));
    screen.choose("serviceId", EXCHANGE).await;
    screen.click(messages::HELP_NEED_PARTNER).await;
    fill_in_and_submit(&screen).await;
    let next = screen.message(messages::SENT_NEXT_PARTNER);
    assert!(next.contains(&screen.message(messages::PARTNER_DEFAULT_NAME)), "{next}");
    screen.shows_text(&next).await;
}

/// Quality 36.
#[wasm_bindgen]
pub async fn services_that_fail_leave_the_way_to_the_partner() {
    let stage = customers();
    stage.backend.services.fails(Failure::Server);
    let screen = home(stage).await;
    screen.shows(messages::LOAD_FAILED_TITLE).await;
    screen.click(messages::SELF_HELP_ASK).await;
    screen.at(messages::SERVICES_TITLE_SELF_HELP).await;
    screen.click(messages::SERVICES_SOMETHING_ELSE).await;
    screen.click(messages::HELP_NEED_PARTNER).await;
    fill_in_and_submit(&screen).await;
    assert_eq!(sent(&screen).get("serviceId"), None);
}

#[wasm_bindgen]
pub async fn a_page_that_turns_to_customers_keeps_nothing_of_the_partners() {
    let screen = details(with_customers(CUSTOMER_FORM), CUSTOMER, EXCHANGE).await;
    screen.fill("title", "Only for partners").await;
    screen.set(|settings| {
        settings.audience = Audience::Customer;
        settings.call_by(Caller::Known(Some("ben".to_owned())));
    });
    screen.at(messages::SERVICES_TITLE_SELF_HELP).await;
    screen.choose("serviceId", EXCHANGE).await;
    screen.shows_text(&help_title(&screen, "Exchange Online")).await;
    assert_eq!(screen.value("title"), "");
    assert!(!on_behalf(&screen).contains("City Power"), "{}", on_behalf(&screen));
}
