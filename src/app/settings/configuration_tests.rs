use serde_json::{Value, json};

use super::batch::Batch;
use super::configuration::{Change, Configuration};
use super::fake_page::FakePage;
use super::settings::{Caller, Settings};
use crate::model::read::Read;
use crate::model::{Cloud, Failure, Feature, Features};
use crate::wire::BackendConfig;

/// An element, and the settings that its views have.
struct Element {
    configuration: Configuration,
    settings: Settings,
}

impl Element {
    /// An element that has asked its first question, whose number is 1.
    fn of(page: &FakePage) -> Self {
        let mut element = Self { configuration: Configuration::new("en-US"), settings: Settings::default() };
        let change = element.follow(Batch::all(), page, "en-US");
        assert_eq!(change.question, Some(1));
        element
    }

    fn follow(&mut self, batch: Batch, page: &FakePage, language: &'static str) -> Change {
        let (page, warnings) = self.configuration.page().clone().updated(&batch, page);
        assert_eq!(warnings.len(), usize::from(batch.has("backend") && page.backend.is_none()));
        let change = self.configuration.follow(page, language, batch.has("tokenProvider"), &self.settings);
        change.settings.clone().into_iter().for_each(|settings| self.settings = settings);
        change
    }

    fn set(&mut self, names: &[&str], page: &FakePage) -> Change {
        self.follow(batch(names), page, "en-US")
    }

    fn answered(&mut self, number: u32, answer: Result<BackendConfig, Failure>) -> Option<Change> {
        let change = self.configuration.answered(number, answer, &FakePage::new(), &self.settings)?;
        change.settings.clone().into_iter().for_each(|settings| self.settings = settings);
        Some(change)
    }

    fn knows_what_was_said(&self) -> bool {
        let settings = &self.settings;
        settings.rules.category("own").is_some()
            && settings.partner.name.as_deref() == Some("Adatum")
            && settings.features == Some(Features::NONE.with(Feature::Requests))
            && self.configuration.operator() == Some("Contoso")
    }
}

fn batch(names: &[&str]) -> Batch {
    let mut batch = Batch::default();
    for name in names {
        batch.add(name);
    }
    batch
}

fn said(more: &Value) -> Result<BackendConfig, Failure> {
    let mut said = json!({
        "features": ["requests"], "operator": "Contoso", "callerId": "ana", "customersToNotify": 2,
        "categories": [{ "id": "own" }], "partner": { "name": "Adatum" },
    });
    let members = more.as_object().into_iter().flatten();
    members.for_each(|(name, value)| said[name] = value.clone());
    Ok(BackendConfig::read(&said.into()).expect("a config"))
}

fn failures() -> [Failure; 5] {
    [Failure::UnknownOutcome, Failure::Server, Failure::Busy(None), Failure::Unauthorized, Failure::Forbidden]
}

#[test]
fn a_batch_is_one_question_one_parse_and_one_change() {
    let mut element = Element::of(&FakePage::default());
    let page = FakePage::new().with("cloud", "china").with_config(json!({ "messages": { "en-US": "back = Return" } }));
    let change = element.set(&["cloud", "config", "backend"], &page);
    assert_eq!((change.question, change.wording.is_some(), change.settings.is_some()), (Some(2), true, true));
    assert_eq!((element.settings.rules.cloud, &*element.settings.backend), (Cloud::China, "https://desk.example/"));
}

