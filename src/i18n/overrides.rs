//! The messages of a page's owner, which are compiled in the browser. Pages without any never load this: nothing of the
//! first chunk may call it.

use std::rc::Rc;

use fluent_syntax::parser;

use super::bounds::{self, Excess};
use super::compiled::syntax::{ARGUMENT, MESSAGE, SELECT};
use super::compiled::writer::{self, Ids};
use super::compiled::{CompiledTexts, Cursor};
use super::{Argument, Catalogue, IDS, MessageId};

/// Error in the messages of a page's owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CatalogueError {
    /// The text is larger or more deeply nested than is safe to parse.
    Excess(Excess),
    /// A syntax error; the entries that could be parsed are used. Holds the beginning of the first entry that could
    /// not.
    Syntax(String),
}

/// Compiles messages of a page's owner, and returns the ids of those that no view uses, such as misspelt ones. Entries
/// that cannot be parsed are skipped and reported; text over the bounds is not parsed at all.
pub fn compile(text: &str) -> (CompiledTexts, Option<CatalogueError>, Vec<String>) {
    let mut ids = ids();
    let known = ids.names().len();
    let (texts, error) = compile_with(text, &mut ids);
    let unknown = messages(&ids, &texts).filter(|(_, id)| usize::from(*id) >= known);
    let unknown = unknown.map(|(name, _)| name.to_owned()).collect();
    (texts, error, unknown)
}

/// Compiles messages whose ids may be others than ours; those are added.
pub fn compile_with(text: &str, ids: &mut Ids) -> (CompiledTexts, Option<CatalogueError>) {
    if let Err(excess) = bounds::check(text) {
        return (CompiledTexts::default(), Some(CatalogueError::Excess(excess)));
    }
    let (resource, error) = match parser::parse_runtime(text) {
        Ok(resource) => (resource, None),
        Err((resource, errors)) => (resource, errors.first().map(|error| syntax_error(text, error.pos.start))),
    };
    (CompiledTexts::new(writer::compile(&resource, ids)), error)
}

/// Returns the ids of a page owner's overrides that can never be shown, since they refer to something that does not
/// exist. Our own texts are shown instead, so without a warning the owner would look for the error for long.
///
/// `source` are our own texts in the source language, one per chunk that is loaded; other languages have the same messages with the
/// same arguments. Syntax errors are reported when the texts are compiled.
pub fn unusable(overrides: &str, source: &[Rc<CompiledTexts>]) -> Vec<String> {
    unusable_with(overrides, source, ids())
}

fn unusable_with(overrides: &str, source: &[Rc<CompiledTexts>], mut ids: Ids) -> Vec<String> {
    let count = ids.names().len();
    let own = Rc::new(compile_with(overrides, &mut ids).0);
    let known = Catalogue::new(source);
    let both = known.clone().with(&own);
    let is_usable = |id: u16| {
        let mut names = vec!["operator", "partnerCenter", "partner"];
        // Texts of chunks that are not loaded are not there yet.
        known.message(id).is_none_or(|ours| {
            arguments(&known, ours, &mut names);
            let arguments: Vec<_> = names.into_iter().map(|name| (name, Argument::from("1"))).collect();
            both.format("", |_, _| String::new(), MessageId(id), &arguments).is_some()
        })
    };
    let own = messages(&ids, &own).filter(|(_, id)| usize::from(*id) < count && !is_usable(*id));
    own.map(|(name, _)| name.to_owned()).collect()
}

/// The names and numbers of messages, without terms.
fn messages<'a>(ids: &'a Ids, texts: &'a CompiledTexts) -> impl Iterator<Item = (&'a str, u16)> {
    let all = ids.names().into_iter().zip(0..);
    all.filter(|(name, id)| !name.starts_with('-') && texts.pattern(*id).is_some())
}

fn ids() -> Ids {
    let mut ids = Ids::default();
    for name in IDS.split('\n') {
        ids.add(name);
    }
    ids
}

fn syntax_error(text: &str, start: usize) -> CatalogueError {
    CatalogueError::Syntax(text.get(start..).unwrap_or_default().chars().take(60).collect())
}

/// Collects the arguments of one of our own messages, including those of messages that it refers to.
fn arguments<'p>(known: &'p Catalogue, pattern: &'p str, found: &mut Vec<&'p str>) {
    let mut rest = Cursor::new(pattern);
    loop {
        rest.text();
        match rest.control() {
            Some(ARGUMENT | SELECT) => found.extend(rest.name().map(|(name, _)| name)),
            Some(MESSAGE) => {
                let referred = rest.id().and_then(|id| known.message(id));
                referred.into_iter().for_each(|pattern| arguments(known, pattern, found));
            }
            Some(_) => {}
            None => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::i18n::SOURCE;
    use crate::i18n::testing::{shipped, written};

    fn unusable_beside_ours(overrides: &str) -> Vec<String> {
        unusable(overrides, &shipped(SOURCE))
    }

    #[test]
    fn what_can_be_shown_is_not_complained_of() {
        let overrides = "-desk = Contoso\n\
            guidance-misuse-title = Ask { -desk }, not { $operator }\n\
            guidance-escalation-health-problems = { $count ->\n    [one] one\n   *[other] { $number }\n }\n\
            back = { close }\n";
        assert_eq!(unusable_beside_ours(overrides), Vec::<String>::new());
    }

    #[test]
    fn what_can_never_be_shown_is_named() {
        let overrides = "guidance-misuse-title = { $nothing }\nguidance-misuse-text = { BOOM() }\n\
            guidance-misuse-guide = { -nobody }\n\
            guidance-link-program-guide = { guidance-link-nothing }\n\
            guidance-customer-support-lead = { guidance-customer-support-lead }\n";
        let expected = [
            "guidance-misuse-title",
            "guidance-misuse-text",
            "guidance-misuse-guide",
            "guidance-link-program-guide",
            "guidance-customer-support-lead",
        ];
        let (found, expected) = (unusable_beside_ours(overrides), expected.map(str::to_owned));
        assert_eq!(BTreeSet::from_iter(found), BTreeSet::from(expected));
    }

    #[test]
    fn what_no_view_uses_is_named() {
        let overrides = "guidance-misuse-title = Ours\nguidance-misuse-titel = A slip of the pen\n-desk = Contoso\n\
            home-title = { nothing }\n";
        assert_eq!(compile(overrides).2, ["guidance-misuse-titel"]);
        assert_eq!(unusable_beside_ours(overrides), ["home-title"]);
    }

    #[test]
    fn arguments_are_found_wherever_our_texts_have_them() {
        let mut ids = Ids::default();
        let source = "plain = { $a }\nnested = { { $b } }\nreferring = { plain }\n\
            selected = { $c ->\n    [x] { $d }\n   *[y] { nested }\n }\n";
        let source = [Rc::new(compile_with(source, &mut ids).0)];
        for (overrides, expected) in [
            ("plain = { $a }\nnested = { $b }\nreferring = { $a }\nselected = { $c }{ $d }{ $b }\n", &[][..]),
            ("plain = { $b }\nnested = { $a }\n", &["plain", "nested"]),
            ("referring = { $c }\nselected = { $a }\n", &["referring", "selected"]),
        ] {
            assert_eq!(unusable_with(overrides, &source, ids.clone()), expected, "{overrides}");
        }
    }

    #[test]
    fn our_own_texts_can_all_be_shown() {
        for tag in crate::i18n::AVAILABLE {
            assert_eq!(unusable_beside_ours(&written(tag)), Vec::<String>::new(), "{tag}");
        }
    }
}
