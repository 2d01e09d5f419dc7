use super::escalation::Escalation;
use crate::model::base::wire_struct;
use crate::model::{Cloud, CustomerReference, RequestKind};

wire_struct! {
    /// Record of a problem that was solved before support was contacted, stored to learn what helped.
    pub struct SolvedProblem {
        /// Whose problem it was.
        pub kind: RequestKind,
        /// The cloud in which the problem occurred.
        pub cloud: Cloud,
        /// The customer who had the problem.
        pub customer: Option<CustomerReference>,
        /// Identifier of the affected service.
        #[cfg_attr(feature = "openapi", schema(max_length = 254))]
        pub service_id: Option<String>,
        /// What was checked and tried.
        #[serde(default)]
        pub escalation: Escalation,
        /// Identifiers of the articles that were opened.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "openapi", schema(max_items = 50))]
        pub articles: Vec<String>,
    }
}

wire_struct! {
    /// Response to storing a record that cannot be retrieved again.
    pub struct Recorded {
        /// The backend's identifier.
        pub id: String,
    }
}
