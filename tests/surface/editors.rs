//! Generates what editors read: custom data for Visual Studio Code, and web-types for the editors of JetBrains.

use serde_json::{Value, json};
use support_widget::surface::{ATTRIBUTES, CUSTOM_PROPERTIES, EVENTS, METHODS, PARTS, PROPERTIES, STYLE_PREFIX, TAG};

use crate::declarations::union;
use crate::manifest::{SLOT, SUMMARY, about};

/// Renders the custom data of Visual Studio Code, version 1.1 of its format.
pub fn custom_data() -> String {
    let attributes = ATTRIBUTES.iter().map(|attribute| {
        let values = attribute.words.iter().filter(|word| !word.contains('{')).map(|word| json!({ "name": word }));
        let mut data = json!({ "name": attribute.name, "description": about(attribute) });
        if !attribute.words.is_empty() {
            data["values"] = values.collect();
        }
        data
    });
    let tag = json!({ "name": TAG, "description": SUMMARY, "attributes": attributes.collect::<Value>() });
    rendered(json!({ "version": 1.1, "tags": [tag] }))
}

/// Renders the web-types of the package of this version.
pub fn web_types(version: &str) -> String {
    let attributes = ATTRIBUTES.iter().map(|attribute| {
        let kind = if attribute.words.is_empty() { "string".to_owned() } else { union(attribute.words) };
        json!({ "name": attribute.name, "description": about(attribute), "value": { "type": kind } })
    });
    let fields = ATTRIBUTES.iter().map(|attribute| json!({ "name": attribute.name, "description": about(attribute) }));
    let properties = PROPERTIES.iter().map(|property| described(property.name, property.meaning, Some(property.kind)));
    let methods = METHODS.iter().map(|method| described(method.name, method.meaning, Some(method.signature)));
    let members = fields.chain(properties).chain(methods).collect::<Value>();
    let events = EVENTS.iter().map(|event| described(event.name, event.meaning, None)).collect::<Value>();
    let element = json!({
        "name": TAG,
        "description": SUMMARY,
        "attributes": attributes.collect::<Value>(),
        "slots": [{ "name": "", "description": SLOT }],
        "js": { "properties": members, "events": events },
    });
    let custom = CUSTOM_PROPERTIES
        .iter()
        .map(|property| described(&format!("{STYLE_PREFIX}{}", property.name), property.meaning, None));
    let parts = PARTS.iter().map(|part| described(&format!("part({})", part.name), part.meaning, None));
    rendered(json!({
        "$schema": "https://json.schemastore.org/web-types",
        "name": TAG,
        "version": version,
        "description-markup": "markdown",
        "contributions": {
            "html": { "elements": [element] },
            "css": { "properties": custom.collect::<Value>(), "pseudo-elements": parts.collect::<Value>() },
        },
    }))
}

fn described(name: &str, meaning: &str, kind: Option<&str>) -> Value {
    let mut data = json!({ "name": name, "description": meaning });
    if let Some(kind) = kind {
        data["type"] = kind.into();
    }
    data
}

/// Keys are sorted: other crates of the workspace ask for a feature that keeps them as they were written.
fn rendered(mut data: Value) -> String {
    data.sort_all_objects();
    serde_json::to_string_pretty(&data).expect("plain data") + "\n"
}
