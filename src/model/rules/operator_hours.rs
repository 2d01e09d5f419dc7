use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::cloud::Cloud;
use super::time_of_day::TimeOfDay;
use crate::model::read::{Read, member};

/// When an operator counts business days: from Monday to Friday, between two times of its own wall clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", try_from = "Given")]
pub struct OperatorHours {
    /// Name of the operator's time zone in the IANA database. Which names there are only a browser or a library
    /// knows.
    pub time_zone: String,
    /// When it begins.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub opens: TimeOfDay,
    /// When it ends, later on the same day.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub closes: TimeOfDay,
}

impl OperatorHours {
    /// Beijing's time zone, whose name in the database is another city's.
    pub const BEIJING: &'static str = "Asia/Shanghai";

    /// Hours that begin before they end; `None` for others.
    pub fn new(time_zone: String, opens: TimeOfDay, closes: TimeOfDay) -> Option<Self> {
        (opens < closes).then_some(Self { time_zone, opens, closes })
    }

    /// The hours that a cloud's operator publishes. Those who promise no business days publish none, and a page or
    /// desk that does counts in whole days of UTC until it says more.
    pub fn of(cloud: Cloud) -> Self {
        let (time_zone, opens) = match cloud {
            Cloud::China => (Self::BEIJING, TimeOfDay::hour(9)),
            _ => ("UTC", TimeOfDay::hour(0)),
        };
        Self { time_zone: time_zone.to_owned(), opens, closes: TimeOfDay::hour(24) }
    }
}

// By hand: hours that end before they begin are none.
impl Read for OperatorHours {
    fn read(value: &Value) -> Option<Self> {
        Self::new(member(value, "timeZone")?, member(value, "opens")?, member(value, "closes")?)
    }
}

/// Hours as they were written.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Given {
    time_zone: String,
    opens: TimeOfDay,
    closes: TimeOfDay,
}

impl TryFrom<Given> for OperatorHours {
    type Error = &'static str;

    fn try_from(given: Given) -> Result<Self, Self::Error> {
        Self::new(given.time_zone, given.opens, given.closes).ok_or("the hours end before they begin")
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn hours_are_read_and_written() {
        let written = json!({ "timeZone": "Asia/Shanghai", "opens": "09:00", "closes": "24:00" });
        let hours = OperatorHours::of(Cloud::China);
        assert_eq!(OperatorHours::read(&written).as_ref(), Some(&hours));
        assert_eq!(serde_json::to_value(hours).expect("plain data"), written);
    }

    #[test]
    fn hours_without_any_length_are_none() {
        for (opens, closes) in [("09:00", "09:00"), ("18:00", "09:00"), ("24:00", "24:00"), ("09:00", "24:01")] {
            let written = json!({ "timeZone": "UTC", "opens": opens, "closes": closes });
            assert_eq!(OperatorHours::read(&written), None, "{opens} to {closes}");
            assert!(serde_json::from_value::<OperatorHours>(written).is_err(), "{opens} to {closes}");
        }
    }
}
