use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::read::{Read, text, texts};

/// The partner who answers a customer: its name, and how else it can be reached.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Partner {
    /// The company's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// When it answers, as its customers read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<String>,
    /// Addresses where it can be reached: `mailto`, `tel` or `https`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<String>,
}

impl Read for Partner {
    fn read(value: &Value) -> Option<Self> {
        value.as_object()?;
        Some(Self { name: text(value, "name"), hours: text(value, "hours"), channels: texts(value, "channels") })
    }
}
