use serde::{Deserialize, Serialize};

use super::cloud::Cloud;
use super::time_of_day::TimeOfDay;
use crate::model::Json;
use crate::model::read::{Read, member};

/// Business hours of an operator, Monday to Friday in its local time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", try_from = "Given")]
pub struct OperatorHours {
    /// Name of the operator's time zone in the IANA time zone database. Not validated here: the database is available
    /// in a browser or a library only.
    pub time_zone: String,
    /// Start of the business hours.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub opens: TimeOfDay,
    /// End of the business hours, later on the same day.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub closes: TimeOfDay,
}

impl OperatorHours {
    /// Time zone of Beijing: the IANA database names it after another city.
    pub const BEIJING: &'static str = "Asia/Shanghai";

    /// Creates hours; `None` unless they open before they close.
    pub fn new(time_zone: String, opens: TimeOfDay, closes: TimeOfDay) -> Option<Self> {
        (opens < closes).then_some(Self { time_zone, opens, closes })
    }

    /// Seconds that a time zone is ahead of UTC, if that never changes: no time zone database has to be asked. Beijing has
    /// had no daylight saving time since 1991.
    pub fn fixed_offset(time_zone: &str) -> Option<i64> {
        match time_zone {
            Self::BEIJING => Some(8 * 3_600),
            "UTC" => Some(0),
            _ => None,
        }
    }

    /// The hours that a cloud's operator publishes. Operators that promise no business days publish none: a page or an
    /// operator's backend that promises them counts whole days of UTC unless it configures hours too.
    pub fn of(cloud: Cloud) -> Self {
        let (time_zone, opens) = match cloud {
            Cloud::China => (Self::BEIJING, TimeOfDay::hour(9)),
            _ => ("UTC", TimeOfDay::hour(0)),
        };
        Self { time_zone: time_zone.to_owned(), opens, closes: TimeOfDay::hour(24) }
    }
}

// Not derived: hours that end before they begin are invalid.
impl Read for OperatorHours {
    fn read(value: &Json) -> Option<Self> {
        Self::new(member(value, "timeZone")?, member(value, "opens")?, member(value, "closes")?)
    }
}

/// Deserialized hours before validation.
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
    fn the_zones_of_operators_need_no_database() {
        let offset = |cloud| OperatorHours::fixed_offset(&OperatorHours::of(cloud).time_zone);
        assert_eq!([Cloud::China, Cloud::Global].map(offset), [Some(28_800), Some(0)]);
        assert_eq!(OperatorHours::fixed_offset("Europe/Madrid"), None);
    }

    #[test]
    fn hours_are_read_and_written() {
        let written = json!({ "timeZone": "Asia/Shanghai", "opens": "09:00", "closes": "24:00" });
        let hours = OperatorHours::of(Cloud::China);
        assert_eq!(OperatorHours::read(&written.clone().into()).as_ref(), Some(&hours));
        assert_eq!(serde_json::to_value(hours).expect("plain data"), written);
    }

    #[test]
    fn hours_without_any_length_are_none() {
        for (opens, closes) in [("09:00", "09:00"), ("18:00", "09:00"), ("24:00", "24:00"), ("09:00", "24:01")] {
            let written = json!({ "timeZone": "UTC", "opens": opens, "closes": closes });
            assert_eq!(OperatorHours::read(&written.clone().into()), None, "{opens} to {closes}");
            assert!(serde_json::from_value::<OperatorHours>(written).is_err(), "{opens} to {closes}");
        }
    }
}
