//! JSON that the browser's parser reads, as `serde_json` reads it without a browser.

use js_sys::Object;
use support_widget::model::{Json, MAX_DEPTH};
use support_widget::web::dom::js::{parsed, plain};
use support_widget::web::dom::{call, get, set};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

fn nested(depth: usize) -> String {
    "[".repeat(depth) + &"]".repeat(depth)
}

#[wasm_bindgen]
pub async fn json_is_read_as_without_a_browser() {
    for text in [
        "",
        "null",
        "{}",
        r#"{"id":"1""#,
        "<h1>Sign in</h1>",
        r#"{"id":"1","size":7,"isOpen":true,"next":null,"items":[1.5,-0.5,[],{}]}"#,
        r#"{"a":1,"a":2,"10":"b","2":"c"}"#,
        r#"{"__proto__":{"id":"1"},"constructor":1,"length":2,"toString":"x"}"#,
        r#"[18446744073709551615,9007199254740991,"\ud83d\ude00","\u0000\u2028"]"#,
        &nested(MAX_DEPTH),
        &nested(MAX_DEPTH + 1),
        &nested(100_000),
    ] {
        let sorted = |json: Option<Json>| json.map(sorted);
        assert_eq!(sorted(parsed(text)), sorted(Json::parse(text)), "{:.80}", text);
    }
}

/// A text that is cut within a character is shown with a mark in its place, and does not make the rest unreadable.
#[wasm_bindgen]
pub async fn json_with_half_a_character_is_read() {
    assert_eq!(
        parsed(r#"["a\ud800"]"#).and_then(|read| Some(read.as_array()?[0].clone())),
        Some(Json::Text("a\u{FFFD}".to_owned()))
    );
}

/// What refers to itself, functions and big integers are no data.
#[wasm_bindgen]
pub async fn json_of_what_is_no_plain_data_is_null() {
    let global = js_sys::global();
    let circle = Object::new();
    set(&circle, "self", &circle);
    let big = call(&global, "BigInt", &["10".into()]).expect("a big integer");
    for value in [circle.into(), get(&global, "Object"), big, JsValue::UNDEFINED] {
        assert_eq!(plain(&value), Json::Null, "{value:?}");
    }
}

/// JavaScript puts members whose names are numbers first.
fn sorted(json: Json) -> Json {
    match json {
        Json::Object(mut members) => {
            members.sort_by(|(one, _), (other, _)| one.cmp(other));
            Json::Object(members.into_iter().map(|(name, value)| (name, sorted(value))).collect())
        }
        Json::List(items) => Json::List(items.into_iter().map(sorted).collect()),
        other => other,
    }
}
