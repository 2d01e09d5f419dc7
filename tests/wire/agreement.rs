//! The widget reads answers by hand, to stay small: this holds its readers against those that serde derives.
//!
//! They agree, with one difference by design: the widget treats what it can do without, and cannot read, as missing,
//! where serde refuses everything. A desk's odd extra must not hide somebody's requests.

use std::fmt::Debug;

use proptest::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use support_widget::model::read::Read;
use support_widget::wire::{
    Article, BackendConfig, Customer, HealthReport, Page, Problem, Receipt, Recorded, RequestDetails, RequestSummary,
    Service, WatchedIssue,
};

use crate::golden::golden;
use crate::mutation::{extended, intruders, places, with, without};

/// Places that the widget can do without. A star stands for any step; a question mark at the end says that the place
/// is a list that may be `null` instead of empty, as some servers write it; an exclamation mark, that it may also be
/// missing. After an equals sign stands what is read in place of a word that is missing or not known: operators add
/// words as they please.
const LIST: &[&str] = &[
    "/items?",
    "/items/*/statusLabel",
    "/items/*/customerName",
    "/items/*/customerDomain",
    "/items/*/serviceName",
    "/nextCursor",
];
const DETAILS: &[&str] = &[
    "/statusLabel",
    "/customerName",
    "/customerDomain",
    "/serviceName",
    "/categoryId",
    "/problemStartTime",
    "/escalation",
    "/escalation/healthCheckedAt",
    "/escalation/healthStatusSeen",
    "/escalation/healthIssueId",
    "/escalation/stepsTried",
    "/escalation/stepsTried/*",
    "/escalation/handoffCategory",
    "/escalation/customerToNotify",
    "/history?",
    "/history/*/statusLabel",
    "/notes?",
];
const CONFIG: &[&str] = &[
    "/features",
    "/features/*",
    "/operator",
    "/categories?",
    "/categories/*/name",
    "/categories/*/maxSeverity",
    "/severities?",
    "/severities/*/name",
    "/severities/*/firstResponse",
    "/limits",
    "/limits/titleLength",
    "/limits/descriptionLength",
    "/links",
    "/links/*",
    "/partner",
    "/partner/name",
    "/partner/hours",
    "/partner/channels",
    "/partner/channels/*",
];
const PROBLEM: &[&str] = &["/type", "/title", "/status", "/detail", "/retryAfter", "/errors", "/errors/*/detail"];
const CUSTOMERS: &[&str] = &["/items?", "/items/*/tenantId", "/items/*/lastUsedDate", "/nextCursor"];
const SERVICES: &[&str] = &["/items?", "/items/*/adminCenterUrl", "/nextCursor"];
const HEALTH: &[&str] = &[
    "/items?!",
    "/items/*/status=unknown",
    "/items/*/issues?",
    "/items/*/issues/*/status=unknown",
    "/items/*/issues/*/startDateTime",
    "/items/*/issues/*/lastModifiedDateTime",
    "/items/*/issues/*/url",
];
const ARTICLES: &[&str] = &["/items?", "/items/*/summary", "/nextCursor"];
const WATCHES: &[&str] = &[
    "/items?",
    "/items/*/status=unknown",
    "/items/*/customer",
    "/items/*/customer/id",
    "/items/*/customer/companyName",
    "/items/*/customer/domain",
    "/items/*/lastModifiedDateTime",
    "/nextCursor",
];

#[test]
fn receipts_are_read_alike() {
    hold::<Receipt>("receipt.json", &[]);
}

#[test]
fn lists_are_read_alike() {
    hold::<Page<RequestSummary>>("request-list.json", LIST);
}

#[test]
fn details_are_read_alike() {
    hold::<RequestDetails>("request-details.json", DETAILS);
}

#[test]
fn configurations_are_read_alike() {
    hold::<BackendConfig>("config.json", CONFIG);
}

#[test]
fn problems_are_read_alike() {
    hold::<Problem>("problem.json", PROBLEM);
}

#[test]
fn customers_are_read_alike() {
    hold::<Page<Customer>>("customers.json", CUSTOMERS);
}

#[test]
fn services_are_read_alike() {
    hold::<Page<Service>>("services.json", SERVICES);
}

#[test]
fn health_is_read_alike() {
    hold::<HealthReport>("service-health.json", HEALTH);
}

#[test]
fn articles_are_read_alike() {
    hold::<Page<Article>>("articles.json", ARTICLES);
}

#[test]
fn watched_issues_are_read_alike() {
    hold::<Page<WatchedIssue>>("watched-issues.json", WATCHES);
}

#[test]
fn records_are_read_alike() {
    hold::<Recorded>("recorded.json", &[]);
}