#[test]
fn only_what_an_answer_depends_on_asks_and_only_what_texts_mention_makes_them_anew() {
    let named = |name: &str| json!({ "partner": { "name": name } });
    for (name, page, asks, parses, changes) in [
        ("cloud", FakePage::new(), false, false, false),
        ("cloud", FakePage::new().with("cloud", "china"), true, true, true),
        ("backend", FakePage::new(), false, false, false),
        ("backend", FakePage::new().with("backend", "https://b.example/"), true, false, true),
        ("backend", FakePage::default(), true, false, true),
        ("config", FakePage::new(), false, false, false),
        ("config", FakePage::new().with_config(json!({ "limits": { "titleLength": 9 } })), false, false, true),
        ("config", FakePage::new().with_config(json!({ "credentials": "include" })), true, false, true),
        ("config", FakePage::new().with_config(json!({ "messages": { "en-US": "back = B" } })), false, true, true),
        ("config", FakePage::new().with_config(named("Adatum")), false, true, true),
        ("context", FakePage::new().with_context(json!({ "title": "Outlook" })), false, false, true),
        ("theme", FakePage::new().with("theme", "dark"), false, false, true),
        ("tokenProvider", FakePage::new(), true, false, true),
        ("view", FakePage::new(), false, false, false),
    ] {
        for answer in [None, Some(said(&json!({ "operator": null, "partner": null })))] {
            let mut element = Element::of(&FakePage::new());
            answer.into_iter().for_each(|answer| drop(element.answered(1, answer)));
            let change = element.set(&[name], &page);
            let found = (change.question.is_some(), change.wording.is_some(), change.settings.is_some());
            assert_eq!(found, (asks, parses, changes), "{name}");
        }
    }
}

#[test]
fn another_language_asks_again() {
    let mut element = Element::of(&FakePage::new());
    let change = element.follow(Batch::default(), &FakePage::new(), "zh-CN");
    assert_eq!((change.question, change.settings.is_some()), (Some(2), false));
    assert_eq!(element.configuration.question().language, "zh-CN");
}

#[test]
fn what_the_backend_has_said_stays_while_it_is_away() {
    for failure in failures() {
        let mut element = Element::of(&FakePage::new());
        element.answered(1, said(&Value::Null));
        let page = FakePage::new().with_config(json!({ "drafts": false, "categories": [{ "id": "page" }] }));
        element.set(&["config"], &page);
        assert!(element.knows_what_was_said() && !element.settings.drafts, "nothing was asked");
        element.set(&["tokenProvider"], &page);
        assert!(element.knows_what_was_said(), "while the answer is outstanding");
        element.answered(2, Err(failure.clone()));
        assert!(element.knows_what_was_said(), "{failure:?}");
        element.set(&["config"], &FakePage::new());
        assert!(element.knows_what_was_said() && element.settings.drafts, "{failure:?}, and set once more");
        assert_eq!(element.settings.caller, Caller::Known(Some("ana".to_owned())));
    }
}

#[test]
fn another_backend_or_cloud_does_not_keep_what_was_said() {
    for (name, page) in [
        ("backend", FakePage::new().with("backend", "https://b.example/")),
        ("cloud", FakePage::new().with("cloud", "china")),
    ] {
        for failure in failures() {
            let mut element = Element::of(&FakePage::new());
            element.answered(1, said(&Value::Null));
            element.settings.lack(Feature::Articles);
            element.set(&[name], &page);
            let settings = &element.settings;
            assert!(settings.rules.category("own").is_none() && settings.partner.name.is_none());
            assert_eq!((settings.customers_to_notify, settings.missing), (0, Features::NONE));
            assert!(settings.has(Feature::Requests), "nothing disappears before the answer");
            element.answered(2, Err(failure));
            assert_eq!(element.settings.features, Some(Features::ALL));
        }
    }
}

#[test]
fn what_the_page_says_gives_way_only_to_what_the_backend_says() {
    let page = json!({
        "categories": [{ "id": "page" }], "limits": { "titleLength": 9 }, "partner": { "name": "Page" },
        "links": { "escalation": "https://page.example/" },
    });
    let links = json!({ "escalation": "https://desk.example/", "programGuide": "https://desk.example/guide", "x": "https://x" });
    let mut element = Element::of(&FakePage::new().with_config(page));
    element.answered(1, said(&json!({ "links": links })));
    let settings = &element.settings;
    assert!(settings.rules.category("own").is_some() && settings.rules.category("page").is_none());
    assert_eq!((settings.rules.limits.title_length, settings.partner.name.as_deref()), (9, Some("Page")));
    assert_eq!(settings.link("escalation").as_deref(), Some("https://page.example/"));
    assert_eq!(settings.link("programGuide").as_deref(), Some("https://desk.example/guide"));
    assert_eq!(settings.link("x"), None);
}

