//! Generates the TypeScript declarations (`.d.ts`).

use support_widget::surface::{
    ATTRIBUTES, Attribute, ERROR_CODES, EVENTS, Event, FAILURE_CODES, METHODS, Member, PROPERTIES, SHAPES, Shape, TAG,
};

const HEAD: &str = "\
// TypeScript declarations of the custom element. Generated from src/surface/ by
// `UPDATE_SURFACE=1 cargo test --test surface`: change them there.
";

/// Renders the whole file.
pub fn render() -> String {
    let view = ATTRIBUTES.iter().find(|attribute| attribute.name == "view").expect("there are views");
    let types = [("View", view.words), ("FailureCode", FAILURE_CODES), ("ErrorCode", ERROR_CODES)];
    let types: String = types.iter().map(|(name, words)| format!("export type {name} = {};\n", union(words))).collect();
    let shapes: String = SHAPES.iter().map(shape).collect();
    format!("{HEAD}\n{types}{shapes}\n{}\n{}", element(), global())
}

fn element() -> String {
    let attributes: String = ATTRIBUTES.iter().map(attribute).collect();
    let properties: String = PROPERTIES.iter().map(property).collect();
    let methods: String = METHODS
        .iter()
        .map(|method| format!("{}  {}{};\n", comment("  ", method.meaning), method.name, method.signature))
        .collect();
    let about = comment(
        "",
        "The custom element. Properties that reflect attributes are empty strings while the attribute is missing.",
    );
    format!("{about}export interface SupportWidget extends HTMLElement {{\n{attributes}{properties}{methods}}}\n")
}

fn attribute(attribute: &Attribute) -> String {
    let Attribute { name, words, default, meaning } = attribute;
    let kind = match (*name, *words) {
        ("view", _) => "View | \"\"".to_owned(),
        (_, []) => "string".to_owned(),
        (_, words) => union(words) + " | \"\"",
    };
    format!("{}  {name}: {kind};\n", comment("  ", &format!("{meaning} Default: {default}.")))
}

fn property(property: &Member) -> String {
    // A function type in a union needs parentheses.
    let kind = if property.kind.contains("=>") { format!("({})", property.kind) } else { property.kind.to_owned() };
    format!("{}  {}: {kind} | null | undefined;\n", comment("  ", property.meaning), property.name)
}

fn shape(shape: &Shape) -> String {
    let members: String = shape.members.iter().map(member).collect();
    format!("\n{}export interface {} {{\n{members}}}\n", comment("", shape.meaning), shape.name)
}

fn member(member: &Member) -> String {
    let mark = if member.is_required { "" } else { "?" };
    format!("{}  {}{mark}: {};\n", comment("  ", member.meaning), member.name, member.kind)
}

fn global() -> String {
    let events: String = EVENTS.iter().map(event).collect();
    format!(
        "declare global {{\n  interface HTMLElementTagNameMap {{\n    \"{TAG}\": SupportWidget;\n  }}\n\
         \x20 interface GlobalEventHandlersEventMap {{\n{events}  }}\n}}\n"
    )
}

fn event(event: &Event) -> String {
    let members = event.detail.iter().map(|detail| format!("{}: {}", detail.name, detail.kind));
    let detail = match members.collect::<Vec<_>>() {
        members if members.is_empty() => "null".to_owned(),
        members => format!("{{ {} }}", members.join("; ")),
    };
    let about = comment("    ", event.meaning);
    format!("{about}    \"{}\": CustomEvent<{detail}>;\n", event.name)
}

/// Returns a union of string literals; a word with `{id}` becomes a template literal type.
pub fn union(words: &[&str]) -> String {
    let texts = words.iter().map(|word| match word.split_once("{id}") {
        Some((before, after)) => format!("`{before}${{string}}{after}`"),
        None => format!("\"{word}\""),
    });
    texts.collect::<Vec<_>>().join(" | ")
}

fn comment(indent: &str, text: &str) -> String {
    format!("{indent}/** {text} */\n")
}
