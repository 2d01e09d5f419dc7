//! Resolver: formats a parsed message with its arguments, as the Fluent specification says: references, selectors and
//! the isolation of arguments. There are no functions: numbers and dates are formatted by the browser beforehand.

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::catalogue::{Catalogue, PluralRule};
use super::spacing::{ISOLATE, POP_ISOLATE, is_spaced, spaced};

/// Arguments of a message, by name.
pub type Arguments<'a> = &'a [(&'a str, Argument)];

/// A value that a message shows, or selects a variant by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// Text, as it is shown.
    Text(String),
    /// A number that selects a plural form.
    Count(usize),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Argument {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl Catalogue {
    /// Formats a message; `None` if it is missing or cannot be resolved.
    pub fn format(&self, language: &str, plural: PluralRule, id: &str, arguments: Arguments<'_>) -> Option<String> {
        let edges = Vec::new();
        let resolver = Resolver { catalogue: self, language, plural, text: String::new(), edges, depth: 0, steps: 0 };
        resolver.message(id, arguments)
    }
}

/// The resolution of one message. It stops at circular references, at texts that grow too long, and at messages with
/// too many elements, even if those add no text.
struct Resolver<'a> {
    catalogue: &'a Catalogue,
    language: &'a str,
    plural: PluralRule,
    text: String,
    /// Places in the text where a placeable begins or ends, in their order.
    edges: Vec<usize>,
    depth: usize,
    steps: usize,
}

impl Resolver<'_> {
    fn message(mut self, id: &str, arguments: Arguments<'_>) -> Option<String> {
        let pattern = self.catalogue.message(id)?;
        self.pattern(pattern, arguments)?;
        Some(if is_spaced(self.language) { spaced(&self.text, &self.edges) } else { self.text })
    }

    fn pattern(&mut self, pattern: &Pattern<String>, arguments: Arguments<'_>) -> Option<()> {
        self.depth += 1;
        if self.depth > DEEPEST || self.text.len() > LONGEST {
            return None;
        }
        let is_alone = pattern.elements.len() == 1;
        for element in &pattern.elements {
            self.steps += 1;
            if self.steps > MOST_STEPS {
                return None;
            }
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression } => self.placeable(expression, is_alone, arguments)?,
            }
        }
        self.depth -= 1;
        Some(())
    }

    /// Wraps an argument inside other text in Unicode isolation marks, so that its writing direction does not affect
    /// its neighbours. Referenced messages isolate their own arguments.
    fn placeable(&mut self, expression: &Expression<String>, is_alone: bool, arguments: Arguments<'_>) -> Option<()> {
        let is_wording = matches!(
            expression,
            Expression::Inline(
                InlineExpression::MessageReference { .. }
                    | InlineExpression::TermReference { .. }
                    | InlineExpression::StringLiteral { .. }
            )
        );
        let isolates = !is_alone && !is_wording;
        self.edges.push(self.text.len());
        if isolates {
            self.text.push(ISOLATE);
        }
        match expression {
            Expression::Inline(inline) => self.inline(inline, arguments)?,
            Expression::Select { selector, variants } => {
                let chosen = self.chosen(selector, variants, arguments)?;
                self.pattern(chosen, arguments)?;
            }
        }
        if isolates {
            self.text.push(POP_ISOLATE);
        }
        self.edges.push(self.text.len());
        Some(())
    }

    fn inline(&mut self, expression: &InlineExpression<String>, arguments: Arguments<'_>) -> Option<()> {
        match expression {
            InlineExpression::StringLiteral { value } => self.text.push_str(&unescape_unicode_to_string(value)),
            InlineExpression::NumberLiteral { value } => self.text.push_str(value),
            InlineExpression::VariableReference { id } => match argument(arguments, &id.name)? {
                Argument::Text(text) => self.text.push_str(text),
                Argument::Count(count) => self.text.push_str(&count.to_string()),
            },
            InlineExpression::MessageReference { id, attribute: None } => {
                self.pattern(self.catalogue.message(&id.name)?, arguments)?;
            }
            InlineExpression::TermReference { id, attribute: None, arguments: given } => {
                let given: Vec<_> = given.iter().flat_map(named).collect();
                self.pattern(self.catalogue.term(&id.name)?, &given)?;
            }
            InlineExpression::Placeable { expression } => self.placeable(expression, true, arguments)?,
            InlineExpression::FunctionReference { .. }
            | InlineExpression::MessageReference { .. }
            | InlineExpression::TermReference { .. } => return None,
        }
        Some(())
    }

    /// The variant that a selector chooses: the first that equals the number or word, or names the plural category of
    /// the number; else the default.
    fn chosen<'v>(
        &self,
        selector: &InlineExpression<String>,
        variants: &'v [Variant<String>],
        arguments: Arguments<'_>,
    ) -> Option<&'v Pattern<String>> {
        let InlineExpression::VariableReference { id } = selector else { return None };
        let (word, count) = match argument(arguments, &id.name) {
            Some(Argument::Text(text)) => (Some(text.clone()), None),
            Some(Argument::Count(count)) => (Some((self.plural)(self.language, *count)), Some(*count)),
            None => (None, None),
        };
        let is_meant = |variant: &&Variant<String>| match &variant.key {
            VariantKey::Identifier { name } => word.as_ref() == Some(name),
            VariantKey::NumberLiteral { value } => count.is_some() && value.parse().ok() == count,
        };
        let found = variants.iter().find(is_meant);
        let variant = found.or_else(|| variants.iter().find(|variant| variant.default))?;
        Some(&variant.value)
    }
}

