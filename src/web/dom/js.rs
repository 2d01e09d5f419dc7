//! Access to methods and properties of JavaScript objects by name.
//!
//! Each imported function adds a wrapper to the JavaScript glue that every visitor fetches, even if only a lazy chunk
//! calls it. These two are imported once, whatever is called through them.

use js_sys::{Array, Function, JSON, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::model::{Json, MAX_DEPTH};

/// Reads a property; `undefined` if it is missing.
pub fn get(target: &JsValue, name: &str) -> JsValue {
    Reflect::get(target, &JsValue::from_str(name)).unwrap_or_default()
}

/// Reads a property that is a number.
pub fn number(target: &JsValue, name: &str) -> Option<f64> {
    get(target, name).as_f64()
}

/// Sets a property; failures are ignored.
pub fn set(target: &JsValue, name: &str, value: impl Into<JsValue>) {
    let _ = Reflect::set(target, &JsValue::from_str(name), &value.into());
}

/// Calls a method. A missing method and a thrown exception are both errors.
pub fn call(target: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    apply(get(target, name), target, arguments)
}

/// Calls a prototype method of a type on a primitive value, such as a number.
pub fn call_of(type_name: &str, target: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let global: JsValue = js_sys::global().into();
    apply(get(&get(&get(&global, type_name), "prototype"), name), target, arguments)
}

fn apply(method: JsValue, target: &JsValue, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = method.dyn_into()?;
    Reflect::apply(&method, target, &arguments.iter().cloned().collect::<Array>())
}

/// Constructs an object of a class.
pub fn made(class: &JsValue, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let class: Function = class.clone().dyn_into()?;
    Reflect::construct(&class, &arguments.iter().cloned().collect::<Array>())
}

/// Calls a method that returns a promise, and awaits it.
pub async fn wait_for(target: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::resolve(&call(target, name, arguments)?)).await
}

/// Returns the members of an array-like list, such as a `FileList`.
pub fn members(list: &JsValue) -> Vec<JsValue> {
    let count = number(list, "length").unwrap_or_default() as u32;
    (0..count).map(|index| get(list, &index.to_string())).collect()
}

/// Converts a JavaScript value to JSON; `null` if it is not plain data, such as a function.
pub fn plain(value: &JsValue) -> Json {
    json(value).and_then(|text| parsed(&text)).unwrap_or_default()
}

/// Parses a text by the browser's parser; `None` if it is not JSON. What that makes has neither accessors nor a
/// prototype of the page's.
pub fn parsed(text: &str) -> Option<Json> {
    read(&JSON::parse(text).ok()?, MAX_DEPTH)
}

/// Reads a value that the browser's parser has made, with so many levels in it.
fn read(value: &JsValue, depth: usize) -> Option<Json> {
    if let Some(text) = value.as_string() {
        return Some(Json::Text(text));
    }
    if let Some(number) = value.as_f64() {
        return Some(Json::Number(number));
    }
    if let Some(value) = value.as_bool() {
        return Some(Json::Bool(value));
    }
    if !value.is_object() {
        return Some(Json::Null);
    }
    let depth = depth.checked_sub(1)?;
    if Array::is_array(value) {
        return members(value).iter().map(|item| read(item, depth)).collect::<Option<_>>().map(Json::List);
    }
    let object = get(&js_sys::global().into(), "Object");
    let entries = members(&call(&object, "entries", std::slice::from_ref(value)).ok()?);
    let entries = entries.iter().map(|entry| Some((get(entry, "0").as_string()?, read(&get(entry, "1"), depth)?)));
    entries.collect::<Option<_>>().map(Json::Object)
}

/// Writes a JavaScript value as JSON; `None` if it is not plain data.
pub fn json(value: &JsValue) -> Option<String> {
    JSON::stringify(value).ok()?.as_string()
}
