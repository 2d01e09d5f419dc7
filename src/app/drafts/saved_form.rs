use serde_json::{Map, Value, json};

use crate::model::read::{Read, list, member, texts};
use crate::model::{Customer, Draft, Field, HelpFlow, RequestKind, wire_struct};

/// A form as it is kept: what was typed and chosen, and which files belong to it. Never a token, and nothing that the person
/// has not written or chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedForm {
    /// What kind of request it makes.
    pub kind: RequestKind,
    /// What was typed.
    pub draft: Draft,
    /// How far a customer's problem had come before the form.
    pub flow: Option<HelpFlow>,
    /// The files, in their order; their bytes are kept beside it.
    pub files: Vec<SavedFile>,
}

wire_struct! {
    /// A file that belongs to a kept form.
    pub struct SavedFile {
        /// The name under which its bytes are kept.
        pub id: String,
        /// Its name.
        pub name: String,
        /// Its bytes.
        pub size: usize,
        /// What tells its content from another's, in hexadecimal.
        pub digest: String,
    }
}

impl SavedForm {
    /// As a part of a record.
    pub fn to_json(&self) -> Value {
        let written = Field::ALL.iter().filter(|&&field| !self.draft.get(field).is_empty());
        let values: Map<_, _> =
            written.map(|&field| (field.as_str().to_owned(), Value::from(self.draft.get(field)))).collect();
        let by_person = Field::ALL.iter().filter(|&&field| self.draft.is_by_person(field));
        let by_person: Vec<_> = by_person.map(|field| field.as_str()).collect();
        let flow = self.flow.as_ref().map(HelpFlow::to_json);
        json!({ "kind": self.kind, "values": values, "byPerson": by_person, "flow": flow, "files": self.files })
    }

    /// The same problem of another customer.
    pub fn for_customer(mut self, customer: &Customer) -> Self {
        self.draft.set_customer(customer);
        if let Some(flow) = &mut self.flow {
            flow.give_to(customer.clone());
        }
        self
    }

    /// Whether it holds something that is worth keeping: the problem in words, files, and whatever else a person has typed or
    /// chosen in the form or said on the way to it. What the page fills in and what is proposed is not, and neither is a
    /// customer or a service that was chosen from a list.
    pub fn is_worth_keeping(&self) -> bool {
        let is_written = |field: &Field| !self.draft.value(*field).is_empty();
        let is_worth_it = |field: &&Field| PROBLEM.contains(field) || self.draft.is_by_person(**field);
        Field::ALL.iter().filter(is_worth_it).any(is_written)
            || !self.files.is_empty()
            || self.flow.as_ref().is_some_and(HelpFlow::has_words)
    }

    /// Whether a form that was put back without its files, after the program had stopped, is this very one: the problem is
    /// there in the same words, nothing else contradicts, and nothing that a person has added here is missing there. What
    /// was chosen from lists before the form may still be to be chosen anew.
    pub fn is_continued_by(&self, form: &Self) -> bool {
        let is_same = |field: &Field| self.draft.get(*field) == form.draft.get(*field);
        let has_words = PROBLEM.iter().any(|&field| !self.draft.value(field).is_empty());
        let fits = |field: &Field| match (self.draft.get(*field), form.draft.get(*field)) {
            (_, "") => !self.draft.is_by_person(*field),
            ("", _) => true,
            (kept, present) => kept == present,
        };
        let said = match (&self.flow, &form.flow) {
            (Some(kept), Some(present)) => kept.is_told_by(present),
            (kept, _) => !kept.as_ref().is_some_and(HelpFlow::has_words),
        };
        let is_free = form.files.is_empty() || form.files == self.files;
        let is_problem = has_words && PROBLEM.iter().all(is_same);
        self.kind == form.kind && is_problem && said && is_free && Field::ALL.iter().all(fits)
    }

    /// What tells it from others as long as it has no title: what a person would know it by, the first first.
    pub fn known_by(&self) -> Option<KnownBy> {
        let words = |field: Field| Some(self.draft.value(field)).filter(|value| !value.trim().is_empty());
        let reason = || Some(self.flow.as_ref()?.handoff().reason.clone()).filter(|reason| !reason.trim().is_empty());
        let described = words(Field::Description).or_else(reason).map(KnownBy::Words);
        let category = || words(Field::Category).map(KnownBy::Category);
        let others = [Field::CustomerName, Field::Email, Field::LastName, Field::FirstName, Field::PhoneNumber];
        described.or_else(category).or_else(|| others.into_iter().find_map(words).map(KnownBy::Words))
    }
}

/// What a form without a title is known by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KnownBy {
    /// What was typed.
    Words(String),
    /// The category, by its identifier.
    Category(String),
}

/// The problem in words.
const PROBLEM: [Field; 2] = [Field::Title, Field::Description];

// By hand: values are kept by the names of their fields, and a flow is read for the kind of its request.
impl Read for SavedForm {
    fn read(value: &Value) -> Option<Self> {
        let kind = member(value, "kind")?;
        let mut draft = Draft::new();
        let values = value.get("values")?;
        // Records from before do not say what a person has written: all of it may be theirs.
        let by_person = value.get("byPerson").map(|_| texts(value, "byPerson"));
        for &field in Field::ALL {
            let written: String = member(values, field.as_str()).unwrap_or_default();
            let is_named = |fields: &Vec<String>| fields.iter().any(|named| named == field.as_str());
            let is_by_person = by_person.as_ref().map_or(!written.is_empty(), is_named);
            draft.put(field, written, is_by_person);
        }
        let flow = value.get("flow").filter(|flow| flow.is_object()).map(|flow| HelpFlow::from_json(kind, flow));
        Some(Self { kind, draft, flow, files: list(value, "files")? })
    }
}
