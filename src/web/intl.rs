//! Formatting by the browser's `Intl`: dates, numbers, lists, plural categories and language names.

use js_sys::{Array, Date, JsString, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::i18n::{plain_number, plain_plural, plain_size, spaced_list};
use crate::model::{OperatorHours, Timestamp};
use crate::web::dom::{call, get, js, made};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type DisplayNames;

    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(languages: &Array, options: &Object) -> Result<DisplayNames, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn of(this: &DisplayNames, code: &str) -> Result<Option<String>, JsValue>;

    #[wasm_bindgen(js_namespace = Intl)]
    type PluralRules;

    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(language: &str) -> PluralRules;

    #[wasm_bindgen(method)]
    fn select(this: &PluralRules, count: usize) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type ListFormat;

    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(language: &str) -> ListFormat;

    #[wasm_bindgen(method)]
    fn format(this: &ListFormat, names: &Array) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;

    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(language: &str, options: &Object) -> Result<DateTimeFormat, JsValue>;

    #[wasm_bindgen(method, js_name = formatToParts)]
    fn format_to_parts(this: &DateTimeFormat) -> Array;

    /// The binding in js-sys does not catch exceptions, and an unknown time zone throws one.
    #[wasm_bindgen(js_namespace = ["Date", "prototype", "toLocaleString"], js_name = call, catch)]
    fn date_to_locale_string(date: &Date, language: &str, options: &Object) -> Result<String, JsValue>;
}

/// Formats a date and time with its weekday, in the user's time zone.
pub fn date_time(language: &str, instant: Timestamp) -> String {
    let parts = [
        ("weekday", "short"),
        ("year", "numeric"),
        ("month", "short"),
        ("day", "numeric"),
        ("hour", "numeric"),
        ("minute", "2-digit"),
    ];
    date(instant).to_locale_string(language, &options(&parts)).into()
}

/// Formats how long ago something was, in the largest unit that fits.
pub fn ago(language: &str, seconds: i64) -> String {
    let units = [(86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second")];
    let (length, unit) = units.into_iter().find(|(length, _)| seconds >= *length).unwrap_or((1, "second"));
    let class = get(&get(&js_sys::global(), "Intl"), "RelativeTimeFormat");
    let format = made(&class, &[language.into(), options(&[("numeric", "auto")]).into()]).ok();
    let count = JsValue::from_f64(-(seconds / length) as f64);
    let worded = format.and_then(|format| call(&format, "format", &[count, unit.into()]).ok()?.as_string());
    worded.unwrap_or_default()
}

/// Seconds that a time zone is ahead of UTC at an instant; `None` if the browser does not know the zone.
pub fn zone_offset(zone: &str, instant: Timestamp) -> Option<i64> {
    OperatorHours::fixed_offset(zone).or_else(|| zone_offset_by_intl(zone, instant))
}

/// The name of a time zone in a language, without regard to daylight saving time.
pub fn zone_name(language: &str, zone: &str) -> String {
    let options = options(&[("timeZone", zone), ("timeZoneName", "longGeneric")]);
    let parts = DateTimeFormat::new(language, &options).map(|format| format.format_to_parts());
    let member = |part: &JsValue, name| Reflect::get(part, &JsValue::from_str(name)).ok()?.as_string();
    let is_name = |part: &JsValue| member(part, "type").as_deref() == Some("timeZoneName");
    let name = parts.ok().and_then(|parts| parts.iter().find(is_name));
    name.and_then(|part| member(&part, "value")).unwrap_or_else(|| zone.to_owned())
}

/// Formats a whole number.
pub fn number(language: &str, number: usize) -> String {
    let by_intl = || js_sys::Number::from(number as f64).to_locale_string(language).into();
    plain_number(language, number).unwrap_or_else(by_intl)
}

/// Formats a size in bytes with the unit that fits, in multiples of 1,024 as operating systems do. One fraction digit,
/// rounded up, so that a file that is too large never looks as large as is allowed.
pub fn size(language: &str, bytes: usize) -> String {
    const UNITS: [(&str, &str); 3] = [("kB", "kilobyte"), ("MB", "megabyte"), ("GB", "gigabyte")];
    let (mut amount, mut at) = (bytes as f64 / 1024.0, 0);
    while amount >= 1024.0 && at + 1 < UNITS.len() {
        (amount, at) = (amount / 1024.0, at + 1);
    }
    let (tenths, (unit, name)) = ((amount * 10.0).ceil(), UNITS[at]);
    plain_size(language, tenths as usize, unit).unwrap_or_else(|| {
        let options = options(&[("style", "unit"), ("unit", name)]);
        let arguments = [JsValue::from_str(language), options.into()];
        let text = js::call_of("Number", &JsValue::from_f64(tenths / 10.0), "toLocaleString", &arguments);
        text.ok().and_then(|text| text.as_string()).unwrap_or_else(|| format!("{bytes} B"))
    })
}

/// The current local time like `2026-11-21 09.30.05`, without characters that file systems forbid.
pub fn time_for_name() -> String {
    // The locale of Sweden formats dates and times as ISO 8601 does.
    let local = date_to_locale_string(&date(now()), "sv-SE", &Object::new()).unwrap_or_default();
    local.replace(':', ".")
}

/// The plural category of a number (`one`, `other`, …).
pub fn plural(language: &str, count: usize) -> String {
    plain_plural(language, count).map_or_else(|| PluralRules::new(language).select(count), str::to_owned)
}

/// Joins names into a list in a language.
pub fn list(language: &str, names: &[String]) -> String {
    let list = ListFormat::new(language).format(&names.iter().map(|name| JsValue::from_str(name)).collect());
    spaced_list(language, list, names)
}

/// The name of a language in itself, as it begins an entry of a list.
pub fn language_name(tag: &str) -> String {
    let languages = Array::of1(&JsValue::from_str(tag));
    let names = DisplayNames::new(&languages, &options(&[("type", "language")]));
    let name = names.and_then(|names| names.of(tag)).ok().flatten().unwrap_or_else(|| tag.to_owned());
    let mut signs = name.chars();
    let first = signs.next().map(|first| JsString::from(first.to_string()).to_locale_upper_case(Some(tag)));
    first.map(String::from).unwrap_or_default() + signs.as_str()
}

/// Parses a local date and time like `2026-11-21T09:30` into an instant.
pub fn local_to_utc(local: &str) -> Option<Timestamp> {
    let milliseconds = Date::parse(local);
    milliseconds.is_finite().then(|| Timestamp::from_seconds((milliseconds / 1000.0) as i64))
}

/// The current instant.
pub fn now() -> Timestamp {
    Timestamp::from_seconds((Date::now() / 1000.0) as i64)
}

fn zone_offset_by_intl(zone: &str, instant: Timestamp) -> Option<i64> {
    // The locale of Sweden formats dates and times as ISO 8601 does.
    let local = date_to_locale_string(&date(instant), "sv-SE", &options(&[("timeZone", zone)])).ok()?;
    Some(Timestamp::parse(&local)?.seconds() - instant.seconds())
}

fn date(instant: Timestamp) -> Date {
    Date::new(&JsValue::from_f64(instant.seconds() as f64 * 1000.0))
}

fn options(pairs: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in pairs {
        let _ = Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    options
}
