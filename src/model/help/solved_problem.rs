use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::escalation::Escalation;
use crate::model::read::{Read, text};
use crate::model::{Cloud, CustomerReference, RequestKind};

/// A problem that was solved before support was asked: what helped is worth knowing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct SolvedProblem {
    /// Whose problem it was.
    pub kind: RequestKind,
    /// The cloud it was about.
    pub cloud: Cloud,
    /// The customer who had it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<CustomerReference>,
    /// The service that it was about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
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

/// What a backend answers when it has stored something that nobody will ask for again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Recorded {
    /// The backend's identifier.
    pub id: String,
}

impl Read for Recorded {
    fn read(value: &Value) -> Option<Self> {
        Some(Self { id: text(value, "id")? })
    }
}