/// Both readers on the body as it is, and with each place missing, extended, or holding something else.
fn hold<T: Read + DeserializeOwned + PartialEq + Debug>(name: &str, dispensable: &[&str]) {
    let body = golden(name);
    assert!(T::read(&body).is_some(), "{name}");
    assert_alike::<T>(&body, None, name);
    assert_alike::<T>(&extended(&body, "").expect("a body is an object"), None, "an extra member");
    for place in places(&body) {
        let forgiven = without_unreadable(&body, &place, dispensable);
        let missing =
            if is_marked(&place, dispensable, "?!") { Some(with(&body, &place, json!([]))) } else { forgiven.clone() };
        assert_alike::<T>(&without(&body, &place), missing, &format!("no {place}"));
        if let Some(extended) = extended(&body, &place) {
            assert_alike::<T>(&extended, None, &format!("an extra member in {place}"));
        }
        for intruder in intruders() {
            let is_list = is_marked(&place, dispensable, "?") || is_marked(&place, dispensable, "?!");
            let empty = is_list && intruder.is_null();
            let forgiven = if empty { Some(with(&body, &place, json!([]))) } else { forgiven.clone() };
            let what = format!("{intruder} in {place}");
            assert_alike::<T>(&with(&body, &place, intruder), forgiven, &what);
        }
    }
}

/// Both read the same, or neither can; where serde refuses, the widget may read what is to be forgiven.
fn assert_alike<T: Read + DeserializeOwned + PartialEq + Debug>(body: &Value, forgiven: Option<Value>, what: &str) {
    let expected = derived::<T>(body).or_else(|| derived(&forgiven?));
    assert_eq!(T::read(body), expected, "{what}");
}

fn derived<T: DeserializeOwned>(body: &Value) -> Option<T> {
    T::deserialize(body).ok()
}

/// The body without the innermost dispensable place that has this place in it, or with the word that is read instead;
/// `None` where no such place is around.
fn without_unreadable(body: &Value, place: &str, dispensable: &[&str]) -> Option<Value> {
    let steps: Vec<_> = place.split('/').collect();
    let around = (1..=steps.len()).rev().map(|count| &steps[..count]);
    let (root, pattern) = around
        .flat_map(|steps| dispensable.iter().map(move |pattern| (steps, pattern)))
        .find(|(steps, pattern)| matches(pattern.split('=').next().unwrap_or_default(), steps))?;
    let root = root.join("/");
    Some(match pattern.split_once('=') {
        Some((_, word)) => with(body, &root, json!(word)),
        None => without(body, &root),
    })
}

/// Whether a place is listed with a mark at its end.
fn is_marked(place: &str, dispensable: &[&str], mark: &str) -> bool {
    let steps: Vec<_> = place.split('/').collect();
    dispensable.iter().filter_map(|pattern| pattern.strip_suffix(mark)).any(|pattern| matches(pattern, &steps))
}

fn matches(pattern: &str, steps: &[&str]) -> bool {
    let parts: Vec<_> = pattern.split('/').collect();
    parts.len() == steps.len() && parts.iter().zip(steps).all(|(part, step)| *part == "*" || part == step)
}

/// Any JSON, of any depth that matters; its lists are unreadable for the reason that `intruders` gives.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        Just(Value::from("2026-11-21T08:00:00+08:00")),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        prop_oneof![
            inner.clone().prop_map(|item| json!([false, item])),
            proptest::collection::btree_map("[a-z]{1,6}", inner, 0..3)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// A body of the contract with up to three of its places changed to anything.
fn changed(name: &'static str) -> impl Strategy<Value = Value> {
    let body = golden(name);
    let change = (proptest::sample::select(places(&body)), any_json());
    proptest::collection::vec(change, 1..4).prop_map(move |changes| {
        changes.into_iter().fold(body.clone(), |body, (place, intruder)| {
            // A change before may have taken the place away.
            if body.pointer(&place).is_some() { with(&body, &place, intruder) } else { body }
        })
    })
}

/// Whatever serde reads, the widget reads, and reads the same: it is never the stricter of the two.
fn never_stricter<T: Read + DeserializeOwned + PartialEq + Debug>(body: &Value) -> Result<(), TestCaseError> {
    if let Some(expected) = derived::<T>(body) {
        prop_assert_eq!(T::read(body), Some(expected));
    }
    Ok(())
}

proptest! {
    #[test]
    fn receipts_are_never_read_more_strictly(body in changed("receipt.json")) {
        never_stricter::<Receipt>(&body)?;
    }

    #[test]
    fn lists_are_never_read_more_strictly(body in changed("request-list.json")) {
        never_stricter::<Page<RequestSummary>>(&body)?;
    }

    #[test]
    fn details_are_never_read_more_strictly(body in changed("request-details.json")) {
        never_stricter::<RequestDetails>(&body)?;
    }

    #[test]
    fn configurations_are_never_read_more_strictly(body in changed("config.json")) {
        never_stricter::<BackendConfig>(&body)?;
    }

    #[test]
    fn customers_are_never_read_more_strictly(body in changed("customers.json")) {
        never_stricter::<Page<Customer>>(&body)?;
    }

    #[test]
    fn services_are_never_read_more_strictly(body in changed("services.json")) {
        never_stricter::<Page<Service>>(&body)?;
    }

    #[test]
    fn health_is_never_read_more_strictly(body in changed("service-health.json")) {
        never_stricter::<HealthReport>(&body)?;
    }

    #[test]
    fn articles_are_never_read_more_strictly(body in changed("articles.json")) {
        never_stricter::<Page<Article>>(&body)?;
    }

    #[test]
    fn watched_issues_are_never_read_more_strictly(body in changed("watched-issues.json")) {
        never_stricter::<Page<WatchedIssue>>(&body)?;
    }

    #[test]
    fn problems_are_never_read_more_strictly(body in changed("problem.json")) {
        never_stricter::<Problem>(&body)?;
    }
}
