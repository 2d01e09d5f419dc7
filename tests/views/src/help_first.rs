//! Help before a request: known issues, articles, the admin center, and a message to the customer (quality 10, 11, 32;
//! domain S5, S6).

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Date, JSON, Object};
use serde_json::json;
use support_widget::i18n::{Argument, MessageId, messages};
use support_widget::model::{Failure, HealthReport, Service};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::customer_message::message_in;
use crate::data::{article, city_power, page, read, watched_issue};
use crate::dom::cleaned;
use crate::screen::Screen;
use crate::way::{CUSTOMER, CUSTOMER_FORM, EXCHANGE, TEAMS, go_to_the_form, help, services, with_customers};

/// What the backend knows of Exchange Online: two issues, and one that is over.
const CHECKED: &str = "2026-11-20T09:59:00Z";
const ISSUES: [[&str; 6]; 3] = [
    ["EX1", "Mail is late", "incident", "restoringService", "2026-11-20T06:05:00Z", "2026-11-20T09:10:00Z"],
    ["EX2", "Search finds nothing", "advisory", "serviceDegradation", "2026-11-18T17:45:00Z", "2026-11-19T23:00:00Z"],
    ["EX3", "Nobody signs in", "incident", "serviceRestored", "2026-11-17T08:00:00Z", "2026-11-17T09:00:00Z"],
];

fn report() -> HealthReport {
    let issues = ISSUES.map(|[id, title, classification, status, began, updated]| {
        json!({
            "id": id, "title": title, "classification": classification, "status": status, "startDateTime": began,
            "lastModifiedDateTime": updated,
        })
    });
    let item = json!({
        "serviceId": EXCHANGE, "displayName": "Exchange Online", "status": "serviceDegradation", "issues": issues,
    });
    read(json!({ "checkedAt": CHECKED, "items": [item] }))
}

/// An instant as the browser writes it for English readers.
fn written(instant: &str) -> String {
    let parts = r#"{
        "weekday": "short", "year": "numeric", "month": "short", "day": "numeric", "hour": "numeric",
        "minute": "2-digit"
    }"#;
    let parts: Object = JSON::parse(parts).expect("JSON").unchecked_into();
    cleaned(&String::from(Date::new(&instant.into()).to_locale_string("en-US", &parts)))
}

/// Quality 32. Domain S6.
#[wasm_bindgen]
pub async fn known_problems_are_shown_with_their_times() {
    let stage = with_customers(CUSTOMER_FORM);
    stage.backend.health.answers(|_| Ok(report()));
    let screen = help(stage, CUSTOMER, EXCHANGE).await;
    screen.shows(messages::HEALTH_KNOWN_ISSUES).await;
    let shown = screen.texts(".issue");
    assert_eq!(shown.len(), 2, "what is over is not shown: {shown:?}");
    let words = [
        [messages::ISSUE_INCIDENT, messages::HEALTH_STATUS_RESTORING],
        [messages::ISSUE_ADVISORY, messages::HEALTH_STATUS_DEGRADATION],
    ];
    for ((shown, [id, title, _, _, began, updated]), words) in shown.iter().zip(ISSUES).zip(words) {
        let times = [(messages::ISSUE_STARTED, began), (messages::ISSUE_UPDATED, updated)];
        let times = times.map(|(label, instant)| format!("{} {}", screen.message(label), written(instant)));
        let words = words.map(|id| screen.message(id));
        for part in [id, title].into_iter().chain(words.iter().chain(&times).map(String::as_str)) {
            assert!(shown.contains(part), "{part:?} is not in {shown:?}");
        }
    }
    let checked = screen.message_with(messages::HEALTH_CHECKED, &[("time", written(CHECKED).into())]);
    let line = screen.texts(".service-health > .health-line").join(" ");
    assert_eq!(line, format!("{} {checked}", screen.message(messages::HEALTH_STATUS_DEGRADATION)));
}

/// Domain S6.
#[wasm_bindgen]
pub async fn a_service_without_known_problems_is_told_to_work() {
    let screen = help(with_customers(CUSTOMER_FORM), CUSTOMER, TEAMS).await;
    screen.shows(messages::HEALTH_NO_KNOWN_ISSUES).await;
    let operational = screen.message(messages::HEALTH_STATUS_OPERATIONAL);
    assert!(screen.texts(".service-health")[0].contains(&operational));
    assert!(!screen.has(".issue"));
}

/// Waits for the button of the first known issue to be of use, and for what is said then.
async fn watch(screen: &Screen, said: MessageId) {
    screen.click(messages::ISSUE_WATCH).await;
    screen.wait_until_said(&screen.message(said)).await;
    screen.shows(said).await;
}

