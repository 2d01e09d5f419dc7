// Compiles catalogues from the syntax trees of Project Fluent's parser. The build includes this file as well, so it
// knows the format and nothing else of the program.

use std::collections::BTreeMap;

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};
use fluent_syntax::ast::{Variant, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::syntax::{
    ARGUMENT, CLOSE, EDGE, ESCAPE, FIRST_ID, FORMAT, GIVEN, LETTER, MARKED, MESSAGE, NUMBER, PLAIN, SELECT, TERM,
    UNRESOLVABLE, WORD, digest,
};

/// The numbers of ids, in their order. The name of a term begins with a hyphen.
#[derive(Clone, Debug, Default)]
pub struct Ids(BTreeMap<String, usize>);

impl Ids {
    /// The number of an id.
    pub fn number(&self, name: &str) -> Option<usize> {
        self.0.get(name).copied()
    }

    /// All ids in the order of their numbers.
    pub fn names(&self) -> Vec<&str> {
        let mut names: Vec<_> = self.0.iter().map(|(name, number)| (number, name.as_str())).collect();
        names.sort_unstable();
        names.into_iter().map(|(_, name)| name).collect()
    }

    /// The hash of all ids, which tells those of other builds.
    pub fn hash(&self) -> u32 {
        self.names().into_iter().fold(FORMAT, |hash, name| digest(digest(hash, name), "\n"))
    }

    /// The number of an id, which gets the next one if it has none.
    pub fn add(&mut self, name: &str) -> usize {
        let next = self.0.len();
        *self.0.entry(name.to_owned()).or_insert(next)
    }
}

/// Compiles a catalogue; of entries with the same id the last one counts. Ids that are not known yet are added.
pub fn compile<S: AsRef<str>>(resource: &Resource<S>, ids: &mut Ids) -> String {
    let entries: Vec<_> = resource.body.iter().filter_map(entry).collect();
    let numbers: Vec<_> = entries.iter().map(|(name, _)| ids.add(name)).collect();
    let mut lines = vec![String::new(); numbers.iter().max().map_or(0, |last| last + 1)];
    for (number, (_, pattern)) in numbers.into_iter().zip(entries) {
        let mut writer = Writer { ids, line: String::new() };
        writer.pattern(pattern);
        lines[number] = writer.line + "\n";
    }
    lines.into_iter().map(|line| if line.is_empty() { "\n".to_owned() } else { line }).collect()
}

fn entry<S: AsRef<str>>(entry: &Entry<S>) -> Option<(String, &Pattern<S>)> {
    match entry {
        Entry::Message(message) => Some((message.id.name.as_ref().to_owned(), message.value.as_ref()?)),
        Entry::Term(term) => Some((term_name(term.id.name.as_ref()), &term.value)),
        _ => None,
    }
}

/// The id of a term.
pub fn term_name(name: &str) -> String {
    format!("-{name}")
}

/// A line that is being written.
struct Writer<'a> {
    ids: &'a Ids,
    line: String,
}