#[test]
fn a_backend_without_config_offers_nothing_to_anybody() {
    for (failure, caller) in [
        (Failure::NotFound, Caller::Known(None)),
        (Failure::Unsupported, Caller::Known(None)),
        (Failure::NoBackend, Caller::Unknown),
    ] {
        let mut element = Element::of(&FakePage::new());
        element.answered(1, Err(failure));
        assert_eq!((element.settings.features, &element.settings.caller), (Some(Features::NONE), &caller));
        let again = element.set(&["config"], &FakePage::new().with_config(json!({ "drafts": false })));
        assert_eq!(again.question, None, "that is an answer");
    }
}

#[test]
fn a_question_that_has_failed_is_asked_again_when_the_page_changes_something() {
    let mut element = Element::of(&FakePage::new());
    element.answered(1, Err(Failure::Server));
    assert_eq!(element.set(&["config"], &FakePage::new()).question, None, "it is what it was");
    let page = FakePage::new().with_config(json!({ "drafts": false }));
    assert_eq!(element.set(&["config"], &page).question, Some(2));
    element.answered(2, said(&Value::Null));
    assert!(element.knows_what_was_said());
}

#[test]
fn an_outdated_answer_changes_nothing() {
    let mut element = Element::of(&FakePage::new());
    element.set(&["tokenProvider"], &FakePage::new());
    assert!(element.answered(1, said(&Value::Null)).is_none());
    assert_eq!(element.settings.caller, Caller::Unknown);
    assert!(element.answered(2, said(&Value::Null)).is_some());
    assert!(element.answered(2, said(&json!({ "callerId": "ben" }))).is_none(), "it was answered");
    assert_eq!(element.settings.caller, Caller::Known(Some("ana".to_owned())));
}

#[test]
fn all_features_are_assumed_of_a_backend_that_does_not_answer_in_time() {
    let mut element = Element::of(&FakePage::new());
    let overdue = element.configuration.overdue(1, &element.settings).expect("it is");
    assert_eq!(overdue.features, Some(Features::ALL));
    element.set(&["tokenProvider"], &FakePage::new());
    element.answered(2, said(&Value::Null));
    assert!(element.knows_what_was_said(), "the answer counts when it comes");
    element.set(&["tokenProvider"], &FakePage::new());
    assert!(element.configuration.overdue(2, &element.settings).is_none(), "another question");
    assert!(element.configuration.overdue(3, &element.settings).is_none(), "features are known");
}

#[test]
fn what_a_view_has_found_out_outlasts_a_change_of_the_page() {
    let mut element = Element::of(&FakePage::new());
    element.answered(1, said(&Value::Null));
    element.settings.lack(Feature::Requests);
    element.settings.customers_to_notify = 1;
    element.set(&["theme"], &FakePage::new().with("theme", "dark"));
    assert!(!element.settings.has(Feature::Requests) && element.settings.customers_to_notify == 1);
    element.set(&["tokenProvider"], &FakePage::new());
    element.answered(2, said(&Value::Null));
    assert!(!element.settings.has(Feature::Requests) && element.settings.customers_to_notify == 2);
}

#[test]
fn a_time_zone_that_the_browser_does_not_know_is_a_warning() {
    let mut element = Element::of(&FakePage::new());
    let hours = json!({ "timeZone": "Mars/Olympus", "opens": "08:00", "closes": "17:00" });
    let change = element.answered(1, said(&json!({ "operatorHours": hours }))).expect("in time");
    assert_eq!(change.warnings.len(), 1);
    assert_eq!(element.settings.rules.hours.time_zone, "UTC");
}
