use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use crate::model::read::{Read, text, texts};

/// A step to try before support is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Step {
    /// The identifier that is recorded.
    #[serde(deserialize_with = "present_id")]
    pub id: String,
    /// What people read; without it the built-in wording for the identifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl Step {
    /// Look at it in the admin center, with admin rights.
    pub const ADMIN_CENTER: &'static str = "adminCenter";
    /// See whether it happens to others and on other devices.
    pub const REPRODUCE: &'static str = "reproduce";
    /// See whether a valid license is assigned.
    pub const LICENSE: &'static str = "license";
    /// See whether rights and roles suffice.
    pub const PERMISSIONS: &'static str = "permissions";
    /// See what was changed last.
    pub const SETTINGS: &'static str = "settings";
    /// Update the program, empty its cache, take another browser or network.
    pub const DEVICE: &'static str = "device";
    /// The steps while nobody overrides them, in the order in which they are best tried.
    pub const BUILT_IN: [&'static str; 6] =
        [Self::ADMIN_CENTER, Self::REPRODUCE, Self::LICENSE, Self::PERMISSIONS, Self::SETTINGS, Self::DEVICE];

    /// Bytes that an identifier may have: as many as every backend keeps.
    const LONGEST_ID: usize = 128;
    /// Steps that anybody goes through.
    pub const MOST: usize = 50;

    /// Whether it can be ticked and recorded.
    pub fn is_usable(&self) -> bool {
        (1..=Self::LONGEST_ID).contains(&self.id.len()) && !self.id.chars().any(char::is_control)
    }

    /// A step that leaves the wording to the defaults.
    pub fn new(id: &str) -> Self {
        Self { id: Self::present_id(id).to_owned(), name: None }
    }

    /// The present identifier of a step. Pages, stored records and requests of earlier builds may hold a former one: it
    /// is an alias that is accepted wherever an identifier is read.
    pub fn present_id(id: &str) -> &str {
        if id == "licence" { Self::LICENSE } else { id }
    }

    /// Reads identifiers of steps from a list, under their present names.
    pub(super) fn read_ids(value: &Value, key: &str) -> Vec<String> {
        present_ids(texts(value, key))
    }
}

fn present_ids(ids: Vec<String>) -> Vec<String> {
    ids.iter().map(|id| Step::present_id(id).to_owned()).collect()
}

fn present_id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    String::deserialize(deserializer).map(|id| Step::present_id(&id).to_owned())
}

/// serde's reader of a list of identifiers, under their present names.
pub(super) fn deserialize_ids<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    Vec::deserialize(deserializer).map(present_ids)
}

impl Read for Step {
    fn read(value: &Value) -> Option<Self> {
        Some(Self { name: text(value, "name"), ..Self::new(&text(value, "id")?) })
    }
}
