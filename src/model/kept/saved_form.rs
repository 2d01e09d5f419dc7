use serde_json::{Map, Value, json};

use crate::model::read::{Read, list, text, word};
use crate::model::{Customer, Draft, Field, HelpFlow, RequestKind};

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

/// A file that belongs to a kept form.
#[derive(Clone, Debug, PartialEq, Eq)]
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

impl SavedForm {
    /// As a part of a record.
    pub fn to_json(&self) -> Value {
        let typed = Field::ALL.iter().filter(|&&field| !self.draft.get(field).is_empty());
        let values: Map<_, _> =
            typed.map(|&field| (field.as_str().to_owned(), Value::from(self.draft.get(field)))).collect();
        let files: Vec<_> = self.files.iter().map(SavedFile::to_json).collect();
        let flow = self.flow.as_ref().map(HelpFlow::to_json);
        json!({ "kind": self.kind.as_str(), "values": values, "flow": flow, "files": files })
    }

    /// The same problem of another customer.
    pub fn for_customer(mut self, customer: &Customer) -> Self {
        self.draft.set_customer(customer);
        if let Some(flow) = &mut self.flow {
            flow.give_to(customer.clone());
        }
        self
    }

    /// Whether somebody has written or chosen something that is worth keeping: what the page fills in is not.
    pub fn is_worth_keeping(&self) -> bool {
        let is_written = |field: &Field| !self.draft.value(*field).is_empty();
        [Field::Title, Field::Description].iter().any(is_written) || !self.files.is_empty()
    }
}

impl Read for SavedForm {
    fn read(value: &Value) -> Option<Self> {
        let kind = word(value, "kind", RequestKind::parse)?;
        let mut draft = Draft::new();
        let values = value.get("values")?;
        for &field in Field::ALL {
            if let Some(typed) = text(values, field.as_str()) {
                draft.set(field, typed);
            }
        }
        let flow = value.get("flow").filter(|flow| flow.is_object()).map(|flow| HelpFlow::from_json(kind, flow));
        Some(Self { kind, draft, flow, files: list(value, "files")? })
    }
}

impl SavedFile {
    fn to_json(&self) -> Value {
        json!({ "id": self.id, "name": self.name, "size": self.size, "digest": self.digest })
    }
}

impl Read for SavedFile {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            id: text(value, "id")?,
            name: text(value, "name")?,
            size: value.get("size")?.as_u64()? as usize,
            digest: text(value, "digest")?,
        })
    }
}
