use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::cloud::Cloud;
use super::operator_hours::OperatorHours;
use super::severity::Severity;
use crate::model::base::SECONDS_A_DAY;
use crate::model::read::Read;
use crate::model::{Json, Timestamp};

/// An operator's promised time to the first response to a new request (initial response time).
///
/// On the wire, an ISO 8601 duration: `PT2H` counts around the clock, `P1D` counts business days within the operator's
/// hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstResponse {
    /// Hours around the clock, every day.
    Hours(u32),
    /// Business days, Monday to Friday, within the operator's hours.
    BusinessDays(u32),
}

impl FirstResponse {
    /// The first response that a cloud's operator publishes for requests in English (Microsoft) or Chinese (21Vianet).
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

    /// Returns the due time of the first response to a request received at `received`.
    ///
    /// `offset` returns the UTC offset of the operator's time zone at an instant, in seconds (positive east of UTC):
    /// the time zone database is available in a browser or a library only.
    pub fn due(self, received: Timestamp, hours: &OperatorHours, offset: &dyn Fn(Timestamp) -> i64) -> Timestamp {
        match self {
            Self::Hours(hours) => received.plus_seconds(i64::from(hours) * 3600),
            Self::BusinessDays(days) => after_business_days(received, days, hours, offset),
        }
    }

    /// Parses `PT2H` or `P1D`, with counts from 1 to 999; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let number = |digits: &str| digits.parse().ok().filter(|&count: &u32| (1..=999).contains(&count));
        if let Some(hours) = text.strip_prefix("PT").and_then(|rest| rest.strip_suffix('H')) {
            return number(hours).map(Self::Hours);
        }
        number(text.strip_prefix('P')?.strip_suffix('D')?).map(Self::BusinessDays)
    }
}

