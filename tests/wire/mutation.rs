//! Mutation of one place in a JSON value.

use serde_json::{Value, json};

/// Returns JSON pointers to everything inside a value, without the value itself.
pub fn places(value: &Value) -> Vec<String> {
    let steps: Vec<(String, &Value)> = match value {
        Value::Object(members) => members.iter().map(|(name, member)| (format!("/{name}"), member)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(index, item)| (format!("/{index}"), item)).collect(),
        _ => Vec::new(),
    };
    let below = |(step, inner): (String, &Value)| {
        let deeper: Vec<_> = places(inner).iter().map(|place| step.clone() + place).collect();
        [step].into_iter().chain(deeper)
    };
    steps.into_iter().flat_map(below).collect()
}

/// Returns values of wrong types. The list has an unreadable item, because serde also deserializes lists into structs,
/// which an empty or fitting list would show as a difference.
pub fn intruders() -> Vec<Value> {
    let texts = ["", "text", "2026-02-30T00:00:00Z", "minimal"].map(Value::from);
    let numbers = [json!(0), json!(-1), json!(1.5), json!(70_000), json!(u64::MAX)];
    let others = [json!(null), json!(true), json!({}), json!([false])];
    texts.into_iter().chain(numbers).chain(others).collect()
}

/// Returns the value with another one at `place`.
pub fn with(value: &Value, place: &str, intruder: Value) -> Value {
    let mut changed = value.clone();
    *changed.pointer_mut(place).expect("the place is in the value") = intruder;
    changed
}

/// Returns the value without the member or item at `place`.
pub fn without(value: &Value, place: &str) -> Value {
    let mut changed = value.clone();
    let (above, step) = place.rsplit_once('/').expect("a pointer begins with a slash");
    match changed.pointer_mut(above) {
        Some(Value::Object(members)) => drop(members.remove(step)),
        Some(Value::Array(items)) => drop(items.remove(step.parse().expect("a list's steps are numbers"))),
        _ => unreachable!("{place} is in the value"),
    }
    changed
}

/// Returns the value with an unknown member in the object at `place`; `None` if that is not an object.
pub fn extended(value: &Value, place: &str) -> Option<Value> {
    let mut changed = value.clone();
    changed.pointer_mut(place)?.as_object_mut()?.insert("unheardOf".to_owned(), json!("later"));
    Some(changed)
}
