//! Resolver: formats a compiled message with its arguments, as the Fluent specification says: references, selectors and
//! the isolation of arguments. There are no functions: numbers and dates are formatted by the browser beforehand.

use super::catalogue::{Catalogue, PluralRule};
use super::compiled::Cursor;
use super::compiled::syntax::{ARGUMENT, CLOSE, EDGE, ESCAPE, GIVEN, MESSAGE, NUMBER, SELECT, TERM, WORD};
use super::spacing::{ISOLATE, POP_ISOLATE, is_spaced, spaced};
use super::{Argument, Arguments, MessageId};

impl Catalogue {
    /// Formats a message; `None` if it is missing or cannot be resolved.
    pub fn format(
        &self,
        language: &str,
        plural: PluralRule,
        id: MessageId,
        arguments: Arguments<'_>,
    ) -> Option<String> {
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
    /// Places in the text where a placeable begins or ends, in their order. One that is alone in its pattern has none of
    /// its own: they are those of what refers to the pattern.
    edges: Vec<usize>,
    depth: usize,
    steps: usize,
}

impl<'a> Resolver<'a> {
    fn message(mut self, id: MessageId, arguments: Arguments<'_>) -> Option<String> {
        let pattern = self.catalogue.message(id.0)?;
        self.pattern(pattern, arguments)?;
        Some(if is_spaced(self.language) { spaced(&self.text, &self.edges) } else { self.text })
    }

    fn pattern(&mut self, pattern: &'a str, arguments: Arguments<'_>) -> Option<()> {
        self.depth += 1;
        if self.depth > DEEPEST || self.text.len() > LONGEST {
            return None;
        }
        let mut rest = Cursor::new(pattern);
        loop {
            self.text.push_str(rest.text());
            let Some(control) = rest.control() else { break };
            self.step(1)?;
            self.placeable(control, &mut rest, arguments)?;
        }
        self.depth -= 1;
        Some(())
    }

    fn placeable(&mut self, control: u8, rest: &mut Cursor<'a>, arguments: Arguments<'_>) -> Option<()> {
        match control {
            ARGUMENT => {
                let (name, is_isolated) = rest.name()?;
                let value = argument(arguments, name)?;
                self.beside(is_isolated, |resolver| {
                    match value {
                        Argument::Text(text) => resolver.text.push_str(text),
                        Argument::Count(count) => resolver.text.push_str(&count.to_string()),
                    }
                    Some(())
                })
            }
            SELECT => self.selection(rest, arguments),
            MESSAGE => {
                let pattern = self.catalogue.message(rest.id()?)?;
                self.referred(pattern, arguments)
            }
            TERM => {
                let pattern = self.catalogue.term(rest.id()?)?;
                let given = given(rest)?;
                self.referred(pattern, &given)
            }
            EDGE => {
                self.edges.push(self.text.len());
                Some(())
            }
            ESCAPE => {
                self.text.push(rest.escaped()?);
                Some(())
            }
            _ => None,
        }
    }

    /// Takes the variant that a selection's argument chooses: the first that equals the number or word, or names the
    /// plural category of the number; else the default.
    fn selection(&mut self, rest: &mut Cursor<'a>, arguments: Arguments<'_>) -> Option<()> {
        let (name, is_isolated) = rest.name()?;
        let (word, number) = match argument(arguments, name) {
            Some(Argument::Text(text)) => (Some(text.clone()), None),
            Some(Argument::Count(count)) => (Some((self.plural)(self.language, *count)), Some(count.to_string())),
            None => (None, None),
        };
        let (mut chosen, mut default) = (None, None);
        loop {
            let wanted = match rest.control()? {
                WORD => &word,
                NUMBER => &number,
                CLOSE => break,
                _ => return None,
            };
            let (key, is_default) = rest.name()?;
            let pattern = rest.variant();
            self.step(pattern.len() / STRIDE)?;
            if chosen.is_none() && wanted.as_deref() == Some(key) {
                chosen = Some(pattern);
            }
            if is_default {
                default = Some(pattern);
            }
        }
        let pattern = chosen.or(default)?;
        self.beside(is_isolated, |resolver| resolver.pattern(pattern, arguments))
    }