impl Read for FirstResponse {
    fn read(value: &Json) -> Option<Self> {
        Self::parse(value.as_str()?)
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

/// Adds business days in the operator's local time. A request within the hours is due at the same time of a later day;
/// a request outside the hours counts as received when they next begin.
fn after_business_days(
    received: Timestamp,
    count: u32,
    hours: &OperatorHours,
    offset: &dyn Fn(Timestamp) -> i64,
) -> Timestamp {
    let (opens, closes) = (hours.opens.seconds(), hours.closes.seconds());
    let local = received.seconds() + offset(received);
    let (mut day, mut time) = (local.div_euclid(SECONDS_A_DAY), local.rem_euclid(SECONDS_A_DAY));
    if time >= closes {
        day += 1;
        time = opens;
    } else if time < opens || is_weekend(day) {
        time = opens;
    }
    day = business_day(day);
    for _ in 0..count {
        day = business_day(day + 1);
    }
    at_wall_clock(day * SECONDS_A_DAY + time, offset)
}

/// Converts local time to an instant (DST-safe): a time that clocks show twice is the first of the two; a time that
/// clocks skip is the instant at which clocks that had not been set forward would show it.
fn at_wall_clock(local: i64, offset: &dyn Fn(Timestamp) -> i64) -> Timestamp {
    // UTC offsets are less than a day, so these are the offsets before and after any nearby transition.
    let [before, after] = [-SECONDS_A_DAY, SECONDS_A_DAY].map(|away| offset(Timestamp::from_seconds(local + away)));
    let [early, late] = [before, after].map(|offset| Timestamp::from_seconds(local - offset));
    let has_changed = offset(early) != before && offset(late) == after;
    if has_changed { late } else { early }
}

/// Returns `day`, or the next day that is not on a weekend.
fn business_day(mut day: i64) -> i64 {
    while is_weekend(day) {
        day += 1;
    }
    day
}

/// Whether a day, counted from 1970-01-01 (a Thursday), is on a weekend.
fn is_weekend(day: i64) -> bool {
    (day + 3).rem_euclid(7) >= 5
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::TimeOfDay;

    fn due(promise: FirstResponse, received: &str, hours: &OperatorHours, offset: impl Fn(Timestamp) -> i64) -> String {
        promise.due(Timestamp::parse(received).expect("a valid instant"), hours, &offset).to_string()
    }

    #[test]
    fn hours_count_around_the_clock() {
        let hours = OperatorHours::of(Cloud::China);
        let due = due(FirstResponse::Hours(2), "2026-11-21T23:30:00Z", &hours, |_| unreachable!("no zone matters"));
        assert_eq!(due, "2026-11-22T01:30:00Z");
    }

    #[test]
    fn business_days_count_in_beijing() {
        let cases = [
            // Thursday noon: Friday noon.
            (1, "2026-11-19T12:00:00+08:00", "2026-11-20T04:00:00Z"),
            // Friday evening: Monday evening.
            (1, "2026-11-20T23:59:00+08:00", "2026-11-23T15:59:00Z"),
            // Saturday: as if on Monday at 09:00, so due on Tuesday at 09:00.
            (1, "2026-11-21T15:00:00+08:00", "2026-11-24T01:00:00Z"),
            // Before opening: as if at 09:00.
            (1, "2026-11-18T03:00:00+08:00", "2026-11-19T01:00:00Z"),
            // Three days over a weekend.
            (3, "2026-11-19T10:00:00+08:00", "2026-11-24T02:00:00Z"),
            // Friday 20:00 UTC is Saturday in Beijing.
            (1, "2026-11-20T20:00:00Z", "2026-11-24T01:00:00Z"),
        ];
        for (days, received, expected) in cases {
            let due = due(FirstResponse::BusinessDays(days), received, &OperatorHours::of(Cloud::China), |_| 8 * 3600);
            assert_eq!(due, expected, "{days} after {received}");
        }
    }

    #[test]
    fn the_closing_time_is_outside_the_hours() {
        let hours = |opens, closes| {
            let hours = OperatorHours::new("UTC".to_owned(), TimeOfDay::hour(opens), TimeOfDay::hour(closes));
            hours.expect("they begin before they end")
        };
        let cases = [
            // The last second of Thursday's hours, and their end: as if on Friday at 09:00.
            (hours(9, 17), "2026-11-19T16:59:59Z", "2026-11-20T16:59:59Z"),
            (hours(9, 17), "2026-11-19T17:00:00Z", "2026-11-23T09:00:00Z"),
            // Friday's end: as if on Monday at 09:00.
            (hours(9, 17), "2026-11-20T17:00:00Z", "2026-11-24T09:00:00Z"),
            (hours(9, 17), "2026-11-21T17:00:00Z", "2026-11-24T09:00:00Z"),
            // Hours around the clock: the end of a day is the beginning of the next.
            (hours(0, 24), "2026-11-19T00:00:00Z", "2026-11-20T00:00:00Z"),
            (hours(0, 24), "2026-11-21T00:00:00Z", "2026-11-24T00:00:00Z"),
        ];
        for (hours, received, expected) in cases {
            let due = due(FirstResponse::BusinessDays(1), received, &hours, |_| 0);
            assert_eq!(due, expected, "{hours:?}: {received}");
        }
    }

    #[test]
    fn times_that_clocks_leave_out_or_show_twice_are_one_instant() {
        let change = Timestamp::parse("2026-11-20T01:00:00Z").expect("a valid instant");
        let hours = OperatorHours::of(Cloud::Global);
        // Clocks go from 01:00 to 02:00, or from 02:00 back to 01:00, on Friday.
        let cases = [
            ((0, 3600), "2026-11-19T00:30:00Z", "2026-11-20T00:30:00Z"),
            ((0, 3600), "2026-11-19T01:30:00Z", "2026-11-20T01:30:00Z"),
            ((0, 3600), "2026-11-19T02:30:00Z", "2026-11-20T01:30:00Z"),
            ((3600, 0), "2026-11-18T23:30:00Z", "2026-11-19T23:30:00Z"),
            ((3600, 0), "2026-11-19T00:30:00Z", "2026-11-20T00:30:00Z"),
            ((3600, 0), "2026-11-19T01:30:00Z", "2026-11-20T02:30:00Z"),
        ];
        for ((before, after), received, expected) in cases {
            let offset = |instant| if instant < change { before } else { after };
            let due = due(FirstResponse::BusinessDays(1), received, &hours, offset);
            assert_eq!(due, expected, "from {before} to {after}: {received}");
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
