use serde_json::Value;

use super::new_request::{NewRequest, PageContext};
use crate::model::Escalation;
use crate::model::base::wire_struct;
use crate::model::read::Read;

wire_struct! {
    /// A submitted request that may have arrived: body, file digests and idempotency key.
    pub struct Submitted {
        /// JSON body, byte for byte as it was sent.
        pub body: String,
        /// SHA-256 digests of the attached files, in their order.
        pub files: Vec<String>,
        /// The idempotency key.
        pub key: String,
    }
}

/// A [`Submitted`] request that is open in the form again, parsed once. Only views of the lazy chunk construct it, so
/// the first form does not load the parser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reopened {
    /// The submitted request, unchanged.
    pub submitted: Submitted,
    /// Page and language that the request was first written in.
    pub context: Option<PageContext>,
    content: Value,
}

impl Reopened {
    /// Parses a submitted request; `None` if its body is not JSON.
    pub fn parse(submitted: &Submitted) -> Option<Self> {
        let mut content: Value = serde_json::from_str(&submitted.body).ok()?;
        content.get_mut("escalation").into_iter().for_each(Escalation::replace_aliases);
        let context = content.as_object_mut().and_then(|content| content.remove("context"));
        let context = context.as_ref().and_then(PageContext::read);
        // A context over the limits is refused for good: `Null` equals no request, so it is not sent again unchanged.
        let is_fit = context.clone().map(PageContext::fitting) == context;
        let content = if is_fit { content } else { Value::Null };
        Some(Self { submitted: submitted.clone(), context, content })
    }

    /// Returns whether `request` is unchanged (its context aside), so that it keeps its idempotency key.
    pub fn is_same(&self, request: &NewRequest) -> bool {
        let written = NewRequest { context: None, ..request.clone() };
        let parsed = serde_json::to_string(&written).ok().and_then(|json| serde_json::from_str(&json).ok());
        parsed.as_ref() == Some(&self.content)
    }
}
