use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::read::{Read, list, text};

/// An error of the backend, as RFC 9457 describes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Problem {
    /// URI that names the kind of problem; `about:blank` says no more than the status.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind in a few English words, for developers.
    pub title: String,
    /// The HTTP status, repeated because headers can be hidden across origins.
    pub status: u16,
    /// What happened this time, for developers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// Seconds to wait, repeated from `Retry-After` for the same reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u32>,
    /// What is wrong, field by field.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldProblem>,
}

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldProblem {
    /// JSON pointer to the field in the request; `/files/0` is the first file of a form.
    pub pointer: String,
    /// One of `required`, `tooLong`, `invalid`, `inFuture`, `notAllowed`; of a file `tooMany`, `tooLarge`, `totalTooLarge`,
    /// `empty`, `notAllowed`, `contentMismatch`.
    pub code: String,
    /// The same for developers, in English.
    #[serde(default)]
    pub detail: String,
}

impl Read for Problem {
    fn read(value: &Value) -> Option<Self> {
        let number = |key: &str| value.get(key).and_then(Value::as_u64).and_then(|number| number.try_into().ok());
        Some(Self {
            kind: text(value, "type").unwrap_or_default(),
            title: text(value, "title").unwrap_or_default(),
            status: number("status").and_then(|status: u32| status.try_into().ok()).unwrap_or_default(),
            detail: text(value, "detail"),
            retry_after: number("retryAfter"),
            errors: list(value, "errors").unwrap_or_default(),
        })
    }
}

impl Read for FieldProblem {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            pointer: text(value, "pointer")?,
            code: text(value, "code")?,
            detail: text(value, "detail").unwrap_or_default(),
        })
    }
}
