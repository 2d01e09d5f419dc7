use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::read::{Read, text};

/// An article that may help, in the language that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Article {
    /// The backend's identifier.
    pub id: String,
    /// The problem that it is about.
    pub title: String,
    /// Where to read it; absolute, or relative to the backend's base address.
    pub url: String,
    /// What it will have people do.
    #[serde(default)]
    pub summary: String,
}

impl Read for Article {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            id: text(value, "id")?,
            title: text(value, "title")?,
            url: text(value, "url")?,
            summary: text(value, "summary").unwrap_or_default(),
        })
    }
}