/// Domain S6. It is listed with customer and service, and no longer once nobody wants to hear of it.
#[wasm_bindgen]
pub async fn a_problem_is_watched_and_listed_until_it_is_not() {
    let (stage, is_watched) = (with_customers(CUSTOMER_FORM), Rc::new(Cell::new(true)));
    stage.backend.watch.answers_once(Err(Failure::Server));
    stage.backend.watch.answers(|watch| Ok(watched_issue(&watch.issue_id, "Mail is late")));
    let known = is_watched.clone();
    let list = move || known.get().then(|| watched_issue("exchange-online-0", "Mail is late"));
    stage.backend.watched.answers(move |()| Ok(page(list().into_iter().collect())));
    stage.backend.unwatch.answers(move |_| {
        is_watched.set(false);
        Ok(())
    });
    stage.backend.requests.answers(|_| Ok(page(Vec::new())));
    let screen = help(stage, CUSTOMER, EXCHANGE).await;
    watch(&screen, messages::ISSUE_WATCH_FAILED).await;
    watch(&screen, messages::ISSUE_WATCHED).await;
    screen.wait_for_focus("watched-exchange-online-0").await;
    for watch in screen.backend.watch.calls() {
        assert_eq!((watch.issue_id.as_str(), watch.service_id.as_str()), ("exchange-online-0", EXCHANGE));
        assert_eq!(watch.customer, Some(city_power().reference()));
    }
    screen.click(messages::ISSUE_VIEW_WATCHED).await;
    screen.at(messages::REQUESTS_CUSTOMER).await;
    screen.shows(messages::WATCHED_ISSUES_TITLE).await;
    let shown = screen.texts(".watched-box .issue");
    assert_eq!(shown.len(), 1);
    let status = screen.message(messages::HEALTH_STATUS_RESTORING);
    for part in ["Mail is late", &city_power().company_name, "Exchange Online", &status] {
        assert!(shown[0].contains(part), "{part:?} is not in {shown:?}");
    }
    let stop = [("issue", Argument::from("Mail is late"))];
    screen.click_text(&screen.message_with(messages::WATCHED_ISSUES_STOP_ISSUE, &stop)).await;
    screen.wait_until_said(&screen.message(messages::WATCHED_ISSUES_STOPPED)).await;
    screen.wait_until_gone(".watched-box").await;
    assert_eq!(screen.backend.unwatch.calls(), ["watch-exchange-online-0"]);
    assert_eq!(screen.backend.submit.calls().len(), 0, "no request was needed");
}

/// Waits for articles by their titles, which the note of a new tab follows.
async fn articles_are(screen: &Screen, titles: &[&str]) {
    screen
        .until(&format!("the articles {titles:?}"), || {
            let shown = screen.texts(".article a");
            let is_titled = |(shown, title): (&String, &&str)| shown.starts_with(title);
            let fit = shown.len() == titles.len() && shown.iter().zip(titles).all(is_titled);
            if fit { Ok(()) } else { Err(shown) }
        })
        .await;
}

/// Domain S6.
#[wasm_bindgen]
pub async fn articles_fit_the_service_and_the_words_typed_so_far() {
    let stage = with_customers(CUSTOMER_FORM);
    stage.backend.articles.answers(|(words, _)| {
        let all = [article("join", "Cannot join a meeting"), article("sound", "No sound in meetings")];
        Ok(page(all.into_iter().filter(|article| article.title.to_lowercase().contains(words)).collect()))
    });
    let screen = help(stage, CUSTOMER, TEAMS).await;
    articles_are(&screen, &["Cannot join a meeting", "No sound in meetings"]).await;
    screen.click_at("[id=help-words]").await;
    for words in ["no", "no sound"] {
        screen.fill("title", words).await;
    }
    screen.pass(300).await;
    articles_are(&screen, &["No sound in meetings"]).await;
    screen.wait_until_said(&screen.counted(messages::ARTICLES_FOUND, 1)).await;
    assert_eq!(screen.focused(), "help-words", "typing goes on");
    let asked = |words: &str| (words.to_owned(), Some(TEAMS.to_owned()));
    assert_eq!(
        screen.backend.articles.calls(),
        [asked(""), asked("no sound")],
        "nothing is asked while typing goes on"
    );
}