/// Maximum depth of references; our own catalogues use three.
const DEEPEST: usize = 12;

/// Maximum number of text pieces and placeables resolved for one message. A depth limit alone does not bound them: ten
/// levels of messages that each refer to the next one a hundred times would never end, and yet be empty.
const MOST_STEPS: usize = 10_000;

/// Maximum length of a text in bytes.
const LONGEST: usize = 16 * 1024;

fn argument<'a>(arguments: Arguments<'a>, name: &str) -> Option<&'a Argument> {
    arguments.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
}

/// The named arguments of a term reference, such as a grammatical case.
fn named(arguments: &CallArguments<String>) -> impl Iterator<Item = (&str, Argument)> {
    arguments.named.iter().filter_map(|given| {
        let value = match &given.value {
            InlineExpression::StringLiteral { value } => Argument::Text(unescape_unicode_to_string(value).into_owned()),
            InlineExpression::NumberLiteral { value } => {
                value.parse().map_or_else(|_| value.as_str().into(), Argument::Count)
            }
            _ => return None,
        };
        Some((given.name.name.as_str(), value))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::i18n::english_plural;

    fn resolved(source: &str, arguments: Arguments<'_>) -> Option<String> {
        let catalogue = Catalogue::read(&[source], &mut Vec::new());
        catalogue.format("en-US", english_plural, "m", arguments)
    }

    #[test]
    fn messages_resolve_as_the_specification_says() {
        let name = [("name", Argument::from("Contoso"))];
        let cases: &[(&str, Arguments<'_>, Option<&str>)] = &[
            ("m = plain", &[], Some("plain")),
            ("m = { $name }", &name, Some("Contoso")),
            ("m = for { $name }", &name, Some("for \u{2068}Contoso\u{2069}")),
            ("m = for { $other }", &name, None),
            ("m = { a } b\na = A", &[], Some("A b")),
            ("m = { -t } b\n-t = T", &[], Some("T b")),
            ("m = { -t(case: \"of\") }\n-t = { $case ->\n [of] des T\n *[is] T\n }", &[], Some("des T")),
            ("m = { \"{\" }\\u", &[], Some("{\\u")),
            ("m = { \"\\u0041\" }{ 7 }", &[], Some("A\u{2068}7\u{2069}")),
            ("m = { NUMBER($name) }", &name, None),
            ("m = { a.b }\na = A\n    .b = B", &[], None),
            ("m = { $name ->\n [Contoso] yes\n *[other] no\n }", &name, Some("yes")),
            ("m = { $name ->\n [Fabrikam] yes\n *[other] no\n }", &name, Some("no")),
            ("m = { $n ->\n [0] none\n [one] one\n *[other] { $n }\n }", &[("n", Argument::Count(0))], Some("none")),
            ("m = { $n ->\n [0] none\n [one] one\n *[other] { $n }\n }", &[("n", Argument::Count(1))], Some("one")),
            ("m = { $n ->\n [0] none\n [one] one\n *[other] { $n }\n }", &[("n", Argument::Count(5))], Some("5")),
            ("m = { $n ->\n [one] one\n [1] 1\n *[other] other\n }", &[("n", Argument::Count(1))], Some("one")),
            ("m = { $n ->\n [1] 1\n *[other] other\n }", &[("n", Argument::from("1"))], Some("other")),
            ("m = { -t(n: 1) }\n-t = { $n ->\n [one] one\n *[other] other\n }", &[], Some("one")),
            ("m = by { { $name } }", &name, Some("by \u{2068}Contoso\u{2069}")),
            ("m = by { $n ->\n *[other] { $name }\n }", &name, Some("by \u{2068}Contoso\u{2069}")),
            ("m = { missing }", &[], None),
            ("m = { m }", &[], None),
        ];
        for (source, arguments, expected) in cases {
            assert_eq!(resolved(source, arguments).as_deref(), *expected, "{source}");
        }
    }

    #[test]
    fn depth_steps_and_length_are_bounded() {
        let deep = |depth: usize| {
            let levels = (1..depth).map(|level| format!("m{level} = {{ m{} }}\n", level + 1)).collect::<String>();
            resolved(&format!("m = {{ m1 }}\n{levels}m{depth} = end\n"), &[])
        };
        assert_eq!(deep(DEEPEST - 1).as_deref(), Some("end"));
        assert_eq!(deep(DEEPEST), None);
        let side_by_side = resolved(&format!("m = {}\na = A\n", "{ a }".repeat(2 * DEEPEST)), &[]);
        assert_eq!(side_by_side, Some("A".repeat(2 * DEEPEST)), "neighbours are not deeper");
        let empty = |count: usize| resolved(&format!("m = {}\n", "{ \"\" }".repeat(count)), &[]);
        assert_eq!((empty(MOST_STEPS).as_deref(), empty(MOST_STEPS + 1)), (Some(""), None));
        let long = |length: usize| resolved(&format!("m = {}{{ a }}\na = A\n", "x".repeat(length)), &[]);
        assert_eq!(long(16_384).map(|text| text.len()), Some(16_385));
        assert_eq!(long(LONGEST + 1), None, "nothing is added to what is too long");
    }

    #[test]
    fn a_message_that_refers_to_empty_messages_without_end_is_given_up() {
        let refers = |to: &str| format!("{{ {to} }}").repeat(100);
        let levels = (0..10).map(|level| format!("m{level} = {}\n", refers(&format!("m{}", level + 1))));
        let source = format!("m = {}\n{}m10 = {{ \"\" }}\n", refers("m0"), levels.collect::<String>());
        assert_eq!(resolved(&source, &[]), None);
    }

    proptest! {
        #[test]
        fn whatever_can_be_read_can_be_resolved_or_refused(source in "m = [ a-z{}$\\->*\\[\\]\"\n.(:)1-9]{0,80}") {
            let text = resolved(&source, &[("a", Argument::Count(2))]);
            prop_assert!(text.is_none_or(|text| text.len() <= 2 * LONGEST));
        }
    }
}