impl Writer<'_> {
    fn pattern<S: AsRef<str>>(&mut self, pattern: &Pattern<S>) {
        let is_alone = pattern.elements.len() == 1;
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text(value.as_ref()),
                PatternElement::Placeable { expression } => self.placeable(expression, is_alone),
            }
        }
    }

    /// An argument beside other text is isolated, so that its writing direction does not affect its neighbours; what
    /// stands in a referenced message is isolated there.
    fn placeable<S: AsRef<str>>(&mut self, expression: &Expression<S>, is_alone: bool) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, is_alone),
            Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
                self.control(SELECT);
                self.name(id.name.as_ref(), !is_alone);
                variants.iter().for_each(|variant| self.variant(variant));
                self.control(CLOSE);
            }
            Expression::Select { .. } => self.control(UNRESOLVABLE),
        }
    }

    fn inline<S: AsRef<str>>(&mut self, expression: &InlineExpression<S>, is_alone: bool) {
        match expression {
            InlineExpression::StringLiteral { value } => {
                self.literal(&unescape_unicode_to_string(value.as_ref()));
            }
            InlineExpression::NumberLiteral { value } if is_alone => self.literal(value.as_ref()),
            InlineExpression::NumberLiteral { value } => self.literal(&isolated(value.as_ref())),
            InlineExpression::VariableReference { id } => {
                self.control(ARGUMENT);
                self.name(id.name.as_ref(), !is_alone);
            }
            InlineExpression::MessageReference { id, attribute: None } => {
                self.reference(MESSAGE, id.name.as_ref());
            }
            InlineExpression::TermReference { id, attribute: None, arguments } => {
                if self.reference(TERM, &term_name(id.name.as_ref())) {
                    arguments.iter().for_each(|arguments| self.given(arguments));
                }
            }
            InlineExpression::Placeable { expression } if is_alone => self.placeable(expression, true),
            InlineExpression::Placeable { expression } => {
                let marks = isolated("");
                let (begin, end) = marks.split_at(marks.len() / 2);
                self.control(EDGE);
                self.text(begin);
                self.placeable(expression, true);
                self.text(end);
                self.control(EDGE);
            }
            InlineExpression::FunctionReference { .. }
            | InlineExpression::MessageReference { .. }
            | InlineExpression::TermReference { .. } => self.control(UNRESOLVABLE),
        }
    }

    fn variant<S: AsRef<str>>(&mut self, variant: &Variant<S>) {
        match &variant.key {
            VariantKey::Identifier { name } => {
                self.control(WORD);
                self.name(name.as_ref(), variant.default);
            }
            VariantKey::NumberLiteral { value } => {
                self.control(NUMBER);
                self.name(&digits(value.as_ref()).unwrap_or_else(|| value.as_ref().to_owned()), variant.default);
            }
        }
        self.pattern(&variant.value);
    }

    /// The named arguments of a reference to a term, such as a grammatical case.
    fn given<S: AsRef<str>>(&mut self, arguments: &CallArguments<S>) {
        for given in &arguments.named {
            let (value, is_number) = match &given.value {
                InlineExpression::StringLiteral { value } => {
                    (unescape_unicode_to_string(value.as_ref()).into_owned(), false)
                }
                InlineExpression::NumberLiteral { value } => match digits(value.as_ref()) {
                    Some(digits) => (digits, true),
                    None => (value.as_ref().to_owned(), false),
                },
                _ => continue,
            };
            self.control(GIVEN);
            self.name(given.name.name.as_ref(), false);
            self.name(&value, is_number);
        }
    }

    /// A reference to what is known; returns whether it is.
    fn reference(&mut self, kind: u8, name: &str) -> bool {
        let number = self.ids.number(name).and_then(|number| u32::try_from(number).ok());
        match number.and_then(|number| char::from_u32(FIRST_ID + number)) {
            Some(id) => {
                self.control(kind);
                self.line.push(id);
                true
            }
            None => {
                self.control(UNRESOLVABLE);
                false
            }
        }
    }

    fn literal(&mut self, text: &str) {
        self.control(EDGE);
        if !text.is_empty() {
            self.text(text);
            self.control(EDGE);
        }
    }

    fn name(&mut self, name: &str, is_marked: bool) {
        self.text(name);
        self.control(if is_marked { MARKED } else { PLAIN });
    }

    fn text(&mut self, text: &str) {
        for sign in text.chars() {
            if sign < ' ' {
                self.control(ESCAPE);
                self.line.push(char::from(sign as u8 + LETTER));
            } else {
                self.line.push(sign);
            }
        }
    }

    fn control(&mut self, control: u8) {
        self.line.push(char::from(control));
    }
}

/// Between First Strong Isolate and Pop Directional Isolate.
fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

/// A whole number as it is written out; the only kind that is counted.
fn digits(number: &str) -> Option<String> {
    number.parse().ok().map(|number: u32| number.to_string())
}
