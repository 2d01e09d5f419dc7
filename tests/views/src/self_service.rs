//! What customers who help themselves are told of those whom their partner asks: nothing (quality 10; domain S8).

use support_widget::i18n::messages;
use support_widget::model::{Failure, Link, RequestDetails, RequestKind, RequestSummary, View};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::data::{page, request_details, request_summary};
use crate::screen::Screen;
use crate::screen_fields::REQUEST;
use crate::self_service_home::customers;
use crate::stage::Stage;
use crate::way::{CUSTOMER_REQUESTS, EXCHANGE, review};

/// A name that no text has by chance.
const OPERATOR: &str = "Wingtip Desk";

/// A page in a language, whose backend names another operator.
fn stage(stage: Stage, language: &'static str) -> Stage {
    let mut stage = stage.language(language);
    stage.names.operator = Some(OPERATOR.to_owned());
    let portal = Link::parse("https://portal.example/").expect("an address");
    stage.settings.links = ["escalation", "customerSupport"].map(|name| (name.to_owned(), portal.clone())).into();
    stage.backend.requests.answers(|_| Ok(page(vec![own(request_summary("1", REQUEST[0].1))])));
    stage.backend.request.answers(|id| {
        let details = request_details(id, REQUEST[0].1);
        Ok(RequestDetails { summary: own(details.summary.clone()), ..details })
    });
    stage.backend.solved.fails(Failure::Server);
    stage
}

fn own(summary: RequestSummary) -> RequestSummary {
    RequestSummary { kind: RequestKind::CustomerSelfService, ..summary }
}

/// What stands on the page, with all names for assistive technology, but without names that services and articles have.
fn words(screen: &Screen) -> String {
    let shown = format!("{}\n{}", screen.text(), screen.controls().join("\n"));
    // A link into an admin center says whose it is.
    let named = screen.texts(".article, [name=serviceId], .card-title, .admin-box");
    named.iter().fold(shown, |shown, name| shown.replace(name.as_str(), " "))
}

/// The languages, with their words for handing a problem on.
const LANGUAGES: [(&str, &str); 2] = [("en-US", "escalat"), ("zh-TW", "呈報")];

fn forbidden(handing_on: &'static str) -> [&'static str; 5] {
    [OPERATOR, "Microsoft", "Partner Center", "合作夥伴中心", handing_on]
}

/// Without this the words would be looked for in vain.
#[wasm_bindgen]
pub async fn partners_are_told_of_the_operator() {
    for (language, handing_on) in LANGUAGES {
        let screen = stage(Stage::new(View::Home), language).mount();
        screen.shows_text(OPERATOR).await;
        // Until then records of this device could come above the cards.
        screen.pass(5_000).await;
        screen.shows(messages::HOME_ESCALATION).await;
        let shown = screen.text().to_lowercase();
        assert!(shown.contains(handing_on), "{language}: {shown}");
    }
}

/// Whoever answers the partner is no business of the customer's; nor is what the partner does with a problem.
#[wasm_bindgen]
pub async fn customers_are_told_nothing_of_the_operator() {
    for (language, handing_on) in LANGUAGES {
        let look = |screen: &Screen, view: &str| {
            let words = words(screen);
            let known = forbidden(handing_on).map(str::to_lowercase);
            let found: Vec<_> = known.iter().filter(|word| words.to_lowercase().contains(*word)).collect();
            assert!(found.is_empty(), "{view} in {language} has {found:?}: {words}");
        };
        let screen = stage(customers(), language).mount();
        seek_help(&screen, look).await;
        ask(&screen, look).await;
        look_back(&screen, look).await;
    }
}

async fn seek_help(screen: &Screen, look: impl Fn(&Screen, &str)) {
    screen.at(messages::HOME_TITLE).await;
    screen.shows(messages::SELF_HELP_ASK).await;
    screen.element(&format!("[value={EXCHANGE}]")).await;
    look(screen, "home");
    screen.click(messages::SELF_HELP_ASK).await;
    screen.at(messages::SERVICES_TITLE_SELF_HELP).await;
    look(screen, "services");
    screen.choose("serviceId", EXCHANGE).await;
    screen.shows_text("exchange-online-0").await;
    look(screen, "help");
    screen.click(messages::HELP_SOLVED).await;
    screen.at(messages::SOLVED_TITLE).await;
    look(screen, "solved");
    screen.click(messages::SOLVED_NOT_AFTER_ALL).await;
    screen.click(messages::HELP_NEED_PARTNER).await;
}

async fn ask(screen: &Screen, look: impl Fn(&Screen, &str)) {
    screen.at(messages::FORM_TITLE_SELF_HELP).await;
    look(screen, "form");
    screen.click(messages::FORM_CONTINUE).await;
    screen.wait_for_focus("errors").await;
    look(screen, "form with errors");
    screen.fill_in().await;
    review(screen).await;
    look(screen, "review");
    screen.backend.submit.answers_once(Err(Failure::Forbidden));
    screen.click(messages::REVIEW_SUBMIT).await;
    screen.shows(messages::SEND_FAILED_TITLE).await;
    look(screen, "failure");
    screen.click(messages::TRY_AGAIN).await;
    screen.at(messages::SENT_TITLE).await;
    look(screen, "confirmation");
}

async fn look_back(screen: &Screen, look: impl Fn(&Screen, &str)) {
    screen.click(messages::SENT_VIEW).await;
    screen.shows(messages::REQUEST_HISTORY).await;
    look(screen, "request");
    screen.state.go(CUSTOMER_REQUESTS);
    screen.shows_text(REQUEST[0].1).await;
    look(screen, "requests");
}
