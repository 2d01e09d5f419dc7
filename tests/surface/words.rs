//! The surface table against the model: allowed words, and members of objects.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use support_widget::model::{
    Audience, Category, Cloud, ContactMethod, Display, EscalationGate, Field, Json, Limits, Load, OperatorHours,
    PageConfig, Partner, Relationship, RequestKind, Severity, SeverityLevel, Step, Tenants, Theme, View, Word, prefill,
    preset_customer,
};
use support_widget::surface::{ATTRIBUTES, EVENTS, FAILURE_CODES, Member, SHAPES, Shape};

use crate::failures::every_failure;
use crate::markdown::shape;
use crate::source::sorted;

#[test]
fn attributes_take_the_words_of_the_model() {
    let words = |name: &str| {
        let attribute = ATTRIBUTES.iter().find(|attribute| attribute.name == name);
        attribute.map(|attribute| attribute.words.to_vec()).unwrap_or_default()
    };
    assert_eq!(words("cloud"), Cloud::words());
    assert_eq!(words("audience"), Audience::words());
    assert_eq!(words("display"), Display::words());
    assert_eq!(words("load"), Load::words());
    assert_eq!(words("theme"), Theme::words());
    assert_eq!(words("view"), View::PATHS);
}

#[test]
fn unions_are_the_words_of_the_model() {
    let members = SHAPES.iter().map(|shape| shape.members).chain(EVENTS.iter().map(|event| event.detail)).flatten();
    for member in members.filter(|member| member.kind.starts_with('"')) {
        let expected = match member.name {
            "id" | "severity" | "maxSeverity" => Severity::words(),
            "preferredContactMethod" => ContactMethod::words(),
            "relationship" => Relationship::words(),
            "escalationGate" => EscalationGate::words(),
            "kind" => RequestKind::words(),
            "cloud" => Cloud::words(),
            "credentials" => vec!["same-origin", "include"],
            name => panic!("{name} has words that nothing is held against"),
        };
        assert_eq!(words(member.kind), expected, "{}", member.name);
    }
}

fn words(union: &str) -> Vec<&str> {
    union.split(" | ").map(|word| word.trim_matches('"')).collect()
}

#[test]
fn the_codes_of_failures_are_those_of_the_model() {
    assert_eq!(every_failure().map(|failure| failure.code()), FAILURE_CODES);
}

#[test]
fn the_configuration_has_the_keys_of_the_table() {
    assert_eq!(names(shape("Config")), PageConfig::KEYS);
    assert_eq!(names(shape("Links")), PageConfig::LINK_NAMES);
}

#[test]
fn a_configuration_as_the_table_describes_it_is_understood() {
    let (config, warnings) = PageConfig::read(&sample(shape("Config")).into());
    assert_eq!(warnings, Vec::<String>::new());
    let understood = [
        !config.rules.categories.is_empty(),
        config.rules.severities.iter().any(|level| level.first_response.is_some()),
        config.rules.limits.is_some(),
        !config.rules.steps.is_empty(),
        config.rules.gate.is_some(),
        config.links.len() == PageConfig::LINK_NAMES.len(),
        !config.messages.is_empty(),
        config.contact.is_some(),
        config.partner.is_some(),
        !config.drafts,
    ];
    assert!(understood.iter().all(|is_understood| *is_understood), "{config:?}");
}

#[test]
fn objects_of_the_configuration_are_those_of_the_model() {
    assert_mirrored::<Category>("Category");
    assert_mirrored::<SeverityLevel>("SeverityLevel");
    assert_mirrored::<Limits>("Limits");
    assert_mirrored::<Step>("Step");
    assert_mirrored::<Partner>("Partner");
    assert_mirrored::<OperatorHours>("OperatorHours");
}

/// Asserts that the model's type accepts exactly the members of the table, and requires those that are marked as
/// required.
fn assert_mirrored<T: DeserializeOwned + Serialize>(name: &str) {
    let whole = sample(shape(name));
    let read: T = serde_json::from_value(whole.clone()).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(serde_json::to_value(read).expect("plain data"), whole, "{name}");
    for member in shape(name).members {
        let mut part = whole.clone();
        part.as_object_mut().expect("a shape is an object").remove(member.name);
        assert_eq!(serde_json::from_value::<T>(part).is_err(), member.is_required, "{name}.{}", member.name);
    }
}

#[test]
fn a_context_as_the_table_describes_it_fills_in_every_field_but_consent() {
    let filled = prefill(&sample(shape("Context")).into());
    let fields: Vec<_> = Field::ALL.iter().filter(|field| **field != Field::DiagnosticConsent).collect();
    assert_eq!(filled.iter().map(|(field, _)| field).collect::<Vec<_>>(), fields);
}

#[test]
fn every_key_of_a_context_counts() {
    let whole = sample(shape("Context"));
    let read = |context: &Value| {
        let context = Json::from(context.clone());
        (prefill(&context), preset_customer(&context), Tenants::read(&context))
    };
    for key in keys("", shape("Context")) {
        let mut other = whole.clone();
        let value = other.pointer_mut(&key).expect("the sample has all keys");
        *value = if key.ends_with("/relationship") { json!(Relationship::None) } else { json!("other") };
        assert_ne!(read(&other), read(&whole), "{key} changes nothing");
    }
}

/// Returns JSON pointers to all leaf members of a shape.
fn keys(prefix: &str, shape: &Shape) -> Vec<String> {
    let keys = shape.members.iter().flat_map(|member| {
        let key = format!("{prefix}/{}", member.name);
        match SHAPES.iter().find(|shape| shape.name == member.kind) {
            Some(inner) => keys(&key, inner),
            None => vec![key],
        }
    });
    keys.collect()
}

#[test]
fn every_name_stands_once() {
    let names = SHAPES.iter().map(|shape| shape.name);
    assert_eq!(sorted(names).len(), SHAPES.len());
    for shape in SHAPES {
        assert_eq!(sorted(self::names(shape)).len(), shape.members.len(), "{}", shape.name);
    }
}

fn names(shape: &Shape) -> Vec<&'static str> {
    shape.members.iter().map(|member| member.name).collect()
}

/// Returns a sample object with all members of a shape.
fn sample(shape: &Shape) -> Value {
    Value::Object(shape.members.iter().map(|member| (member.name.to_owned(), value(member))).collect::<Map<_, _>>())
}

/// Returns a sample value of a member's type. Its texts are URLs, which are also valid names and identifiers.
fn value(member: &Member) -> Value {
    match member.kind {
        "string" => json!("https://portal.example/"),
        "number" => json!(7),
        "boolean" => json!(false),
        "Record<string, string>" => json!({ "en-US": "back = Back" }),
        "`PT${number}H` | `P${number}D`" => json!("PT2H"),
        "`${number}:${number}`" if member.name == "opens" => json!("09:00"),
        "`${number}:${number}`" => json!("24:00"),
        union if union.starts_with('"') => json!(words(union)[0]),
        "`.${string}`[]" => json!([".pdf"]),
        "string[]" => json!(["https://portal.example/"]),
        list if list.ends_with("[]") => json!([sample(shape(list.trim_end_matches("[]")))]),
        object => sample(shape(object)),
    }
}
