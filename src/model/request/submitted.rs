use super::new_request::{NewRequest, PageContext};
use crate::model::base::wire_struct;
use crate::model::read::Read;
use crate::model::{Escalation, Json, Parse};

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

/// A [`Submitted`] request that is open in the form again, parsed once. Only views of lazy chunks construct it: the
/// first form compares requests, but loads neither their reader nor what writes them as JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reopened {
    /// The submitted request, unchanged.
    pub submitted: Submitted,
    /// Page and language that the request was first written in.
    pub context: Option<PageContext>,
    /// What the request says, its context aside; `None` if this build would say it in other words.
    content: Option<NewRequest>,
}

impl Reopened {
    /// Parses a submitted request; `None` if its body is not JSON.
    pub fn parse(submitted: &Submitted, parse: Parse) -> Option<Self> {
        let mut content = parse(&submitted.body)?;
        content.get_mut("escalation").into_iter().for_each(Escalation::replace_aliases);
        let context = content.remove("context").and_then(|context| PageContext::read(&context));
        let read = NewRequest::read(&content).filter(|read| Json::of(read).is_same(&content));
        // A context over the limits is refused for good: it is not sent again unchanged.
        let is_fit = context.clone().map(PageContext::fitting) == context;
        Some(Self { submitted: submitted.clone(), context, content: read.filter(|_| is_fit) })
    }

    /// Returns whether `request` is unchanged (its context aside), so that it keeps its idempotency key.
    pub fn is_same(&self, request: &NewRequest) -> bool {
        self.content.as_ref() == Some(&NewRequest { context: None, ..request.clone() })
    }
}
