use crate::model::read::{Read, list, member, texts};
use crate::model::{Customer, Draft, Field, HelpFlow, Json, RequestKind, wire_struct};

/// The persisted content of a form: typed text, selections and attached files. It holds no token, and nothing that the
/// user has not typed or chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedForm {
    /// Kind of the request that the form makes.
    pub kind: RequestKind,
    /// Field values.
    pub draft: Draft,
    /// State of the guidance flow before the form, for a customer's problem.
    pub flow: Option<HelpFlow>,
    /// Attached files in their order; their bytes are stored separately.
    pub files: Vec<SavedFile>,
}

wire_struct! {
    /// A file of a persisted form.
    pub struct SavedFile {
        /// Identifier under which its bytes are stored.
        pub id: String,
        /// File name.
        pub name: String,
        /// Size in bytes.
        pub size: usize,
        /// SHA-256 digest of the content, in hexadecimal.
        pub digest: String,
    }
}

impl SavedForm {
    /// Writes the form as JSON, as a part of a record.
    pub fn to_json(&self) -> Json {
        let written = Field::ALL.iter().filter(|&&field| !self.draft.get(field).is_empty());
        let values = written.map(|&field| (field.as_str(), Json::of(self.draft.get(field)))).collect();
        let by_person = Field::ALL.iter().filter(|&&field| self.draft.is_by_person(field));
        let by_person: Vec<_> = by_person.map(|field| field.as_str()).collect();
        Json::object(vec![
            ("kind", Json::of(&self.kind)),
            ("values", Json::object(values)),
            ("byPerson", Json::of(&by_person)),
            ("flow", self.flow.as_ref().map(HelpFlow::to_json).unwrap_or_default()),
            ("files", Json::of(&self.files)),
        ])
    }

    /// Returns the form for the same problem of another customer.
    pub fn for_customer(mut self, customer: &Customer) -> Self {
        self.draft.set_customer(customer);
        if let Some(flow) = &mut self.flow {
            flow.give_to(customer.clone());
        }
        self
    }

    /// Returns what lists show of the form.
    pub fn title_only(&self) -> Self {
        let mut draft = Draft::new();
        for field in [Field::Title, Field::CustomerName] {
            draft.set(field, self.draft.get(field).to_owned());
        }
        Self { kind: self.kind, draft, flow: None, files: Vec::new() }
    }

    /// Whether the form is worth persisting: it has a title or description, files, or anything else that the user has
    /// typed or chosen in the form or in the guidance before it. Values that the page prefilled or that were only
    /// proposed do not count, and neither does a customer or service chosen from a list.
    pub fn is_worth_keeping(&self) -> bool {
        let is_written = |field: &Field| !self.draft.value(*field).is_empty();
        let is_worth_it = |field: &&Field| PROBLEM.contains(field) || self.draft.is_by_person(**field);
        Field::ALL.iter().filter(is_worth_it).any(is_written)
            || !self.files.is_empty()
            || self.flow.as_ref().is_some_and(HelpFlow::has_answers)
    }

    /// Whether a form that was restored without its files after a trap is this saved form: title and description are
    /// equal, no other value contradicts, and nothing that the user added here is missing there. Selections from lists
    /// before the form may still be empty.
    pub fn is_continued_by(&self, form: &Self) -> bool {
        let is_same = |field: &Field| self.draft.get(*field) == form.draft.get(*field);
        // What the page has filled in says nothing: it is the same in every tab.
        let is_typed = |field: Field| self.draft.is_by_person(field) && !self.draft.value(field).is_empty();
        let has_answers = PROBLEM.iter().any(|&field| is_typed(field));
        let fits = |field: &Field| match (self.draft.get(*field), form.draft.get(*field)) {
            (_, "") => !self.draft.is_by_person(*field),
            ("", _) => true,
            (kept, present) => kept == present,
        };
        let said = match (&self.flow, &form.flow) {
            (Some(kept), Some(present)) => kept.has_same_answers(present),
            (kept, _) => !kept.as_ref().is_some_and(HelpFlow::has_answers),
        };
        let is_free = form.files.is_empty() || form.files == self.files;
        let is_problem = has_answers && PROBLEM.iter().all(is_same);
        self.kind == form.kind && is_problem && said && is_free && Field::ALL.iter().all(fits)
    }

    /// What identifies a form without a title in lists: the first of its values that the user would recognise.
    pub fn known_by(&self) -> Option<KnownBy> {
        let words = |field: Field| Some(self.draft.value(field)).filter(|value| !value.trim().is_empty());
        let reason = || Some(self.flow.as_ref()?.handoff().reason.clone()).filter(|reason| !reason.trim().is_empty());
        let described = words(Field::Description).or_else(reason).map(KnownBy::Words);
        let category = || words(Field::Category).map(KnownBy::Category);
        let others = [Field::CustomerName, Field::Email, Field::LastName, Field::FirstName, Field::PhoneNumber];
        described.or_else(category).or_else(|| others.into_iter().find_map(words).map(KnownBy::Words))
    }
}

/// What a form without a title is identified by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KnownBy {
    /// Typed text.
    Words(String),
    /// A category, by its identifier.
    Category(String),
}

/// Fields that describe the problem in words.
pub const PROBLEM: [Field; 2] = [Field::Title, Field::Description];

// By hand: values are kept by the names of their fields, and a flow is read for the kind of its request.
impl Read for SavedForm {
    fn read(value: &Json) -> Option<Self> {
        let kind = member(value, "kind")?;
        let mut draft = Draft::new();
        let values = value.get("values")?;
        // Records of earlier builds do not say which fields the user filled in: all of them may be.
        let by_person = value.get("byPerson").map(|_| texts(value, "byPerson"));
        for &field in Field::ALL {
            let written: String = member(values, field.as_str()).unwrap_or_default();
            let is_named = |fields: &Vec<String>| fields.iter().any(|named| named == field.as_str());
            let is_by_person = by_person.as_ref().map_or(!written.is_empty(), is_named);
            draft.put(field, written, is_by_person);
        }
        let flow =
            value.get("flow").filter(|flow| flow.as_object().is_some()).map(|flow| HelpFlow::from_json(kind, flow));
        Some(Self { kind, draft, flow, files: list(value, "files")? })
    }
}
