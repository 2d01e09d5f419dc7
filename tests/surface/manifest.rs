//! Generates the custom elements manifest for editors; its names are those of the schema, version 1.0.0.

use serde::Serialize;
use support_widget::surface::{ATTRIBUTES, CUSTOM_PROPERTIES, EVENTS, METHODS, PARTS, PROPERTIES, STYLE_PREFIX, TAG};

use crate::declarations::union;

/// Renders the whole file.
pub fn render() -> String {
    let module = "support-widget.js";
    let class = Reference { name: "SupportWidget", module: Some(module) };
    let manifest = Manifest {
        schema_version: "1.0.0",
        modules: vec![Module {
            kind: "javascript-module",
            path: module,
            declarations: vec![class_declaration()],
            exports: vec![Export { kind: "custom-element-definition", name: TAG, declaration: class }],
        }],
    };
    serde_json::to_string_pretty(&manifest).expect("plain data") + "\n"
}

fn class_declaration() -> Class {
    Class {
        kind: "class",
        custom_element: true,
        tag_name: TAG,
        name: "SupportWidget",
        description: "Support requests and escalation guidance for partner portals.",
        superclass: Reference { name: "HTMLElement", module: None },
        attributes: attributes(),
        members: members(),
        events: events(),
        slots: vec![Named::new(
            "",
            "Fallback content, such as a contact link: shown until the widget has rendered, and when it fails.",
        )],
        css_parts: PARTS.iter().map(|part| Named::new(part.name, part.meaning)).collect(),
        css_properties: custom_properties(),
    }
}

fn attributes() -> Vec<Named> {
    let attributes = ATTRIBUTES.iter().map(|attribute| Named {
        kind: Some(Type::new(&if attribute.words.is_empty() { "string".to_owned() } else { union(attribute.words) })),
        default: Some(attribute.default.to_owned()),
        field_name: Some(attribute.name),
        ..Named::new(attribute.name, attribute.meaning)
    });
    attributes.collect()
}

fn members() -> Vec<Named> {
    let fields = PROPERTIES.iter().map(|property| Named {
        member_kind: Some("field"),
        kind: Some(Type::new(property.kind)),
        ..Named::new(property.name, property.meaning)
    });
    let methods = METHODS.iter().map(|method| Named {
        member_kind: Some("method"),
        kind: Some(Type::new(method.signature)),
        ..Named::new(method.name, method.meaning)
    });
    fields.chain(methods).collect()
}

fn events() -> Vec<Named> {
    let events = EVENTS.iter().map(|event| {
        let details: Vec<_> = event.detail.iter().map(|detail| format!("{}: {}", detail.name, detail.kind)).collect();
        let detail = if details.is_empty() { "null".to_owned() } else { format!("{{ {} }}", details.join("; ")) };
        let kind = Some(Type::new(&format!("CustomEvent<{detail}>")));
        Named { kind, ..Named::new(event.name, event.meaning) }
    });
    events.collect()
}

fn custom_properties() -> Vec<Named> {
    let properties = CUSTOM_PROPERTIES.iter().map(|property| Named {
        default: Some(property.default.to_owned()),
        ..Named::new(&(STYLE_PREFIX.to_owned() + property.name), property.meaning)
    });
    properties.collect()
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Manifest {
    schema_version: &'static str,
    modules: Vec<Module>,
}

#[derive(Serialize)]
struct Module {
    kind: &'static str,
    path: &'static str,
    declarations: Vec<Class>,
    exports: Vec<Export>,
}

#[derive(Serialize)]
struct Export {
    kind: &'static str,
    name: &'static str,
    declaration: Reference,
}

#[derive(Serialize)]
struct Reference {
    name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    module: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Class {
    kind: &'static str,
    custom_element: bool,
    tag_name: &'static str,
    name: &'static str,
    description: &'static str,
    superclass: Reference,
    attributes: Vec<Named>,
    members: Vec<Named>,
    events: Vec<Named>,
    slots: Vec<Named>,
    css_parts: Vec<Named>,
    css_properties: Vec<Named>,
}

/// Manifest entry with a name, a description and optional details.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Named {
    #[serde(rename = "kind", skip_serializing_if = "Option::is_none")]
    member_kind: Option<&'static str>,
    name: String,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    kind: Option<Type>,
    #[serde(skip_serializing_if = "Option::is_none")]
    default: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    field_name: Option<&'static str>,
    description: &'static str,
}

impl Named {
    fn new(name: &str, description: &'static str) -> Self {
        Self { name: name.to_owned(), description, ..Self::default() }
    }
}

#[derive(Serialize)]
struct Type {
    text: String,
}

impl Type {
    fn new(text: &str) -> Self {
        Self { text: text.to_owned() }
    }
}
