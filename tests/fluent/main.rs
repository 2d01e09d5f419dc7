//! Our small resolver yields the text that Project Fluent's own does, `FluentBundle`: for all our messages in all languages,
//! and for made-up messages of all that Fluent's syntax has.
//!
//! Ours differs on purpose in what follows, and in nothing else:
//!
//! - Where `FluentBundle` reports an error and shows `{$name}`, ours has no text: the message of the source language is shown.
//!   Only a selector that is missing chooses the default in both.
//! - Attributes, functions and selectors that are no variables, which our messages do not have, count as such errors.
//! - Numbers are whole, and written in digits as they are; browsers write all others beforehand.
//! - Depth, length and steps have bounds of their own, which are tested in `src/i18n`. `FluentBundle` stops at 100 placeables.
//! - In Chinese, spaces are inserted around names and numbers, which is tested in `src/i18n` too: spaces are not compared.
//! - What a term is called with counts to its end. `FluentBundle` forgets it after a term inside.

mod generated;
mod reference;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::rc::Rc;

use fluent::resolver::ResolverError;
use generated::{Source, source, value};
use proptest::prelude::*;
use reference::Reference;
use support_widget::i18n::{
    AVAILABLE, Argument, Arguments, Catalogue, CompiledTexts, Ids, Localizer, MessageId, Names, SOURCE, all_compiled,
    compile_with, messages,
};

/// Languages of one, two, three and six plural forms: for whole numbers below a million, as CLDR has them.
fn plural(tag: &str, count: usize) -> String {
    let language = tag.split('-').next();
    let category = match (language, count % 10, count % 100) {
        (Some("zh"), ..) => "other",
        (Some("ar"), ..) if count == 0 => "zero",
        (Some("ar"), ..) if count == 2 => "two",
        (Some("ar"), _, 3..=10) => "few",
        (Some("ar"), _, 11..) => "many",
        _ if count == 1 => "one",
        (Some("pl"), 2..=4, 0..=11 | 15..) => "few",
        (Some("pl"), ..) => "many",
        _ => "other",
    };
    category.to_owned()
}

/// Our texts of a language, part by part, as they were compiled.
fn parts(tag: &str) -> [Rc<CompiledTexts>; 4] {
    all_compiled(tag).map(|texts| texts.expect("all languages are compiled in"))
}

/// Our texts of a language as they are written, but for those of the fallback card, which the program does not know.
fn written(tag: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(tag);
    let files = fs::read_dir(folder).expect("a language").map(|entry| entry.expect("a readable folder").path());
    let files = files.filter(|file| !file.ends_with("fallback.ftl"));
    files.map(|file| fs::read_to_string(file).expect("a file of messages") + "\n").collect()
}

/// Texts compiled by themselves, later ones replacing messages of earlier ones.
struct Own {
    catalogue: Catalogue,
    ids: Ids,
}

impl Own {
    fn new(texts: &[&str]) -> Self {
        let mut ids = Ids::default();
        let compiled: Vec<_> = texts
            .iter()
            .map(|text| {
                let (texts, error) = compile_with(text, &mut ids);
                assert_eq!(error, None, "{text}");
                Rc::new(texts)
            })
            .collect();
        Self { catalogue: Catalogue::new(&compiled), ids }
    }

    fn format(&self, tag: &str, id: &str, arguments: Arguments<'_>) -> Option<String> {
        let id = self.ids.number(id).and_then(MessageId::numbered).expect("a message");
        self.catalogue.format(tag, plural, id, arguments)
    }
}

/// The names that follow a mark: a line's end for entries, `{ $` for variables.
fn names(texts: &[&str], mark: &str) -> Vec<String> {
    let is_part = |character: char| character.is_ascii_alphanumeric() || character == '-';
    let text = format!("\n{}", texts.concat());
    let found = text.split(mark).skip(1).map(|rest| rest.split(|character| !is_part(character)).next().unwrap_or(rest));
    let found = found.filter(|name| name.starts_with(|first: char| first.is_ascii_lowercase()));
    let found: BTreeSet<_> = found.map(str::to_owned).collect();
    found.into_iter().collect()
}

/// The names that stand in all texts, as the reference words them.
fn own_names(reference: &Reference) -> Vec<(&'static str, Argument)> {
    let cloud = [("cloud", Argument::from("china"))];
    let named = [
        ("operator", messages::OPERATOR),
        ("partnerCenter", messages::PARTNER_CENTER),
        ("partner", messages::PARTNER_DEFAULT_NAME),
    ];
    named.map(|(name, id)| (name, reference.text(id.name(), &cloud).0.into())).to_vec()
}

