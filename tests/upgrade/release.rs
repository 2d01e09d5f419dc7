//! Widget and backend of different versions: the bodies that version 0.1.0 writes are read by this version's backend, and
//! its answers by this version's widget. The fixtures are never edited; every later release adds its own.

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use support_widget::model::read::Read;
use support_widget::wire::{
    Article, BackendConfig, Customer, HealthReport, NewRequest, NewWatch, Notice, Page, Problem, Receipt, Recorded,
    RequestChange, RequestDetails, RequestSummary, Service, SolvedProblem, WatchedIssue,
};

use crate::text;

/// Reads a body as version 0.1.0 wrote it.
fn body(name: &str) -> Value {
    serde_json::from_str(&text(&format!("wire-0.1.0/{name}.json"))).expect("JSON")
}

/// Whether a body has all that another has. Later versions may add members, but take none away.
fn has_all(body: &Value, of: &Value) -> bool {
    match (body, of) {
        (Value::Object(body), Value::Object(of)) => {
            of.iter().all(|(name, value)| body.get(name).is_some_and(|own| has_all(own, value)))
        }
        (Value::Array(body), Value::Array(of)) => {
            body.len() == of.len() && body.iter().zip(of).all(|(own, value)| has_all(own, value))
        }
        _ => body == of,
    }
}

/// The backend reads what the widget of that version sends, and loses nothing of it.
fn is_received<T: Serialize + DeserializeOwned>(name: &str) {
    let sent = body(name);
    let read: T = serde_json::from_value(sent.clone()).unwrap_or_else(|error| panic!("{name}: {error}"));
    let written = serde_json::to_value(read).expect("plain data");
    assert!(has_all(&written, &sent), "{name}: {written}");
}

/// The widget reads what the backend of that version answers, and understands all of it.
fn is_understood<T: Read + Serialize + DeserializeOwned + PartialEq + Debug>(name: &str) {
    is_received::<T>(name);
    let answer = body(name);
    let by_backend = serde_json::from_value::<T>(answer.clone()).ok();
    assert_eq!(T::read(&answer.into()), by_backend, "{name}");
}

#[test]
fn what_an_earlier_widget_sends_is_received() {
    for name in ["new-request-partner-center", "new-request-customer", "new-request-escalation"] {
        is_received::<NewRequest>(name);
    }
    is_received::<NewWatch>("new-watch");
    is_received::<SolvedProblem>("solved-problem");
    is_received::<RequestChange>("request-change");
    is_received::<Notice>("notice");
    is_received::<Notice>("notice-taken-back");
}

#[test]
fn what_an_earlier_backend_answers_is_understood() {
    is_understood::<BackendConfig>("config");
    is_understood::<Receipt>("receipt");
    is_understood::<Page<RequestSummary>>("request-list");
    is_understood::<RequestDetails>("request-details");
    is_understood::<Problem>("problem");
    is_understood::<Page<Customer>>("customers");
    is_understood::<Page<Service>>("services");
    is_understood::<HealthReport>("service-health");
    is_understood::<Page<Article>>("articles");
    is_understood::<Page<WatchedIssue>>("watched-issues");
    is_understood::<Recorded>("recorded");
}

#[test]
fn a_member_that_is_taken_away_is_noticed() {
    let sent = body("new-watch");
    let mut written = sent.clone();
    assert!(has_all(&written, &sent));
    let members = written.as_object_mut().expect("an object");
    let name = members.keys().next().expect("a member").clone();
    members.remove(&name);
    assert!(!has_all(&written, &sent), "without {name}");
}
