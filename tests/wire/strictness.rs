//! Property tests (proptest): bodies of the contract with random values in their places.

use std::fmt::Debug;
use std::ops::RangeInclusive;

use proptest::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use support_widget::model::read::Read;

use crate::alike::derived;
use crate::golden::golden;
use crate::mutation::{places, with};

/// The whole numbers that JavaScript can count to: beyond them, the widget reads one that is near.
const WHOLE: RangeInclusive<i64> = -(1 << 53) + 1..=(1 << 53) - 1;

/// Random JSON of sufficient depth; its lists are unreadable for the reason that `intruders` gives.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        WHOLE.prop_map(Value::from),
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

/// Returns a body of the contract with up to three places replaced by random JSON.
pub fn changed(name: &'static str) -> impl Strategy<Value = Value> {
    let body = golden(name);
    let change = (proptest::sample::select(places(&body)), any_json());
    proptest::collection::vec(change, 1..4).prop_map(move |changes| {
        changes.into_iter().fold(body.clone(), |body, (place, intruder)| {
            // An earlier change may have removed this place.
            if body.pointer(&place).is_some() { with(&body, &place, intruder) } else { body }
        })
    })
}

/// Asserts that the widget parses every body that serde parses, and to the same value: it is never stricter than serde.
pub fn never_stricter<T: Read + DeserializeOwned + PartialEq + Debug>(body: &Value) -> Result<(), TestCaseError> {
    if let Some(expected) = derived::<T>(body) {
        prop_assert_eq!(T::read(&body.clone().into()), Some(expected));
    }
    Ok(())
}
