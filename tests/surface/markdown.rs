//! Generates the reference tables of the documents.

use support_widget::surface::{
    ATTRIBUTES, CUSTOM_PROPERTIES, ERROR_CODES, EVENTS, Event, FAILURE_CODES, METHODS, Member, PARTS, PROPERTIES,
    SHAPES, STYLE_PREFIX, Shape,
};

/// Returns each table with the name of its section.
pub fn tables() -> [(&'static str, String); 8] {
    [
        ("attributes", attributes()),
        ("properties", table("property | type | description", PROPERTIES.iter().map(|property| member("", property)))),
        ("methods", methods()),
        ("events", table("event | detail | description", EVENTS.iter().map(event))),
        ("config", table("key | type | description", members("", shape("Config")))),
        ("context", table("key | type | description", members("", shape("Context")))),
        ("parts", table("part | description", PARTS.iter().map(|part| vec![code(part.name), part.meaning.to_owned()]))),
        ("custom-properties", custom_properties()),
    ]
}

/// Returns an object type of the surface.
pub fn shape(name: &str) -> &'static Shape {
    find(name).unwrap_or_else(|| panic!("there is no {name}"))
}

fn find(name: &str) -> Option<&'static Shape> {
    SHAPES.iter().find(|shape| shape.name == name)
}

fn attributes() -> String {
    let rows = ATTRIBUTES.iter().map(|attribute| {
        let (words, default) = match attribute.words {
            [] => ("text".to_owned(), attribute.default.to_owned()),
            words => (codes(words), code(attribute.default)),
        };
        vec![code(attribute.name), words, default, attribute.meaning.to_owned()]
    });
    table("attribute | values | default | description", rows)
}

fn methods() -> String {
    let rows =
        METHODS.iter().map(|method| vec![code(&(method.name.to_owned() + method.signature)), method.meaning.into()]);
    table("method | description", rows)
}

fn event(event: &Event) -> Vec<String> {
    let details = event.detail.iter().map(|detail| format!("{}: {}{}", code(detail.name), detail.meaning, of(detail)));
    let mut meaning = event.meaning.to_owned();
    if event.is_cancelable {
        meaning.push_str(" Call `preventDefault()` to cancel.");
    }
    vec![code(event.name), details.collect::<Vec<_>>().join("; "), meaning]
}

/// Returns the codes that an event detail can have, where it is a code.
fn of(detail: &Member) -> String {
    match detail.kind {
        "FailureCode" => format!(", one of {}", codes(FAILURE_CODES)),
        "ErrorCode" => format!(", one of {}", codes(ERROR_CODES)),
        _ => String::new(),
    }
}

/// Returns rows for the members of an object, each followed by those of nested objects.
fn members(prefix: &str, shape: &Shape) -> Vec<Vec<String>> {
    let rows = shape.members.iter().flat_map(|inner| {
        let (kind, suffix) = inner.kind.strip_suffix("[]").map_or((inner.kind, "."), |kind| (kind, "[]."));
        let below = find(kind).map(|shape| members(&format!("{prefix}{}{suffix}", inner.name), shape));
        [member(prefix, inner)].into_iter().chain(below.unwrap_or_default())
    });
    rows.collect()
}

fn member(prefix: &str, member: &Member) -> Vec<String> {
    let kind = match (find(member.kind), member.kind.strip_suffix("[]").and_then(find)) {
        (Some(_), _) => "object".to_owned(),
        (_, Some(_)) => "list".to_owned(),
        _ => code(member.kind),
    };
    vec![code(&format!("{prefix}{}", member.name)), kind, member.meaning.to_owned()]
}

fn custom_properties() -> String {
    let rows = CUSTOM_PROPERTIES.iter().map(|property| {
        let pair = property.default.strip_prefix("light-dark(").and_then(|rest| rest.strip_suffix(')'));
        let (light, dark) = pair.and_then(|pair| pair.split_once(", ")).unwrap_or((property.default, ""));
        let dark = if dark.is_empty() { "same".to_owned() } else { code(dark) };
        vec![code(&(STYLE_PREFIX.to_owned() + property.name)), code(light), dark, property.meaning.to_owned()]
    });
    table("custom property | light | dark | description", rows)
}

fn table(head: &str, rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let rule = vec!["---"; head.split(" | ").count()].join(" | ");
    let rows = rows.into_iter().map(|cells| {
        let cells: Vec<_> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
        format!("| {} |\n", cells.join(" | "))
    });
    format!("| {head} |\n| {rule} |\n{}", rows.collect::<String>())
}

/// Formats text as Markdown code; a text with a backtick needs two backticks around it.
fn code(text: &str) -> String {
    if text.contains('`') { format!("`` {text} ``") } else { format!("`{text}`") }
}

fn codes(words: &[&str]) -> String {
    words.iter().map(|word| code(word)).collect::<Vec<_>>().join(" ")
}
