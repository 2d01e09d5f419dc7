//! Generates the custom elements manifests for editors; their names are those of the schema, version 2.1.0.

use serde::Serialize;
use support_widget::surface::{
    ATTRIBUTES, Attribute, CUSTOM_PROPERTIES, EVENTS, METHODS, Method, PARTS, PROPERTIES, STYLE_PREFIX, TAG,
};

use crate::declarations::union;

/// What the element is.
pub const SUMMARY: &str = "Support requests and escalation guidance for partner portals.";

/// What its own content is.
pub const SLOT: &str =
    "Fallback content, such as a contact link: shown until the widget has rendered, and when it fails.";

/// Renders the manifest of the script for pages without a bundler.
pub fn of_script() -> String {
    const MODULE: &str = "support-widget.js";
    rendered(vec![Module::new(MODULE, vec![class_declaration()], vec![Export::definition(MODULE)])])
}

/// Renders the manifest of the package for bundlers: one module has the class, the other defines the element.
pub fn of_package() -> String {
    const CLASS: &str = "element.js";
    rendered(vec![
        Module::new(CLASS, vec![class_declaration()], vec![Export::class(CLASS)]),
        Module::new("index.js", Vec::new(), vec![Export::class(CLASS), Export::definition(CLASS)]),
    ])
}

fn rendered(modules: Vec<Module>) -> String {
    let manifest = Manifest { schema_version: "2.1.0", modules };
    serde_json::to_string_pretty(&manifest).expect("plain data") + "\n"
}

fn class_declaration() -> Class {
    Class {
        kind: "class",
        custom_element: true,
        tag_name: TAG,
        name: CLASS,
        description: SUMMARY,
        superclass: Reference { name: "HTMLElement", module: None },
        attributes: attributes(),
        members: members(),
        events: events(),
        slots: vec![Named::new("", SLOT)],
        css_parts: PARTS.iter().map(|part| Named::new(part.name, part.meaning)).collect(),
        css_properties: custom_properties(),
    }
}

fn attributes() -> Vec<Named> {
    let attributes = ATTRIBUTES.iter().map(|attribute| Named {
        kind: Some(kind(attribute)),
        default: default(attribute),
        field_name: Some(attribute.name),
        ..Named::new(attribute.name, &about(attribute))
    });
    attributes.collect()
}

fn kind(attribute: &Attribute) -> Type {
    Type::new(&if attribute.words.is_empty() { "string".to_owned() } else { union(attribute.words) })
}

/// Returns the default as a literal of JavaScript, where it is one of the words.
fn default(attribute: &Attribute) -> Option<String> {
    attribute.words.contains(&attribute.default).then(|| format!("\"{}\"", attribute.default))
}

/// Describes an attribute, with its default where that is no literal.
pub fn about(attribute: &Attribute) -> String {
    match default(attribute) {
        Some(_) => attribute.meaning.to_owned(),
        None => format!("{} Default: {}.", attribute.meaning, attribute.default),
    }
}

fn members() -> Vec<Named> {
    let reflected = ATTRIBUTES.iter().map(|attribute| Named {
        member_kind: Some("field"),
        kind: Some(kind(attribute)),
        attribute: Some(attribute.name),
        reflects: Some(true),
        ..Named::new(attribute.name, &about(attribute))
    });
    let fields = PROPERTIES.iter().map(|property| Named {
        member_kind: Some("field"),
        kind: Some(Type::new(property.kind)),
        ..Named::new(property.name, property.meaning)
    });
    let methods = METHODS.iter().map(|method| Named {
        member_kind: Some("method"),
        parameters: Some(parameters(method)),
        result: Some(Returned { kind: Type::new(result(method)) }),
        ..Named::new(method.name, method.meaning)
    });
    reflected.chain(fields).chain(methods).collect()
}

/// Returns the parameters of a method, which have plain types.
fn parameters(method: &Method) -> Vec<Parameter> {
    let list = method.signature.trim_start_matches('(').split_once("): ").map_or("", |(list, _)| list);
    let each = list.split(", ").filter_map(|parameter| parameter.split_once(": "));
    let each = each.map(|(name, kind)| Parameter {
        name: name.trim_end_matches('?').to_owned(),
        kind: Type::new(kind),
        optional: name.ends_with('?'),
    });
    each.collect()
}

fn result(method: &Method) -> &'static str {
    method.signature.split_once("): ").map_or("void", |(_, result)| result)
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

impl Module {
    fn new(path: &'static str, declarations: Vec<Class>, exports: Vec<Export>) -> Self {
        Self { kind: "javascript-module", path, declarations, exports }
    }
}

#[derive(Serialize)]
struct Export {
    kind: &'static str,
    name: &'static str,
    declaration: Reference,
}

impl Export {
    /// The class, which a module has.
    fn class(module: &'static str) -> Self {
        Self { kind: "js", name: CLASS, declaration: Reference { name: CLASS, module: Some(module) } }
    }

    /// The definition of the element with that class.
    fn definition(module: &'static str) -> Self {
        let declaration = Reference { name: CLASS, module: Some(module) };
        Self { kind: "custom-element-definition", name: TAG, declaration }
    }
}

/// Name of the class.
const CLASS: &str = "SupportWidget";

#[derive(Serialize)]
struct Parameter {
    name: String,
    #[serde(rename = "type")]
    kind: Type,
    optional: bool,
}

#[derive(Serialize)]
struct Returned {
    #[serde(rename = "type")]
    kind: Type,
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
    #[serde(skip_serializing_if = "Option::is_none")]
    attribute: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reflects: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parameters: Option<Vec<Parameter>>,
    #[serde(rename = "return", skip_serializing_if = "Option::is_none")]
    result: Option<Returned>,
    description: String,
}

impl Named {
    fn new(name: &str, description: &str) -> Self {
        Self { name: name.to_owned(), description: description.to_owned(), ..Self::default() }
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
