//! Finds the name and the crate of a function from its symbol name.

use rustc_demangle::demangle;

const RUNTIME: &str = "(runtime without a crate)";

/// Returns the crate of a function. A method belongs to the crate of its type, or to that of its trait where the type
/// is primitive.
pub(crate) fn crate_of(symbol: &str) -> String {
    let name = format!("{:#}", demangle(symbol));
    let found = path_crate(&name).or_else(|| name.split_once(" as ").and_then(|(_, rest)| path_crate(rest)));
    found.unwrap_or(RUNTIME).to_owned()
}

/// Returns the name of a function as it is written: instances of a generic function have the same, and so has what the
/// compiler makes of a closure in each.
pub(crate) fn function_of(symbol: &str) -> String {
    let name = format!("{:#}", demangle(symbol));
    let name = name.rsplit_once("::h").filter(|(_, hash)| is_hash(hash)).map_or(name.as_str(), |(name, _)| name);
    let mut parts = name.split('[');
    let mut told = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(']').filter(|(hash, _)| is_hash(hash)) {
            Some((_, rest)) => told += rest,
            None => told = told + "[" + part,
        }
    }
    told
}

/// The hash of a crate, or of the types of an instance.
fn is_hash(text: &str) -> bool {
    text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Returns the first segment of a path, if it is one: `<&mut [leptos::View]>::build` begins with `leptos`.
fn path_crate(name: &str) -> Option<&str> {
    let mut name = name.trim_start_matches(['<', '&', '*', '(', '[']);
    while let Some(rest) = ["mut ", "const ", "dyn "].iter().find_map(|word| name.strip_prefix(word)) {
        name = rest.trim_start_matches(['<', '&', '*', '(', '[']);
    }
    let end = name.find(|character: char| !character.is_ascii_alphanumeric() && character != '_')?;
    let (first, rest) = name.split_at(end);
    let rest = rest.strip_prefix('[').and_then(|hash| hash.split_once(']')).map_or(rest, |(_, rest)| rest);
    (!first.is_empty() && rest.starts_with("::")).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_belongs_to_the_crate_that_its_path_begins_with() {
        assert_eq!(crate_of("core::fmt::write"), "core");
        assert_eq!(crate_of("_ZN4core3fmt5write17h0123456789abcdefE"), "core");
        assert_eq!(crate_of("leptos[0123456789abcdef]::mount"), "leptos");
    }

    #[test]
    fn a_function_is_named_without_what_tells_its_instances_apart() {
        assert_eq!(function_of("_ZN4core3fmt5write17h0123456789abcdefE"), "core::fmt::write");
        assert_eq!(function_of("tachys::view::draw::h0123456789abcdef"), "tachys::view::draw");
        assert_eq!(function_of("<[u8] as core[0123456789abcdef]::fmt::Debug>::fmt"), "<[u8] as core::fmt::Debug>::fmt");
        assert_eq!(function_of("one::heading"), "one::heading");
        assert_eq!(function_of("memcpy"), "memcpy");
    }

    #[test]
    fn an_implementation_belongs_to_the_crate_of_its_type() {
        assert_eq!(crate_of("<support_widget::Draft as core::fmt::Debug>::fmt"), "support_widget");
        assert_eq!(crate_of("<&mut [leptos::View]>::build"), "leptos");
        assert_eq!(crate_of("<dyn tachys::Render>::build"), "tachys");
    }

    #[test]
    fn an_implementation_for_a_built_in_type_belongs_to_the_crate_of_its_trait() {
        assert_eq!(crate_of("<u8 as serde::Serialize>::serialize"), "serde");
        assert_eq!(crate_of("<&str as core::fmt::Debug>::fmt"), "core");
    }

    #[test]
    fn a_function_without_a_crate_is_of_the_runtime() {
        assert_eq!(crate_of("memcpy"), RUNTIME);
        assert_eq!(crate_of(""), RUNTIME);
    }
}
