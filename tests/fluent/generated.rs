//! Messages in Fluent's syntax that nobody would write, and values to fill in.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use support_widget::i18n::Argument;

use crate::reference::ABSENT;

/// Texts in Fluent's syntax, later ones replacing messages of earlier ones.
#[derive(Debug)]
pub struct Source {
    pub texts: Vec<String>,
    /// The messages in them.
    pub ids: Vec<String>,
}

/// What stands in a message.
#[derive(Clone, Debug)]
enum Piece {
    Text(String),
    Literal(String),
    Variable(usize),
    Message(usize),
    /// A term, and what it is called with.
    Term(usize, String),
    Select(usize, Vec<(&'static str, Pattern)>, usize),
    /// A placeable inside a placeable.
    Nested(Box<Piece>),
    /// What is in no text.
    Missing(&'static str),
}

type Pattern = Vec<Piece>;

/// Where a piece stands, which decides what may stand there.
#[derive(Clone, Copy)]
enum Place {
    Message,
    /// A term that takes arguments and refers to nothing.
    Inflected,
    /// A term that refers to terms, and has no arguments: `FluentBundle` forgets them after a term.
    Compound,
}

const MESSAGES: usize = 3;
const INFLECTED: usize = 2;

/// Values of both kinds; some are words and numbers that variants stand for.
pub fn value() -> impl Strategy<Value = Argument> {
    let text = "[a-zA-Z0-9 .\"'{}\\\\$*\\[\\]<&\n\u{202a}-\u{202e}\u{2066}-\u{2069}\u{5d0}中é🎉]{0,12}";
    prop_oneof![
        text.prop_map(Argument::Text),
        select(vec!["", "one", "other", "few", "china", "1"]).prop_map(Argument::from),
        prop_oneof![0..25usize, 90..125usize, 0..1_000_000usize].prop_map(Argument::Count),
    ]
}

/// Texts with messages and terms that refer to each other, also in circles.
pub fn source() -> impl Strategy<Value = Source> {
    let first = vec(pattern(), MESSAGES + INFLECTED + 1);
    (first, vec(prop::option::of(pattern()), MESSAGES)).prop_map(|(patterns, replaced)| {
        let ids = (0..MESSAGES).map(|index| format!("m{index}")).collect::<Vec<_>>();
        let mut text = String::new();
        for (index, pattern) in patterns.iter().enumerate() {
            let (name, place) = match index {
                ..MESSAGES => (ids[index].clone(), Place::Message),
                index if index < MESSAGES + INFLECTED => (format!("-t{}", index - MESSAGES), Place::Inflected),
                _ => (format!("-t{INFLECTED}"), Place::Compound),
            };
            text.extend([&name, " = ", &place.pattern(pattern, 0), "\n"]);
        }
        let mut later = String::from("# Later\n");
        for (id, pattern) in ids.iter().zip(&replaced) {
            let entry = pattern.iter().map(|pattern| format!("{id} = {}\n", Place::Message.pattern(pattern, 0)));
            later.extend(entry);
        }
        Source { texts: vec![text, later], ids }
    })
}

fn pattern() -> impl Strategy<Value = Pattern> {
    let leaf = prop_oneof![
        4 => "[a-z\u{5d0}中][a-zé .,*\\[\\]\"'$=#-]{0,8}(\n  [a-z]{1,3})?".prop_map(Piece::Text),
        4 => (0..2usize).prop_map(Piece::Variable),
        2 => literal().prop_map(Piece::Literal),
        2 => (0..MESSAGES).prop_map(Piece::Message),
        2 => (0..=INFLECTED, literal(), prop::option::of(literal())).prop_map(|(term, case, form)| {
            let form = form.map(|form| format!(", form: {form}")).unwrap_or_default();
            Piece::Term(term, format!("case: {case}{form}"))
        }),
        1 => select(vec!["$missing", "missing", "-missing", "m0.missing", "NUMBER(1)"]).prop_map(Piece::Missing),
    ];
    let piece = leaf.prop_recursive(3, 24, 4, |piece| {
        let keys = vec!["one", "few", "many", "other", "china", "of", "0", "1", "2", "22"];
        let variants = vec((select(keys), vec(piece.clone(), 1..3)), 1..5);
        prop_oneof![
            3 => (0..4usize, variants, 0..4usize).prop_map(|(by, variants, default)| Piece::Select(by, variants, default)),
            1 => piece.prop_map(|piece| Piece::Nested(Box::new(piece))),
        ]
    });
    vec(piece, 1..4)
}

/// A string, or a number as it stands in digits: the resolvers write `007` in different ways.
fn literal() -> impl Strategy<Value = String> {
    let parts = vec!["a", " ", "{", "}", "\\\"", "\\\\", "\\u0041", "\\U01F602", "\\u2067", "\u{202e}", "of", "one"];
    prop_oneof![
        2 => vec(select(parts), 0..4).prop_map(|parts| format!("\"{}\"", parts.concat())),
        1 => Just("\"of\"".to_owned()),
        2 => (0..30usize).prop_map(|number| number.to_string()),
    ]
}

impl Place {
    fn pattern(self, pattern: &[Piece], level: usize) -> String {
        pattern.iter().map(|piece| self.piece(piece, level)).collect()
    }

    fn piece(self, piece: &Piece, level: usize) -> String {
        match piece {
            Piece::Text(text) => text.clone(),
            Piece::Select(_, variants, default) if level >= self.deepest() => {
                self.pattern(&variants[default % variants.len()].1, level)
            }
            piece => match self.expression(piece, level) {
                Some(expression) => format!("{{ {expression} }}"),
                None => "x".to_owned(),
            },
        }
    }

    /// Levels of selections: fewer than our resolver gives up at, were the deepest of each kind to refer to each other.
    fn deepest(self) -> usize {
        match self {
            Self::Message => 2,
            Self::Inflected => 1,
            Self::Compound => 0,
        }
    }

    /// What stands in braces; nothing for what may not stand here.
    fn expression(self, piece: &Piece, level: usize) -> Option<String> {
        Some(match (piece, self) {
            (Piece::Nested(inner), _) => format!("{{ {} }}", self.expression(inner, level)?),
            (Piece::Literal(literal), _) => literal.clone(),
            (Piece::Term(index, call), Self::Compound) => format!("-t{}({call})", index % INFLECTED),
            (Piece::Term(index, call), Self::Message) => format!("-t{index}({call})"),
            (Piece::Message(index), Self::Message) => format!("m{index}"),
            (Piece::Missing(name), Self::Message) => (*name).to_owned(),
            (Piece::Variable(index), Self::Message | Self::Inflected) => format!("${}", self.variables()[*index]),
            (Piece::Select(by, variants, default), _) if level < self.deepest() => {
                let default = default % variants.len();
                let variants = variants.iter().enumerate().map(|(index, (key, pattern))| {
                    let mark = if index == default { "*" } else { "" };
                    format!("\n {mark}[{key}] {}", self.pattern(pattern, level + 1))
                });
                format!("${} ->{}\n", self.variables()[by % 3], variants.collect::<String>())
            }
            _ => return None,
        })
    }

    /// What is given in any case, and last what may be missing where it selects.
    fn variables(self) -> [&'static str; 3] {
        match self {
            Self::Inflected => ["case", "case", "form"],
            _ => ["text", "count", ABSENT],
        }
    }
}
