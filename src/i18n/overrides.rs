use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

use super::{Argument, Catalogue};

/// Returns the ids of a page owner's overrides that can never be shown: no view uses them, or they refer to something
/// that does not exist. Our own texts are shown instead, so without a warning the owner would look for the error for
/// long.
///
/// `source` are our own texts in the source language, one per chunk; other languages have the same messages with the
/// same arguments. Syntax errors are reported when the texts are parsed.
pub fn unusable(overrides: &str, source: &[&str]) -> Vec<String> {
    let errors = &mut Vec::new();
    let known = Catalogue::read(source, errors);
    let own = Catalogue::read(&[overrides], errors);
    let both = Catalogue::read(&[source, &[overrides]].concat(), errors);
    let is_usable = |id: &str| {
        let mut names = vec!["operator", "partnerCenter", "partner"];
        known.message(id).is_some_and(|ours| {
            arguments(&known, ours, &mut names);
            let arguments: Vec<_> = names.into_iter().map(|name| (name, Argument::from("1"))).collect();
            both.format("", |_, _| String::new(), id, &arguments).is_some()
        })
    };
    own.ids().filter(|id| !is_usable(id)).map(str::to_owned).collect()
}

/// Collects the arguments of one of our own messages, including those of messages that it refers to.
fn arguments<'p>(known: &'p Catalogue, pattern: &'p Pattern<String>, found: &mut Vec<&'p str>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            arguments_of(known, expression, found);
        }
    }
}

fn arguments_of<'p>(known: &'p Catalogue, expression: &'p Expression<String>, found: &mut Vec<&'p str>) {
    let inline = match expression {
        Expression::Inline(inline) => inline,
        Expression::Select { selector, variants } => {
            variants.iter().for_each(|variant| arguments(known, &variant.value, found));
            selector
        }
    };
    match inline {
        InlineExpression::VariableReference { id } => found.push(&id.name),
        InlineExpression::Placeable { expression } => arguments_of(known, expression, found),
        InlineExpression::MessageReference { id, .. } => {
            known.message(&id.name).into_iter().for_each(|pattern| arguments(known, pattern, found));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{SOURCE, compiled, compiled_chunk};

    fn unusable_beside_ours(overrides: &str) -> Vec<String> {
        let source = [compiled(SOURCE).unwrap_or_default(), compiled_chunk(SOURCE).unwrap_or_default()];
        unusable(overrides, &source)
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
            guidance-misuse-guide = { -nobody }\nguidance-misuse-titel = A slip of the pen\n\
            guidance-link-program-guide = { guidance-link-nothing }\n\
            guidance-customer-support-lead = { guidance-customer-support-lead }\n";
        let expected = [
            "guidance-misuse-title",
            "guidance-misuse-text",
            "guidance-misuse-guide",
            "guidance-misuse-titel",
            "guidance-link-program-guide",
            "guidance-customer-support-lead",
        ];
        assert_eq!(unusable_beside_ours(overrides), expected);
    }

    #[test]
    fn arguments_are_found_wherever_our_texts_have_them() {
        let source = ["plain = { $a }\nnested = { { $b } }\nreferring = { plain }\n\
            selected = { $c ->\n    [x] { $d }\n   *[y] { nested }\n }\n"];
        for (overrides, expected) in [
            ("plain = { $a }\nnested = { $b }\nreferring = { $a }\nselected = { $c }{ $d }{ $b }\n", &[][..]),
            ("plain = { $b }\nnested = { $a }\n", &["plain", "nested"]),
            ("referring = { $c }\nselected = { $a }\n", &["referring", "selected"]),
        ] {
            assert_eq!(unusable(overrides, &source), expected, "{overrides}");
        }
    }

    #[test]
    fn our_own_texts_can_all_be_shown() {
        for tag in crate::i18n::AVAILABLE {
            for text in [compiled(tag), compiled_chunk(tag)].into_iter().flatten() {
                assert_eq!(unusable_beside_ours(text), Vec::<String>::new(), "{tag}");
            }
        }
    }
}
