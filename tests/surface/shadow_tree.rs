//! The shadow tree: the CSS parts of the views and the custom properties of the styles.

use std::collections::BTreeMap;

use support_widget::surface::{CUSTOM_PROPERTIES, PARTS, STYLE_PREFIX};

use crate::source::{code, quoted_after, sorted, up_to_the_end};

#[test]
fn the_views_have_the_parts_of_the_table() {
    let views = code("src/ui", "rs");
    let marks = [".part(", " button(", "(button(", ".attribute(\"part\","];
    let parts = marks.iter().flat_map(|mark| quoted_after(&views, mark));
    assert_eq!(sorted(parts), sorted(PARTS.iter().map(|part| part.name)));
}

#[test]
fn the_styles_take_the_custom_properties_of_the_table() {
    let styles = code("style", "css");
    let mut taken = BTreeMap::new();
    for rest in styles.split(STYLE_PREFIX).skip(1) {
        let (name, rest) = rest.split_once(',').expect("each custom property has a default");
        let default = up_to_the_end(rest.trim_start());
        assert_eq!(*taken.entry(name).or_insert(default), default, "{name} has two defaults");
    }
    let table: BTreeMap<_, _> = CUSTOM_PROPERTIES.iter().map(|property| (property.name, property.default)).collect();
    assert_eq!(taken, table);
}
