use serde_json::Value;

use super::new_request::{NewRequest, PageContext};
use crate::model::Escalation;
use crate::model::base::wire_struct;
use crate::model::read::Read;

wire_struct! {
    /// What was submitted, and may have arrived.
    pub struct Submitted {
        /// The request as it was sent, as JSON.
        pub body: String,
        /// What tells the contents of its files, in their order.
        pub files: Vec<String>,
        /// The idempotency key.
        pub key: String,
    }
}

/// A submitted request that is open in the form again, parsed once. Only lazy views open one, so that the first form
/// does without the parser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reopened {
    /// The request as it was sent.
    pub submitted: Submitted,
    /// The page and the language that it was first written in.
    pub context: Option<PageContext>,
    content: Value,
}

impl Reopened {
    /// Parses a submitted request; `None` if its body is no JSON.
    pub fn parse(submitted: &Submitted) -> Option<Self> {
        let mut content: Value = serde_json::from_str(&submitted.body).ok()?;
        content.get_mut("escalation").into_iter().for_each(Escalation::replace_aliases);
        let context = content.as_object_mut().and_then(|content| content.remove("context"));
        let context = context.as_ref().and_then(PageContext::read);
        // What a backend refuses for good is not sent as it was.
        let is_fit = context.clone().map(PageContext::fitting) == context;
        let content = if is_fit { content } else { Value::Null };
        Some(Self { submitted: submitted.clone(), context, content })
    }

    /// Whether the user has changed nothing of it, so that it keeps its key.
    pub fn is_same(&self, request: &NewRequest) -> bool {
        let written = NewRequest { context: None, ..request.clone() };
        let parsed = serde_json::to_string(&written).ok().and_then(|json| serde_json::from_str(&json).ok());
        parsed.as_ref() == Some(&self.content)
    }
}
