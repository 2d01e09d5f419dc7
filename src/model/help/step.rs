use serde::{Deserialize, Deserializer};

use crate::model::base::wire_struct;

wire_struct! {
    /// A step to try before support is asked.
    pub struct Step {
        /// The identifier that is recorded.
        #[serde(deserialize_with = "deserialize_id")]
        pub id: String => Step::present_owned,
        /// What people read; without it the built-in wording for the identifier.
        pub name: Option<String>,
    }
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

    /// Identifiers of steps under their present names.
    pub(super) fn present_ids(ids: Vec<String>) -> Vec<String> {
        ids.into_iter().map(Self::present_owned).collect()
    }

    fn present_owned(id: String) -> String {
        Self::present_id(&id).to_owned()
    }
}

fn deserialize_id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    String::deserialize(deserializer).map(Step::present_owned)
}

/// serde's reader of a list of identifiers, under their present names.
pub(super) fn deserialize_ids<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    Vec::deserialize(deserializer).map(Step::present_ids)
}