#[wasm_bindgen]
pub async fn the_words_typed_become_the_title() {
    let screen = help(with_customers(CUSTOMER_FORM), CUSTOMER, EXCHANGE).await;
    screen.fill("title", "  Outlook asks for a password ").await;
    go_to_the_form(&screen).await;
    assert_eq!(screen.value("title").trim(), "Outlook asks for a password");
    screen.click(messages::BACK).await;
    screen.at(messages::GATE_TITLE).await;
    screen.click(messages::BACK).await;
    screen.shows(messages::HELP_DECISION).await;
    assert_eq!(screen.value("title").trim(), "Outlook asks for a password");
}

/// Quality 10. Domain S5, S6. The backend has put the customer into the address.
#[wasm_bindgen]
pub async fn the_way_into_the_admin_center_says_where_it_leads() {
    let mail = "https://admin.mail.example/?delegatedOrg=citypower.example";
    let cloud = "https://portal.cloud.example/171e3977-e9f8-5a1c-8322-9e606e9a6cff";
    let known = |id: &str, url: Option<&str>| Service {
        id: id.to_owned(),
        display_name: id.to_owned(),
        admin_center_url: url.map(str::to_owned),
    };
    let stage = with_customers(CUSTOMER_FORM);
    let all = [known("mail", Some(mail)), known("cloud", Some(cloud)), known("none", None)];
    stage.backend.services.answers(move |_| Ok(page(all.to_vec())));
    let screen = services(stage, CUSTOMER).await;
    let (link, box_) = (".admin-box a", ".admin-box");
    for (service, address, host) in [("mail", mail, "admin.mail.example"), ("cloud", cloud, "portal.cloud.example")] {
        screen.choose("serviceId", service).await;
        let link = screen.element(link).await;
        let attributes = ["href", "target", "rel"].map(|name| link.get_attribute(name).unwrap_or_default());
        assert_eq!(attributes, [address, "_blank", "noopener noreferrer"]);
        let leads = screen.message_with(messages::ADMIN_CENTER_DESTINATION, &[("host", host.into())]);
        assert!(screen.texts(box_).join(" ").contains(&leads), "{service}");
        screen.click(messages::BACK).await;
        screen.at(messages::SERVICES_TITLE).await;
    }
    screen.choose("serviceId", "none").await;
    screen.shows(messages::HELP_DECISION).await;
    assert!(!screen.has(box_), "a way that is not known");
}

/// What the customer is to read.
fn written_to(tag: &str, id: MessageId) -> String {
    message_in(tag, id, &[("service", "Exchange Online")])
}

async fn copied(screen: &Screen) -> String {
    screen.click(messages::CUSTOMER_MESSAGE_COPY).await;
    screen.wait_until_said(&screen.message(messages::COPIED)).await;
    screen.page.copied.borrow().clone()
}

/// Quality 11. Domain S6. The page stays in its own language.
#[wasm_bindgen]
pub async fn the_message_to_the_customer_is_in_the_customers_language() {
    let screen = help(with_customers(CUSTOMER_FORM), CUSTOMER, EXCHANGE).await;
    let heading = screen.heading();
    let known = messages::CUSTOMER_MESSAGE_KNOWN_ISSUE;
    screen.has_message(&written_to("en-US", known)).await;
    for tag in ["zh-CN", "zh-TW", "es-ES"] {
        screen.write_in(tag).await;
        screen.has_message(&written_to(tag, known)).await;
        let area = screen.message_field().await;
        assert_eq!(area.get_attribute("lang").as_deref(), Some(tag));
        assert_eq!(screen.heading(), heading, "{tag}");
    }
    assert_eq!(copied(&screen).await, written_to("es-ES", known));
}

/// Domain S6. What was written stays when more becomes known, until another language is chosen.
#[wasm_bindgen]
pub async fn the_message_to_the_customer_can_be_changed_and_is_copied_as_it_stands() {
    let stage = with_customers(CUSTOMER_FORM);
    stage.backend.health.hold();
    let screen = services(stage, CUSTOMER).await;
    screen.choose("serviceId", EXCHANGE).await;
    // So long is the rest kept back, which health would move.
    screen.pass(3_000).await;
    let unknown = written_to("en-US", messages::CUSTOMER_MESSAGE_WORKING_ON_IT);
    screen.has_message(&unknown).await;
    screen.write_message(&format!("{unknown} Ana")).await;
    screen.backend.health.release();
    screen.shows_text("Mail is late").await;
    assert_eq!(copied(&screen).await, format!("{unknown} Ana"));
    screen.write_in("zh-CN").await;
    screen.has_message(&written_to("zh-CN", messages::CUSTOMER_MESSAGE_KNOWN_ISSUE)).await;
}
