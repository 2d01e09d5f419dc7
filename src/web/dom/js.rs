//! Methods and properties of JavaScript objects by their names.
//!
//! Each function that the program imports has its wrapper in the JavaScript that every visitor fetches, also where only
//! the part of the program that is fetched later calls it. These two are imported once, whatever is called through them.

use js_sys::{Array, Function, JSON, Promise, Reflect};
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A property; `undefined` where there is none.
pub fn get(target: &JsValue, name: &str) -> JsValue {
    Reflect::get(target, &JsValue::from_str(name)).unwrap_or_default()
}

/// A property that is a number.
pub fn number(target: &JsValue, name: &str) -> Option<f64> {
    get(target, name).as_f64()
}

/// Sets a property; nothing happens where that is not possible.
pub fn set(target: &JsValue, name: &str, value: impl Into<JsValue>) {
    let _ = Reflect::set(target, &JsValue::from_str(name), &value.into());
}

/// Calls a method; what it throws, and that there is none, are errors.
pub fn call(target: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    apply(get(target, name), target, arguments)
}

/// Calls a method of a type on a value that is no object, such as a number, and so has none of its own.
pub fn call_of(type_name: &str, target: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let global: JsValue = js_sys::global().into();
    apply(get(&get(&get(&global, type_name), "prototype"), name), target, arguments)
}

fn apply(method: JsValue, target: &JsValue, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = method.dyn_into()?;
    Reflect::apply(&method, target, &arguments.iter().cloned().collect::<Array>())
}

/// Makes an object of a class that the page has by a name.
pub fn made(class: &JsValue, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let class: Function = class.clone().dyn_into()?;
    Reflect::construct(&class, &arguments.iter().cloned().collect::<Array>())
}

/// Calls a method that answers later.
pub async fn wait_for(target: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::resolve(&call(target, name, arguments)?)).await
}

/// The members of a list, such as that of the files in a drop.
pub fn members(list: &JsValue) -> Vec<JsValue> {
    let count = number(list, "length").unwrap_or_default() as u32;
    (0..count).map(|index| get(list, &index.to_string())).collect()
}

/// Plain data from JavaScript; `null` for what is no data, such as a function.
pub fn plain(value: &JsValue) -> Value {
    let text = JSON::stringify(value).ok().and_then(|text| text.as_string());
    text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}
