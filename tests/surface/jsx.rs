//! Generates the types with which frameworks check the element in JSX and in templates, a file for each framework: a file
//! that names several would ask for all of them.

use support_widget::surface::{ATTRIBUTES, EVENTS, PROPERTIES, TAG};

const HEAD: &str = "\
// Generated from src/surface/ by `UPDATE_SURFACE=1 cargo test --test surface`: change it there.
";

/// Returns the name and the content of each file.
pub fn files() -> [(&'static str, String); 5] {
    [("react", react()), ("preact", preact()), ("solid", solid()), ("svelte", svelte()), ("vue", vue())]
}

/// React 18 and 19. React 19 sets properties and listens to events of any name; React 18 needs the wrapper for both.
fn react() -> String {
    let own = members(&[("", &attributes), ("", &properties), ("on", &events)]);
    format!(
        "{}import type {{ DetailedHTMLProps, HTMLAttributes }} from \"react\";\n\n\
         declare module \"react\" {{\n  namespace JSX {{\n    interface IntrinsicElements {{\n\
         \x20     \"{TAG}\": Omit<DetailedHTMLProps<HTMLAttributes<SupportWidget>, SupportWidget>, keyof Own> & Own;\n\
         \x20   }}\n  }}\n}}\n",
        head(&own)
    )
}

fn preact() -> String {
    let own = members(&[("", &attributes), ("", &properties), ("on", &events)]);
    format!(
        "{}import type {{ HTMLAttributes }} from \"preact\";\n\n\
         declare module \"preact\" {{\n  namespace JSX {{\n    interface IntrinsicElements {{\n\
         \x20     \"{TAG}\": Omit<HTMLAttributes<SupportWidget>, keyof Own> & Own;\n\
         \x20   }}\n  }}\n}}\n",
        head(&own)
    )
}

/// Solid sets attributes unless a name begins with `prop:`.
fn solid() -> String {
    let own = members(&[("", &attributes), ("prop:", &properties), ("on:", &events)]);
    format!(
        "{}import type {{ JSX as Solid }} from \"solid-js\";\n\n\
         declare module \"solid-js\" {{\n  namespace JSX {{\n    interface IntrinsicElements {{\n\
         \x20     \"{TAG}\": Omit<Solid.HTMLAttributes<SupportWidget>, keyof Own> & Own;\n\
         \x20   }}\n  }}\n}}\n",
        head(&own)
    )
}

fn svelte() -> String {
    let own = members(&[("", &attributes), ("", &properties), ("on", &events)]);
    format!(
        "{}import type {{ HTMLAttributes }} from \"svelte/elements\";\n\n\
         declare module \"svelte/elements\" {{\n  interface SvelteHTMLElements {{\n\
         \x20   \"{TAG}\": Omit<HTMLAttributes<SupportWidget>, keyof Own> & Own;\n\
         \x20 }}\n}}\n",
        head(&own)
    )
}

/// Vue writes an event as a property whose name is in camel case and begins with `on`.
fn vue() -> String {
    let own = members(&[("", &attributes), ("", &properties), ("on", &camel_events)]);
    format!(
        "{}import type {{ DefineComponent }} from \"vue\";\n\n\
         declare module \"vue\" {{\n  interface GlobalComponents {{\n    \"{TAG}\": DefineComponent<Own>;\n  }}\n}}\n",
        head(&own)
    )
}

fn head(own: &str) -> String {
    format!(
        "{HEAD}import type {{ SupportWidget }} from \"../element.js\";\n\n\
         /** What is the element's own: attributes, properties, events. */\ninterface Own {{\n{own}}}\n\n"
    )
}

type Members<'a> = (&'a str, &'a dyn Fn() -> Vec<(String, String)>);

fn members(groups: &[Members<'_>]) -> String {
    let lines = groups.iter().flat_map(|(prefix, members)| {
        members().into_iter().map(move |(name, kind)| format!("  \"{prefix}{name}\"?: {kind};\n"))
    });
    lines.collect()
}

fn attributes() -> Vec<(String, String)> {
    let kind = |attribute: &str| format!("SupportWidget[\"{attribute}\"]");
    ATTRIBUTES.iter().map(|attribute| (attribute.name.to_owned(), kind(attribute.name))).collect()
}

fn properties() -> Vec<(String, String)> {
    let kind = |property: &str| format!("SupportWidget[\"{property}\"]");
    PROPERTIES.iter().map(|property| (property.name.to_owned(), kind(property.name))).collect()
}

fn events() -> Vec<(String, String)> {
    let listener = |name: &str| format!("(event: GlobalEventHandlersEventMap[\"{name}\"]) => void");
    EVENTS.iter().map(|event| (event.name.to_owned(), listener(event.name))).collect()
}

fn camel_events() -> Vec<(String, String)> {
    events().into_iter().map(|(name, kind)| (camel(&name), kind)).collect()
}

fn camel(name: &str) -> String {
    let words = name.split('-');
    words.map(|word| word[..1].to_uppercase() + &word[1..]).collect()
}
