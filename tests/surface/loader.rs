//! The loader and the browser layer: the attributes, properties and methods that they implement, and the events that
//! they emit.

use support_widget::surface::{ATTRIBUTES, ERROR_CODES, EVENTS, METHODS, PROPERTIES, TAG};

use crate::source::{code, quoted_after, sorted, up_to_the_end};
use crate::support::path;

fn loader() -> String {
    let read =
        |name| std::fs::read_to_string(path(&format!("src/web/element/loader/{name}"))).expect("the loader is there");
    ["support-widget.js", "definition.js"].map(read).concat()
}

/// Returns the names in a list of the loader.
fn list(loader: &str, name: &str) -> Vec<String> {
    let (_, rest) = loader.split_once(&format!("const {name} = [")).unwrap_or_else(|| panic!("no list {name}"));
    let (inside, _) = rest.split_once(']').expect("the list ends");
    inside.split(',').map(|item| item.trim().trim_matches('"').to_owned()).collect()
}

#[test]
fn the_loader_observes_the_attributes_of_the_table() {
    assert_eq!(list(&loader(), "attributes"), ATTRIBUTES.iter().map(|attribute| attribute.name).collect::<Vec<_>>());
}

#[test]
fn the_loader_keeps_the_properties_of_the_table() {
    assert_eq!(list(&loader(), "properties"), PROPERTIES.iter().map(|property| property.name).collect::<Vec<_>>());
}

#[test]
fn the_loader_defines_the_methods_and_the_tag_of_the_table() {
    let loader = loader();
    for method in METHODS {
        assert!(loader.contains(&format!("\n  {}(", method.name)), "the loader has no method {}", method.name);
    }
    assert_eq!(quoted_after(&loader, "customElements.define("), [TAG]);
}

#[test]
fn the_loader_follows_the_words_of_load_and_takes_the_default_for_all_others() {
    let load = ATTRIBUTES.iter().find(|attribute| attribute.name == "load").expect("it is in the table");
    let loader = loader();
    let followed = quoted_after(&loader, "this.load === ");
    assert_eq!(sorted(followed.into_iter().chain([load.default])), sorted(load.words.iter().copied()));
}

#[test]
fn the_events_of_the_table_are_sent() {
    let host = code("src/web", "rs");
    let loader = loader();
    let of_loader = quoted_after(&loader, "new CustomEvent(");
    let sent = sorted(quoted_after(&host, ".dispatch(").into_iter().chain(of_loader));
    assert_eq!(sent, sorted(EVENTS.iter().map(|event| event.name)));
}

#[test]
fn the_details_of_events_are_those_of_the_table() {
    let host = code("src/web", "rs");
    for event in EVENTS.iter().filter(|event| !event.detail.is_empty()) {
        let mark = format!("\"{}\",", event.name);
        let calls = host.split(".dispatch(").skip(1).filter_map(|call| call.trim_start().strip_prefix(mark.as_str()));
        let call = calls.map(up_to_the_end).next().unwrap_or_else(|| panic!("{} is not sent", event.name));
        assert_eq!(call.trim_start().starts_with("true"), event.is_cancelable, "{}", event.name);
        assert_eq!(quoted_after(call, "("), event.detail.iter().map(|detail| detail.name).collect::<Vec<_>>());
    }
}

#[test]
fn the_codes_of_errors_are_those_of_the_table() {
    let (program, loader) = (code("src/web", "rs") + &code("src/app", "rs"), loader());
    let warned = [".warn(", "Warning { code: "].map(|start| quoted_after(&program, start)).concat();
    let told = warned.into_iter().chain(quoted_after(&loader, ".fail("));
    assert_eq!(sorted(told), sorted(ERROR_CODES.iter().copied()));
}