/// What is compared of a text.
fn compared(tag: &str, text: String) -> String {
    if tag.starts_with("zh") { text.replace(' ', "") } else { text }
}

#[test]
fn our_messages_read_as_fluent_bundle_has_them() {
    for tag in AVAILABLE {
        let written = written(tag);
        let own = [written.as_str()];
        let (ids, variables) = (names(&own, "\n"), names(&own, "{ $"));
        assert!(ids.len() > 300 && variables.len() > 10, "{tag} has {} messages, {variables:?}", ids.len());
        let reference = Reference::new(tag, &own);
        let names = Names { cloud: support_widget::model::Cloud::China, ..Names::default() };
        let localizer = Localizer::new(tag, &parts(tag), &parts(SOURCE), None, &names, plural);
        let named = own_names(&reference);
        proptest!(ProptestConfig::with_cases(12), |(given in prop::collection::vec(value(), variables.len()))| {
            let arguments = variables.iter().map(String::as_str).zip(given);
            let arguments: Vec<_> = arguments.filter(|(name, _)| named.iter().all(|(own, _)| own != name)).collect();
            let all = [arguments.clone(), named.clone()].concat();
            for id in &ids {
                let (text, errors) = reference.text(id, &all);
                prop_assert!(errors.is_empty(), "{id} in {tag}: {errors:?}");
                let own = localizer.text_with(MessageId::named(id).expect("an id"), &arguments);
                prop_assert_eq!(compared(tag, own), compared(tag, text), "{} in {}", id, tag);
            }
        });
    }
}

#[test]
fn made_up_messages_read_as_fluent_bundle_has_them() {
    let seen = RefCell::new([0; 2]);
    for tag in ["pl", "en-US", "zh-CN"] {
        proptest!(ProptestConfig::with_cases(80), |(source in source(), text in value(), count in value())| {
            let arguments = [("text", text), ("count", count)];
            compare(tag, &source, &arguments, &seen)?;
        });
    }
    let [shown, refused] = seen.into_inner();
    println!("{shown} {refused}");
    assert!(shown > 300 && refused > 50, "{shown} texts were compared, and {refused} errors");
}

fn compare(
    tag: &str,
    source: &Source,
    arguments: &[(&str, Argument)],
    seen: &RefCell<[usize; 2]>,
) -> Result<(), TestCaseError> {
    let texts: Vec<_> = source.texts.iter().map(String::as_str).collect();
    let reference = Reference::new(tag, &texts);
    let own = Own::new(&texts);
    for id in &source.ids {
        let (text, errors) = reference.text(id, arguments);
        if errors.contains(&ResolverError::TooManyPlaceables) {
            continue;
        }
        let expected = errors.is_empty().then(|| compared(tag, text));
        seen.borrow_mut()[usize::from(expected.is_none())] += 1;
        let own = own.format(tag, id, arguments).map(|text| compared(tag, text));
        prop_assert_eq!(own, expected, "{} {:?}", id, errors);
    }
    Ok(())
}

#[test]
fn a_language_may_have_six_plural_forms() {
    let forms = ["zero", "one", "two", "few", "many"].map(|form| format!(" [{form}] {form}\n"));
    let text = format!("m = {{ $count ->\n{} *[other] other\n }}\n", forms.concat());
    let own = Own::new(&[&text]);
    for (count, form) in [(0, "zero"), (1, "one"), (2, "two"), (103, "few"), (99, "many"), (100, "other")] {
        let arguments = [("count", Argument::from(count))];
        assert_eq!(own.format("ar", "m", &arguments).as_deref(), Some(form), "{count}");
    }
}

#[test]
fn what_our_messages_do_not_have_is_refused() {
    let refused = [
        "m = { a.label }\na = A\n    .label = B",
        "m = { 1 ->\n [one] 1\n *[other] 2\n }",
        "m = { \"one\" ->\n [one] 1\n *[other] 2\n }",
        "m = { -t.kind ->\n [one] 1\n *[other] 2\n }\n-t = T\n    .kind = one",
    ];
    for text in refused {
        assert_eq!(Reference::new("en-US", &[text]).text("m", &[]).1, [], "{text}");
        assert_eq!(Own::new(&[text]).format("en-US", "m", &[]), None, "{text}");
    }
}

#[test]
fn what_a_term_is_called_with_counts_to_its_end() {
    let text = "m = { -t(case: \"of\") }\n-t = { -u }{ $case }\n-u = U";
    let arguments = [("case", Argument::from("outer"))];
    assert_eq!(Own::new(&[text]).format("en-US", "m", &arguments).as_deref(), Some("U\u{2068}of\u{2069}"));
    assert_eq!(Reference::new("en-US", &[text]).text("m", &arguments).0, "U\u{2068}outer\u{2069}");
}
