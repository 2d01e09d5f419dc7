//! The order of a person's names, which is data of each language: forms ask for them, and texts write them, in it.

use super::{Localizer, messages};
use crate::model::{Contact, Field, Flaw};

impl Localizer {
    /// Returns the field that a form in this language has in the place of another: the family name and the given name
    /// change places where the former comes first.
    pub fn field_in_place_of(&self, field: Field) -> Field {
        match field {
            Field::FirstName if self.is_family_name_first() => Field::LastName,
            Field::LastName if self.is_family_name_first() => Field::FirstName,
            other => other,
        }
    }

    /// Puts flaws, which are in the order of all fields, into the order of this language's form.
    pub fn in_order_of_form(&self, mut flaws: Vec<(Field, Flaw)>) -> Vec<(Field, Flaw)> {
        let place = |field| flaws.iter().position(|(flawed, _)| *flawed == field);
        if let (Some(first), Some(last)) = (place(Field::FirstName), place(Field::LastName))
            && self.is_family_name_first()
        {
            flaws.swap(first, last);
        }
        flaws
    }

    /// Returns a person's full name; empty without one.
    pub fn full_name(&self, contact: &Contact) -> String {
        let [given, family] = [&contact.first_name, &contact.last_name].map(|name| name.as_deref().unwrap_or_default());
        if given.is_empty() || family.is_empty() {
            return [given, family].concat();
        }
        let script = if is_chinese(given) && is_chinese(family) { "han" } else { "other" };
        let names = [("script", script.into()), ("given", given.into()), ("family", family.into())];
        crate::model::text::without_isolates(&self.text_with(messages::FULL_NAME, &names))
    }

    fn is_family_name_first(&self) -> bool {
        self.text(messages::NAME_ORDER) == "family-given"
    }
}

/// Whether a name is written in Chinese characters.
fn is_chinese(name: &str) -> bool {
    name.chars().all(|sign| ('\u{3400}'..='\u{9fff}').contains(&sign))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::testing::shipped;
    use crate::i18n::{AVAILABLE, Names, SOURCE, english_plural};

    fn localizer(tag: &str) -> Localizer {
        Localizer::new(tag, &shipped(tag), &shipped(SOURCE), None, &Names::default(), english_plural)
    }

    #[test]
    fn names_are_written_as_their_bearers_write_them() {
        for (first, last, whole) in [
            ("Ana", "Ruiz", "Ana Ruiz"),
            ("小明", "王", "王小明"),
            ("Ana", "王", "Ana 王"),
            ("", "王", "王"),
            ("Ana", "", "Ana"),
            ("", "Ruiz", "Ruiz"),
            ("", "", ""),
        ] {
            let name = |name: &str| Some(name.to_owned()).filter(|name| !name.is_empty());
            let contact = Contact { first_name: name(first), last_name: name(last), ..Contact::default() };
            for tag in AVAILABLE {
                assert_eq!(localizer(tag).full_name(&contact), whole, "{tag}");
            }
        }
    }

    #[test]
    fn forms_in_chinese_ask_for_the_family_name_first() {
        let flaws = [Field::FirstName, Field::LastName, Field::Email].map(|field| (field, Flaw::Invalid));
        for (tag, is_family_first) in [("en-US", false), ("es-ES", false), ("zh-CN", true), ("zh-TW", true)] {
            let localizer = localizer(tag);
            let form =
                [Field::FirstName, Field::LastName, Field::Email].map(|field| localizer.field_in_place_of(field));
            let mut expected = [Field::FirstName, Field::LastName, Field::Email];
            if is_family_first {
                expected.swap(0, 1);
            }
            assert_eq!(form, expected, "{tag}");
            let told: Vec<_> = localizer.in_order_of_form(flaws.to_vec()).into_iter().map(|(field, _)| field).collect();
            assert_eq!(told, expected, "{tag}");
            assert_eq!(localizer.in_order_of_form(flaws[1..].to_vec()), flaws[1..], "{tag}");
        }
    }
}
