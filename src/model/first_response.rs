use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::timestamp::SECONDS_A_DAY;
use super::{Cloud, Severity, Timestamp};

/// How soon an operator promises to answer a new request for the first time.
///
/// On the wire an ISO 8601 duration: `PT2H` counts around the clock, `P1D` counts business days within the
/// operator's hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstResponse {
    /// Hours, day and night, every day.
    Hours(u32),
    /// Business days, Monday to Friday, within the operator's hours.
    BusinessDays(u32),
}

impl FirstResponse {
    /// What a cloud's operator promises in public for requests in English (Microsoft) or Chinese (21Vianet).
    pub fn of(cloud: Cloud, severity: Severity) -> Self {
        match (cloud, severity) {
            (Cloud::China, Severity::Critical) => Self::Hours(1),
            (Cloud::China, Severity::Moderate) => Self::BusinessDays(1),
            (Cloud::China, Severity::Minimal) => Self::BusinessDays(3),
            (_, Severity::Critical) => Self::Hours(2),
            (_, Severity::Moderate) => Self::Hours(4),
            (_, Severity::Minimal) => Self::Hours(8),
        }
    }

    /// The latest instant at which a request that arrives at `received` should be answered.
    pub fn due(self, received: Timestamp) -> Timestamp {
        match self {
            Self::Hours(hours) => received.plus_seconds(i64::from(hours) * 3600),
            Self::BusinessDays(days) => after_business_days(received, days),
        }
    }

    /// Reads `PT2H` or `P1D`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let number = |digits: &str| digits.parse().ok().filter(|&count: &u32| (1..=999).contains(&count));
        if let Some(hours) = text.strip_prefix("PT").and_then(|rest| rest.strip_suffix('H')) {
            return number(hours).map(Self::Hours);
        }
        number(text.strip_prefix('P')?.strip_suffix('D')?).map(Self::BusinessDays)
    }
}

impl Serialize for FirstResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Hours(hours) => serializer.collect_str(&format_args!("PT{hours}H")),
            Self::BusinessDays(days) => serializer.collect_str(&format_args!("P{days}D")),
        }
    }
}

impl<'de> Deserialize<'de> for FirstResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).ok_or_else(|| D::Error::custom("neither PT<n>H nor P<n>D"))
    }
}

/// Beijing is eight hours ahead of UTC all year; China has no daylight-saving time.
const BEIJING: i64 = 8 * 3600;

/// 21Vianet serves `moderate` and `minimal` from 09:00 to 24:00 Beijing time.
const OPENS: i64 = 9 * 3600;

/// Counts business days from an instant: what arrives outside the hours counts as arriving when they begin.
fn after_business_days(received: Timestamp, count: u32) -> Timestamp {
    let local = received.seconds() + BEIJING;
    let (mut day, mut time) = (local.div_euclid(SECONDS_A_DAY), local.rem_euclid(SECONDS_A_DAY));
    if is_weekend(day) || time < OPENS {
        time = OPENS;
    }
    while is_weekend(day) {
        day += 1;
    }
    for _ in 0..count {
        day += 1;
        while is_weekend(day) {
            day += 1;
        }
    }
    Timestamp::from_seconds(day * SECONDS_A_DAY + time - BEIJING)
}

/// Day 0, 1970-01-01, was a Thursday.
fn is_weekend(day: i64) -> bool {
    (day + 3).rem_euclid(7) >= 5
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(promise: FirstResponse, received: &str) -> String {
        promise.due(Timestamp::parse(received).expect("a valid instant")).to_string()
    }

    #[test]
    fn hours_count_around_the_clock() {
        assert_eq!(due(FirstResponse::Hours(2), "2026-11-21T23:30:00Z"), "2026-11-22T01:30:00Z");
    }

    #[test]
    fn business_days_count_in_beijing() {
        let cases = [
            // Thursday noon: Friday noon.
            (1, "2026-11-19T12:00:00+08:00", "2026-11-20T04:00:00Z"),
            // Friday evening: Monday evening.
            (1, "2026-11-20T23:59:00+08:00", "2026-11-23T15:59:00Z"),
            // Saturday: as if on Monday at 09:00, so Tuesday at 09:00.
            (1, "2026-11-21T15:00:00+08:00", "2026-11-24T01:00:00Z"),
            // Before opening: as if at 09:00.
            (1, "2026-11-18T03:00:00+08:00", "2026-11-19T01:00:00Z"),
            // Three days over a week end.
            (3, "2026-11-19T10:00:00+08:00", "2026-11-24T02:00:00Z"),
            // Friday 20:00 UTC is Saturday in Beijing.
            (1, "2026-11-20T20:00:00Z", "2026-11-24T01:00:00Z"),
        ];
        for (days, received, expected) in cases {
            assert_eq!(due(FirstResponse::BusinessDays(days), received), expected, "{days} after {received}");
        }
    }

    #[test]
    fn durations_are_read_and_written() {
        for (text, promise) in [("PT2H", FirstResponse::Hours(2)), ("P1D", FirstResponse::BusinessDays(1))] {
            assert_eq!(FirstResponse::parse(text), Some(promise));
            assert_eq!(serde_json::to_string(&promise).expect("serializes"), format!("\"{text}\""));
        }
        for text in ["", "2h", "PT0H", "PT1000H", "P1W", "P1DT2H", "PT-2H"] {
            assert_eq!(FirstResponse::parse(text), None, "{text}");
        }
    }
}
