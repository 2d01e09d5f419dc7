use serde::{Deserialize, Deserializer};

use crate::model::base::wire_struct;

wire_struct! {
    /// A step to try before contacting support.
    pub struct Step {
        /// The identifier of the step, as escalation records hold it.
        #[serde(deserialize_with = "deserialize_id")]
        pub id: String => Step::present_owned,
        /// Display name; without it, the built-in wording for the identifier.
        pub name: Option<String>,
    }
}

impl Step {
    /// Examine the problem in the admin center, with admin rights.
    pub const ADMIN_CENTER: &'static str = "adminCenter";
    /// Check whether the problem also happens to other users and on other devices.
    pub const REPRODUCE: &'static str = "reproduce";
    /// Check whether a valid license is assigned.
    pub const LICENSE: &'static str = "license";
    /// Check whether rights and roles suffice.
    pub const PERMISSIONS: &'static str = "permissions";
    /// Check the latest changes of settings.
    pub const SETTINGS: &'static str = "settings";
    /// Update the program, clear its cache, try another browser or network.
    pub const DEVICE: &'static str = "device";
    /// The default steps, in the recommended order.
    pub const BUILT_IN: [&'static str; 6] =
        [Self::ADMIN_CENTER, Self::REPRODUCE, Self::LICENSE, Self::PERMISSIONS, Self::SETTINGS, Self::DEVICE];

    /// Maximum length of an identifier in bytes: as many as every backend stores.
    const LONGEST_ID: usize = 128;
    /// Maximum number of steps: more are not worth asking of a user.
    pub const MOST: usize = 50;

    /// Whether the identifier can be recorded: not empty, not too long, and without control characters.
    pub fn is_usable(&self) -> bool {
        (1..=Self::LONGEST_ID).contains(&self.id.len()) && !self.id.chars().any(char::is_control)
    }

    /// A step with the built-in wording.
    pub fn new(id: &str) -> Self {
        Self { id: Self::present_id(id).to_owned(), name: None }
    }

    /// Returns the current identifier of a step. Page configurations, stored records and requests of earlier builds may
    /// contain a former identifier: an alias, accepted wherever an identifier is read.
    pub fn present_id(id: &str) -> &str {
        if id == "licence" { Self::LICENSE } else { id }
    }

    /// Maps identifiers to the current ones.
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

/// Deserializes a list of identifiers (serde `deserialize_with`), mapped to the current ones.
pub(super) fn deserialize_ids<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    Vec::deserialize(deserializer).map(Step::present_ids)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn former_identifiers_are_read_as_the_present_ones() {
        let steps: Vec<Step> =
            serde_json::from_value(json!([{ "id": "licence" }, { "id": "vpn", "name": "Without the VPN" }]))
                .expect("two steps");
        assert_eq!(steps.iter().map(|step| step.id.as_str()).collect::<Vec<_>>(), [Step::LICENSE, "vpn"]);
        assert_eq!(Step::present_ids(vec!["licence".to_owned(), "vpn".to_owned()]), [Step::LICENSE, "vpn"]);
        let tried = deserialize_ids(json!(["vpn", "licence"])).expect("a list of identifiers");
        assert_eq!(tried, ["vpn", Step::LICENSE]);
    }

    #[test]
    fn an_identifier_that_cannot_be_recorded_is_of_no_use() {
        let usable = |id: &str| Step::new(id).is_usable();
        let longest = "x".repeat(Step::LONGEST_ID);
        assert!(usable("x") && usable(&longest));
        assert!(!usable("") && !usable("a\nb") && !usable(&(longest + "x")));
    }
}