    fn referred(&mut self, pattern: &'a str, arguments: Arguments<'_>) -> Option<()> {
        self.edges.push(self.text.len());
        self.pattern(pattern, arguments)?;
        self.edges.push(self.text.len());
        Some(())
    }

    /// Wraps an argument beside other text in Unicode isolation marks, so that its writing direction does not affect its
    /// neighbours. Referenced messages isolate their own arguments.
    fn beside(&mut self, is_isolated: bool, write: impl FnOnce(&mut Self) -> Option<()>) -> Option<()> {
        if !is_isolated {
            return write(self);
        }
        self.edges.push(self.text.len());
        self.text.push(ISOLATE);
        write(self)?;
        self.text.push(POP_ISOLATE);
        self.edges.push(self.text.len());
        Some(())
    }

    fn step(&mut self, steps: usize) -> Option<()> {
        self.steps += steps;
        (self.steps <= MOST_STEPS).then_some(())
    }
}

/// Maximum depth of references; our own catalogues use three.
const DEEPEST: usize = 12;

/// Maximum number of placeables resolved for one message. A depth limit alone does not bound them: ten
/// levels of messages that each refer to the next one a hundred times would never end, and yet be empty.
const MOST_STEPS: usize = 10_000;

/// Bytes of a variant that count as a step, since they are read also where another variant is chosen.
const STRIDE: usize = 64;

/// Maximum length of a text in bytes.
const LONGEST: usize = 16 * 1024;

fn argument<'a>(arguments: Arguments<'a>, name: &str) -> Option<&'a Argument> {
    arguments.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
}

/// What a term is called with, such as a grammatical case.
fn given<'a>(rest: &mut Cursor<'a>) -> Option<Vec<(&'a str, Argument)>> {
    let mut given = Vec::new();
    while rest.has(GIVEN) {
        let (name, _) = rest.name()?;
        let (value, is_number) = rest.value()?;
        let count = if is_number { value.parse().ok() } else { None };
        given.push((name, count.map_or(Argument::Text(value), Argument::Count)));
    }
    Some(given)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::i18n::testing::formatted;

    fn resolved(source: &str, arguments: Arguments<'_>) -> Option<String> {
        formatted("en-US", source, arguments)
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
            ("m = a\n    b", &[], Some("a\nb")),
            ("m = a\u{1}\u{1b}b", &[], Some("a\u{1}\u{1b}b")),
            ("m = { \"\\u000A\" }{ -t(case: \"\\u0002\") }\n-t = T{ $case }", &[], Some("\nT\u{2068}\u{2}\u{2069}")),
            ("m = { -t(n: 1.5) }\n-t = { $n }", &[], Some("1.5")),
            ("m = by { { a } }{ { \"b\" } }\na = A", &[], Some("by \u{2068}A\u{2069}\u{2068}b\u{2069}")),
            ("m = { $n ->\n [01] one\n *[other] other\n }", &[("n", Argument::Count(1))], Some("one")),
            ("m = first\nm = last", &[], Some("last")),
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

    #[test]
    fn variants_that_are_only_skipped_count_as_well() {
        let text = |times: usize| {
            let long = "x".repeat(STRIDE * MOST_STEPS / 100);
            let source = format!("m = {}\na = {{ $n ->\n [other] {long}\n *[none] y\n }}\n", "{ a }".repeat(times));
            resolved(&source, &[])
        };
        assert_eq!(text(90), Some("y".repeat(90)));
        assert_eq!(text(100), None);
    }

    proptest! {
        #[test]
        fn whatever_can_be_read_can_be_resolved_or_refused(source in "m = [ a-z{}$\\->*\\[\\]\"\n.(:)1-9]{0,80}") {
            let text = resolved(&source, &[("a", Argument::Count(2))]);
            prop_assert!(text.is_none_or(|text| text.len() <= 2 * LONGEST));
        }
    }
}
