//! Changing one place of a JSON value.

use serde_json::{Value, json};

/// The pointers to everything inside a value, itself left out.
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

/// What can stand in the wrong place. A list has an item that nothing can read, because serde also takes lists where
/// the contract has objects, which only an empty or fitting one would show.
pub fn intruders() -> Vec<Value> {
    let texts = ["", "text", "2026-02-30T00:00:00Z", "minimal"].map(Value::from);
    let numbers = [json!(0), json!(-1), json!(1.5), json!(70_000), json!(u64::MAX)];
    let others = [json!(null), json!(true), json!({}), json!([false])];
    texts.into_iter().chain(numbers).chain(others).collect()
}

/// The value with another one in a place.
pub fn with(value: &Value, place: &str, intruder: Value) -> Value {
    let mut changed = value.clone();
    *changed.pointer_mut(place).expect("the place is in the value") = intruder;
    changed
}

/// The value without what is in a place.
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

/// The value with a member more in the object at a place; `None` where there is no object.
pub fn extended(value: &Value, place: &str) -> Option<Value> {
    let mut changed = value.clone();
    changed.pointer_mut(place)?.as_object_mut()?.insert("unheardOf".to_owned(), json!("later"));
    Some(changed)
}
