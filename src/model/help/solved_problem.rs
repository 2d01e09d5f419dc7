use super::escalation::Escalation;
use crate::model::base::wire_struct;
use crate::model::{Cloud, CustomerReference, RequestKind};

wire_struct! {
    /// A problem that was solved before support was asked: what helped is worth knowing.
    pub struct SolvedProblem {
        /// Whose problem it was.
        pub kind: RequestKind,
        /// The cloud it was about.
        pub cloud: Cloud,
        /// The customer who had it.
        pub customer: Option<CustomerReference>,
        /// The service that it was about.
        #[cfg_attr(feature = "openapi", schema(max_length = 254))]
        pub service_id: Option<String>,
        /// What was looked at and tried.
        #[serde(default)]
        pub escalation: Escalation,
        /// Identifiers of the articles that were opened.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "openapi", schema(max_items = 50))]
        pub articles: Vec<String>,
    }
}

wire_struct! {
    /// What a backend answers when it has stored something that nobody will ask for again.
    pub struct Recorded {
        /// The backend's identifier.
        pub id: String,
    }
}
