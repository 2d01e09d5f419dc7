//! Comparison of two parsers on one body: the widget's own, and serde's derived one.

use std::fmt::Debug;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use support_widget::model::read::Read;

use crate::golden::golden;
use crate::mutation::{extended, intruders, places, with, without};

/// Runs both parsers on the golden body, and on mutations of it: each place missing, extended, or replaced by another
/// value.
pub fn hold<T: Read + DeserializeOwned + PartialEq + Debug>(name: &str, dispensable: &[&str]) {
    let body = golden(name);
    assert!(T::read(&body.clone().into()).is_some(), "{name}");
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

/// Asserts that both parsers return the same value or both fail; where serde fails on `body`, the widget may return the
/// value of `forgiven`.
fn assert_alike<T: Read + DeserializeOwned + PartialEq + Debug>(body: &Value, forgiven: Option<Value>, what: &str) {
    let expected = derived::<T>(body).or_else(|| derived(&forgiven?));
    assert_eq!(T::read(&body.clone().into()), expected, "{what}");
}

pub fn derived<T: DeserializeOwned>(body: &Value) -> Option<T> {
    T::deserialize(body).ok()
}

/// Returns the body without the innermost optional member that contains `place`, or with that member's replacement
/// word; `None` if no optional member contains it.
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

/// Returns whether a path is listed with `mark` at its end.
fn is_marked(place: &str, dispensable: &[&str], mark: &str) -> bool {
    let steps: Vec<_> = place.split('/').collect();
    dispensable.iter().filter_map(|pattern| pattern.strip_suffix(mark)).any(|pattern| matches(pattern, &steps))
}

fn matches(pattern: &str, steps: &[&str]) -> bool {
    let parts: Vec<_> = pattern.split('/').collect();
    parts.len() == steps.len() && parts.iter().zip(steps).all(|(part, step)| *part == "*" || part == step)
}
